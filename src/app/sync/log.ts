// Reading and writing the log of the present epoch. What was written counts as arrived only once it was read back from there.

import type { AskId } from '../../core/ask.ts'
import { forgetAsk } from '../../core/ask-steps.ts'
import { type Change, empties, type Op } from '../../core/records/op.ts'
import { toBase64url } from '../../lib/base64url.ts'
import { concat } from '../../lib/bytes.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import { instant, minute } from '../../lib/time.ts'
import { splitFrames } from '../../protocol/frame.ts'
import { logLimits } from '../../protocol/limits.ts'
import { formatOffset, parseOffset } from '../../protocol/log-api.ts'
import { epochRights } from '../../seal/epoch.ts'
import type { OwnRights } from '../../seal/epoch.ts'
import { ownRecord, readOwnLog, sealList, startReading, wentThrough } from '../../seal/own-log.ts'
import type { OwnReading } from '../../seal/own-log.ts'
import { append, readLog } from '../../sync/client.ts'
import type { LogServer, Stretch } from '../../sync/client.ts'
import { opsOf, type RowContent } from '../rows.ts'
import {
  type Alarm,
  bytesIn,
  type Came,
  type Given,
  stateBytes,
  type SyncState,
  type Trouble,
  type Work,
  type Writing,
} from './state.ts'

const nothing: RowContent = { ops: [] }
/**
 * What a server has taken so often and never shown is sent again after a while only, in milliseconds: it must not make a device send
 * without end.
 */
const [takenMost, sendAgainAfter] = [3, 15 * minute]

/** Keeps what changed, together with what came. */
export async function keep(work: Work, change: Partial<SyncState>, news: RowContent = nothing): Came {
  const state = { ...work.state, ...change }
  const kept = await work.record.shared.take(news, stateBytes(state), draftsOf(work, news.ops))
  if (!kept.ok) return 'not-kept'
  work.state = state
  return undefined
}

/** What is half written of what another device deletes: that one knows nothing of it. */
function draftsOf({ record }: Work, ops: readonly Op[]): readonly string[] {
  const ends = ops.flatMap((op) => ('gone' in op ? [`/${op.id}`] : []))
  return [...record.drafts.texts.value.keys()].filter((name) => ends.some((end) => name.endsWith(end)))
}

/** The rights to the present log. */
export function presentRights(work: Work): Promise<OwnRights> {
  const { key } = work.state
  if (work.rights?.key !== key) work.rights = { key, rights: rightsOf(key) }
  return work.rights.rights
}

/** The rights to the log of a key. Throws where there is none yet: what is made of nothing, everybody can make. */
export function rightsOf(key: string): Promise<OwnRights> {
  if (key === '') throw new Error('there is no log yet')
  return epochRights(bytesIn(key))
}

/** Reads on to the end, page by page; each page is kept as it came. Says whether more can follow. */
export async function pull(work: Work): Given<'open' | 'closed'> {
  const rights = await presentRights(work)
  for (;;) {
    const { position } = work.state
    const page = await readPage(work.server, rights, position)
    if (!page.ok) return page.error === 'rollback' ? freeze(work, page.error) : page
    const { stretch, records } = page.value
    const trouble = await takePage(work, rights, records, position + stretch.frames.length)
    if (trouble) return fail(trouble)
    if (!stretch.upToDate) continue
    return isWhole(work) ? ok(stretch.closed ? 'closed' : 'open') : freeze(work, 'rollback')
  }
}

/** Writes what the other devices don't have yet, then reads it back. Nothing, before there is a log. */
export async function push(work: Work): Came {
  if (work.state.key === '') return undefined
  const rights = await presentRights(work)
  const writing = writingOf(work)
  const { waiting, waitingOps } = work.record.shared
  if (isInVain(work, writing)) return undefined
  const stamps = [...waiting.value]
  const all = stamps.length === 0 ? [] : await waitingOps()
  const ops = all.filter(({ at }) => !writing.stamps.has(at))
  if (ops.length > 0) {
    const reading = work.state.reading ?? (await startReading(rights.keys))
    const frames = await sealList(rights.keys, reading, writing, { type: ownRecord.ops, items: ops })
    for (const batch of batches(frames)) {
      writing.seq += batch.length
      writing.unsure.push({ frames: concat(...batch), upTo: writing.seq, taken: 0 })
    }
    for (const { at } of ops) writing.stamps.add(at)
  }
  // What was overwritten or deleted before it left needn't leave any more.
  if (writing.unsure.length === 0) return stamps.length === 0 ? undefined : keep(work, {}, { ops: [], arrived: stamps })
  for (const one of writing.unsure) {
    const sent = await append(work.server, rights.useBearer, one.frames)
    if (!sent.ok) return sent.error
    one.taken += 1
    writing.takenAt = work.now()
  }
  const read = await pull(work)
  return read.ok ? undefined : read.error
}

function isInVain({ now }: Work, { unsure, takenAt }: Writing): boolean {
  const [oldest] = unsure
  return oldest !== undefined && oldest.taken >= takenMost && Math.abs(now() - takenAt) < sendAgainAfter
}

/**
 * Bytes sent at once: three of the largest frames. A phone whose network was slowed to 64 kbit/s sends them in 13 seconds, and servers wait
 * 15 for a request.
 */
export const sentAtOnce = 3 * (32_768 + 4)

/** Frames in runs of so many bytes at most, one request each. */
export function batches(frames: readonly Bytes[], most = sentAtOnce): readonly (readonly Bytes[])[] {
  const all: Bytes[][] = []
  let length = most
  for (const frame of frames) {
    if (length + frame.length > most) {
      all.push([])
      length = 0
    }
    all.at(-1)?.push(frame)
    length += frame.length
  }
  return all
}

/** One page of a log, from `position`: its whole records. `rollback`: the log is shorter than what was read of it. `frame`: it is no log. */
export async function readPage(
  server: LogServer,
  rights: OwnRights,
  position: number,
): Promise<Result<{ stretch: Stretch; records: readonly Bytes[] }, Trouble>> {
  const read = await readLog(server, rights.useBearer, formatOffset(position))
  if (!read.ok) return fail(read.error === 'bad-request' ? await whyNot(server, rights) : read.error)
  const stretch = read.value
  const next = parseOffset(stretch.next)
  if (typeof next !== 'number') return fail('offline')
  if (next < position) return fail('rollback')
  const records = splitFrames(stretch.frames)
  if (!records.ok || next !== position + stretch.frames.length) return fail('frame')
  if (next > logLimits.l.bytes) return fail('frame') // a server that sends copies for ever must not be read for ever
  if (!stretch.upToDate && records.value.length === 0) return fail('frame')
  return ok({ stretch, records: records.value })
}

/** The place was the end of an append once. But where the bearer was lost on the way, no place is one: the start is none either. */
async function whyNot(server: LogServer, { useBearer }: OwnRights): Promise<'rollback' | 'offline'> {
  return (await readLog(server, useBearer)).ok ? 'rollback' : 'offline'
}

async function takePage(work: Work, rights: OwnRights, records: readonly Bytes[], position: number): Came {
  const before = work.state.reading ?? (await startReading(rights.keys))
  const reading = structuredClone(before)
  const { lists, problem } = await readOwnLog(rights.keys, reading, records)
  const { waiting } = work.record.shared
  const items = lists.flatMap((list) => list.items)
  const came = opsOf(items)
  const isNewer = came.length < items.length // nothing may be lost in silence
  const alarm = problem ?? (isNewer ? 'version' : missed(work, reading))
  const own = came.filter(({ at }) => waiting.value.has(at))
  const ops = came.filter(({ at }) => !waiting.value.has(at))
  const readyAt = work.state.readyAt ?? (reading.ready ? position : undefined)
  // A snapshot holds nothing deleted; what was deleted since stands in the log until the next one.
  const change: Partial<SyncState> = {
    reading,
    position,
    readyAt,
    ...(before.ready && own.some(empties) && { forgetFrom: work.now() }),
    ...(before.ready && ops.some(empties) && { forgetTheirsFrom: work.now() }),
    ...(alarm && { alarm }),
  }
  if (records.length === 0 && !alarm) return undefined
  const wishes = await work.record.change(wishesIn(work, ops))
  if (!wishes.ok) return 'not-kept'
  const trouble = await keep(work, change, { ops, arrived: own.map(({ at }) => at) })
  if (!trouble) forgetSent(work)
  return trouble ?? alarm
}

/** What they would rather not be asked, where the device that deleted the ask had not heard of it: noted before it goes here. */
function wishesIn({ record, now }: Work, ops: readonly Op[]): readonly Change[] {
  return ops.flatMap((op) => {
    const ask = 'gone' in op && op.kind === 'ask' ? record.notebook.value.asks.get(op.id as AskId) : undefined
    if (!ask) return []
    return forgetAsk({ links: new Map() }, ask, instant(now())).filter(({ kind }) => kind === 'person')
  })
}

/** What the keyring or this device knew of the log, and the log does not show. */
function missed({ state }: Work, reading: OwnReading): Alarm | undefined {
  if (!state.expect) return undefined
  const head = bytesIn(state.expect.head)
  return wentThrough(reading, { n: state.expect.n, head }) === false ? 'rollback' : undefined
}

/** Whether the log, read to its end, is as long as the keyring said. */
function isWhole({ state }: Work): boolean {
  if (!state.expect) return true
  if (!state.reading) return false
  return wentThrough(state.reading, { n: state.expect.n, head: bytesIn(state.expect.head) }) === true
}

/** Stops reading this log; what was kept stays. */
async function freeze(work: Work, alarm: Alarm): Promise<Result<never, Trouble>> {
  return fail((await keep(work, { alarm })) ?? alarm)
}

function writingOf(work: Work): Writing {
  const { key } = work.state
  if (work.writing?.key !== key) {
    work.writing = { key, id: work.random(8), seq: 0, unsure: [], takenAt: 0, stamps: new Set() }
  }
  return work.writing
}

/** Lets go of what was read back. */
function forgetSent(work: Work): void {
  const { writing } = work
  if (writing?.key !== work.state.key) return
  const arrived = work.state.reading?.chain.writers[toBase64url(writing.id)]?.length ?? 0
  writing.unsure = writing.unsure.filter(({ upTo }) => upTo > arrived)
  if (writing.unsure.length === 0) writing.stamps.clear()
}
