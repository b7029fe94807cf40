// Where the tiny step of a lesson goes on. The one place that turns the ways of words/lessons into addresses.
import type { LessonWay } from '../../words/lessons/lesson.ts'
import { router } from '../shell/way.ts'

/** `undefined`: that place is not built yet, and the button is left out. */
const screenOf = {
  start: 'start',
  receive: 'receive',
  people: 'people',
  checkIn: undefined,
  beliefs: 'beliefs',
  letters: 'letters',
  rest: 'rest',
  rehearse: 'rehearse',
  fairLoad: undefined,
  settle: 'settle',
  therapist: 'therapist',
} as const satisfies Readonly<Record<LessonWay, unknown>>

/** The address of a way, or `undefined` if it leads nowhere (yet). */
export function addressOf(way: LessonWay | undefined): string | undefined {
  const name = way === undefined ? undefined : screenOf[way]
  return name === undefined ? undefined : router.href(name)
}
