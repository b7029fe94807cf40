// Is this me, and what it costs: two looks of one form.
import { costsWords, leaningWords, signsWords } from '../../words/screens/signs.ts'
import { router } from '../shell/way.ts'
import { Row, Rows } from '../ui/row.tsx'
import { ReflectionForm } from './reflection-form.tsx'

/** *Is this me?* */
export function SignsScreen() {
  return (
    <ReflectionForm
      of="signs"
      words={signsWords}
      after={
        <Rows>
          <Row title={leaningWords.row} note={leaningWords.rowNote} href={router.href('leanings')} />
        </Rows>
      }
    />
  )
}

/** *What it costs*. */
export function CostsScreen() {
  return <ReflectionForm of="costs" words={costsWords} />
}
