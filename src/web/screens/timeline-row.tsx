// One thing of the timeline on its line: what it is, its day, and the way to it.
import { useState } from 'preact/hooks'
import type { TimelineScreen } from '../../app/screens/timeline.ts'
import type { ShownMonth } from '../../app/screens/timeline-months.ts'
import { marked, partAround, searchable } from '../../core/search.ts'
import { type Entry, entryId } from '../../core/timeline.ts'
import { timelineWords as words } from '../../words/screens/timeline.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { toBefore } from '../ui/focus.ts'
import type { IconName } from '../ui/icons.ts'
import { IconDisc } from '../ui/initial.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { dayOf } from './day.ts'
import { monthAndYear } from './sometime.ts'
import css from './timeline.module.css'

const icons: { readonly [K in Entry['kind']]: IconName } = {
  ask: 'ask',
  received: 'hand',
  'check-in': 'note',
  letter: 'letter',
  rest: 'moon',
  rehearsal: 'message',
  belief: 'pencil',
  rating: 'pencil',
  reflection: 'list',
  harm: 'help',
  origin: 'roots',
  finding: 'people',
}

type Props = { readonly entry: Entry; readonly screen: TimelineScreen; readonly withYear?: boolean }

/** So many things of a month are shown at first: a page stays quick, however full a month was. */
const atFirst = 30

/** A month with its heading. */
export function MonthRows({ month, screen }: { readonly month: ShownMonth; readonly screen: TimelineScreen }) {
  const [whole, setWhole] = useState(false)
  const name = monthAndYear(month.start)
  const showAll = (event: Event): void => {
    setWhole(true)
    toBefore(event)
  }
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <Rows label={name}>
        {month.entries.slice(0, whole ? undefined : atFirst).map((entry) => (
          <EntryRow key={entryId(entry)} entry={entry} screen={screen} />
        ))}
      </Rows>
      {!whole && month.entries.length > atFirst && (
        <Button kind="text" onClick={showAll}>
          {words.allOf(name)}
        </Button>
      )}
    </section>
  )
}

/** The line of one thing. What was searched for is marked in it; where it stands deeper, the words around it are shown. */
export function EntryRow({ entry, screen, withYear = false }: Props) {
  const { title, note, more } = screen.line(entry)
  const wanted = screen.search.words.value
  const on = withYear ? `${dayOf(entry.at)} ${new Date(entry.at).getFullYear()}` : dayOf(entry.at)
  const shown = searchable(`${title}\n${note}`)
  const deeper = wanted.filter((word) => !shown.includes(word))
  const part = deeper.length > 0 ? partAround(more.filter(Boolean).join(' '), deeper) : undefined
  return (
    <Row
      start={<IconDisc icon={icons[entry.kind]} />}
      title={<Marked text={title} wanted={wanted} />}
      note={
        <>
          {on}
          {note !== '' && (
            <>
              {words.between}
              <Marked text={note} wanted={wanted} />
            </>
          )}
          {part && (
            <span class={css['part']}>
              {part.cutBefore && words.search.cut}
              <Marked text={part.text} wanted={wanted} />
              {part.cutAfter && words.search.cut}
            </span>
          )}
        </>
      }
      href={hrefOf(entry)}
    />
  )
}

function Marked({ text, wanted }: { readonly text: string; readonly wanted: readonly string[] }) {
  if (wanted.length === 0) return <bdi>{text}</bdi>
  return (
    <bdi>
      {marked(text, wanted).map((piece, i) =>
        // oxlint-disable-next-line react/no-array-index-key -- the pieces of one text have no other name
        piece.found ? (
          <mark key={i} class={css['found']}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </bdi>
  )
}

function hrefOf(entry: Entry): string {
  switch (entry.kind) {
    case 'ask':
      return router.href('ask', { ask: entry.of.id })
    case 'received':
      return router.href('receive')
    case 'check-in':
      return router.href('checkInEntry', { checkIn: entry.of.id })
    case 'letter':
      return router.href('letter', { letter: entry.of.id })
    case 'rehearsal':
      return router.href('rehearsal', { rehearsal: entry.of.id })
    case 'belief':
      return router.href('belief', { belief: entry.of.id })
    case 'rating':
      return router.href('belief', { belief: entry.of.belief.id })
    case 'reflection':
      return router.href(entry.of.of)
    case 'harm':
      return router.href('harm', { harm: entry.of.id })
    case 'rest':
    case 'origin':
    case 'finding':
      return router.href(entry.kind)
  }
}
