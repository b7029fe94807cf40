// The one live stream of a device while its tab has the seat: it is asked for, listened to, and asked for again. What no stream tells of is
// looked at now and then.

import { minute } from '../lib/time.ts'
import { mostLiveLines } from '../protocol/log-api.ts'
import { followSignals } from '../sync/signals.ts'
import type { Environment } from './environment.ts'
import { pauseBefore } from './live-pause.ts'
import { paced } from './paced.ts'

/** A log that something here waits for. */
export type AwaitedLog = {
  /** Its use right, as it stands in `Authorization`. */
  readonly bearer: string
  /** Up to where it was read, as an offset of docs/protocol.md. */
  readonly offset: () => string
  /** How new it is, larger is newer: of more than a stream can tell of, the newest are in it. */
  readonly rank: number
  /** Reads it. `tail` is where it ends now; `undefined` where it is gone, or where nobody told and it is only looked at. */
  readonly read: (tail?: string) => Promise<unknown>
}

/** A stream that lasted so long, in milliseconds, was a good one: the next is asked for as the first was. */
const lasts = 20_000
/** Milliseconds between two reads of one log, however often its change is told. */
const readGap = 1_000
/** Milliseconds until logs that no stream tells of are looked at: the first time, since most streams are back by then, and then. */
const firstLook = 15_000
const lookEvery = 2 * minute

/** Call `run` in the seat. */
export class LiveStream {
  readonly #environment: Environment
  readonly #logs: () => readonly AwaitedLog[]
  readonly #readers = new Map<string, (tail: string | undefined) => void>()
  /** What the stream names that is under way, and how to end it. */
  #lines: readonly AwaitedLog[] = []
  #cut: AbortController | undefined
  #isOpen = false
  /** It was ended from here, to begin with other logs. */
  #isDue = false
  #hurry = (): void => {}
  /** The server asked to be left alone until the pause is over. */
  #mustWait = false
  #looking: (() => void) | undefined

  /** @param logs all that is waited for, as of now. */
  constructor(environment: Environment, logs: () => readonly AwaitedLog[]) {
    this.#environment = environment
    this.#logs = logs
  }

  /** One stream after the other, until `until`. */
  async run(until: AbortSignal): Promise<void> {
    until.addEventListener('abort', () => this.#end())
    for (let tries = 0; !until.aborted;) {
      const began = this.#environment.now()
      this.#isDue = false
      const wait = await this.#follow()
      const wasOpen = this.#isOpen
      this.#isOpen = false
      if (until.aborted || this.#isDue) continue
      tries = Math.abs(this.#environment.now() - began) < lasts ? tries + 1 : 0
      if (wasOpen) this.#stopLooking()
      this.#lookIn(firstLook)
      this.#mustWait = wait > 0
      await this.#pause(pauseBefore(tries, this.#chance(), wait))
    }
    this.#stopLooking()
  }

  /** What is waited for may be another set now: then a stream begins that names it. */
  changed(): void {
    const before = bearersOf(this.#lines)
    const now = newest(this.#logs())
    if (now.length !== before.size || now.some(({ bearer }) => !before.has(bearer))) this.again()
  }

  /** Ends a pause: somebody is there now. Not one that the server asked for. */
  wake(): void {
    if (!this.#mustWait) this.#hurry()
  }

  /** Begins anew, now: what is there may be dead without knowing it. */
  again(): void {
    this.#isDue = true
    this.#cut?.abort()
    this.wake()
  }

  #end(): void {
    this.#cut?.abort()
    this.#hurry()
  }

  #follow(): Promise<number> {
    const { origin, fetch } = this.#environment
    this.#cut = new AbortController()
    this.#lines = newest(this.#logs())
    if (!fetch || this.#lines.length === 0) return Promise.resolve(0)
    const lines = this.#lines.map(({ bearer, offset }) => ({ bearer, offset: offset() }))
    const told = (line: number, tail?: string): void => this.#read(this.#lines[line], tail)
    return followSignals({ origin, fetch }, lines, { opened: () => this.#opened(), told }, this.#cut.signal)
  }

  #opened(): void {
    this.#isOpen = true
    this.#stopLooking()
    if (this.#logs().length > this.#lines.length) this.#lookIn(lookEvery)
  }

  #read(log: AwaitedLog | undefined, tail?: string): void {
    if (!log) return
    const { bearer } = log
    const reader =
      this.#readers.get(bearer) ??
      paced(this.#environment.later, readGap, async (to: string | undefined) =>
        this.#logs()
          .find((one) => one.bearer === bearer)
          ?.read(to),
      )
    this.#readers.set(bearer, reader)
    reader(tail)
  }

  /** Looks at what no stream tells of, unless that is planned: all logs while there is none, else those that are one too many. */
  #lookIn(milliseconds: number): void {
    const about = milliseconds * (0.8 + 0.4 * this.#chance())
    this.#looking ??= this.#environment.later(about, () => {
      this.#looking = undefined
      const told = bearersOf(this.#isOpen ? this.#lines : [])
      for (const log of this.#logs()) if (!told.has(log.bearer)) this.#read(log)
      this.#lookIn(lookEvery)
    })
  }

  #stopLooking(): void {
    this.#looking?.()
    this.#looking = undefined
  }

  async #pause(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const cancel = this.#environment.later(milliseconds, resolve)
      this.#hurry = () => {
        cancel()
        resolve()
      }
    })
    this.#hurry = () => {}
  }

  #chance(): number {
    return (this.#environment.random(1)[0] ?? 0) / 255
  }
}

function bearersOf(logs: readonly AwaitedLog[]): ReadonlySet<string> {
  return new Set(logs.map(({ bearer }) => bearer))
}

function newest(logs: readonly AwaitedLog[]): readonly AwaitedLog[] {
  return [...logs].sort((a, b) => b.rank - a.rank).slice(0, mostLiveLines)
}
