import type { Trouble } from '../../app/screens/keeping.ts'
import { keepingWords } from '../../words/screens/keeping.ts'
import { ErrorNote } from '../ui/note.tsx'

/** `undefined` while all is well. */
export type NotKeptProps = { readonly trouble: Trouble | undefined }

/** Says that the last tap was not kept, and that nothing on the screen is lost. Nothing while all is well. */
export function NotKept({ trouble }: NotKeptProps) {
  return trouble === undefined ? null : <ErrorNote {...keepingWords[trouble]} />
}
