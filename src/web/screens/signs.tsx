// Is this me, and what it costs: two looks of one form.
import { costsWords, signsWords } from '../../words/screens/signs.ts'
import { ReflectionForm } from './reflection-form.tsx'

/** *Is this me?* */
export function SignsScreen() {
  return <ReflectionForm of="signs" words={signsWords} />
}

/** *What it costs*. */
export function CostsScreen() {
  return <ReflectionForm of="costs" words={costsWords} />
}
