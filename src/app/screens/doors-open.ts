import type { Share, SharedWhat } from '../../core/share-door.ts'
import type { Instant } from '../../lib/time.ts'
import type { App } from '../app.ts'

/** It may still be read, yet its keys are not on this device: only a device that has them can shut it before its last day. */
export function isKeyless({ keys, ended, forget, until }: Share, now: Instant): boolean {
  return !keys && ended === undefined && !forget && now < until
}

/** Whether the server may still hold a copy. */
export function mayStandOpen(share: Share, now: Instant): boolean {
  return share.keys !== undefined || isKeyless(share, now)
}

/** Whether an open door may still show things of these kinds, or of any, whatever is deleted here. */
export function mayBeShown(app: App, kinds?: readonly (keyof SharedWhat)[]): boolean {
  const now = app.now()
  return [...app.notebook.value.shares.values()].some(
    (share) => mayStandOpen(share, now) && (kinds?.some((kind) => (share.what[kind] ?? 0) > 0) ?? true),
  )
}
