/** A notice on this device when an answer came. */
export const noticeWords = {
  row: 'Tell me when an answer came',
  back: 'Settings',
  title: 'A notice when an answer came.',
  lead: 'Off until you turn it on. It holds for this device only.',
  toggle: 'Tell me on this device',
  toggleNote: 'It may come up to ten minutes after the answer.',
  isOn: 'It is on.',
  isOff: 'It is off.',
  says: 'The notice says only this:',
  /** What stands on a lock screen. It fits each name that Tendril can go by. */
  notice: 'A minute, if you like.',
  name: 'No name, no words, no number. Your browser may put the address of this page under it.',
  checked: 'If someone checks this phone, leave it off.',
  learns: {
    title: 'Who learns what',
    company:
      'The company behind your browser learns that this browser was woken, when, and by which server. Such as Google, Apple, Mozilla or Microsoft.',
    nothing: 'It never learns why, from whom, or what was said.',
    server: 'Whoever runs this copy can see which of your devices is woken, while it is woken.',
    friend: 'Who answers you learns nothing of it.',
  },
  pause: 'While all is paused, no notice comes. It begins again when you open Tendril after that.',
  unable: 'This browser can’t do it here. On an iPhone it works only from the home screen.',
  notOffered: 'This copy of Tendril does not offer it, or could not be reached.',
  troubles: {
    refused: 'The browser says no to notices from here. You can change that in its own settings.',
    unable: 'The browser could not be set up for it. It stays off.',
    offline: 'The server could not be reached. It stays off.',
    'not-known': 'This copy of Tendril does not reach your browser’s push service. It stays off.',
    'not-kept': 'There was no room to keep it. It stays off.',
  },
} as const
