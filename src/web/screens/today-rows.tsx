// The lines of Today: answers that came, what waits, what could still be noted.
import type { TodayRow } from '../../app/screens/today-rows.ts'
import { isAnswerable } from '../../core/library.ts'
import { todayWords } from '../../words/screens/today.ts'
import { router } from '../shell/way.ts'
import { IconDisc, Initial } from '../ui/initial.tsx'
import { Row } from '../ui/row.tsx'

/** The lines, to stand among others in one list. */
export function goingOn(rows: readonly TodayRow[]) {
  return rows.map((row) => (
    <Row
      key={row.ask.id}
      start={row.person ? <Initial name={row.person.name} /> : <IconDisc icon={iconOf(row)} />}
      title={<bdi>{titleOf(row)}</bdi>}
      note={noteOf(row)}
      href={hrefOf(row)}
    />
  ))
}

const words = todayWords.rows

function titleOf({ kind, person, title, ask }: TodayRow): string {
  const them = person?.name ?? words.someone
  if (kind === 'arrived') return words.arrived(person?.name ?? words.they)
  if (kind === 'felt') return words.felt(person?.name ?? words.they)
  if (kind === 'waiting') return words.waiting(them)
  if (kind === 'closed') return words.closed(them, ask.channel)
  if (kind === 'to-tell') return words.toTell(person?.name ?? words.they.toLowerCase())
  if (kind === 'to-finish') return ask.answer ? words.toFinish : words.toFinishDone
  return title
}

function noteOf({ kind, title, ask, unlooked }: TodayRow): string {
  if (kind === 'arrived' || kind === 'felt') return `${title} ${words.arrivedNote}`
  if (kind === 'waiting') return `${title} ${ask.takenBack ? words.takenBack : words.waitingNote}`
  if (kind === 'closed')
    return `${title} ${unlooked ? words.unlookedNote : ask.takenBack ? words.takenBack : words.closedNote}`
  if (kind === 'planned') return isAnswerable(ask.step) ? words.planned : words.plannedToDo
  return title
}

function hrefOf({ kind, ask }: TodayRow): string {
  const names = {
    arrived: 'answer',
    felt: 'answer',
    'to-tell': 'told',
    'to-finish': 'after',
    planned: 'ask',
    waiting: 'ask',
    closed: 'ask',
  } as const
  return router.href(names[kind], { ask: ask.id })
}

function iconOf({ kind }: TodayRow): 'message' | 'clock' | 'pencil' | 'ask' {
  if (kind === 'arrived' || kind === 'felt') return 'message'
  if (kind === 'planned') return 'ask'
  return kind === 'waiting' || kind === 'closed' ? 'clock' : 'pencil'
}
