/** Settings, and where the record is kept. */
export const settingsWords = {
  title: 'Settings',
  name: 'Your first name',
  nameNote: 'Asks are signed with it. A friend reads “Sam asks you”.',
  keepName: 'Keep this name',
  kept: 'Kept.',
  country: 'Help lines for',
  countryNote: 'You choose the country. We don’t look it up.',
  bedtime: 'When I usually go to sleep',
  oclock: (hour: number) => `${hour}:00`,
  look: 'How it looks',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  calm: 'Low stimulation',
  calmNote: 'No pictures, no motion, no tints.',
  leave: 'Leave button on every screen',
  leaveNote: 'One tap, and a weather page stands here.',
  leaving: 'Leaving fast, in full',
  careful: 'How careful Tendril is',
  questionsNote: 'What Tendril may suggest rests on them.',
  out: 'If others see this screen',
  where: 'Where your record is kept',
  whereNote: 'And how to erase it.',
  people: 'Your people',
  back: 'Today',
} as const

/** Where the record is kept, and how to end that. */
export const keptWords = {
  back: 'Settings',
  title: 'Where your record is kept.',
  device: {
    label: 'This device',
    says: 'All of it, sealed.',
    /** What opens it, where it does not open by itself. */
    opens: {
      itself:
        'The key is in this browser too. So whoever can use this browser as you can read it, unless it is locked.',
      passphrase: 'Opens with your passphrase.',
      device: 'Opens with this device’s unlock.',
    },
    ifLost: {
      words: 'If that is lost, your twelve recovery words open it.',
      nothing: 'If that is lost, nobody can open it, and that includes us.',
    },
    nothing: 'Nothing.',
    nothingNote: 'What you write is in this tab only, and goes when you close it.',
    unreadable: (rows: number) =>
      rows === 1 ? 'One part can’t be opened with that key.' : `${rows} parts can’t be opened with that key.`,
    stays: 'The browser has said it will keep this, even when space runs short.',
    mayGo: 'The browser may clear this when space runs short.',
    unknown: 'If the browser would clear this when space runs short: can’t tell right now.',
    ask: 'Ask it to keep this',
    refused: 'It did not say yes. It may, once you have used Tendril more.',
  },
  server: {
    label: 'A server',
    none: 'Nothing right now.',
    noneNote: 'No link is open. Nothing of yours is on a server.',
    link: (name: string) => `An open link, to ${name}.`,
    trial: 'A trial link, to yourself.',
    note: (date: string) => `The server holds it sealed and can’t read it. It takes answers until ${date}.`,
    closing: 'Closes when you are online.',
    close: 'Close',
    someone: 'somebody',
  },
  homeScreen: {
    label: 'Your home screen',
    says: 'Some phones begin there with an empty notebook.',
    note: 'The browser’s notes then stay in the browser, until you bring them over.',
    ways: [
      'Nothing written yet? Put it on the home screen first, and write there.',
      'Notes here already? Put it there, then open “Other devices” here and add one.',
      'Copy the twelve words. On the home screen tap “Bring it back”, and paste them.',
    ],
  },
  others: 'Other devices',
  erase: 'Erase everything here',
  confirm: {
    title: 'Erase everything?',
    lead: 'All you wrote on this device goes for good. Open links are closed. Nobody can bring it back, and that includes us.',
    others: 'Your other devices keep what they have. The copy on the server is deleted, if it can be reached.',
    backups: 'A backup or a copy that you saved stays where you put it. Only you can delete that.',
    doIt: 'Yes, erase it all',
    notNow: 'Keep everything',
    erasing: 'Erasing. The server is told first.',
  },
  example: 'This is a made-up month. Nothing of it is kept, so there is nothing to erase.',
} as const
