import type { Belief, BeliefId, Rating } from '../practices/belief.ts'
import type { CheckIn, CheckInId } from '../practices/check-in.ts'
import type { Finding, Session } from '../practices/finding.ts'
import type { Harm, HarmId } from '../harm.ts'
import type { Letter, LetterId } from '../practices/letter.ts'
import type { Origin } from '../practices/origin.ts'
import type { PrivateAnswers } from '../mode.ts'
import type { Amount, Mark, Reflection, ReflectionId } from '../practices/reflection.ts'
import type { Rehearsal, RehearsalId } from '../practices/rehearsal.ts'
import type { Rest, RestId } from '../practices/rest.ts'
import type { Rule, Rules } from './rule.ts'
import type { SafetyPlan } from '../safety-plan.ts'
import type { Staying } from '../practices/staying.ts'
import type { Trace } from './trace.ts'
import type { WithoutEmpty } from './fields.ts'
import { inOrder } from '../in-order.ts'
import { questions } from '../mode.ts'
import { marksOf } from '../practices/reflection.ts'
import {
  amount,
  beliefRules,
  checkInRules,
  findingRules,
  harmRules,
  letterRules,
  originRules,
  rating,
  reflectionRules,
  rehearsalRules,
  restRules,
  safetyPlanRules,
  safetyRules,
  session,
  stayingRules,
} from './practice-rules.ts'
import { moment } from './read.ts'
import { dotted, reader, valueOf } from './trace.ts'

/** The check-in that a trace holds. */
export function checkInOf(trace: Trace): CheckIn | undefined {
  const { at, ...rest } = partsOf(trace, checkInRules)
  return at === undefined ? undefined : { id: trace.id as CheckInId, at, ...rest }
}

/** The reflection that a trace holds. */
export function reflectionOf(trace: Trace): Reflection | undefined {
  const { at, of } = partsOf(trace, reflectionRules)
  if (at === undefined || of === undefined) return undefined
  const known: readonly Mark[] = marksOf[of]
  const marks = known.map((mark) => [mark, amount(valueOf(trace, `marks.${mark}`))] as const)
  const given = marks.filter((mark): mark is [Mark, Amount] => mark[1] !== undefined)
  return { id: trace.id as ReflectionId, at, of, marks: Object.fromEntries(given) }
}

/** The belief that a trace holds, with its ratings. */
export function beliefOf(trace: Trace): Belief | undefined {
  const { made, kind, tests = [], wasTrueThere = false, ...rest } = partsOf(trace, beliefRules)
  if (made === undefined || kind === undefined) return undefined
  const ratings = dotted(trace, 'rated').flatMap((id): readonly Rating[] => {
    const read = rating(valueOf(trace, `rated.${id}`))
    return read ? [{ id, ...read }] : []
  })
  const inTime = inOrder(ratings, ({ at }) => at)
  return { id: trace.id as BeliefId, made, kind, tests, wasTrueThere, ratings: inTime, ...rest }
}

/** The letter that a trace holds. */
export function letterOf(trace: Trace): Letter | undefined {
  const { made, rung, numb = false, mayReturn = false, ...rest } = partsOf(trace, letterRules)
  if (made === undefined || rung === undefined) return undefined
  return { id: trace.id as LetterId, made, rung, numb, mayReturn, ...rest }
}

/** The act of rest that a trace holds. */
export function restOf(trace: Trace): Rest | undefined {
  const { made, thing = 'own', ...rest } = partsOf(trace, restRules)
  return made === undefined ? undefined : { id: trace.id as RestId, made, thing, ...rest }
}

/** The rehearsal that a trace holds. */
export function rehearsalOf(trace: Trace): Rehearsal | undefined {
  const { made, of, ...rest } = partsOf(trace, rehearsalRules)
  return made === undefined || of === undefined ? undefined : { id: trace.id as RehearsalId, made, of, ...rest }
}

/** The answer about harm that a trace holds. */
export function harmOf(trace: Trace): Harm | undefined {
  const { at, worse, ...rest } = partsOf(trace, harmRules)
  return at === undefined || worse === undefined ? undefined : { id: trace.id as HarmId, at, worse, ...rest }
}

/** The page on where it was learned. */
export function originOf(trace: Trace | undefined): Origin {
  return partsOf(trace, originRules)
}

/** The answers to the private questions. */
export function privateAnswersOf(trace: Trace | undefined): PrivateAnswers {
  const answers = partsOf(trace, safetyRules)
  const times = questions.map((question) => [question, trace && moment(valueOf(trace, `when.${question}`))] as const)
  const given = times.filter(([, at]) => at !== undefined)
  return given.length === 0 ? answers : { ...answers, when: Object.fromEntries(given) }
}

/** The own safety plan. */
export function safetyPlanOf(trace: Trace | undefined): SafetyPlan {
  return partsOf(trace, safetyPlanRules)
}

/** The page on needing the program less. */
export function stayingOf(trace: Trace | undefined): Staying {
  return partsOf(trace, stayingRules)
}

/** The page on finding somebody, with its sessions. */
export function findingOf(trace: Trace | undefined): Finding {
  const sessions = (trace ? dotted(trace, 'session') : []).flatMap((id): readonly Session[] => {
    const read = trace && session(valueOf(trace, `session.${id}`))
    return read ? [{ id, ...read }] : []
  })
  const page = partsOf(trace, findingRules)
  return sessions.length === 0 ? page : { ...page, sessions: inOrder(sessions, ({ at }) => at) }
}

type Parts<R extends Rules> = { readonly [K in keyof R]: R[K] extends Rule<infer T> ? T | undefined : never }

// Every known field of a record that holds something.
function partsOf<R extends Rules>(trace: Trace | undefined, rules: R): WithoutEmpty<Parts<R>> {
  const get = reader(trace, rules)
  const parts: { [field: string]: unknown } = {}
  for (const field of Object.keys(rules)) {
    const value = get(field)
    if (value !== undefined) parts[field] = value
  }
  return parts as WithoutEmpty<Parts<R>>
}
