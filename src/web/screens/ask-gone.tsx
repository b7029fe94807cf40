import { arrivalWords } from '../../words/screens/arrival.ts'
import { Gone } from './gone.tsx'

/** In the place of an ask that was deleted, here or in another tab. */
export function AskGone() {
  return <Gone words={arrivalWords.gone} list="asks" tab="ask" />
}
