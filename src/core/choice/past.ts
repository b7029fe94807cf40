import type { Domain, StepId } from '../step.ts'
import type { PersonId } from '../person.ts'

/** A step with somebody: what is chosen among. */
export type Pair = {
  readonly step: StepId
  readonly domain: Domain
  /** How exposed the step is, 0 to 1: the library's difficulty. */
  readonly grade: number
  /** Who; `undefined` where it is nobody of the circle. */
  readonly helper?: PersonId
  /** How close they are, 0 to 1. */
  readonly closeness: number
}

/** One ask of the past that bears on a choice. What was not said is missing, never a middle. */
export type Past = Pair & {
  /** When, in days; only how long ago it was matters. */
  readonly day: number
  /** The chance of a yes that was guessed, 0 to 1. */
  readonly chance?: number
  /** How hard it was guessed to be, 0 to 1. */
  readonly dread?: number
  /** Was it carried through, or taken back before it was asked? "Not today" is in no row. */
  readonly done: boolean
  /** 1 for a yes, 0.5 for a part, 0 for a no. Silence is missing. */
  readonly yes?: number
  /** How hard it was, 0 to 1. */
  readonly felt?: number
  /** It went badly with that person. */
  readonly harsh?: boolean
  /** Knowing how it went, the chance next time. */
  readonly next?: number
}

const parts = ['chance', 'dread', 'yes', 'felt', 'next'] as const

/** The rows that can be read, without parts that cannot: a number that is none, or that lies outside of 0 to 1, says nothing. */
export function readable(past: readonly Past[]): readonly Past[] {
  return past
    .filter(({ day, grade, closeness }) => Number.isFinite(day) && isPart(grade) && isPart(closeness))
    .map((one) => (parts.every((part) => one[part] === undefined || isPart(one[part])) ? one : withoutUnreadable(one)))
}

/** Did it hurt, or was it more than the person wishes to be led to? */
export function wasTooMuch({ done, harsh, felt = 0 }: Past, limit: number): boolean {
  return done && (harsh === true || felt > limit)
}

function withoutUnreadable(one: Past): Past {
  const unreadable = new Set<string>(parts.filter((part) => !isPart(one[part])))
  return Object.fromEntries(Object.entries(one).filter(([part]) => !unreadable.has(part))) as Past
}

function isPart(value: number | undefined): boolean {
  return value !== undefined && value >= 0 && value <= 1
}
