import type { Domain, StepId } from '../step.ts'
import type { PersonId } from '../person.ts'

/** A step with somebody, or with nobody of the circle: what is chosen among. `grade`: how exposed the step is; `closeness`: how close they are; 0 to 1. */
export type Pair = {
  readonly step: StepId
  readonly domain: Domain
  readonly grade: number
  readonly helper?: PersonId
  readonly closeness: number
}

/** One ask of the past that bears on a choice. What was not said is missing, never a middle. Every number but the day is from 0 to 1. */
export type Past = Pair & {
  /** When, in days; only how long ago it was matters. */
  readonly day: number
  /** Was it carried through, or taken back before it was asked? "Not today" is in no row. */
  readonly done: boolean
  /** What was guessed: the chance of a yes, and how hard it would be. */
  readonly chance?: number
  readonly dread?: number
  /** 1 for a yes, 0.5 for a part, 0 for a no. Silence is missing. */
  readonly yes?: number
  /** What was noted after it: how hard it was, whether it went badly with that person, and, knowing that, the chance next time. */
  readonly felt?: number
  readonly harsh?: boolean
  readonly next?: number
}

/** What a choice goes by: the asks of the past, today (counted as their days are), and the hardest that the person wishes for, 0 to 1. */
export type Moment = { readonly past: readonly Past[]; readonly day: number; readonly limit: number }

/** The rows that can be read, without parts that cannot: a number that is none, or that lies outside of 0 to 1, says nothing. */
export function readable(past: readonly Past[]): readonly Past[] {
  const isOutside = (value: unknown): boolean => typeof value === 'number' && !(value >= 0 && value <= 1)
  return past
    .filter(({ day, grade, closeness }) => Number.isFinite(day) && !isOutside(grade) && !isOutside(closeness))
    .map((row) => {
      const parts = Object.entries(row).filter(([part, value]) => part === 'day' || !isOutside(value))
      return Object.fromEntries(parts) as Past
    })
}

/** Did it hurt, or was it more than the person wishes to be led to? */
export function wasTooMuch({ done, harsh, felt = 0 }: Past, limit: number): boolean {
  return done && (harsh === true || felt > limit)
}
