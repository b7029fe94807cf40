// What one stream of signals still has to say: at most one thing of each log, however much happens and however slowly it is read.

import { formatOffset } from '../protocol/log-api.ts'

/** How a log stands to whoever waits for it. */
export type Stand = { readonly tail: number; readonly closed: boolean } | 'gone'

/** What is still to be said. Lines count from 0. */
export type Pending = {
  /** Notes how the log of a line stands. Nothing is to be said if that was said last. */
  note(line: number, stand: Stand): void
  /** The events that are due, as text; they count as said. Empty if there are none. */
  take(): string
  /** Whether the log of every line is gone. */
  allGone(): boolean
}

/** Begins with what the device knows: the offset of each line. */
export function pending(known: readonly number[]): Pending {
  const said: Stand[] = known.map((tail) => ({ tail, closed: false }))
  const due = new Map<number, Stand>()
  return {
    note: (line, stand) => {
      const last = said[line]
      if (last === undefined || last === 'gone') return
      if (stand === 'gone' || stand.tail !== last.tail || stand.closed !== last.closed) due.set(line, stand)
      else due.delete(line)
    },
    take: () => {
      let text = ''
      for (const [line, stand] of due) {
        said[line] = stand
        text +=
          stand === 'gone'
            ? `event: gone\ndata:${line}\n\n`
            : `event: tail\ndata:${line} ${formatOffset(stand.tail)}\n\n`
      }
      due.clear()
      return text
    },
    allGone: () => said.every((stand) => stand === 'gone'),
  }
}
