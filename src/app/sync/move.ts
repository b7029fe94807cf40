// A new log under a fresh key: the old one is closed and read to its end, all that is kept goes into the new one, the keyring says where it
// is, and only then the old one is deleted, with all that was deleted meanwhile. Every step can be done again after a crash.
// docs/protocol.md, "Epochs".

import { toBase64url } from '../../lib/base64url.ts'
import { concat } from '../../lib/bytes.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { fail, ok } from '../../lib/result.ts'
import { maxBody } from '../../protocol/limits.ts'
import type { OwnRights } from '../../seal/epoch.ts'
import { compareEpochs } from '../../seal/keyring.ts'
import type { Pointer } from '../../seal/keyring.ts'
import { openBody, ownRecord, readOwnLog, sealList, sealMark, standOf, startReading } from '../../seal/own-log.ts'
import type { OwnReading } from '../../seal/own-log.ts'
import { append, close, create, remove } from '../../sync/client.ts'
import { opsOf } from '../rows.ts'
import { batches, keep, presentRights, pull, readPage, rightsOf } from './log.ts'
import { dropPlace, readRing, slotFrom, writeRing } from './rings.ts'
import { bytesIn, type Came, type Given, type Move, type Work } from './state.ts'

/**
 * Goes on with the move that was begun (`state.move`). Done with it when that is gone: moved, or another device was first. `unreadable`: a
 * new log without what can't be opened here would lose it for good, so the old one is not even closed.
 */
export async function goOnMoving(work: Work): Came {
  const { move } = work.state
  await work.record.openOlder() // what of it can't be opened is known only then
  if (work.record.unreadable.value > 0) {
    const isUntold = move?.from === 'open' && !move.closing
    return (isUntold ? await keep(work, { move: undefined }) : undefined) ?? 'unreadable'
  }
  if (move?.from === 'open') {
    const trouble = await closeOld(work, move)
    if (trouble) return trouble
  }
  return work.state.move ? build(work, work.state.move) : undefined
}

/** Closes the log and reads it to its end. Of several devices that try, the log itself says who was first. */
async function closeOld(work: Work, move: Move): Came {
  const rights = await presentRights(work)
  const closing = move.closing ?? (await sealClosing(work, rights))
  const trouble = await keep(work, { move: { ...move, closing } })
  if (trouble) return trouble
  const closed = await close(work.server, rights.adminBearer, bytesIn(closing.frame))
  if (!closed.ok && closed.error === 'full') return closeFull(work, rights, move)
  if (!closed.ok && closed.error !== 'closed') {
    return closed.error === 'gone' ? ((await keep(work, { move: undefined })) ?? 'gone') : closed.error
  }
  const read = await pull(work)
  if (!read.ok) return read.error
  if (read.value !== 'closed') return 'offline' // it said it was closed, and shows it open
  const won = work.state.reading?.closedBy === closing.writer
  return keep(work, won ? { move: { ...move, closing, from: 'closed' } } : { move: undefined, closedAt: work.now() })
}

/** A full log takes no last record: it is closed without one, and if two do so, the order of the new logs decides. */
async function closeFull(work: Work, { adminBearer }: OwnRights, move: Move): Came {
  const closed = await close(work.server, adminBearer)
  if (!closed.ok) return closed.error
  const read = await pull(work)
  return read.ok ? keep(work, { move: { ...move, from: 'closed' } }) : read.error
}

async function sealClosing(work: Work, rights: OwnRights) {
  const id = work.random(8)
  const reading = work.state.reading ?? (await startReading(rights.keys))
  const frame = await sealMark(rights.keys, reading, { id, seq: 0 }, { type: ownRecord.closing })
  return { frame: toBase64url(frame), writer: toBase64url(id) }
}

/** Makes the new log from all that is kept here, reads it back, and only then counts it as the present one. */
async function build(work: Work, move: Move): Came {
  if (move.key !== undefined) {
    const half = await removeLog(work, (await rightsOf(move.key)).adminBearer)
    if (half) return half
  }
  const key = toBase64url(work.random(32))
  if (await wasDeleted(work, move)) return 'gone'
  const noted = await keep(work, { move: { ...move, key } })
  if (noted) return noted
  const rights = await rightsOf(key)
  const snapshot = await work.record.shared.all()
  const sent = await sendNew(work, rights, { epoch: move.epoch, items: snapshot })
  if (sent) return sent
  const back = await readBack(work, rights)
  if (!back.ok) return back.error
  const { reading, position, stamps } = back.value
  if (!reading.ready || snapshot.some(({ at }) => !stamps.has(at))) return 'gap'
  if (await wasDeleted(work, move)) return (await removeLog(work, rights.adminBearer)) ?? 'gone'
  return settleIn(work, { key, move, reading, position, stamps })
}

/** The log that this device closed stays until the new one is there. Where it is gone, another device was first, or deleted everything. */
async function wasDeleted(work: Work, { closing }: Move): Promise<boolean> {
  if (!closing) return false
  const page = await readPage(work.server, await presentRights(work), work.state.position)
  return !page.ok && page.error === 'gone'
}

async function sendNew(work: Work, { keys, adminBearer, useBearer, useHash }: OwnRights, all: NewContent): Came {
  const { state } = work
  const start = await startReading(keys)
  const id = work.random(8)
  const before =
    state.reading && state.key !== '' ? standOf((await presentRights(work)).keys, state.reading) : undefined
  const open = { type: ownRecord.open, body: openBody(all.epoch, before) }
  const firstFrame = await sealMark(keys, start, { id, seq: 0 }, open)
  const chunks = await sealList(keys, start, { id, seq: 1 }, { type: ownRecord.chunk, items: all.items })
  const ready = await sealMark(keys, start, { id, seq: 1 + chunks.length }, { type: ownRecord.ready })
  const made = await create(work.server, adminBearer, { useHash, class: 'l', firstFrame })
  if (!made.ok) return made.error
  // As few as can be: a server takes 120 at once from one place, and a long life must come whole.
  for (const batch of batches([...chunks, ready], maxBody)) {
    const sent = await appendTwice(work, useBearer, concat(...batch))
    if (sent) return sent
  }
  return undefined
}

type NewContent = { readonly epoch: number; readonly items: readonly unknown[] }

// The same bytes twice count once: a snapshot of many parts must get through a network that loses one answer.
async function appendTwice({ server }: Work, bearer: string, frames: Bytes): Came {
  const sent = await append(server, bearer, frames)
  if (sent.ok || sent.error !== 'offline') return sent.ok ? undefined : sent.error
  const again = await append(server, bearer, frames)
  return again.ok ? undefined : again.error
}

/** Reads a log that was just made, to know that the server has it whole before the old one goes. */
async function readBack({ server }: Work, rights: OwnRights): Given<ReadBack> {
  const reading = await startReading(rights.keys)
  const stamps = new Set<string>()
  for (let position = 0; ;) {
    const page = await readPage(server, rights, position)
    if (!page.ok) return page
    const { lists, problem } = await readOwnLog(rights.keys, reading, page.value.records)
    if (problem) return fail(problem)
    for (const { items } of lists) for (const { at } of opsOf(items)) stamps.add(at)
    position += page.value.stretch.frames.length
    if (page.value.stretch.upToDate) return ok({ reading, position, stamps })
  }
}

type ReadBack = { readonly reading: OwnReading; readonly position: number; readonly stamps: ReadonlySet<string> }

async function settleIn(work: Work, made: ReadBack & { readonly key: string; readonly move: Move }): Came {
  const { state } = work
  const { waiting, all } = work.record.shared
  const old = state.key === '' ? [] : [(await presentRights(work)).adminBearer]
  const { finish, alarm } = state
  const places = [...(finish?.places ?? []), ...(state.ended ?? []).flatMap((one) => one.places)]
  return keep(
    work,
    {
      epoch: made.move.epoch,
      key: made.key,
      position: made.position,
      readyAt: made.position,
      reading: made.reading,
      since: work.now(),
      made: true,
      ...noMore,
      ...(alarm && { healed: { code: alarm, at: work.now() } }),
      finish: { rings: true, oldLogs: [...(finish?.oldLogs ?? []), ...old], places },
      ended: undefined,
    },
    {
      ops: [],
      arrived: [...waiting.value].filter((at) => made.stamps.has(at)),
      waiting: (await all()).map(({ at }) => at).filter((at) => !made.stamps.has(at)),
    },
  )
}

/** What is said of one log only, and ends with it. */
const noMore = {
  expect: undefined,
  move: undefined,
  closedAt: undefined,
  forgetFrom: undefined,
  forgetTheirsFrom: undefined,
  alarm: undefined,
} as const

/** Does what is left after a new log: the keyring, then the places of ways that were ended, then the old log. */
export async function finishMoving(work: Work): Came {
  const { finish } = work.state
  if (!finish) return undefined
  if (finish.rings) {
    const trouble = await writeRings(work)
    if (trouble) return trouble
  }
  const { oldLogs, places } = work.state.finish ?? { oldLogs: [], places: [] }
  if (work.state.move) return undefined
  // The places of ways that were ended go before the log: who finds the log gone and still has a place would make a new one.
  for (const place of places) {
    const trouble = await dropPlace(work.server, bytesIn(place))
    if (trouble) return trouble
  }
  for (const bearer of oldLogs) {
    const trouble = await removeLog(work, bearer)
    if (trouble) return trouble
  }
  return keep(work, { finish: undefined })
}

async function writeRings(work: Work): Came {
  const own = await readRing(work.server, bytesIn(work.state.slot.secret))
  if (!own.ok && (own.error === 'offline' || own.error === 'slow-down' || own.error === 'busy')) return own.error
  const pointer = await presentPointer(work)
  // While this one was being made, another device took over.
  if (own.ok && own.value && compareEpochs(own.value, pointer) < 0) return follow(work, own.value)
  for (const kept of work.record.notebook.value.slots.values()) {
    const slot = slotFrom(kept)
    const written = slot && (await writeRing(work.server, slot, pointer))
    if (written && !written.ok) return written.error
    // A log that comes before this one was begun for that way, and never for ours: one with a higher number settles it.
    if (typeof written?.value === 'number') return keep(work, { move: { epoch: written.value + 1, from: 'closed' } })
  }
  return undefined
}

/** Where the present log is, as the keyring says it. */
export async function presentPointer(work: Work): Promise<Pointer> {
  const { keys } = await presentRights(work)
  const { n, head } = standOf(keys, work.state.reading ?? (await startReading(keys)))
  return { epoch: work.state.epoch, key: bytesIn(work.state.key), id: keys.id, n, head }
}

/** Leaves the present log for the one that `pointer` names. What it does not hold yet is sent there. */
export async function follow(work: Work, pointer: Pointer): Came {
  const { state } = work
  const own = state.made && state.key !== '' ? [(await presentRights(work)).adminBearer] : []
  const half = state.move?.key === undefined ? [] : [(await rightsOf(state.move.key)).adminBearer]
  // Whoever made the log that is followed may never have known of those before this device's own.
  const left = [...own, ...half, ...(state.finish?.oldLogs ?? [])]
  const places = state.finish?.places ?? []
  const { alarm } = state
  return keep(
    work,
    {
      epoch: pointer.epoch,
      key: toBase64url(pointer.key),
      position: 0,
      reading: undefined,
      readyAt: undefined,
      since: work.now(),
      made: undefined,
      unlinked: undefined,
      ...noMore,
      expect: { n: pointer.n, head: toBase64url(pointer.head) },
      ...(alarm && { healed: { code: alarm, at: work.now() } }),
      finish: left.length + places.length > 0 ? { rings: false, oldLogs: left, places } : undefined,
    },
    { ops: [], waiting: (await work.record.shared.all()).map(({ at }) => at) },
  )
}

/** Deletes a log; one that is gone already is as good. */
export async function removeLog({ server }: Work, bearer: string): Came {
  const removed = await remove(server, bearer)
  return removed.ok || removed.error === 'gone' ? undefined : removed.error
}
