import type { Trouble } from '../../app/screens/keeping.ts'
import { keepingWords } from '../../words/screens/keeping.ts'
import { Note } from '../ui/note.tsx'

/** `undefined` while all is well. */
export type NotKeptProps = { readonly trouble: Trouble | undefined }

/**
 * Says that the last tap was not kept, and that nothing on the screen is lost. Its place is always there, unseen while all is well: what
 * comes into a place that was there is read out.
 */
export function NotKept({ trouble }: NotKeptProps) {
  const said = trouble && keepingWords[trouble]
  return (
    <div class={said ? '' : 'unseen'} role="status">
      {said && (
        <Note>
          <b>{said.what}</b>
          <p>{said.safe}</p>
        </Note>
      )}
    </div>
  )
}
