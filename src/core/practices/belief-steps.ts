import type { Belief, BeliefId, BeliefKind, RatedThing, Rating } from './belief.ts'
import type { Change } from '../records/op.ts'
import type { Fear } from '../guess.ts'
import type { Instant } from '../../lib/time.ts'
import type { Notebook } from '../notebook.ts'
import { foretells, ratingsOf } from './belief.ts'
import { fieldsOf, mineId } from '../records/op.ts'
import { hour } from '../../lib/time.ts'

/** What is said when a belief is written down. `words` and `fears` belong to one of the person's own. */
export type BeliefBegun = {
  readonly kind: BeliefKind
  readonly words?: string
  readonly fears?: readonly Fear[]
}

/** A rating given anew within this time takes the place of the one before: a slip, or a second thought. */
export const sameRating = hour

/** Notes a new belief. `id` is random, drawn by the caller. */
export function makeBelief(id: BeliefId, { kind, words, fears = [] }: BeliefBegun, now: Instant): readonly Change[] {
  const own = kind === 'own'
  const tests = own ? fears : foretells[kind]
  return [{ kind: 'belief', id, set: fieldsOf({ made: now, kind, words: own ? words : undefined, tests }) }]
}

/** The rating of `of` that is being given at `now`, and may still be changed. `undefined`: none yet, whatever was said before. */
export function ratingNow(belief: Belief, of: RatedThing, now: Instant): Rating | undefined {
  const last = ratingsOf(belief, of).at(-1)
  return last && now - last.at < sameRating ? last : undefined
}

/** The last rating before the one that is being given at `now`. */
export function ratingBefore(belief: Belief, of: RatedThing, now: Instant): Rating | undefined {
  const current = ratingNow(belief, of, now)
  return ratingsOf(belief, of).findLast((rating) => rating !== current)
}

/**
 * Rates a thing, or takes back the rating that is being given.
 *
 * @param value 0..100; `undefined` takes it back. Ratings of earlier times are never touched.
 * @param fresh a random id, used if this is a rating of its own.
 */
export function rate(
  belief: Belief,
  rated: { readonly of: RatedThing; readonly value: number | undefined },
  now: Instant,
  fresh: string,
): readonly Change[] {
  const { of, value } = rated
  const current = ratingNow(belief, of, now)
  if (value === undefined && !current) return []
  const field = `rated.${current?.id ?? fresh}`
  const set = { [field]: value === undefined ? null : { at: current?.at ?? now, of, value } }
  return [{ kind: 'belief', id: belief.id, set }]
}

/** Deletes a belief for ever, with its ratings, and takes its name out of whatever still points to it. */
export function forgetBelief(notebook: Notebook, id: BeliefId): readonly Change[] {
  const asks = [...notebook.asks.values()].filter(({ belief }) => belief === id)
  return [
    { kind: 'belief', id, gone: true },
    ...asks.map((ask): Change => ({ kind: 'ask', id: ask.id, set: { belief: null } })),
    ...(notebook.origin.belief === id ? [{ kind: 'origin', id: mineId, set: { belief: null } } as const] : []),
  ]
}
