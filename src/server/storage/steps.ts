// Tables go forward only, step by step, and each step that was taken is noted with its hash: one that was edited after
// its release would have left other tables elsewhere, and that must not be found out later.

import { createHash } from 'node:crypto'

import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'

/** Why tables can't be brought forward: a later version made them, or a step is no longer what it was when they took it. */
export type StepFault = 'newer' | 'edited'

/** How tables stand to this program: not there yet, to be brought forward at the next start, as they are to be, or not for it. */
export type Standing = 'none' | 'older' | 'current' | StepFault

/** One step that is to be taken, or only to be noted. */
export type Step = { readonly n: number; readonly sql: string; readonly hash: string }

/** What is to be done, in order, where `have` steps were taken and `noted` tells their hashes. Steps count from 1. */
export function judgeSteps(
  steps: readonly string[],
  have: number,
  noted: ReadonlyMap<number, string>,
): Result<readonly Step[], StepFault> {
  if (have > steps.length) return fail('newer')
  const all = steps.map((sql, i) => ({ n: i + 1, sql, hash: hashOf(sql) }))
  if (all.some(({ n, hash }) => n <= have && noted.has(n) && noted.get(n) !== hash)) return fail('edited')
  return ok(all.filter(({ n }) => !noted.has(n)))
}

/** The same question, where nothing is to be done. */
export function standingOf(steps: readonly string[], have: number, noted: ReadonlyMap<number, string>): Standing {
  const judged = judgeSteps(steps, have, noted)
  if (!judged.ok) return judged.error
  if (have === 0) return 'none'
  return have < steps.length ? 'older' : 'current'
}

function hashOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex')
}
