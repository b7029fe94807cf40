import type { Askable } from '../safety.ts'
import type { Domain, Level } from '../step.ts'
import type { For, Suggestion } from '../ladder.ts'
import type { Instant } from '../../lib/time.ts'
import type { Need, NeedFamily } from './check-in.ts'
import type { Notebook } from '../notebook.ts'
import { library, ownStep } from '../library.ts'
import { limit, needsNobody, nextSteps } from '../ladder.ts'
import { heldBack } from '../pause.ts'
import { needFamilies } from './check-in.ts'
import { whoCanBeAsked } from '../safety.ts'

/** How many asks are offered after a check-in. */
const atOnce = 3

/** The fields of life whose asks answer a need of each family, the nearest first. @see docs/evidence.md#body-first */
const answeredBy: { readonly [F in NeedFamily]: readonly Domain[] } = {
  rest: ['BOD', 'HOM', 'PRA'],
  safety: ['LIS', 'INF', 'PRO'],
  seen: ['LIS', 'NEE', 'RCV'],
  closeness: ['COM', 'LIS', 'BOD'],
  freedom: ['NEE', 'HOM', 'WRK'],
  load: ['HOM', 'PRA', 'WRK'],
}

/** The family of a need. */
export function familyOfNeed(need: Need): NeedFamily {
  const families = Object.keys(needFamilies) as NeedFamily[]
  const found = families.find((family) => needFamilies[family].some((one) => one === need))
  if (found === undefined) throw new Error(`no family of needs has ${need}`)
  return found
}

/** The three fields of life whose asks answer a need. */
export function domainsOfNeed(need: Need): readonly Domain[] {
  return answeredBy[familyOfNeed(need)]
}

/** A small ask that answers a need, and whom it is for. */
export type NeedAsk = Suggestion & { readonly kind: For }

/**
 * Up to three small asks that answer a need, one of each of its fields as far as there are, easiest first; without a need, from any
 * field. All of them come out of `nextSteps`: whatever its guards hold back is held back here. Somebody of the circle
 * before anyone; before somebody who is still to be added, anyone.
 */
export function asksForNeed(notebook: Notebook, now: Instant, need: Need | undefined): readonly NeedAsk[] {
  const wanted = need === undefined ? undefined : domainsOfNeed(need)
  const fitting = everyStep(notebook, now).filter(({ step }) => wanted?.includes(step.domain) ?? true)
  const one = (domain: Domain) => fitting.find(({ step }) => step.domain === domain)
  const first = (wanted ?? []).map(one).filter((ask) => ask !== undefined)
  const others = fitting.filter((ask) => !first.includes(ask))
  return [...first, ...others].slice(0, atOnce).sort((a, b) => a.step.difficulty - b.step.difficulty)
}

function everyStep(notebook: Notebook, now: Instant): readonly NeedAsk[] {
  const all = (kind: For) =>
    nextSteps(notebook, now, { kind, limit: library.length }).map((one): NeedAsk => ({ ...one, kind }))
  const known = all('known').filter(({ step }) => !needsNobody(step))
  const nobodyYet = known.filter(({ who }) => who.length === 0)
  return [...known.filter(({ who }) => who.length > 0), ...all('anyone'), ...all('receive'), ...nobodyYet]
}

/** How much it is to tell one person one true sentence. */
export const tellingSize = 2 satisfies Level

/** Who could be told one true sentence, best first: whoever may be asked something private of that size. Empty: nobody now. */
export function whoCanBeTold(notebook: Notebook, now: Instant): readonly Askable[] {
  return limit(notebook, now).level < tellingSize ? [] : whoCanBeAsked(notebook, ownStep(tellingSize, 'LIS'), now)
}

/** What can be offered at the end of a check-in. `help` is no record: it leads to where people are. */
export type WhatNow = 'ask' | 'tell' | 'rest' | 'help' | 'nothing'

/** The choices at `now`. While no asking is suggested, for care or because everything is paused, help stands in its place. */
export function whatNow(notebook: Notebook, now: Instant): readonly WhatNow[] {
  return heldBack(notebook, now) === undefined ? ['ask', 'tell', 'rest', 'nothing'] : ['rest', 'help', 'nothing']
}
