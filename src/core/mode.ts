import type { Instant } from '../lib/time.ts'
import type { Change } from './records/op.ts'
import type { Level } from './step.ts'
import type { Rung } from './practices/letter.ts'
import { day } from '../lib/time.ts'
import { mineId } from './records/op.ts'
import { rungs } from './practices/letter.ts'

/** The eight private questions, in the order in which they are asked, and the answers to each. @see docs/evidence.md#private-questions */
export const privateQuestions = {
  /** "Have you thought about ending your life or hurting yourself?", in the last two weeks. */
  dying: ['no', 'thoughts', 'plan'],
  /** "Are you afraid of someone you live with, love, or depend on?" */
  afraid: ['no', 'yes'],
  /** "Does anyone check your phone, your money, or where you go?" */
  watched: ['no', 'yes'],
  /** "Do you lose time, feel unreal, or get flashbacks you can't steer?" */
  unreal: ['never', 'sometimes', 'often'],
  /** "Is it alcohol, drugs, food or cutting that gets you through most days?" */
  numbing: ['no', 'yes'],
  /** "Has someone died, left, or hurt you in the last month?" */
  loss: ['no', 'yes'],
  /** "Have you seen things others don't, or had days with almost no sleep and too much energy?" */
  unusual: ['no', 'yes'],
  /** "Is there one person, paid or not, you could call tonight?" */
  someone: ['yes', 'no'],
} as const satisfies { readonly [question: string]: readonly string[] }
/** One of the eight questions. */
export type PrivateQuestion = keyof typeof privateQuestions
/** All of them, in order. */
export const questions = Object.keys(privateQuestions) as readonly PrivateQuestion[]

/** What was answered last. Nobody but the person sees it; a question may be skipped. */
export type PrivateAnswers = {
  readonly [Q in PrivateQuestion]?: (typeof privateQuestions)[Q][number]
} & {
  /** When the last of them was answered. */
  readonly at?: Instant
  /** When each was answered; one that is missing here is as old as `at`. */
  readonly when?: { readonly [Q in PrivateQuestion]?: Instant }
}

/**
 * How careful Tendril is, strictest first. `not-now`: no asks, letters or partner tools; help and everything that can be read stay.
 * `gently`: small asks, no letters. `fear`: no partner tools. `unasked`: the questions were not answered, or long ago: go gently
 * all the same. `open`: everything.
 */
export const modes = ['not-now', 'gently', 'fear', 'unasked', 'open'] as const
/** One of them. */
export type Mode = (typeof modes)[number]

/** What may be offered. */
export type Allowed = {
  /** The strictest mode that holds: the reason, for kind words. */
  readonly mode: Mode
  /** Hardest level of a suggested ask; 0 is none at all. */
  readonly level: 0 | Level
  /** The rungs of writing that may be opened; resting (R4) always may. */
  readonly rungs: readonly Rung[]
  /** Rehearsing with a partner, asking one to therapy, handing over a task. */
  readonly partner: boolean
  /** Asks in seven days before "enough for this week" is said; said, not enforced. */
  readonly asksAWeek: number
}

/** The answers are asked for again after eight weeks. Ours. @see docs/evidence.md#private-questions */
export const askAgainAfter = 56 * day

const offers: { readonly [M in Mode]: Omit<Allowed, 'mode'> } = {
  'not-now': { level: 0, rungs: [], partner: false, asksAWeek: 0 },
  gently: { level: 2, rungs: [], partner: false, asksAWeek: 2 },
  fear: { level: 5, rungs, partner: false, asksAWeek: 7 },
  unasked: { level: 2, rungs: ['R0', 'R1'], partner: false, asksAWeek: 7 },
  open: { level: 5, rungs, partner: true, asksAWeek: 7 },
}

/** Every mode that the answers call for at `now`, strictest first. Never empty. */
export function modesNow(answers: PrivateAnswers, now: Instant): readonly Mode[] {
  const { dying, afraid, watched, unreal, numbing, loss, unusual, someone } = answers
  const caged = afraid === 'yes' && watched === 'yes' && someone === 'no'
  const holds: { readonly [M in Mode]: boolean } = {
    'not-now': dying === 'plan' || unusual === 'yes' || caged,
    gently: dying === 'thoughts' || unreal === 'often' || numbing === 'yes' || loss === 'yes',
    fear: afraid === 'yes' || watched === 'yes',
    unasked: !areAnswered(answers, now),
    open: true,
  }
  return modes.filter((mode) => holds[mode])
}

/** What may be offered at `now`: only what every mode that holds allows. */
export function allowed(answers: PrivateAnswers, now: Instant): Allowed {
  const all = modesNow(answers, now)
  const [mode = 'unasked'] = all
  return all.map((one) => ({ mode, ...offers[one] })).reduce(stricter)
}

/** Were all eight answered, and none of them too long ago? */
export function areAnswered(answers: PrivateAnswers, now: Instant): boolean {
  return questions.every((question) => isFresh(answers, question, now))
}

/**
 * Was it answered, within eight weeks of now? A clock that was a little ahead makes no answer old; one that ran years ahead keeps none
 * young.
 */
export function isFresh(answers: PrivateAnswers, question: PrivateQuestion, now: Instant): boolean {
  const at = answers.when?.[question] ?? answers.at
  return answers[question] !== undefined && at !== undefined && Math.abs(now - at) < askAgainAfter
}

/** Which help the answers call for, the most pressing first. Numbers are shown, at once and large; nothing is sent to anybody. */
export function helpCalledFor({ dying, afraid, watched }: PrivateAnswers): readonly ('crisis' | 'fear')[] {
  const crisis = dying === 'thoughts' || dying === 'plan'
  const fear = afraid === 'yes' || watched === 'yes'
  return [...(crisis ? (['crisis'] as const) : []), ...(fear ? (['fear'] as const) : [])]
}

/** Notes an answer as it is tapped. */
export function answer(question: PrivateQuestion, value: string, now: Instant): Change {
  return { kind: 'safety', id: mineId, set: { [question]: value, [`when.${question}`]: now, at: now } }
}

/** Empties all that was answered. The page itself has one id for ever, so it is emptied and not deleted. */
export function forgetAnswers(): Change {
  const fields = questions.flatMap((question) => [question, `when.${question}`])
  return { kind: 'safety', id: mineId, set: Object.fromEntries(['at', ...fields].map((field) => [field, null])) }
}

function stricter(a: Allowed, b: Allowed): Allowed {
  return {
    mode: a.mode,
    level: a.level < b.level ? a.level : b.level,
    rungs: a.rungs.filter((rung) => b.rungs.includes(rung)),
    partner: a.partner && b.partner,
    asksAWeek: Math.min(a.asksAWeek, b.asksAWeek),
  }
}
