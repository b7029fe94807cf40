// The next small asks, chosen from the record: who and what passed every gate, as pairs; the asks of the past, as rows; and the choice in
// `choice/`.

import { openedAnswer } from './ask.ts'
import type { Ask } from './ask.ts'
import { allowed, type Choice, choiceFrom, type QuickGuess, shortlist } from './choice/choose.ts'
import { guarded } from './choice/guards.ts'
import type { Pair, Past } from './choice/past.ts'
import type { Chance, Hard } from './guess.ts'
import { nextSteps } from './ladder.ts'
import { library, ownStep, stepById } from './library.ts'
import type { Notebook } from './notebook.ts'
import { levelOf, wentBadly } from './outcomes.ts'
import type { Person, PersonId, Tie } from './person.ts'
import type { Level, Step, StepId } from './step.ts'
import { day, type Instant } from '../lib/time.ts'

/** An ask to choose: a step, and with whom; `undefined`: nobody of the circle is needed. */
export type NextAsk = { readonly step: Step; readonly person: Person | undefined }

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
  return shortlist(allowedNow(notebook, now)).map(({ ask }) => ask)
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
  return allowed(asks.map(candidate), choiceOf(notebook, now), guessOf)[0]?.ask
}

/**
 * One that was not seen and is of no higher level than `atMost`: first of the four, then of all that passes the gate, the guards and the
 * bounds, the best first. `undefined`: all were seen, or none is small enough.
 */
export function otherAsk(
  notebook: Notebook,
  now: Instant,
  seen: readonly StepId[],
  atMost: Level = 5,
): NextAsk | undefined {
  const all = allowedNow(notebook, now)
  return [...shortlist(all), ...all].find(({ step, ask }) => !seen.includes(step) && ask.step.level <= atMost)?.ask
}

/** The nearest of a smaller size among what passes all of that; the best of those that are equally near. `undefined`: there is none. */
export function gentlerAsk(notebook: Notebook, now: Instant, than: Step): NextAsk | undefined {
  const smaller = allowedNow(notebook, now).filter(({ ask }) => ask.step.difficulty < than.difficulty)
  return smaller.toSorted((a, b) => b.ask.step.difficulty - a.ask.step.difficulty)[0]?.ask
}

/**
 * Something for when no ask fits: said or done by oneself, so that nobody has to answer, and with nobody of the circle. The easiest of those not
 * done lately, no bigger than the guards let any step be now. `undefined`: none of these fits either; rest always does.
 */
export function selfDirected(notebook: Notebook, now: Instant): Step | undefined {
  const all = nextSteps(notebook, now, { kind: 'anyone', limit: library.length }).filter(({ step }) => !step.answerable)
  const candidates = all.map(({ step }) => candidate({ step, person: undefined }))
  return guarded(candidates, choiceOf(notebook, now))[0]?.ask.step
}

/**
 * The asks of the past as the choice sees them. What waits unopened, and silence, say nothing of a yes; trials and what was not from them
 * say nothing at all.
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

function choiceOf(notebook: Notebook, now: Instant): Choice {
  const limit = hardness[notebook.settings.hardestWished ?? 'hard']
  return choiceFrom({ past: pastOf(notebook), day: now / day, limit })
}

type Candidate = Pair & { readonly ask: NextAsk }

function candidate(ask: NextAsk): Candidate {
  return { ...pairOf(ask.step, ask.person, 'stranger'), ask }
}

/** All that passed the gate of `safety.ts`, the guards and the bounds, the best first. */
function allowedNow(notebook: Notebook, now: Instant): readonly Candidate[] {
  const wanted = ({ step }: { readonly step: Step }): boolean => step.answerable
  const all = { limit: library.length }
  const known = nextSteps(notebook, now, { kind: 'known', ...all }).filter(wanted)
  const anyone = nextSteps(notebook, now, { kind: 'anyone', ...all }).filter(wanted)
  const asks = [
    ...known.flatMap(({ step, who }) => who.map(({ person }) => ({ step, person }))),
    ...anyone.map(({ step }) => ({ step, person: undefined })),
  ]
  return allowed(asks.map(candidate), choiceOf(notebook, now))
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
