import type { AskId } from '../ask.ts'
import type { Change } from '../records/op.ts'
import type { Instant } from '../../lib/time.ts'
import { mineId } from '../records/op.ts'

/** What one may fear about finding somebody. */
export const findingFears = ['judged', 'too-much', 'not-believed', 'pushed', 'cost', 'wrong-one', 'needing-it'] as const
/** One of them. */
export type FindingFear = (typeof findingFears)[number]

/** What kind of help would fit: cost, language, who they are, the way they work. */
export const fits = [
  'low-cost',
  'near',
  'online',
  'my-language',
  'my-background',
  'queer-friendly',
  'a-woman',
  'a-man',
  'slowly',
  'with-the-body',
  'with-a-plan',
] as const
/** One of them. */
export type Fit = (typeof fits)[number]

/** Lines that a card for the first session may hold. */
export const cardLines = [
  'say-fine',
  'hard-to-ask',
  'go-quiet',
  'take-care-of-you',
  'slowly',
  'no-touch-on-past',
] as const
/** One of them. */
export type CardLine = (typeof cardLines)[number]

/** Was it too much? */
export const tooMuches = ['no', 'a-bit', 'yes'] as const
/** Was something held back? */
export const heldBacks = ['no', 'yes'] as const

/** Three questions after one session; each may be left out. */
export type Session = {
  readonly id: string
  readonly at: Instant
  /** How useful it was, 0 not at all .. 10 very. */
  readonly useful?: number
  readonly tooMuch?: (typeof tooMuches)[number]
  readonly heldBack?: (typeof heldBacks)[number]
}

/** Finding somebody who does this for a living: one page, a few steps, each of which can be skipped. */
export type Finding = {
  readonly at?: Instant
  /** How ready, 0 not at all .. 10 quite. */
  readonly ready?: number
  readonly fears?: readonly FindingFear[]
  readonly fits?: readonly Fit[]
  /** The first message, in the person's words. */
  readonly message?: string
  readonly lines?: readonly CardLine[]
  /** Hard things to tell. */
  readonly hard?: string
  /** The ask that it became. */
  readonly ask?: AskId
  /** Oldest first; absent before the first. */
  readonly sessions?: readonly Session[]
}

/** Was it too much twice in a row? Then the next step is down. Ours. @see docs/evidence.md#dose */
export function isTooMuchTwice({ sessions = [] }: Finding): boolean {
  const told = sessions.filter(({ tooMuch }) => tooMuch !== undefined)
  return told.length >= 2 && told.slice(-2).every(({ tooMuch }) => tooMuch === 'yes')
}

/** What is set on the page. What was never begun is begun with it. */
export function noteFinding(
  finding: Finding,
  set: Extract<Change, { readonly set: unknown }>['set'],
  now: Instant,
): Change {
  return { kind: 'finding', id: mineId, set: { ...(finding.at === undefined && { at: now }), ...set } }
}

const parts = [
  'at',
  'ready',
  'fears',
  'fits',
  'message',
  'lines',
  'hard',
  'ask',
] as const satisfies readonly (keyof Finding)[]

/** Empties the page, with every session. An ask that it became stays. */
export function forgetFinding({ sessions = [] }: Finding): readonly Change[] {
  const fields = [...parts, ...sessions.map(({ id }) => `session.${id}`)]
  return [{ kind: 'finding', id: mineId, set: Object.fromEntries(fields.map((field) => [field, null])) }]
}
