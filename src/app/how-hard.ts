/** How hard a passphrase is to guess, for one gentle line. `short`: fewer than eight letters, and it is not taken. */
export type HowHard = 'short' | 'quick' | 'some' | 'hard'

/**
 * A rough look, in which only length and variety count: nobody's passphrase is weighed against lists of others. The steps are ours.
 */
export function howHard(passphrase: string): HowHard {
  const letters = [...passphrase.normalize('NFKC')]
  if (letters.length < 8) return 'short'
  const different = new Set(letters).size
  if (different < 5) return 'quick'
  const words = passphrase.trim().split(/\s+/).length
  if (letters.length >= 20 || words >= 4) return 'hard'
  return letters.length >= 12 ? 'some' : 'quick'
}
