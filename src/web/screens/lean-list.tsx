// The picture as a list: what each leaf stands for, newest first.
import type { LeanRow } from '../../app/screens/look.ts'
import { lookWords as words } from '../../words/screens/look.ts'
import { router } from '../shell/way.ts'
import { Row, Rows } from '../ui/row.tsx'
import { dayOf } from './day.ts'

export function LeanList({ rows }: { readonly rows: readonly LeanRow[] }) {
  return (
    <Rows label={words.asList}>
      {rows.map(({ lean, shown }) => {
        const note = `${dayOf(lean.at)}, ${words.row[lean.kind]}${lean.kinder ? `, ${words.rowKinder}` : ''}`
        const title = shown?.title ?? words.row.received
        return shown ? (
          <Row key={lean.id} title={title} note={note} href={router.href('ask', { ask: shown.ask.id })} />
        ) : (
          <Row key={lean.id} title={title} note={note} href={router.href('receive')} />
        )
      })}
    </Rows>
  )
}
