// One round: everything that is due between this device and the shared log, in order, until it is done or something stands in the way.

import { day, hour } from '../../lib/time.ts'
import { compareEpochs } from '../../seal/keyring.ts'
import type { Pointer } from '../../seal/keyring.ts'
import { unlink } from './begin.ts'
import { keep, presentRights, pull, push } from './log.ts'
import { finishMoving, follow, goOnMoving, presentPointer } from './move.ts'
import { readRing, slotFrom, writeRing } from './rings.ts'
import { type Alarm, bytesIn, type Came, type Trouble, type Work } from './state.ts'

/** What a round is to do besides what is due. */
export type Wish = {
  /** Looks into the keyring: another device may have taken over while this one was well. */
  readonly look?: boolean
  /** Makes a new log now, because something was deleted, or an alarm is to be healed. */
  readonly move?: boolean
}

/** How long after a deletion a new log is made by itself: many entries are often deleted together. */
export const forgetAfter = 60_000
/** How long what another device deleted waits for the new log that is its own to make: it may have been closed since. */
const forgetTheirsAfter = hour
/** A new log is made when this much was written since the last one, in bytes, */
const tailMost = 1024 ** 2
/** or after this time, so that overwritten words don't stay, in milliseconds. */
const epochMost = 30 * day
/** How long a log stays closed without a new one before another device makes it. */
const takeOverAfter = day
/** An alarm heals itself once in this time; more often only if the person says so: a server must not be able to make us write without end. */
const healAgainAfter = day
/** How long a server that has nothing of this device is asked again, at least: it may have been started on another folder by mistake. */
export const missedMost = day
/** How often the time of the last good round is written down. */
const noteFreshEvery = hour
/** Steps of one round: a move, what follows it, and once more of each. */
const mostSteps = 8

/** Does one round. */
export async function round(work: Work, wish: Wish = {}): Came {
  const { epoch } = work.state
  let left = wish
  for (let steps = 0; steps < mostSteps; steps++) {
    const came = await step(work, left)
    if (came !== 'again') return came
    // What is left of an earlier move comes first; a new one was still wished for.
    left = { move: left.move === true && work.state.epoch === epoch && !work.state.move }
  }
  return 'moving'
}

type Step = Promise<Trouble | 'again' | undefined>

async function step(work: Work, wish: Wish): Step {
  const { state } = work
  if (state.unlinked) return lookAgain(work)
  // What can't be opened may hold this device's own way.
  if (!work.record.notebook.value.slots.has(state.slot.id))
    return work.record.unreadable.value > 0 ? 'unreadable' : unlinked(work)
  if (state.move) return afterMove(work, await goOnMoving(work))
  if (state.finish?.rings) return (await finishMoving(work)) ?? 'again'
  if (state.alarm) return heal(work, state.alarm, wish)
  const ending = await endSlots(work)
  if (ending) return ending
  if (wish.look) {
    const looked = await look(work)
    if (looked) return looked
  }
  const came = (await read(work)) ?? (await write(work))
  if (came) return came
  // Logs that were left for another one go once all that stood in them is in that one.
  if (work.state.finish) return (await finishMoving(work)) ?? 'again'
  if (wish.move && work.record.unreadable.value > 0) return 'unreadable'
  if (isDue(work, wish)) return beginMove(work, work.state.epoch + 1, 'open')
  const { freshAt = 0 } = work.state
  return Math.abs(work.now() - freshAt) > noteFreshEvery ? keep(work, { freshAt: work.now() }) : undefined
}

/** The slots of ways that are being ended go from the record; what the others then read of it, they can't undo. */
async function endSlots({ state, record }: Work): Came {
  const left = (state.ended ?? []).filter(({ id }) => record.notebook.value.slots.has(id))
  const done = await record.change(left.map(({ id }) => ({ kind: 'slot', id, gone: true })))
  return done.ok ? undefined : 'not-kept'
}

function afterMove(work: Work, trouble: Trouble | undefined): Step {
  return trouble === 'gone' ? followGone(work) : Promise.resolve(trouble ?? 'again')
}

async function read(work: Work): Step {
  const pulled = await pull(work)
  if (pulled.ok) return pulled.value === 'closed' ? followClosed(work) : undefined
  if (pulled.error === 'gone') return followGone(work)
  return work.state.alarm ? 'again' : pulled.error
}

async function write(work: Work): Step {
  const pushed = await push(work)
  if (pushed === 'closed') return followClosed(work)
  if (pushed === 'gone') return followGone(work)
  if (pushed === 'full') return beginMove(work, work.state.epoch + 1, 'open')
  return work.state.alarm ? 'again' : pushed
}

async function heal(work: Work, alarm: Alarm, wish: Wish): Step {
  const { healed, epoch } = work.state
  const lately = healed !== undefined && Math.abs(work.now() - healed.at) < healAgainAfter
  if (alarm === 'version' || (lately && !wish.move)) return alarm
  const better = await ring(work)
  if (typeof better === 'string') return better
  return better && (await isBetter(work, better))
    ? ((await follow(work, better)) ?? 'again')
    : beginMove(work, Math.max(epoch, better?.epoch ?? 0) + 1, 'closed')
}

function isDue(work: Work, wish: Wish): boolean {
  const { position, readyAt = position, since, forgetFrom, forgetTheirsFrom, ended } = work.state
  if (work.record.unreadable.value > 0) return false
  const tail = position - readyAt
  // By a clock that was set back, too.
  const isPast = (from: number | undefined, time: number) => from !== undefined && Math.abs(work.now() - from) >= time
  if (wish.move === true || (ended && ended.length > 0)) return true
  const forgets = isPast(forgetFrom, forgetAfter) || isPast(forgetTheirsFrom, forgetTheirsAfter)
  return forgets || tail > tailMost || (tail > 0 && isPast(since, epochMost))
}

async function beginMove(work: Work, epoch: number, from: 'open' | 'closed'): Step {
  return (await keep(work, { move: { epoch, from } })) ?? 'again'
}

/** Another device closed the log: it makes the new one, or died on the way. */
async function followClosed(work: Work): Step {
  const better = await ring(work)
  if (typeof better === 'string') return better
  if (better && (await isBetter(work, better))) return (await follow(work, better)) ?? 'again'
  // Without a way back of its own this device may have been unlinked: then it makes no log for the others.
  if (!better) return 'moving'
  const { closedAt, epoch } = work.state
  if (closedAt === undefined) return (await keep(work, { closedAt: work.now() })) ?? 'moving'
  // One number higher than what the other was making: if it comes back, everybody follows this one.
  return Math.abs(work.now() - closedAt) < takeOverAfter ? 'moving' : beginMove(work, epoch + 2, 'closed')
}

/** The log is no more: there is a new one, or this device's way back was ended, or the server has lost it. */
async function followGone(work: Work): Step {
  const better = await ring(work)
  if (typeof better === 'string') return better
  if (!better) return missed(work)
  if (await isBetter(work, better)) return (await follow(work, better)) ?? 'again'
  // It came with a secret, and the log was changed before the others could know of it: it must come again.
  if (!isKnown(work)) return unlinked(work)
  return beginMove(work, Math.max(work.state.epoch, better.epoch) + 1, 'closed')
}

async function look(work: Work): Step {
  const found = await ring(work)
  if (typeof found === 'string') return found
  if (found && (await isBetter(work, found))) return (await follow(work, found)) ?? 'again'
  if (found) return undefined
  // It can expire where the log has not. If this way was ended, the log is gone too.
  const own = work.record.notebook.value.slots.get(work.state.slot.id)
  const slot = own && slotFrom(own)
  const pulled = await pull(work)
  if (!pulled.ok) return pulled.error === 'gone' ? missed(work) : pulled.error
  if (pulled.value === 'closed') return followClosed(work)
  const written = slot && (await writeRing(work.server, slot, await presentPointer(work)))
  return written && !written.ok ? written.error : undefined
}

/** What this device's own way back says, or why that can't be read. */
async function ring(work: Work): Promise<Pointer | undefined | Trouble> {
  const found = await readRing(work.server, bytesIn(work.state.slot.secret))
  return found.ok ? found.value : found.error
}

/** Whether the others have read of this device's own way back, so that it is told of new logs. */
function isKnown({ state, record }: Work): boolean {
  const { slots } = record.notebook.value
  return slots.has(state.slot.id) && !record.shared.waiting.value.has(state.slot.at)
}

async function isBetter(work: Work, pointer: Pointer): Promise<boolean> {
  const { epoch, key } = work.state
  return key === '' || compareEpochs(pointer, { epoch, id: (await presentRights(work)).keys.id }) < 0
}

/** The server has neither the log nor this device's way back. */
async function missed(work: Work): Step {
  return (await keep(work, { unlinked: true, missedAt: work.now() })) ?? 'unlinked'
}

/** Goes on if the way back is there again. */
async function lookAgain(work: Work): Step {
  const { missedAt } = work.state
  if (missedAt === undefined) return unlinked(work)
  const found = await ring(work)
  if (typeof found === 'object') return (await keep(work, { unlinked: undefined, missedAt: undefined })) ?? 'again'
  // Only an answer ends it: who was away or offline for days has not asked again.
  const isOver = found === undefined && Math.abs(work.now() - missedAt) > missedMost
  return isOver ? unlinked(work) : 'unlinked'
}

async function unlinked(work: Work): Step {
  return (await unlink(work)) ?? 'unlinked'
}
