import type { Share, SharedWhat } from '../../core/share-door.ts'
import type { Instant } from '../../lib/time.ts'
import type { App } from '../app.ts'

/** It may still be read, yet its keys are not on this device: only a device that has them can shut it before its last day. */
export function isKeyless({ keys, ended, forget, until }: Share, now: Instant): boolean {
  return !keys && ended === undefined && !forget && now < until
}

/** Whether somebody may still read a copy. Of one that could not be made nobody has the link, even where it arrives late. */
export function mayStandOpen(share: Share, now: Instant): boolean {
  const wasMade = share.opened !== undefined || !share.forget
  return (share.keys !== undefined && wasMade) || isKeyless(share, now)
}

/** Whether an open door may still show things of these kinds, or of any, whatever is deleted here. */
export function mayBeShown(app: App, kinds?: readonly (keyof SharedWhat)[]): boolean {
  const now = app.now()
  return [...app.notebook.value.shares.values()].some(
    (share) => mayStandOpen(share, now) && (kinds?.some((kind) => (share.what[kind] ?? 0) > 0) ?? true),
  )
}
