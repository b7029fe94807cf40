// The picture as a list: what each leaf stands for, newest first.
import type { LeanRow } from '../../app/screens/look.ts'
import { seasonWords as words } from '../../words/screens/season.ts'
import { Row, Rows } from '../ui/row.tsx'
import { leanSaid } from './lean-said.ts'

/** `rows` oldest first, as they grew. */
export function LeanList({ rows }: { readonly rows: readonly LeanRow[] }) {
  return (
    <Rows label={words.views.list}>
      {rows.toReversed().map((row) => (
        <Row key={row.lean.id} {...leanSaid(row)} />
      ))}
    </Rows>
  )
}
