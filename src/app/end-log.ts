import type { Instant } from '../lib/time.ts'
import { close, type LogServer, type Refusal, remove } from '../sync/client.ts'

/** What ending a log takes. */
export type Ending<T> = {
  /** Reads what came; gives what hindered it. After `rollback` nothing is left to wait for. */
  readonly read: () => Promise<T | 'gone' | 'rollback' | undefined>
  /**
   * From when on a server that knows no such log is believed. Before, it may be another one, or this one on another folder, while the log
   * stands open.
   */
  readonly goneFrom: Instant
  readonly now: Instant
}

/**
 * Ends a log of one's own for good: nothing more is taken, what came is read, then the server deletes it. `undefined` once the server has
 * nothing of it any more; `gone`: it says so, and it is too soon to believe it.
 */
export async function endLog<T extends string>(
  server: LogServer,
  admin: string,
  { read, goneFrom, now }: Ending<T>,
): Promise<T | Refusal | undefined> {
  const whenGone = (date: Instant | undefined) => (hasPassed(goneFrom, date, now) ? undefined : 'gone')
  const closed = await close(server, admin)
  if (!closed.ok && closed.error === 'gone') return whenGone(closed.date)
  if (!closed.ok && closed.error !== 'closed') return closed.error
  const hindered = await read()
  if (hindered === 'gone') return whenGone(closed.date)
  if (hindered && hindered !== 'rollback') return hindered
  const removed = await remove(server, admin)
  if (removed.ok) return undefined
  return removed.error === 'gone' ? whenGone(removed.date) : removed.error
}

/** Ends a log that went from the record while it was made: these are the last keys that can, and there is nothing to keep of what comes of it. */
export async function endUnkept(server: LogServer, admin: string, now: Instant): Promise<void> {
  await endLog(server, admin, { read: async () => undefined, goneFrom: now, now })
}

/**
 * Whether a moment has passed by both clocks, the server's (`undefined`: it told none) and this device's. Either may be years off, and
 * what is ended or forgotten by one that is can't be had back; what is only looked at once more costs nothing.
 */
export function hasPassed(moment: Instant, there: Instant | undefined, here: Instant): boolean {
  return there !== undefined && there > moment && here > moment
}
