import type { Brand } from '../../lib/brand.ts'
import type { Fields, Op } from './op.ts'
import { day } from '../../lib/time.ts'
import { isReadable } from './op.ts'

/** A month of the past: thirty days, named by how many such months passed since 1970, by the clock that orders what was noted. */
export type Month = Brand<string, 'Month'>

/** Operations apart: what is needed whenever the record opens, and what can wait by month until somebody looks back. */
export type Apart = { readonly now: readonly Op[]; readonly months: ReadonlyMap<Month, readonly Op[]> }

// Only long texts, and check-ins as a whole: no rule about what may be suggested, or with whom, ever reads them.
const waiting: { readonly [kind: string]: ReadonlySet<string> | 'all' | undefined } = {
  'check-in': 'all',
  ask: new Set(['words', 'plan', 'after.nextSelf']),
  letter: new Set(['text', 'canNow']),
}

/**
 * Puts what was noted before `since` (milliseconds since 1970) and can wait into its months. Both together, in any order, fold to the
 * same as before: a record may have some fields here and some there. Deletions and what newer versions wrote never wait.
 */
export function apart(ops: readonly Op[], since: number): Apart {
  const now: Op[] = []
  const months = new Map<Month, Op[]>()
  for (const op of ops) {
    const wait = isReadable(op) && 'set' in op && timeOf(op.at) < since ? waiting[op.kind] : undefined
    if (wait === undefined || !isReadable(op) || !('set' in op)) {
      now.push(op)
      continue
    }
    const { stays, waits } = wait === 'all' ? { stays: {}, waits: op.set } : fieldsApart(op.set, wait)
    if (!isEmpty(stays)) now.push({ ...op, set: stays })
    if (!isEmpty(waits)) add(months, monthOfStamp(op.at), { ...op, set: waits })
  }
  return { now, months }
}

/** `text` as the name of a month, or `undefined`. */
export function parseMonth(text: string): Month | undefined {
  return /^\d{1,6}$/.test(text) ? (text as Month) : undefined
}

function timeOf(at: string): number {
  return Number.parseInt(at.slice(0, 12), 16)
}

/** The month in which something was noted, by its stamp. */
export function monthOfStamp(at: string): Month {
  return String(Math.floor(timeOf(at) / (30 * day))) as Month
}

function fieldsApart(set: Fields, wait: ReadonlySet<string>): { readonly stays: Fields; readonly waits: Fields } {
  const entries = Object.entries(set)
  return {
    stays: Object.fromEntries(entries.filter(([field]) => !wait.has(field))),
    waits: Object.fromEntries(entries.filter(([field]) => wait.has(field))),
  }
}

function isEmpty(fields: Fields): boolean {
  return Object.keys(fields).length === 0
}

function add(months: Map<Month, Op[]>, month: Month, op: Op): void {
  const there = months.get(month)
  if (there) there.push(op)
  else months.set(month, [op])
}
