// One stream of signals while it is open. There may be ten thousand: so it is one object without promises that wait, and with one timer.

import type { House } from './house.ts'
import type { Listening } from './hub.ts'
import type { From } from './shares.ts'
import { isAlive } from './gate.ts'
import type { Pending } from './signals.ts'
import type { LogHead } from './storage/log.ts'

/** A log that somebody waits for, and the line that names it. */
export type AwaitedLog = { readonly line: number } & Pick<LogHead, 'n' | 'id' | 'expires'>

/** An answer that stays open and has little to say. */
export type OpenAnswer = {
  write(text: string): void
  /** Whether something that was written has not been taken yet, by the system or by the reader. */
  isStuck(): boolean
  /** Calls once what was written has been taken. */
  whenTaken(call: () => void): void
  /** Calls once when the reader is gone. */
  onGone(call: () => void): void
  /** Ends it; at once, if it is stuck. */
  end(): void
}

/** Call `listen`, then `open`; it ends by itself. */
export class SignalStream {
  readonly #awaited: readonly AwaitedLog[]
  readonly #say: Pending
  readonly #house: House
  readonly #until: number
  #listening: Listening | undefined
  #answer: OpenAnswer | undefined
  #ticking: NodeJS.Timeout | undefined
  #ended = false
  #later = false

  constructor(awaited: readonly AwaitedLog[], say: Pending, house: House) {
    // As long as it must be: a list that grew keeps room for more.
    this.#awaited = awaited.slice()
    this.#say = say
    this.#house = house
    this.#until = performance.now() + jittered(house.config.limits.signals)
  }

  /** From now on no change is missed. False if too many wait. */
  listen(from: From): boolean {
    this.#listening = this.#house.hub.listen(
      this.#awaited.map(({ n }) => n),
      from,
      (what) => (what === 'over' ? this.#end() : void this.#look((one) => what === 'any' || one.n === what)),
    )
    return this.#listening !== undefined
  }

  /** Begins to tell. */
  open(answer: OpenAnswer): void {
    this.#answer = answer
    answer.onGone(() => this.#end())
    if (this.#ended) return
    this.#ticking = setInterval(() => this.#tick(), jittered(this.#house.config.limits.signOfLife))
    void this.#look(() => true)
  }

  #tick(): void {
    // What was said a while ago is still not taken: whoever reads so slowly comes back, and has missed nothing.
    if (this.#answer?.isStuck() || performance.now() > this.#until) return this.#end()
    this.#answer?.write(':\n\n')
    const now = this.#house.clock()
    void this.#look((one) => this.#listening?.unheard.includes(one.n) || !isAlive(one, now))
  }

  async #look(which: (one: AwaitedLog) => boolean | undefined): Promise<void> {
    try {
      for (const one of this.#awaited) {
        if (!which(one)) continue
        const now = await this.#house.storage.find(one.id)
        this.#say.note(one.line, now?.n === one.n && isAlive(now, this.#house.clock()) ? now : 'gone')
      }
      this.#tell()
    } catch {
      this.#end()
    }
  }

  // While the reader is slow nothing is gathered but what `say` holds: one thing of each log.
  #tell(): void {
    if (this.#ended || !this.#answer) return
    if (this.#answer.isStuck()) return this.#tellLater(this.#answer)
    const text = this.#say.take()
    if (text !== '') this.#answer.write(text)
    if (this.#say.allGone()) this.#end()
  }

  #tellLater(answer: OpenAnswer): void {
    if (this.#later) return
    this.#later = true
    answer.whenTaken(() => {
      this.#later = false
      this.#tell()
    })
  }

  #end(): void {
    if (this.#ended) return
    this.#ended = true
    clearInterval(this.#ticking)
    this.#listening?.stop()
    this.#answer?.end()
  }
}

// A fifth more or less, in steps: a timer of its own for every millisecond would cost more than it spreads.
function jittered(ms: number): number {
  const step = ms / 250
  return Math.round((ms * (0.8 + Math.random() * 0.4)) / step) * step
}
