// Word between processes that share a database: this log changed. It carries no data, and it may get lost: whoever waits also
// looks by itself now and then.

import type { Hub } from './hub.ts'

/** The way to the other processes. */
export type Pokes = {
  /** Tells them soon that a log changed; call it after the change is on disk. Never waits, never fails. */
  send(n: number): void
  /** From now on `listener` hears which log another process changed; `any` when word may have been lost. */
  hear(listener: (which: number | 'any') => void): void
  stop(): Promise<void>
}

/** A hub that also tells the others, and listens to them. */
export function tellingOthers(hub: Hub, pokes: Pokes): Hub {
  pokes.hear((which) => (which === 'any' ? hub.anyChanged() : hub.changed(which)))
  return {
    ...hub,
    changed: (n) => {
      hub.changed(n)
      pokes.send(n)
    },
  }
}
