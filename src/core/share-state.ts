import type { Instant } from '../lib/time.ts'
import { inTime } from './reply.ts'
import type { Share, ShareId, ShareNote } from './share-door.ts'

/** Where a share stands. `making`: the server has not confirmed it. `closing`: it goes as soon as the server can be reached. */
export type ShareState = 'making' | 'open' | 'closing' | 'over'

/** Where it stands at `now`, by the clock of the device: the server's own decides what it gives out. */
export function shareState({ keys, opened, closing, forget, until }: Share, now: Instant): ShareState {
  if (!keys) return 'over'
  if (closing !== undefined || forget) return 'closing'
  if (now >= until) return 'over'
  return opened === undefined ? 'making' : 'open'
}

/** The note that counts: the last one, unless it was taken back. */
export function noteOf({ notes }: Share): ShareNote | undefined {
  const last = inTime(notes, ({ order }) => order).at(-1)
  return last?.takenBack ? undefined : last
}

/** Is the note that counts one that the person has not looked at? */
export function hasNewNote(share: Share): boolean {
  const note = noteOf(share)
  return !share.forget && note !== undefined && share.notes.indexOf(note) >= share.looked
}

/** Those that the person still has: one that is to go, and that the server may still hold, is shown nowhere. */
export function notForgotten(shares: ReadonlyMap<ShareId, Share>): readonly Share[] {
  return [...shares.values()].filter(({ forget }) => !forget)
}
