import type { Ask, AskId } from '../ask.ts'
import type { Instant } from '../../lib/time.ts'
import type { Notebook, Received } from '../notebook.ts'
import type { Op } from './op.ts'
import type { PersonId } from '../person.ts'
import type { ReplyFact } from '../reply.ts'
import type { Stamp } from './stamp.ts'
import type { StepId } from '../step.ts'
import type { Trace } from './trace.ts'
import { askOf } from './ask-of.ts'
import { inOrder } from '../in-order.ts'
import { mineId } from './op.ts'
import { laterStamp } from './stamp.ts'
import * as practice from './practice-of.ts'
import { linkOf, personOf, receivedOf, replyOf, settingsOf, shareOf, slotOf } from './record-of.ts'
import { merged } from './trace.ts'

/** Where folding stands. Give it back to `fold` with new operations; what they don't touch is not folded again. */
export type Folded = {
  readonly notebook: Notebook
  /** The highest stamp seen from anybody: the next own stamp must be later. */
  readonly last: Stamp | undefined
  /** How many operations of newer versions are kept unread. Above 0, say that another device has a newer Tendril. */
  readonly unread: number
  /** What each record's operations merged to. */
  readonly traces: ReadonlyMap<string, Trace>
  /** Replies by ask, whether the ask is known yet or not. */
  readonly replies: ReadonlyMap<AskId, ReadonlyMap<string, ReplyFact>>
}

/** A notebook in which nothing was written yet. */
export const blank: Folded = {
  notebook: {
    asks: new Map(),
    people: new Map(),
    received: [],
    links: new Map(),
    slots: new Map(),
    shares: new Map(),
    settings: settingsOf(undefined),
    checkIns: new Map(),
    reflections: new Map(),
    beliefs: new Map(),
    letters: new Map(),
    rests: new Map(),
    rehearsals: new Map(),
    harms: new Map(),
    origin: {},
    privateAnswers: {},
    safetyPlan: {},
    staying: {},
    finding: {},
  },
  last: undefined,
  unread: 0,
  traces: new Map(),
  replies: new Map(),
}

/**
 * The notebook that operations add up to. Any order, any grouping, duplicates: the same result.
 * Takes time by the number of new operations, plus copies of the maps it changes.
 */
export function fold(ops: Iterable<Op>, from: Folded = blank): Folded {
  const traces = new Map(from.traces)
  const touched = new Map<string, Pair>()
  let { last, unread } = from
  for (const op of ops) {
    const key = `${op.kind}/${op.id}`
    const before = traces.get(key)
    const after = merged(before, op)
    unread += after.newer.length - (before?.newer.length ?? 0)
    traces.set(key, after)
    touched.set(key, { before: from.traces.get(key), after })
    last = laterStamp(last, op.at)
  }
  if (touched.size === 0) return from
  const pairs = [...touched.values()]
  const replies = withReplies(from.replies, pairs)
  return { traces, replies, last, unread, notebook: rewritten(from.notebook, pairs, traces, replies) }
}

type Pair = { readonly before: Trace | undefined; readonly after: Trace }

function rewritten(
  before: Notebook,
  pairs: readonly Pair[],
  traces: Folded['traces'],
  replies: Folded['replies'],
): Notebook {
  const touched = byKind(pairs)
  const of = (kind: string): readonly Trace[] => touched.get(kind) ?? []
  const readAsk = (trace: Trace) => askOf(trace, replies.get(trace.id as AskId))
  const asks = withRecords(before.asks, asksTouched(pairs, traces), readAsk, madeAt)
  const page = <T>(kind: string, kept: T, read: (trace: Trace) => T): T => {
    const [trace] = of(kind).filter(({ id }) => id === mineId)
    return trace ? read(trace) : kept
  }
  return {
    asks,
    people: withPeople(before, asks, of('person'), traces),
    received: withReceived(before.received, of('received')),
    links: withRecords(before.links, of('link'), linkOf, ({ until }) => until),
    slots: withRecords(before.slots, of('slot'), slotOf, addedAt),
    shares: withRecords(before.shares, of('share'), shareOf, madeAt),
    settings: page('settings', before.settings, settingsOf),
    checkIns: withRecords(before.checkIns, of('check-in'), practice.checkInOf, notedAt),
    reflections: withRecords(before.reflections, of('reflection'), practice.reflectionOf, notedAt),
    beliefs: withRecords(before.beliefs, of('belief'), practice.beliefOf, madeAt),
    letters: withRecords(before.letters, of('letter'), practice.letterOf, madeAt),
    rests: withRecords(before.rests, of('rest'), practice.restOf, madeAt),
    rehearsals: withRecords(before.rehearsals, of('rehearsal'), practice.rehearsalOf, madeAt),
    harms: withRecords(before.harms, of('harm'), practice.harmOf, notedAt),
    origin: page('origin', before.origin, practice.originOf),
    privateAnswers: page('safety', before.privateAnswers, practice.privateAnswersOf),
    safetyPlan: page('safety-plan', before.safetyPlan, practice.safetyPlanOf),
    staying: page('staying', before.staying, practice.stayingOf),
    finding: page('finding', before.finding, practice.findingOf),
  }
}

function byKind(pairs: readonly Pair[]): ReadonlyMap<string, readonly Trace[]> {
  const kinds = new Map<string, Trace[]>()
  for (const { after } of pairs) {
    const there = kinds.get(after.kind)
    if (there) there.push(after)
    else kinds.set(after.kind, [after])
  }
  return kinds
}

// An ask reads its replies, so a reply touches its ask too.
function asksTouched(pairs: readonly Pair[], traces: Folded['traces']): readonly Trace[] {
  const ids = new Set<string>()
  for (const { before, after } of pairs) {
    if (after.kind === 'ask') ids.add(after.id)
    for (const fact of [replyOf(before), replyOf(after)]) if (fact) ids.add(fact.ask)
  }
  return [...ids].map((id) => traces.get(`ask/${id}`)).filter((trace) => trace !== undefined)
}

function withReplies(replies: Folded['replies'], pairs: readonly Pair[]): Folded['replies'] {
  const touched = pairs.filter(({ after }) => after.kind === 'reply')
  if (touched.length === 0) return replies
  const next = new Map(replies)
  for (const { before, after } of touched) {
    const old = replyOf(before)
    const fact = replyOf(after)
    if (old) next.set(old.ask, without(next.get(old.ask), after.id))
    if (fact) next.set(fact.ask, new Map(next.get(fact.ask)).set(after.id, fact))
  }
  return next
}

function without<T>(map: ReadonlyMap<string, T> | undefined, id: string): ReadonlyMap<string, T> {
  return new Map([...(map ?? [])].filter(([other]) => other !== id))
}

/** Records with those that changed. A map remembers in which order its entries came: the oldest first, on every device. */
function withRecords<Id extends string, T extends { readonly id: Id }>(
  records: ReadonlyMap<Id, T>,
  changed: readonly Trace[],
  read: (trace: Trace) => T | undefined,
  when: (record: T) => Instant,
): ReadonlyMap<Id, T> {
  if (changed.length === 0) return records
  const next = new Map(records)
  for (const trace of changed) {
    const record = read(trace)
    if (record) next.set(record.id, record)
    else next.delete(trace.id as Id)
  }
  const momentIn = (map: ReadonlyMap<Id, T>, id: string) => {
    const record = map.get(id as Id)
    return record && when(record)
  }
  const isInOrder = changed.every(({ id }) => momentIn(records, id) === momentIn(next, id))
  return isInOrder ? next : new Map(inOrder([...next.values()], when).map((record) => [record.id, record]))
}

const madeAt = ({ made }: { readonly made: Instant }): Instant => made
const notedAt = ({ at }: { readonly at: Instant }): Instant => at
const addedAt = ({ added }: { readonly added: Instant }): Instant => added

function withReceived(received: readonly Received[], changed: readonly Trace[]): readonly Received[] {
  if (changed.length === 0) return received
  const ids = new Set(changed.map(({ id }) => id))
  const fresh = changed.map(receivedOf).filter((one) => one !== undefined)
  return inOrder([...received.filter(({ id }) => !ids.has(id)), ...fresh], ({ at }) => at)
}

function withPeople(
  before: Notebook,
  asks: Notebook['asks'],
  changed: readonly Trace[],
  traces: Folded['traces'],
): Notebook['people'] {
  if (asks === before.asks && changed.length === 0) return before.people
  const wishes = standingWishes(asks.values())
  const known = [...before.people.keys()].map((id) => traces.get(`person/${id}`)).filter((trace) => trace !== undefined)
  const all = new Map([...known, ...changed].map((trace) => [trace.id, trace]))
  const read = (trace: Trace) => personOf(trace, wishes.get(trace.id as PersonId) ?? [])
  return withRecords(before.people, [...all.values()], read, addedAt)
}

// "I'd rather not be asked this" holds from the answer itself, without the asker having to do anything.
function standingWishes(asks: Iterable<Ask>): ReadonlyMap<PersonId, readonly StepId[]> {
  const wishes = new Map<PersonId, readonly StepId[]>()
  for (const { person, step, answer, trial, notFromThem } of asks) {
    if (answer?.says !== 'never' || person === undefined || step === undefined || trial || notFromThem) continue
    wishes.set(person, [...(wishes.get(person) ?? []), step])
  }
  return wishes
}
