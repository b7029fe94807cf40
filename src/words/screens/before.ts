/** For somebody who looks for what they wrote before, in a browser that holds nothing of it. */
export const beforeWords = {
  title: 'Written here before?',
  lead: 'This browser holds nothing of it right now. That need not mean it is lost.',
  where: {
    title: 'Where it may be',
    ways: [
      'In another browser, or another profile of this one.',
      'At another address: each address keeps its own.',
      'In the app on your home screen, which keeps its own too.',
      'Nowhere, if it was a private window, or the browser was told to clear everything.',
    ],
  },
  words: {
    title: 'With your recovery words',
    note: 'They bring it back from the server, if you had turned on other devices. They also open a backup file.',
    label: 'Your twelve recovery words',
    open: 'Bring it back',
    opening: 'Looking on the server.',
    name: 'Another browser',
  },
  device: {
    open: 'From another device',
    note: 'Or another browser. It shows twelve words, good once.',
  },
  backup: { open: 'Open a backup', note: 'A file that you saved before.' },
  faults: {
    gone: 'These words lead to nothing on this server. Without other devices, only a backup file has it.',
    offline: 'The server can’t be reached. Nothing was changed. Try again when you are online.',
    other: 'The server’s copy could not be opened. Nothing was changed here.',
    coming: 'It was found, and not all of it is here yet. The rest comes by itself when there is a connection.',
    kept: 'It could not be kept on this device. Nothing was changed.',
    shared:
      'This device shares a record already, and these words don’t open it now. Nothing was changed here. If they are for another record of yours, use them in a browser without notes.',
    unsure:
      'This device shares a record already. It can’t be seen right now if these are its words. Nothing was changed here. Try again in a moment.',
  },
} as const
