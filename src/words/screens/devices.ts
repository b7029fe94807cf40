/** The person's other devices: sharing the record with them, and ending that. */
export const devicesWords = {
  title: 'Your other devices.',
  back: 'Your record',
  kinds: {
    iphone: 'An iPhone',
    ipad: 'An iPad',
    android: 'An Android phone or tablet',
    mac: 'A Mac',
    windows: 'A Windows computer',
    chromebook: 'A Chromebook',
    linux: 'A Linux computer',
    phone: 'A phone or tablet',
    computer: 'A computer',
  },
  off: {
    lead: 'Your record is on this device only. It can be on others too, the same on each.',
    how: 'Shared, it also lies on the server, sealed. The server can’t read it. Only your devices have the key.',
    not: 'Spoken letters stay on the device you spoke them on.',
    brought: 'You opened a backup here. Once you share, you can’t go back to before it.',
    on: 'Share it with another device',
    join: 'I have it on another device',
    recover: 'I have twelve recovery words',
  },
  /** It was shared, until this device stopped. */
  left: 'Your record is not shared now. All that was here is still here.',
  unlinked: {
    lead: 'This device no longer shares your record. All that was here is still here.',
    why: 'Another device of yours ended it, or the server has nothing any more. If the server finds it again soon, sharing goes on by itself.',
  },
  status: {
    fresh: (time: string) => `The same everywhere, as of ${time}.`,
    waits: (things: number) =>
      things === 0
        ? 'Something is still on its way.'
        : things === 1
          ? 'One thing waits to be sent.'
          : `${things} things wait to be sent.`,
    offline: (things: number) =>
      things === 0 ? 'No connection right now.' : 'No connection right now. What is new here waits.',
    since: (time: string) => `All was the same at ${time}.`,
    moving: 'Another device is tidying the copy on the server. This can take a while.',
    full: 'The server has no room right now. All is kept here.',
    unreadable: 'A part of your record can’t be opened here, so no new copy is made of it.',
  },
  alarm: {
    title: 'The copy on the server is not as it was left.',
    rollback: 'It is older than it was before. A host who puts back an old backup causes this.',
    clone: 'Two devices wrote as if they were one. A device that was put back to an old state causes this.',
    version: 'Another device has a newer Tendril. Load this page anew, then look again.',
    other: 'Something in it was changed on its way.',
    safe: 'Nothing of it was taken in. All that you wrote is kept here.',
    heal: 'Make a new copy from here',
    healed: (date: string) => `On ${date} the copy on the server was not as it was left. A new one was made from here.`,
  },
  list: {
    title: 'These share it',
    here: 'This device',
    since: (date: string) => `Since ${date}`,
    end: 'End it',
    endText:
      'It keeps what it has, and gets nothing new. Whoever holds it can see that. If somebody else may have it, choose “It is lost or taken”.',
    endYes: 'End it there',
    endLost: 'It is lost or taken',
    lostText:
      'It gets nothing new, and neither does any other device: you bring each one back with new words. Recovery words end too, so make new ones. What they hold stays on them.',
    lostYes: 'End all but this one',
    keep: 'Leave it',
  },
  add: 'Add a device',
  leave: {
    words: 'Stop on this device',
    text: 'All that is here stays here, and is shared no more. The others go on.',
    yes: 'Stop here',
    no: 'Leave it',
  },
  held: {
    what: 'Something from here has not reached the others. If you stop now, it stays on this device only. They may still list this one.',
    evenSo: 'Stop here all the same',
  },
  pairing: {
    title: 'On the other device.',
    lead: 'Point its camera at this picture, and open what it shows.',
    leadWords: 'Open Tendril there. Tap “Bring it back”, then “From another device”, and type these words.',
    picture: 'A picture for the camera of your other device. It says the same as the twelve words.',
    orWords: 'Or open Tendril there. Tap “Bring it back”, then “From another device”, and type these words.',
    onlyHere: {
      what: 'This copy works on this computer only, so there is no picture for a phone.',
      how: 'Another browser on this computer can use the words.',
    },
    copy: 'Copy the words',
    note: 'They work once, for ten minutes. Show them to nobody else.',
    over: { lead: 'The ten minutes are over. What was shown leads nowhere now.', again: 'Make new words' },
    came: { title: 'It is there.', lead: 'Your record is on the other device too. What was shown is used up.' },
    done: 'Done',
  },
  come: {
    title: 'Twelve words.',
    fromKit: 'Type your recovery words. They find your record on the server, if it was shared.',
    both: 'What is on this device is kept, and joins the rest. Words that somebody else gave you would let them read it.',
    label: 'The twelve words',
    go: 'Bring it here',
    no: 'Not now',
  },
  faults: {
    count: 'There are twelve words, and these are more or fewer.',
    unknown: 'One of these isn’t one of the words. A letter may have slipped.',
    checksum: 'Each word exists, but not in this order. One may be another, or two may be swapped.',
    gone: 'These words lead nowhere now. They may be used up, or their ten minutes over.',
    offline: 'The server can’t be reached. Nothing is lost. Try again when you are online.',
    shared: 'This device shares a record already. Stop that here first; all that is here stays.',
    other: 'It did not work this time. Nothing is lost. Try again in a moment.',
  },
  working: 'One moment.',
  kept: {
    off: 'None.',
    offNote: 'Only this browser holds your notes.',
    before: {
      says: 'None now.',
      note: 'Those that shared it before may still hold what they had.',
      server: 'Perhaps a copy, for devices that shared it before.',
      serverNote:
        'If so, it lies there sealed, and the server can’t read it. Erasing everything here does not delete it.',
    },
    some: (others: number) => (others === 1 ? 'One.' : `${others} of them.`),
    alone: 'None yet.',
    open: 'Other devices',
    server: 'A copy of your record, for your devices.',
    serverSoon: 'Nothing yet.',
    serverSoonNote: 'A copy of your record goes there, sealed, once this device is online.',
    serverNote:
      'The server holds it sealed and can’t read it. Erasing everything here deletes it there too, if it can be reached.',
  },
  example: 'This is a made-up month. It is shared with nothing.',
} as const
