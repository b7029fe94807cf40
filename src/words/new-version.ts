/** Where a newer version of the app waits. */
export const newVersionWords = {
  says: 'A new version is ready. It is used the next time you open Tendril.',
  use: 'Use it now',
  later: 'Later',
} as const
