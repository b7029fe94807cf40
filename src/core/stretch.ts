// A stretch of time: what of a notebook was made in it, and how all of that goes.
import type { Instant } from '../lib/time.ts'
import { forgetAsk } from './ask-steps.ts'
import type { AskId } from './ask.ts'
import type { Notebook } from './notebook.ts'
import { forgetBelief } from './practices/belief-steps.ts'
import type { BeliefId } from './practices/belief.ts'
import { forgetFinding } from './practices/finding.ts'
import { forgetOrigin } from './practices/origin.ts'
import { forgetShare, type ShareId } from './share-door.ts'
import { notForgotten } from './share-state.ts'
import { type Change, mineId } from './records/op.ts'

/** From one moment on, until just before another. Where they are turned round, nothing lies between. */
export type Stretch = { readonly from: Instant; readonly until: Instant }

/** The month of a moment where the person is, from its first moment to the first of the next. */
export type MonthOf = (moment: Instant) => Stretch

/**
 * What is made at one moment, and so lies in a stretch or doesn't. People, settings, private answers, the safety plan and what keeps
 * somebody well have no such moment.
 */
export const madeKinds = [
  'ask',
  'check-in',
  'letter',
  'rest',
  'rehearsal',
  'belief',
  'reflection',
  'received',
  'harm',
  'origin',
  'finding',
  'share',
] as const
/** One of them. */
export type MadeKind = (typeof madeKinds)[number]

/** One thing that was made. */
export type Made = { readonly kind: MadeKind; readonly id: string; readonly at: Instant }

/**
 * What was made in a stretch. When it was made decides alone: an ask is in it whole, though it was answered later, and a rating
 * of a belief that is older is not.
 */
export function madeIn(notebook: Notebook, { from, until }: Stretch): readonly Made[] {
  return allMade(notebook).filter(({ at }) => from <= at && at < until)
}

/** Deletes all of it for ever, as each would be by itself: standing wishes stay, links close, and nothing points to what is gone. */
export function forgetMade(notebook: Notebook, made: readonly Made[], now: Instant): readonly Change[] {
  return made.flatMap(({ kind, id }) => {
    const ask = notebook.asks.get(id as AskId)
    if (kind === 'ask') return ask ? forgetAsk(notebook, ask, now) : []
    const share = notebook.shares.get(id as ShareId)
    if (kind === 'share') return share ? forgetShare(share) : []
    if (kind === 'belief') return forgetBelief(notebook, id as BeliefId)
    if (kind === 'finding') return forgetFinding(notebook.finding)
    return kind === 'origin' ? forgetOrigin() : [{ kind, id, gone: true }]
  })
}

function allMade({ asks, beliefs, letters, rests, rehearsals, shares, ...noted }: Notebook): readonly Made[] {
  const { checkIns, reflections, harms, received, origin, finding } = noted
  const made = {
    ask: asks,
    belief: beliefs,
    letter: letters,
    rest: rests,
    rehearsal: rehearsals,
    share: new Map(notForgotten(shares).map((one) => [one.id, one])),
  }
  const at = { 'check-in': checkIns.values(), reflection: reflections.values(), harm: harms.values(), received }
  return [
    ...kindsOf(made).flatMap((kind) => [...made[kind].values()].map((one) => ({ kind, id: one.id, at: one.made }))),
    ...kindsOf(at).flatMap((kind) => [...at[kind]].map((one) => ({ kind, id: one.id, at: one.at }))),
    ...(origin.at === undefined ? [] : [{ kind: 'origin', id: mineId, at: origin.at } as const]),
    ...(finding.at === undefined ? [] : [{ kind: 'finding', id: mineId, at: finding.at } as const]),
  ]
}

function kindsOf<K extends MadeKind>(things: { readonly [kind in K]: unknown }): readonly K[] {
  return madeKinds.filter((kind): kind is K => kind in things)
}
