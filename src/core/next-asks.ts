// The next small asks, chosen from the record: who and what passed every gate, as pairs; the asks of the past, as rows; and the choice in `choice/`.

import { openedAnswer } from './ask.ts'
import type { Ask } from './ask.ts'
import { choiceFrom, type QuickGuess, recommended, shortlist } from './choice/choose.ts'
import { guarded } from './choice/guards.ts'
import type { Pair, Past } from './choice/past.ts'
import type { Chance, Hard } from './guess.ts'
import { nextSteps } from './ladder.ts'
import { library, ownStep, stepById } from './library.ts'
import type { Notebook } from './notebook.ts'
import { levelOf, wentBadly } from './outcomes.ts'
import type { Person, PersonId, Tie } from './person.ts'
import type { Step, StepId } from './step.ts'
import { day, type Instant } from '../lib/time.ts'

/** An ask to choose: a step, and with whom; `undefined`: nobody of the circle is needed. */
export type NextAsk = { readonly step: Step; readonly person: Person | undefined; readonly pair: Pair }

/** What was guessed of one of them while choosing. */
export type GuessWhileChoosing = { readonly chance?: Chance; readonly hard?: Hard }

/** How hard each word is, 0 to 1. */
const hardness: { readonly [H in Hard]: number } = {
  easy: 0.1,
  'a-little': 0.3,
  somewhat: 0.5,
  hard: 0.7,
  hardest: 0.9,
}

/** How close somebody is taken to be, 0 to 1, by how they stand to the person: where a choice begins, before anything is known. Ours. */
const closeness: { readonly [T in Tie]: number } = {
  partner: 0.9,
  kin: 0.8,
  friend: 0.8,
  colleague: 0.5,
  acquaintance: 0.4,
  professional: 0.4,
  stranger: 0.2,
}

/**
 * At most four asks to choose from, the best first, each of another field of life. Every one has passed the gate of `safety.ts` and the
 * guards; empty, and nothing fits: then rest, or something for oneself, is offered, and not the least bad ask.
 */
export function nextAsks(notebook: Notebook, now: Instant): readonly NextAsk[] {
  const all = candidates(notebook, now)
  const byPair = new Map(all.map((one) => [one.pair, one]))
  return shortlist([...byPair.keys()], choiceOf(notebook, now)).flatMap((pair) => byPair.get(pair) ?? [])
}

/** Which of them is proposed, with what was guessed of each. `undefined`: after these guesses none is inside the bounds. */
export function proposed(
  notebook: Notebook,
  now: Instant,
  asks: readonly NextAsk[],
  guesses: ReadonlyMap<StepId, GuessWhileChoosing>,
): NextAsk | undefined {
  const guessOf = ({ step }: Pair): QuickGuess => {
    const { chance, hard } = guesses.get(step) ?? {}
    return { ...(chance !== undefined && { chance }), ...(hard !== undefined && { dread: hardness[hard] }) }
  }
  const byPair = new Map(asks.map((one) => [one.pair, one]))
  const pair = recommended([...byPair.keys()], choiceOf(notebook, now), guessOf)
  return pair && byPair.get(pair)
}

/** The nearest of a smaller size among what passes the gate and the guards; the best of those that are equally near. `undefined`: there is none. */
export function gentlerAsk(notebook: Notebook, now: Instant, than: Step): NextAsk | undefined {
  const choice = choiceOf(notebook, now)
  const all = candidates(notebook, now).filter(({ step }) => step.difficulty < than.difficulty)
  const open = new Set(
    guarded(
      all.map(({ pair }) => pair),
      choice.past,
      choice.day,
      choice.limit,
    ),
  )
  const score = ({ pair }: NextAsk): number => choice.score(pair, choice.view(pair))
  return all
    .filter(({ pair }) => open.has(pair))
    .toSorted((a, b) => b.step.difficulty - a.step.difficulty || score(b) - score(a))[0]
}

/**
 * The asks of the past as the choice sees them. What waits unopened, and silence, say nothing of a yes; trials and what was not from them say nothing at all.
 *
 * @reserved for tests: which asks teach what is a promise of its own.
 */
export function pastOf({ asks, people }: Pick<Notebook, 'asks' | 'people'>): readonly Past[] {
  return [...asks.values()].flatMap((ask): readonly Past[] => {
    const wasAsked = ask.asked !== undefined && ask.withdrawn === undefined
    const wasLeft = ask.asked === undefined && ask.withdrawn !== undefined && ask.sealed !== undefined
    if (ask.trial || ask.notFromThem || !(wasAsked || wasLeft)) return []
    return [{ ...pairOf(stepOf(ask), ask.person && people.get(ask.person), ask.tie), ...saidOf(ask), done: wasAsked }]
  })
}

function choiceOf(notebook: Notebook, now: Instant) {
  return choiceFrom(pastOf(notebook), now / day, hardness[notebook.settings.hardestWished ?? 'hard'])
}

function candidates(notebook: Notebook, now: Instant): readonly NextAsk[] {
  const wanted = ({ step }: { readonly step: Step }): boolean => step.answerable
  const all = { limit: library.length }
  const known = nextSteps(notebook, now, { kind: 'known', ...all }).filter(wanted)
  const anyone = nextSteps(notebook, now, { kind: 'anyone', ...all }).filter(wanted)
  const one = (step: Step, person: Person | undefined): NextAsk => ({
    step,
    person,
    pair: pairOf(step, person, 'stranger'),
  })
  return [
    ...known.flatMap(({ step, who }) => who.map(({ person }) => one(step, person))),
    ...anyone.map(({ step }) => one(step, undefined)),
  ]
}

function pairOf({ id, domain, difficulty }: Step, person: Person | undefined, tie: Tie): Pair {
  const who: { readonly helper?: PersonId } = person ? { helper: person.id } : {}
  return { step: id, domain, grade: difficulty / 100, ...who, closeness: closeness[person?.tie ?? tie] }
}

/** The step that an ask was. An own ask has no difficulty of the library: the middle of its level. */
export function stepOf(ask: Ask): Step {
  const level = levelOf(ask)
  return (ask.step && stepById.get(ask.step)) ?? { ...ownStep(level), difficulty: 20 * level - 10 }
}

function saidOf(ask: Ask): Omit<Past, keyof Pair | 'done'> {
  const { guess, after } = ask
  const says = openedAnswer(ask)?.says
  const yes = says === undefined ? undefined : says === 'yes' ? 1 : says === 'part' ? 0.5 : 0
  return {
    day: (ask.asked ?? ask.withdrawn ?? ask.made) / day,
    ...(guess.chance !== undefined && { chance: guess.chance }),
    ...(guess.hard !== undefined && { dread: hardness[guess.hard] }),
    ...(yes !== undefined && { yes }),
    ...(after.hard !== undefined && { felt: hardness[after.hard] }),
    ...(after.nextChance !== undefined && { next: after.nextChance }),
    ...(wentBadly(ask) && { harsh: true }),
  }
}
