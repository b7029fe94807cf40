// What keeping a share current is made of: what is due, what its log still takes, and how much is shown.

import type { LiveShare, SharedWhat } from '../core/share-door.ts'
import type { ShareItem } from '../core/share-item.ts'
import { dueChanges, type LiveChange, type LiveItems } from '../core/share-live.ts'
import { concat, type Bytes } from '../lib/bytes.ts'
import type { Instant } from '../lib/time.ts'
import { logLimits, maxBody, shareReserve } from '../protocol/limits.ts'
import { changedAt, type Shown } from '../seal/share-live.ts'
import { sealChanges, type ShareKeys, type ShareRead } from '../seal/share-log-owner.ts'

/** A log as it was read, how many bytes it has, and how far this device's clock was ahead of the server's then, in milliseconds. */
export type LogHeld = ShareRead & { readonly bytes: number; readonly ahead: number }

/**
 * The requests that bring a link to what is wanted; none where it shows that. `isFull`: its log takes no more that is new, so only what goes is
 * among them. `at`: see `nextChange`.
 */
export async function changesDue(
  keys: ShareKeys,
  held: LogHeld,
  wanted: LiveItems,
  at: number,
): Promise<{ readonly bodies: readonly Bytes[]; readonly isFull: boolean }> {
  const { shown, reading } = held
  if (!shown || !reading || !keys.signer) return { bodies: [], isFull: false }
  const changes = dueIn(shown, wanted).map((change) => ({ at, ...change }))
  const gone = changes.filter(({ item }) => item === undefined)
  const all = await sealChanges(keys, reading, changes)
  const isFull = gone.length < changes.length && !hasRoom(held, all)
  return { bodies: inBodies(isFull ? await sealChanges(keys, reading, gone) : all), isFull }
}

/** The moment of the next change: later than all before, whatever the clock says and whatever the server holds back. */
export function nextChange({ shown }: LogHeld, { sent = 0 }: LiveShare, now: Instant): number {
  return Math.max(now, sent + 1, shown ? changedAt(shown) + 1 : 1)
}

/** Whether this record knows of all changes that its link shows. */
export function knowsAll({ shown }: LogHeld, { sent = 0 }: LiveShare): boolean {
  return !shown || changedAt(shown) <= sent
}

/** Whether a link does not show what is wanted. */
export function isDue({ shown }: LogHeld, wanted: LiveItems): boolean {
  return shown !== undefined && dueIn(shown, wanted).length > 0
}

function dueIn(shown: Shown, wanted: LiveItems): readonly LiveChange[] {
  return dueChanges(new Map([...shown].map(([name, { value }]) => [name, value])), wanted)
}

/** Whether a log that was read takes these frames too, with room left for notes, and for what is taken out later. */
function hasRoom({ seen, bytes }: LogHeld, frames: readonly Bytes[]): boolean {
  const { bytes: mostBytes, appends } = logLimits.m
  const added = frames.reduce((sum, { length }) => sum + length, 0)
  return bytes + added <= mostBytes - shareReserve.bytes && seen.n + frames.length <= appends - shareReserve.records
}

/** Frames in as few requests as hold them, in their order. */
function inBodies(frames: readonly Bytes[]): readonly Bytes[] {
  const bodies: Bytes[] = []
  for (const frame of frames) {
    const last = bodies.at(-1)
    if (last && last.length + frame.length <= maxBody) bodies[bodies.length - 1] = concat(last, frame)
    else bodies.push(frame)
  }
  return bodies
}

/** How many of each kind there are. */
export function countOf(items: readonly ShareItem[]): SharedWhat {
  const counts: { [K in ShareItem['k']]?: number } = {}
  for (const { k } of items) counts[k] = (counts[k] ?? 0) + 1
  return counts
}
