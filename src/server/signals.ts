// What one stream of signals still has to say: at most one thing of each log, however much happens and however slowly it is read.

import { formatOffset } from '../protocol/log-api.ts'

/** How a log stands to whoever waits for it. */
export type Stand = { readonly tail: number; readonly closed: boolean } | 'gone'

/** What is still to be said. Lines count from 0. */
export class Pending {
  readonly #said: Stand[]
  // Most of the time nothing is due, on ten thousand streams.
  #due: Map<number, Stand> | undefined

  /** Begins with what the device knows: the offset of each line. */
  constructor(known: readonly number[]) {
    this.#said = known.map((tail) => ({ tail, closed: false }))
  }

  /** Notes how the log of a line stands. Nothing is to be said if that was said last. */
  note(line: number, stand: Stand): void {
    const last = this.#said[line]
    if (last === undefined || last === 'gone') return
    if (stand === 'gone' || stand.tail !== last.tail || stand.closed !== last.closed)
      (this.#due ??= new Map()).set(line, stand)
    else this.#due?.delete(line)
  }

  /** The events that are due, as text; they count as said. Empty if there are none. */
  take(): string {
    let text = ''
    for (const [line, stand] of this.#due ?? []) {
      this.#said[line] = stand
      text +=
        stand === 'gone' ? `event: gone\ndata:${line}\n\n` : `event: tail\ndata:${line} ${formatOffset(stand.tail)}\n\n`
    }
    this.#due = undefined
    return text
  }

  /** Whether the log of every line is gone. */
  allGone(): boolean {
    return this.#said.every((stand) => stand === 'gone')
  }
}
