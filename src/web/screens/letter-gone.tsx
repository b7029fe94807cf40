import { letterWords } from '../../words/screens/letters.ts'
import { Gone } from './gone.tsx'

/** The address names no letter, or one that was deleted. */
export function LetterGone() {
  return <Gone words={letterWords.gone} list="letters" />
}
