import type { Instant } from '../lib/time.ts'
import { close, type LogServer, type Refusal, remove } from '../sync/client.ts'

/**
 * Ends a log of one's own for good: nothing more is taken, what came is read, then the server deletes it. `read` gives what hindered it;
 * of `gone` and `rollback` nothing is left to wait for. `undefined` once the server has nothing of it any more.
 */
export async function endLog<T extends string>(
  server: LogServer,
  admin: string,
  read: () => Promise<T | 'gone' | 'rollback' | undefined>,
): Promise<T | Refusal | undefined> {
  const closed = await close(server, admin)
  if (!closed.ok && closed.error !== 'gone' && closed.error !== 'closed') return closed.error
  const hindered = await read()
  if (hindered && hindered !== 'gone' && hindered !== 'rollback') return hindered
  const removed = await remove(server, admin)
  return removed.ok || removed.error === 'gone' ? undefined : removed.error
}

/**
 * Whether a moment has passed by both clocks, the server's (`undefined`: it told none) and this device's. Either may be years off, and what is ended
 * or forgotten by one that is can't be had back; what is only looked at once more costs nothing.
 */
export function hasPassed(moment: Instant, there: Instant | undefined, here: Instant): boolean {
  return there !== undefined && there > moment && here > moment
}
