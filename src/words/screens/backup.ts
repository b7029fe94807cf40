/** The row of backups where the record is kept. */
export const backupRowWords = {
  label: 'Last backup',
  never: 'None yet.',
  neverNote: 'If this browser’s storage goes, your notes go. A backup is a sealed file that you keep elsewhere.',
  on: (day: string) => `${day}.`,
  since: (things: number) => {
    if (things === 0) return 'Since then nothing new was written.'
    return things === 1 ? 'Since then one thing was written.' : `Since then ${things} things were written.`
  },
  notWhole: (parts: number) => (parts === 1 ? 'One part is missing in it.' : `${parts} parts are missing in it.`),
  save: 'Save a backup',
  open: 'Open a backup',
  copy: 'Save a readable copy',
} as const

/** After a backup was opened, for a week. */
export const wayBackWords = {
  label: 'A backup you opened',
  says: (day: string) => `Opened on ${day}.`,
  open: 'Is it all right so? For a week you can go back to how it was. What you wrote since stays.',
  shared: 'Your other devices have it too, so there is no way back now.',
  unreadable: 'Some of what is here can’t be opened. So there is no way back now.',
  keep: 'Yes, keep it so',
  back: 'Go back to before',
  backText: 'What the backup brought goes again. What you wrote or deleted since stays as it is.',
  backYes: 'Yes, go back',
  backNo: 'Leave it so',
  kept: 'Kept so.',
  went: 'It is as it was before.',
  cannot: 'Going back did not work. Nothing was changed.',
} as const

/** What all screens of backups share. */
export const backupSharedWords = {
  back: 'Where it is kept',
  example: 'This is a made-up month. Nothing of it is saved.',
  notWhole: (parts: number) =>
    parts === 1
      ? 'One part of your notes can’t be opened here. It will be missing, and the file says so.'
      : `${parts} parts of your notes can’t be opened here. They will be missing, and the file says so.`,
  cannotRead: 'Your notes could not be read right now. Nothing was saved. Try again in a moment.',
} as const

/** The readable copy. */
export const copyWords = {
  title: 'Save a readable copy',
  lead: 'To print, to keep, or to take to another program. It is not sealed: whoever has the file can read it.',
  page: 'Save a page to read or print',
  pageNote: 'One file that any browser opens. What you said aloud is not in it.',
  data: 'Save a file for other programs',
  dataNote: 'The same as plain JSON, with every number. Tendril can open it again.',
  without: 'Keys of open links and what you said aloud stay out of both. A backup holds them.',
  saved: (name: string) => `Saved as ${name}. Look among your downloads.`,
  empty: 'Nothing is written yet, so there is nothing to save.',
} as const

/** Saving a backup. */
export const saveBackupWords = {
  title: 'Save a backup',
  lead: 'One sealed file with all your notes and what you said aloud. What is half typed is not in it.',
  passphrase: 'A passphrase for the file',
  passphraseNote: 'At least 12 letters. Four words that don’t belong together are good.',
  again: 'The same once more',
  warning:
    'Without it nobody can open the file, and that includes us. Write it down, or keep it in a password manager.',
  words: 'It opens with your twelve recovery words. You need not type them now.',
  byPassphrase: 'With a passphrase instead',
  byWords: 'With my recovery words instead',
  save: 'Save the backup',
  working: 'Sealing. This takes some seconds.',
  problems: {
    short: 'A bit longer, please: 12 letters or more.',
    differs: 'These two are not the same yet.',
  },
  saved: {
    title: 'Saved.',
    lead: (name: string) => `It is called ${name}. Look once among your downloads that it is there.`,
    move: 'Now put it somewhere else: a stick, another computer, a cloud you trust. It is sealed.',
    notWhole: 'It is not whole: something could not be opened here.',
    soundsLeft: (many: number) =>
      many === 1
        ? 'One recording did not fit in. The newest ones are in it.'
        : `${many} recordings did not fit in. The newest ones are in it.`,
    done: 'Done',
  },
  failed: 'The backup could not be made. Nothing was saved. Your notes are as they were.',
  empty: 'Nothing is written yet, so there is nothing to back up.',
} as const

/** Opening a backup. */
export const openBackupWords = {
  title: 'Open a backup',
  lead: 'What is in the file is added to what is here. You see first what it brings. Nothing is written before you say so.',
  choose: 'Choose the file',
  chooseOther: 'Choose another file',
  chosen: (name: string) => `Chosen: ${name}`,
  passphrase: 'Its passphrase',
  words: 'Your twelve recovery words',
  wordsNote: 'Those from when the backup was made. Typed or pasted, with spaces between them.',
  open: 'Look inside',
  working: 'Opening. This takes some seconds.',
  preview: {
    title: 'This is in it.',
    from: (day: string) => `A backup of ${day}.`,
    nothing: 'All of it is here already. There is nothing to add.',
    fresh: (things: string) => `Not here yet: ${things}.`,
    same: (many: number) => (many === 1 ? 'One thing that is here already.' : `${many} things that are here already.`),
    changed: (many: number) =>
      many === 1
        ? 'One thing that is here, and has something newer in the file.'
        : `${many} things that are here, and have something newer in the file.`,
    stayDeleted: (many: number) =>
      many === 1 ? 'One was deleted here, and stays deleted.' : `${many} were deleted here, and stay deleted.`,
    goDeleted: (many: number) =>
      many === 1
        ? 'One was deleted elsewhere, and will go here too.'
        : `${many} were deleted elsewhere, and will go here too.`,
    unknown: (many: number) =>
      many === 1
        ? 'One was made by a newer Tendril. It is kept, unread.'
        : `${many} were made by a newer Tendril. They are kept, unread.`,
    stand: () => 'Doors from this file take no more changes. What they show stays until you shut them.',
    sounds: (many: number) => (many === 1 ? 'With one recording.' : `With ${many} recordings.`),
    missing: (parts: number) =>
      parts === 1
        ? 'The file says that one part was missing when it was made.'
        : `The file says that ${parts} parts were missing when it was made.`,
    wayBack: {
      open: 'For a week you can go back to how it was before.',
      shared: 'Your other devices get it too. So there is no way back from this.',
      unreadable: 'Some of what is here can’t be opened. So there is no way back from this.',
    },
    add: 'Add all of it',
    leave: 'Leave it',
  },
  adding: 'Adding it.',
  done: {
    title: 'It is all here.',
    lead: 'What was in the file and what was here are now together.',
    go: 'Done',
  },
  things: {
    ask: ['ask', 'asks'],
    person: ['person', 'people'],
    received: ['help you took', 'times you took help'],
    'check-in': ['check-in', 'check-ins'],
    reflection: ['look at signs, costs or leaning', 'looks at signs, costs or leaning'],
    belief: ['belief', 'beliefs'],
    letter: ['letter', 'letters'],
    rest: ['thing put down', 'things put down'],
    rehearsal: ['rehearsal', 'rehearsals'],
    share: ['time you let somebody in', 'times you let somebody in'],
    harm: ['answer on what got worse', 'answers on what got worse'],
    page: ['page of yours', 'pages of yours'],
  },
  counted: (many: number, [one, more]: readonly [string, string]) => `${many} ${many === 1 ? one : more}`,
  and: 'and',
  faults: {
    'wrong-passphrase': {
      what: 'That passphrase does not open it.',
      safe: 'Mind capital letters and spaces. Or it is another file.',
    },
    'wrong-words': {
      what: 'These words don’t open it.',
      safe: 'A backup opens with the words from when it was made. Newer words don’t.',
    },
    count: {
      what: 'There are twelve words, and these are more or fewer.',
      safe: 'Nothing was changed here.',
    },
    unknown: {
      what: 'One of these isn’t one of the words.',
      safe: 'A letter may have slipped. Look at your paper again.',
    },
    checksum: {
      what: 'Each word exists, but not in this order.',
      safe: 'One may be another, or two may be swapped.',
    },
    'not-a-backup': {
      what: 'This is not a backup of Tendril.',
      safe: 'It may come from another program. Nothing was changed here. A backup is called notebook and a date.',
    },
    damaged: {
      what: 'This file is damaged.',
      safe: 'It was cut or changed on its way. Nothing of it was taken, and nothing changed here. Try another copy of it.',
    },
    newer: {
      what: 'A newer Tendril made this file.',
      safe: 'Update this one, then open it again. Nothing was changed here.',
    },
    'too-large': {
      what: 'This file is too large.',
      safe: 'Tendril opens up to 128 megabytes. Nothing was changed here.',
    },
    'too-slow': {
      what: 'This file asks for more work than Tendril does.',
      safe: 'It was not made by Tendril. Nothing was changed here.',
    },
    full: {
      what: 'There is no room for it on this device.',
      safe: 'Nothing was written. Free some space, then try again.',
    },
    unavailable: {
      what: 'It could not be opened right now.',
      safe: 'Nothing was changed here. Try again in a moment.',
    },
  },
} as const
