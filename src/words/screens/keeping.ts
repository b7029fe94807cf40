/** Said where something could not be kept on the device. What was written is still on the screen. */
export const keepingWords = {
  full: {
    what: 'Not kept yet. This device is full.',
    safe: 'Your words are still here on the screen. Free some space, then try again.',
  },
  unavailable: {
    what: 'Not kept yet. The browser refused.',
    safe: 'Your words are still here on the screen. Try again in a moment.',
  },
  'not-loaded': {
    what: 'Not kept yet. A part of Tendril could not be fetched.',
    safe: 'Your words are still here on the screen. Try again when you are online.',
  },
} as const
