/** What is said when the notebook can't be opened here: the address is not secure, or the browser keeps nothing. */
export const openingWords = {
  notSecure: {
    title: 'This address isn’t secure yet.',
    lead: 'So this browser can’t seal anything, and Tendril won’t let you write here. It says so before you type.',
    ways: ['Ask whoever runs this server to turn on https.', 'Or open Tendril on the computer it runs on.'],
    safe: 'You have written nothing yet, so nothing is lost.',
    copy: 'Copy what to tell them',
    copied: 'Copied.',
    tell: (address: string) =>
      `Tendril at ${address} needs https. Without it the browser refuses to seal anything. The few lines for it are in docs/self-hosting.md.`,
    look: 'Look around first',
  },
  unavailable: {
    title: 'This browser keeps nothing.',
    lead: 'It gives Tendril no place to store your notes. Private windows often do that, and so do some in-app browsers.',
    ways: ['Open this address in a normal window.', 'Or open it in your phone’s own browser.'],
    safe: 'If you wrote here before, it is still where you wrote it.',
    again: 'Try again',
    look: 'Look around first',
  },
  full: {
    title: 'This device is full.',
    lead: 'There is no room left to keep anything safely.',
    ways: ['Free some space, then open Tendril again.'],
    safe: 'What you wrote before is still here.',
  },
} as const
