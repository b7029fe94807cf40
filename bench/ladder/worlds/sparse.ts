import { worldOf } from './made.ts'

/** Half of the guesses and most ratings are missing, and guesses are not sharp. */
export const world = worldOf('sparse', { noGuess: 0.5, noRating: 0.75, noFelt: 0.75, guessNoise: 0.2 })
