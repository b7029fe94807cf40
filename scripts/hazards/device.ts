// Hazards of the device and the record on it: who sees it, who demands it, how it is left, how it is lost.
import type { Hazard } from './hazard.ts'

export const ofTheDevice: readonly Hazard[] = [
  {
    id: 'H8',
    hazard: 'A notice, a title or an icon tells somebody near that Tendril is used',
    harm: 'a partner or an employer learns of it',
    cause: 'Phones show things to whoever stands beside them',
    first: [4, 3],
    controls: [
      {
        what: 'What shows outside the page is neutral: the title of every page, the name on the home screen, the subject of a mail',
        test: { file: 'src/web/neutral.test.ts', name: 'what shows outside the page does not tell what this is for' },
        off: {
          file: 'src/web/public/manifest.webmanifest',
          text: '"description": "A private notebook."',
          by: '"description": "A private notebook for people who find asking hard."',
        },
      },
      {
        what: 'There is one notice, off until it is turned on; it names nobody, and what it is about can’t be read from it. There is no count on the icon',
        test: {
          file: 'src/web/neutral.test.ts',
          name: 'one notice can stand on a lock screen, it tells nothing, and there is no count on the icon',
        },
      },
      {
        what: 'No address holds what a person wrote',
        test: {
          file: 'test/journeys/needles.test.ts',
          name: 'what people wrote is in no file in clear, and the key of a link in none of the server',
        },
      },
      {
        what: 'Another name and picture can be chosen for the tab and the home screen, and they tell nothing more',
        test: {
          file: 'src/web/shell/disguise-files.test.ts',
          name: 'each name has its picture and its manifest, which says the same name and tells nothing more',
        },
      },
    ],
    residual: [3, 1],
    stays: 'Browsers keep a history, and an app on the home screen keeps the name it was put there with.',
    notDone: [],
  },
  {
    id: 'H9',
    hazard: 'The device or the browser is shared',
    harm: 'somebody else opens the notebook',
    cause: 'One tablet for a family, one profile at work',
    first: [4, 3],
    controls: [
      {
        what: 'All that is kept is sealed before it is stored, drafts too, so that no copy of the files can be read',
        test: { file: 'src/app/record.test.ts', name: 'nothing that was written lies readable in the store' },
        off: {
          file: 'src/app/rows.ts',
          text: 'return sealOnDevice(key, rowPlace, utf8(JSON.stringify(content)))',
          by: 'return Promise.resolve(utf8(JSON.stringify(content)))',
        },
      },
      {
        what: 'A passphrase or the device’s own unlock can close it, by a tap or when nobody looks for a while, and a closed page holds no word',
        test: {
          file: 'test/journeys/lock-by-itself.long.test.ts',
          name: 'after five minutes with nobody looking it is locked, in every tab; before, it is not',
        },
      },
      {
        what: 'Everything can be erased in two taps, and nothing opens it again',
        test: {
          file: 'src/app/record.test.ts',
          name: 'erasing leaves nothing to open, and the app can begin anew',
        },
      },
      {
        what: 'The friend’s page, which may be opened anywhere, keeps nothing',
        test: { file: 'test/journeys/answer-quiet.test.ts', name: 'the page writes to no storage of any kind' },
      },
      {
        what: 'A strange device’s picture or words do nothing by being opened, and where there are notes it is said first that they would go there',
        test: {
          file: 'src/app/screens/join.test.ts',
          name: 'a device with notes hears that they would go there too; one that shares already brings nothing',
        },
      },
      {
        what: 'On a device that is not theirs a tab can keep nothing: what is written in it goes with the tab',
        test: {
          file: 'test/journeys/nothing-kept.long.test.ts',
          name: 'nothing that is written in such a tab is kept, it says so everywhere, and it is gone with the tab',
        },
      },
      {
        what: 'Half a day after a device was added, Today says so on each that was there before, also while all is paused, until somebody looks at the list there; looking right after it was added does not count',
        test: {
          file: 'src/app/screens/new-ways.test.ts',
          name: 'a device that was added is said on Today the day after, and until the list is looked at; looking right after adding it ends nothing',
        },
      },
      {
        what: 'So is it of new recovery words',
        test: {
          file: 'src/app/screens/new-ways.test.ts',
          name: 'recovery words that were made are said on Today the day after, shared or not, until their page is looked at',
        },
      },
    ],
    residual: [4, 2],
    stays:
      'Without a lock, or while it is open, whoever can use this browser as that person can read it. The screen on where the record is kept says so.',
    notDone: [
      '“Is this device only yours?” stands in Settings. It is not asked at the first opening.',
      'Whoever has the open notebook for half a minute can add a device of theirs, which reads along until it is ended. For half a day Today says nothing of it, and whoever then has the open notebook again can look that line away. A program of their own making could read along without standing in the list, until the copy on the server is made anew. Letting somebody in to what was chosen is not said on Today either.',
    ],
  },
  {
    id: 'H11',
    hazard: 'A therapist reads more into what is shared than it says, or shares it on',
    harm: 'a false picture, words in a file for ever',
    cause: 'A share looks like a finding',
    first: [4, 2],
    controls: [
      {
        what: 'Nothing is chosen at the start, and letters and private answers only one by one; the link then opens exactly what was chosen',
        test: {
          file: 'src/core/share.test.ts',
          name: 'nothing is chosen by itself, and letters and private answers never by "all"',
        },
        off: {
          file: 'src/core/share.ts',
          text: 'return chosenTogether.has(kind) ? all.filter((one) => one.kind === kind).map(({ key }) => key) : []',
          by: 'return all.filter((one) => one.kind === kind).map(({ key }) => key)',
        },
      },
      {
        what: 'Nobody who holds the link can add an item, take one away or exchange one',
        test: {
          file: 'src/seal/share-log.test.ts',
          name: 'nobody who holds the link can add an item, leave one out, or put one in another’s place',
        },
      },
      {
        what: 'Others stand in it by how they are related and by an initial, unless the person says otherwise',
        test: {
          file: 'src/core/share.test.ts',
          name: 'without names, no name of the circle stands in any copy; with names, none is changed',
        },
      },
      {
        what: 'Shutting the door deletes the copy on the server, and after the last day nothing opens, by the server’s clock and the device’s',
        test: {
          file: 'src/app/screens/share.test.ts',
          name: 'after its last day nothing opens, by the clock of the server, and the app lets the keys go by its own',
        },
      },
      {
        what: 'A note can only be read by the person, and one copied from another share does not count',
        test: {
          file: 'src/seal/share-log.test.ts',
          name: 'a note copied from another share, or from another place, is refused and does not stand in the way of the true one',
        },
      },
      {
        what: 'Where a share is kept current, nothing comes in that was not chosen, and what is deleted from the record goes from the page',
        test: { file: 'src/core/share-live.test.ts', name: 'what is deleted from the record is taken out' },
      },
      {
        what: 'Only the person changes what their page shows, and nobody brings an old state back',
        test: {
          file: 'src/seal/share-live.test.ts',
          name: 'a change that a holder of the link makes up does nothing: another key, no signature, altered words',
        },
      },
      {
        what: 'Whoever gives the person a file to open can’t have the record sent to a link of their own',
        test: {
          file: 'src/core/records/bringing.test.ts',
          name: 'no file makes a door go on, and one that goes on here stays as it is',
        },
      },
      {
        what: 'A name that was hidden stays hidden when that person leaves the circle',
        test: {
          file: 'src/core/share-live.test.ts',
          name: 'a name that was hidden stays hidden when that person is no longer in the circle, and goes when no text has it',
        },
      },
    ],
    residual: [3, 1],
    stays:
      'What was read or printed stays with who read it; the screen says so before anything is shared. What is taken out of a share that goes on lies sealed on the server until its door is shut, where whoever has the link and tools of their own can open it; the screen says so where it is taken out.',
    notDone: [],
  },
  {
    id: 'H12',
    hazard: 'A court or a partner demands the record',
    harm: 'private words are used against who wrote them',
    cause: 'What is kept can be demanded',
    first: [4, 2],
    controls: [
      {
        what: 'What is deleted is gone from the device, not only from the screen',
        test: {
          file: 'src/app/record.test.ts',
          name: 'what is deleted is gone from the store, not only from the screen',
        },
        off: {
          file: 'src/app/book.ts',
          text: 'this.#isHalfDeleted ||= deletes',
          by: 'this.#isHalfDeleted ||= false',
        },
      },
      {
        what: 'What is deleted is gone from the server’s files too, a moment later',
        test: {
          file: 'test/server/limits.test.ts',
          name: 'deleted and expired bytes are in none of the files a moment later',
        },
      },
      {
        what: 'The server holds sealed bytes it can’t open, and its output names nobody',
        test: {
          file: 'test/server/process.test.ts',
          name: 'its output holds nothing that tells who did what with which log',
        },
      },
      {
        what: 'Erasing everything takes the logs from the server as well',
        test: { file: 'src/app/links-trouble.test.ts', name: 'erasing everything takes the logs from the server too' },
      },
      {
        what: 'All that was made in a stretch of time can be deleted in one go, whatever kind it is, and nothing else goes',
        test: {
          file: 'src/core/stretch.test.ts',
          name: 'everything that was made inside goes, and nothing that was made outside',
        },
      },
    ],
    residual: [4, 1],
    stays: 'What is not deleted can be demanded, and a friend who read words has read them.',
    notDone: ['There is no page in plain words on what the law can demand: it needs somebody who knows.'],
  },
  {
    id: 'H13',
    hazard: 'Leaving fast fails, or leaves a trace',
    harm: 'somebody who checks the phone sees the page',
    cause: 'The way out is slow, covered, or not there; the browser keeps a history',
    first: [5, 2],
    controls: [
      {
        what: 'The page is blank before anything else happens; then what was typed is sealed, and another page stands in its place',
        test: {
          file: 'src/web/ui/leave.test.ts',
          name: 'the page is blank before it goes anywhere, what was typed is kept, and it goes nowhere odd',
        },
        off: {
          file: 'src/web/ui/leave.ts',
          text: '  exit.blank()\n  const late',
          by: '  const late',
        },
      },
      {
        what: 'By a tap and by Shift three times the page is blank within a tenth of a second, and Back does not lead to it',
        test: {
          file: 'test/journeys/shell.test.ts',
          name: 'leaving goes to a plain page by a tap or by Shift three times, at once, and Back does not lead back',
        },
      },
      {
        what: 'Shift counts only alone and within a second and a half, so that neither writing nor pausing a screen reader leaves',
        test: { file: 'src/web/ui/leave.test.ts', name: 'writing capital letters does not leave' },
      },
      {
        what: 'A disk that fails or never answers holds nobody up',
        test: {
          file: 'src/web/ui/leave.test.ts',
          name: 'a disk that fails or never answers holds nobody up',
        },
      },
    ],
    residual: [4, 1],
    stays: 'Leaving hides the page. It does not clear the history, and we say so where it is turned on.',
    notDone: ['The button is off until it is wanted in the app; on help it is always there.'],
  },
  {
    id: 'H22',
    hazard: 'The notebook is lost',
    harm: 'grief for words that mattered, distrust',
    cause: 'Browsers clear storage; disks are full; phones break',
    first: [4, 3],
    controls: [
      {
        what: 'Kept first, shown after: what the screen shows is what is safe on the device, and a full disk is said',
        test: {
          file: 'src/app/record.test.ts',
          name: 'a store that is full says so, and the notebook shows only what is kept',
        },
        off: {
          file: 'src/app/book.ts',
          text: '    if (!appended.ok) {\n',
          by: '    this.#show(fold(row.ops, this.#folded))\n    if (!appended.ok) {\n',
        },
      },
      {
        what: 'What is typed and can’t be written is said, and tried again with the next key anywhere',
        test: {
          file: 'src/app/drafts.test.ts',
          name: 'a draft that could not be written is said until it is, and goes with the next one, whatever that is',
        },
      },
      {
        what: 'Killed while typing, at most the last 300 milliseconds are lost',
        test: {
          file: 'test/journeys/killed-typing.long.test.ts',
          name: 'killed while typing: at most the last 300 milliseconds are lost, with and without a lock',
        },
      },
      {
        what: 'An answer stays on the server until the device has kept it',
        test: {
          file: 'src/app/links-trouble.test.ts',
          name: 'an answer that the device could not keep stays on the server until it could',
        },
      },
      {
        what: 'A crash while speaking costs what was not a part yet, and nothing more',
        test: {
          file: 'src/app/screens/letter-spoken.test.ts',
          name: 'a crash in the middle costs what was not a part yet, and nothing more',
        },
      },
      {
        what: 'A backup in the person’s own hands brings all of it back',
        test: {
          file: 'src/app/copies.test.ts',
          name: 'a backup brought into a blank record gives the equal record with its sounds, and nothing to go back to',
        },
      },
      {
        what: 'Opening a backup overwrites nothing blindly, and what was deleted stays deleted',
        test: {
          file: 'src/core/records/bringing.test.ts',
          name: 'what was deleted here, or in the file, is deleted afterwards',
        },
      },
      {
        what: 'Another device has the same record, and the words alone bring it back',
        test: {
          file: 'src/app/sync/begin.test.ts',
          name: 'the words alone bring the equal record to an empty browser',
        },
      },
      {
        what: 'An app on the home screen that begins empty says where the notes may be, and how to bring them',
        test: {
          file: 'test/journeys/pairing.test.ts',
          name: 'an app on the home screen that begins empty leads to the record of the browser, and then has everything',
        },
      },
    ],
    residual: [4, 2],
    stays:
      'There is one copy, on one device, until the person saves a backup or shares the record with another device. The screen on where the record is kept says when the last one was made, and how much was written since.',
    notDone: ['Spoken letters are not on the other devices.'],
  },
]
