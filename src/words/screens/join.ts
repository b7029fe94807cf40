/** Coming to the record of another device, with the twelve words that it shows, typed or brought along by its picture. */
export const joinWords = {
  title: 'Bring your record here.',
  lead: 'With the twelve words that your other device shows.',
  brought: 'Nothing has happened yet. The twelve words of your other device stand below.',
  where: {
    title: 'Where to find them',
    ways: [
      'Open Tendril where you wrote: on the other device, or in the browser.',
      'There, go to Settings, “Where your record is kept”, “Other devices”.',
      '“Share it with another device” or “Add a device” shows the words. Copy them, and come back here.',
    ],
  },
  notes: {
    what: 'There are notes on this device too.',
    safe: 'If you go on, they go to the other device, and its notes come here. Nothing is lost.',
    noWayBack: 'There is no way back from this: what is brought together can’t be taken apart again.',
  },
  whose:
    'Go on only if these are from a device of yours, made a moment ago. If somebody else sent you this, leave it: they would read all of it.',
  label: 'The twelve words',
  go: 'Bring it here',
  goBoth: 'Bring the two together',
  no: 'Not now',
  other: { title: 'Without the other device', note: 'With recovery words, or a backup file.' },
  here: 'Your record is here.',
  cut: 'The picture was read only in part. Point the camera at it once more, or type the words.',
  shared: {
    title: 'This device shares a record already.',
    lead: 'Nothing was changed. If it is the same record, all is well.',
    how: 'To bring another one here, choose “Stop on this device” first. All that is here stays.',
    go: 'Your other devices',
  },
} as const
