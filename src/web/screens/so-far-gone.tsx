import { soFarWords } from '../../words/screens/so-far.ts'
import { Gone } from './gone.tsx'

/** In the place of a figure that has too little to say, or is named by a wrong address. */
export function SoFarGone() {
  return <Gone words={soFarWords.gone} list="soFar" tab="look" />
}
