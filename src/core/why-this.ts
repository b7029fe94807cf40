// Why one ask is proposed, as one reason with its facts. Each can be checked against the record by anybody; none says more than is in it.

import type { AskId } from './ask.ts'
import { openedAnswer } from './ask.ts'
import { backOff } from './choice/guards.ts'
import type { Chance, Hard } from './guess.ts'
import { hards } from './guess.ts'
import { type GuessWhileChoosing, stepOf } from './next-asks.ts'
import type { Notebook } from './notebook.ts'
import { asksThatCount, told, wentBadly } from './outcomes.ts'
import type { Person, PersonId } from './person.ts'
import type { Domain, Step } from './step.ts'
import { day, type Instant } from '../lib/time.ts'

/**
 * `back-off`: the last one was too much, and this is smaller by what the guards ask for. `gap`: they said yes more often than was
 * guessed, now or the last time. `limit`: what was guessed now is no harder than was wished for. `size`: near both of the last two.
 * `little`: few asks are known. `field`: nothing of this field of life was asked for. `again`, `new`: this was asked for before, or not.
 */
export type WhyThis =
  | { readonly kind: 'back-off'; readonly last: AskId }
  | {
      readonly kind: 'gap'
      readonly person: PersonId
      readonly guessed: Chance
      readonly when: 'now' | 'last'
      readonly yes: number
      readonly of: number
    }
  | { readonly kind: 'limit'; readonly guessed: Hard; readonly wished: Hard }
  | { readonly kind: 'size'; readonly like: readonly [AskId, AskId] }
  | { readonly kind: 'little'; readonly asked: number }
  | { readonly kind: 'field'; readonly domain: Domain }
  | { readonly kind: 'again' | 'new' }

/** What is looked at: a step, with whom, and what was guessed of it a moment ago. */
export type AskToExplain = { readonly step: Step; readonly person: Person | undefined }

/** Answers of one person from which on they are counted. Ours. */
const enoughAnswers = 3
/** Below so many asks we say that we know little. Ours. */
export const fewAsks = 5
/** How near two difficulties of the library are, to be called about as big. Ours. */
const near = 10

/** The first of the reasons that is true, the most telling one first. There is always one. */
export function whyThis(notebook: Notebook, now: Instant, ask: AskToExplain, guess: GuessWhileChoosing = {}): WhyThis {
  return (
    backOffOf(notebook, now, ask) ??
    gapOf(notebook, ask, guess) ??
    limitOf(notebook, guess) ??
    sizeOf(notebook, ask) ??
    knownOf(notebook, ask)
  )
}

function backOffOf(notebook: Notebook, now: Instant, { step }: AskToExplain): WhyThis | undefined {
  const last = told(notebook).at(-1)
  const { hard } = last?.after ?? {}
  if (last?.asked === undefined || hard === undefined || Math.abs(now - last.asked) >= backOff.days * day)
    return undefined
  const tooMuch = wentBadly(last) || isHarder(hard, notebook.settings.hardestWished ?? 'hard')
  const smaller = step.difficulty <= stepOf(last).difficulty - 100 * backOff.smaller
  return tooMuch && smaller ? { kind: 'back-off', last: last.id } : undefined
}

function gapOf(notebook: Notebook, { person }: AskToExplain, { chance }: GuessWhileChoosing): WhyThis | undefined {
  if (!person) return undefined
  const theirs = told(notebook).filter((ask) => ask.person === person.id)
  const says = theirs.flatMap((ask) => openedAnswer(ask)?.says ?? [])
  const guessed = chance ?? theirs.findLast(({ guess }) => guess.chance !== undefined)?.guess.chance
  const [yes, of] = [says.filter((one) => one === 'yes').length, says.length]
  if (guessed === undefined || of < enoughAnswers || yes / of <= guessed) return undefined
  return { kind: 'gap', person: person.id, guessed, when: chance === undefined ? 'last' : 'now', yes, of }
}

function limitOf({ settings: { hardestWished } }: Notebook, { hard }: GuessWhileChoosing): WhyThis | undefined {
  if (hardestWished === undefined || hard === undefined || isHarder(hard, hardestWished)) return undefined
  return { kind: 'limit', guessed: hard, wished: hardestWished }
}

function sizeOf(notebook: Notebook, { step }: AskToExplain): WhyThis | undefined {
  const [before, last] = asksThatCount(notebook).slice(-2)
  if (!before?.step || !last?.step) return undefined
  const isNear = [before, last].every((ask) => Math.abs(stepOf(ask).difficulty - step.difficulty) <= near)
  return isNear ? { kind: 'size', like: [before.id, last.id] } : undefined
}

function knownOf(notebook: Notebook, { step }: AskToExplain): WhyThis {
  const asked = asksThatCount(notebook)
  if (asked.length < fewAsks) return { kind: 'little', asked: asked.length }
  // Of an ask in one's own words nobody knows which field it was about.
  const fields = asked.map((ask) => ask.step && stepOf(ask).domain)
  if (fields.every((field) => field !== undefined && field !== step.domain))
    return { kind: 'field', domain: step.domain }
  return { kind: asked.some((ask) => ask.step === step.id) ? 'again' : 'new' }
}

function isHarder(one: Hard, than: Hard): boolean {
  return hards.indexOf(one) < hards.indexOf(than)
}
