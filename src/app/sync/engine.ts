// Keeps the record the same on the person's devices while the app is open: a round when something was noted, when the server has news, when
// the connection returns, and after a pause when something stood in the way. Loaded only where it is on.

import { effect, type Signal } from '@preact/signals-core'
import { toBase64url } from '../../lib/base64url.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { fail } from '../../lib/result.ts'
import { hour, type Instant, instant, minute } from '../../lib/time.ts'
import { maxBody } from '../../protocol/limits.ts'
import { formatOffset } from '../../protocol/log-api.ts'
import { atMost } from '../../sync/at-most.ts'
import type { LogServer } from '../../sync/client.ts'
import type { DevicesStatus, Engine } from '../devices.ts'
import type { Environment } from '../environment.ts'
import { inTurns } from '../in-turn.ts'
import { invitationIn } from '../invitation.ts'
import { liveOf, type Waiting } from '../live.ts'
import { paying } from '../paying.ts'
import type { OpenRecord } from '../record.ts'
import { tabsOf } from '../tabs.ts'
import { dueSlot, openBeside } from '../words-beside.ts'
import {
  addWords,
  beginFirst,
  beginWith,
  blankState,
  endEverywhere,
  endPairing,
  endWays,
  leaveOthers,
  openPairing,
  unlink,
} from './begin.ts'
import { presentRights } from './log.ts'
import { forgetAfter, round, type Wish } from './round.ts'
import { type Alarm, parseState, type SyncState, type Trouble, type Work } from './state.ts'
import { statusOf } from './status.ts'

/** What is noted within this time goes in one piece, in milliseconds. */
const coalesce = 3_000
/** The first and the longest pause after something stood in the way; each is twice the one before. */
const firstPause = 15_000
const longestPause = 15 * minute
/** How long one answer may take, in milliseconds: the largest page over 64 kbit/s, where nobody sits and waits for it; and where somebody does. */
const patience = { unasked: 45_000, asked: 20_000 }
/** Where another device has closed the log: the new one, or the end of all, is mostly seconds away. */
const pauseWhileMoving = 2_000

type Healed = { readonly code: Alarm; readonly at: Instant }
type Shown = {
  readonly status: Signal<DevicesStatus>
  readonly healed: Signal<Healed | undefined>
  readonly own: Signal<string | undefined>
}

/** Begins. What is shown is written to the three signals. */
export async function startEngine(environment: Environment, record: OpenRecord, shown: Shown): Promise<Engine> {
  const runner = new Runner(environment, record, shown)
  await runner.start()
  const command = (work: (work: Work) => Promise<Trouble | undefined>, wish: Wish = {}) => runner.command(work, wish)
  const well = async () => undefined
  return {
    turnOn: (name) => command((work) => beginFirst(work, name)),
    pair: () => runner.pair(),
    join: (secret, name) => command((work) => come(work, secret, { name, once: true })),
    recover: (secret, name) => command((work) => come(work, secret, { name, once: false })),
    unlink: (id, lost) => command((work) => endWays(work, [id], lost)),
    forgetNow: () => command(well, { move: true }),
    heal: () => command(well, { move: true }),
    look: () => command(well, { look: true }),
    leave: (evenSo) => runner.end((work) => leaveOthers(work, evenSo)),
    deleteThere: () => runner.end((work) => endEverywhere(work)),
    stop: () => runner.stop(),
  }
}

/** Comes to a record, from a device that shares none: it would else leave the others of its own alone, with a log that nobody keeps. */
async function come(work: Work, secret: Bytes, how: { name: string; once: boolean }): Promise<Trouble | undefined> {
  return isOff(work.state) ? beginWith(work, secret, how) : 'shared'
}

function isOff({ epoch, move, unlinked }: SyncState): boolean {
  return unlinked === true || (epoch === 0 && !move)
}

/** There is nothing to do, and nothing to look for either. */
function rests(state: SyncState): boolean {
  return isOff(state) && state.missedAt === undefined
}

class Runner {
  readonly #environment: Environment
  readonly #record: OpenRecord
  readonly #shown: Shown
  readonly #turn = inTurns()
  readonly #stops: (() => void)[] = []
  readonly #server: LogServer & { patience: number }
  readonly #work: Work
  #timer: { readonly at: number; readonly cancel: () => void } | undefined
  readonly #waiting: Waiting
  #troubles = 0
  #trouble: Trouble | undefined
  /** For how many seconds the server asked to be left alone, in this round. */
  #wait = 0
  #looked: number | undefined
  /** When the last good round of this run was; the state knows of it only now and then. */
  #freshAt: number | undefined
  #stopped = false

  constructor(environment: Environment, record: OpenRecord, shown: Shown) {
    this.#environment = environment
    this.#record = record
    this.#shown = shown
    this.#waiting = liveOf(environment).join()
    const { now, random, origin } = environment
    const pay = paying(environment, () => invitationIn(record.drafts))
    const server = { origin, fetch: (address: string, request: RequestInit) => this.#fetch(address, request), pay }
    this.#server = { ...server, patience: patience.unasked }
    this.#work = { record, server: this.#server, now, random, state: blankState(now()), writing: undefined }
  }

  async start(): Promise<void> {
    await this.#load()
    this.#show()
    this.#stops.push(this.#environment.onOnline(() => void this.#round({ look: true })))
    this.#stops.push(this.#environment.store.onChange(() => void this.#turn(() => this.#elsewhere())))
    this.#stops.push(
      effect(() => {
        if (this.#record.shared.waiting.value.size > 0) this.#soon(coalesce)
        this.#show()
      }),
    )
    this.#soon(0)
  }

  stop(): void {
    this.#stopped = true
    for (const stop of this.#stops) stop()
    this.#timer?.cancel()
    this.#waiting.leave()
  }

  /** Does `work`, then a round; gives what stood in the way of either. */
  command(work: (work: Work) => Promise<Trouble | undefined>, wish: Wish): Promise<Trouble | undefined> {
    return this.#asked(async () => (await work(this.#work)) ?? this.#roundNow(wish))
  }

  async pair(): ReturnType<Engine['pair']> {
    const made = await this.#asked(async () => {
      const trouble = await this.#roundNow({})
      return trouble ? fail(trouble) : openPairing(this.#work)
    })
    this.#soon(0)
    return made
  }

  /** Does the last thing, and lets go of all. */
  async end(last: (work: Work) => Promise<Trouble | undefined>): Promise<Trouble | undefined> {
    return this.#asked(async () => {
      const trouble = await last(this.#work)
      if (trouble) return trouble
      const ended = await this.#record.shared.end()
      await this.#load()
      await this.#listen()
      this.#trouble = undefined
      this.#show()
      return ended.ok ? undefined : 'not-kept'
    })
  }

  #round(wish: Wish = {}): Promise<Trouble | undefined> {
    return this.#alone(() => this.#roundNow(wish))
  }

  /** Something that the person waits for. */
  #asked<T>(work: () => Promise<T>): Promise<T> {
    return this.#alone(async () => {
      this.#server.patience = patience.asked
      try {
        return await work()
      } finally {
        this.#server.patience = patience.unasked
      }
    })
  }

  /** One thing at a time, in this tab and in all; what another tab did meanwhile is read first. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#turn(async () =>
      (await tabsOf(this.#environment)).alone(async () => {
        await this.#load()
        return work()
      }),
    )
  }

  /** Another tab kept something: it may be the one that listens, and have done a round. */
  async #elsewhere(): Promise<void> {
    await this.#load()
    if (this.#stopped) return
    this.#show()
    await this.#listen()
  }

  async #load(): Promise<void> {
    const kept = await this.#record.shared.state()
    if (kept.ok) this.#work.state = parseState(kept.value) ?? blankState(this.#environment.now())
  }

  async #roundNow(wish: Wish): Promise<Trouble | undefined> {
    if (this.#stopped) return undefined
    await this.#leadWords()
    const { state } = this.#work
    if (rests(state)) return state.unlinked ? unlink(this.#work) : undefined
    if (state.pairing && state.pairing.until <= this.#environment.now()) await endPairing(this.#work)
    const now = this.#environment.now()
    const look = wish.look === true || this.#looked === undefined || Math.abs(now - this.#looked) > hour
    this.#wait = 0
    const trouble = await round(this.#work, { ...wish, look })
    if (look && !trouble) this.#looked = now
    this.#trouble = trouble
    this.#troubles = trouble ? this.#troubles + 1 : 0
    if (!trouble) this.#freshAt = now
    this.#show()
    this.#plan()
    await this.#listen()
    return trouble
  }

  /** Lets new recovery words lead here. Where that can't be kept, the next round does it. */
  async #leadWords(): Promise<void> {
    const { store } = this.#environment
    const key = this.#record.key()
    const secret = key && (await openBeside(store, key, dueSlot))
    if (!secret || (await addWords(this.#work, secret))) return
    // Newer ones may stand there by now: the next round leads those.
    const still = await openBeside(store, key, dueSlot)
    if (still && toBase64url(still) === toBase64url(secret)) await store.changeDoor({ remove: [dueSlot] }, key.seal)
  }

  /** When the next round is due by itself. */
  #plan(): void {
    const { forgetFrom, pairing } = this.#work.state
    if (rests(this.#work.state)) return
    if (this.#trouble) {
      const first = this.#trouble === 'moving' ? pauseWhileMoving : firstPause
      const pause = Math.min(longestPause, first * 2 ** (this.#troubles - 1))
      return this.#soon(Math.max(pause, this.#wait * 1000))
    }
    this.#soon(hour)
    if (forgetFrom !== undefined) this.#soon(forgetAfter)
    if (pairing) this.#soon(Math.max(0, pairing.until - this.#environment.now()))
  }

  #soon(milliseconds: number): void {
    const now = this.#environment.now()
    const [at, due] = [now + milliseconds, this.#timer?.at ?? Infinity]
    // One that is overdue counts for none: the device's clock was put forward, and it may still take an hour.
    if (this.#stopped || (due >= now && due <= at)) return
    this.#timer?.cancel()
    const cancel = this.#environment.later(milliseconds, () => {
      this.#timer = undefined
      void this.#round()
    })
    this.#timer = { at, cancel }
  }

  /** Waits for what the others write. Each time it is told, the log is read on from where it was, even if that is our own writing. */
  async #listen(): Promise<void> {
    if (this.#stopped) return
    if (this.#isOff() || this.#work.state.key === '') return this.#waiting.expect([])
    const { useBearer } = await presentRights(this.#work)
    const offset = () => formatOffset(this.#work.state.position)
    this.#waiting.expect([{ bearer: useBearer, offset, rank: Infinity, read: () => this.#round() }])
  }

  #isOff(): boolean {
    return isOff(this.#work.state)
  }

  #show(): void {
    const { alarm, unlinked, freshAt, healed, slot } = this.#work.state
    this.#shown.own.value = slot.id
    const things = this.#record.shared.waiting.value.size
    const at = this.#freshAt ?? freshAt
    this.#shown.healed.value = healed && { code: healed.code, at: instant(healed.at) }
    this.#shown.status.value = statusOf({ alarm, unlinked, off: this.#isOff(), things, at, trouble: this.#trouble })
  }

  async #fetch(address: string, request: RequestInit): Promise<Response> {
    const { fetch } = this.#environment
    if (!fetch) throw new Error('there is no network here')
    const response = atMost(maxBody, await fetch(address, request))
    this.#wait = Math.max(this.#wait, Math.min(3600, Number(response.headers.get('retry-after')) || 0))
    return response
  }
}
