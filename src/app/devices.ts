// The person's other devices, as screens see them. Off until the person turns it on; what does the work is loaded only then.

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Bytes } from '../lib/bytes.ts'
import { fail, type Result } from '../lib/result.ts'
import { type Instant, minute } from '../lib/time.ts'
import type { Environment } from './environment.ts'
import { retryAfter } from './links.ts'
import { onceLoaded } from './once-loaded.ts'
import type { OpenRecord } from './record.ts'
import type { Alarm, Trouble } from './sync/state.ts'
import { hearWays, isComing, lookedAt, noteComing, waysTo } from './ways-heard.ts'

/** How long a one-time secret for another device is good, in milliseconds. */
export const pairingFor = 10 * minute

/** How long something waits at most to hear from the other devices, in milliseconds: a door must be shut meanwhile, too. */
const patience = 20_000

/** How the record on this device stands to that on the others. */
export type DevicesStatus =
  /** It is on this device only. */
  | { readonly is: 'off' }
  /** Another device ended this one's way, or the server has lost everything. All that was kept here stays. Once that is final it is `off`. */
  | { readonly is: 'unlinked' }
  /** The same here and on the server, as of then. */
  | { readonly is: 'fresh'; readonly at: Instant }
  /** Some of what was noted here is not on the server yet, or a new log is being made (`things` may be 0). */
  | { readonly is: 'waits'; readonly things: number; readonly why?: Trouble }
  /** No connection to the server; `at` is when all was the same last. */
  | { readonly is: 'offline'; readonly things: number; readonly at?: Instant }
  /** The server's copy, or this device's own past, is not what it must be: nothing of it is taken in. */
  | { readonly is: 'alarm'; readonly code: Alarm }

/** Does this device share the record, whatever stands in the way just now? */
export function isShared({ is }: DevicesStatus): boolean {
  return is !== 'off' && is !== 'unlinked'
}

/** What screens can do about other devices. What stood in the way comes back as its code; `undefined` is well. */
export type Devices = {
  readonly status: ReadonlySignal<DevicesStatus>
  /** The alarm that the present log has healed, and when; to be said once in plain words. */
  readonly healed: ReadonlySignal<{ readonly code: Alarm; readonly at: Instant } | undefined>
  /** Which of `notebook.slots` is this device's own. */
  readonly own: ReadonlySignal<string | undefined>
  /** Makes this the first device: the record goes, sealed, to the server. `name` is what it is called in the list. */
  readonly turnOn: (name: string) => Promise<Trouble | undefined>
  /** A secret of 16 bytes for another device: shown as a picture or as twelve words, good once, for ten minutes. */
  readonly pair: () => Promise<Result<Bytes, Trouble>>
  /**
   * Comes with the secret that another device shows. `gone`: it is used up, over, or mistyped. `shared`: this device shares a record
   * already.
   */
  readonly join: (secret: Bytes, name: string) => Promise<Trouble | undefined>
  /** Comes with the recovery words (16 bytes). `shared`: this device shares a record already. */
  readonly recover: (secret: Bytes, name: string) => Promise<Trouble | undefined>
  /** Ends one way (`id` of `notebook.slots`). `lost`: the device is in strange hands, so all other ways end too, the words with them. */
  readonly unlink: (id: string, lost: boolean) => Promise<Trouble | undefined>
  /** Makes what was deleted go from the server now. */
  readonly forgetNow: () => Promise<Trouble | undefined>
  /** After an alarm: a new log from what is kept here. */
  readonly heal: () => Promise<Trouble | undefined>
  /** Does what is due now; new recovery words lead here then. */
  readonly look: () => Promise<Trouble | undefined>
  /** Whether all that the other devices noted is here, after a look for it. True where there are none. */
  readonly inStep: () => Promise<boolean>
  /**
   * This device leaves; its record stays here, and the others go on. Where what waits can't reach them it stays, unless it is to leave
   * `evenSo`.
   */
  readonly leave: (evenSo: boolean) => Promise<Trouble | undefined>
  /** Deletes the record from the server, with every way to it; what is on devices stays there. */
  readonly deleteThere: () => Promise<Trouble | undefined>
  /** Ends listening and retrying. */
  readonly stop: () => void
}

/** What is behind, once it is loaded. */
export type Engine = Omit<Devices, 'status' | 'healed' | 'own' | 'inStep'>

const load = () => import('./sync/engine.ts')

/**
 * Begins to keep the record the same on all devices, if the person turned that on. What does the work may have to be fetched: where that fails,
 * it is as if the server could not be reached, and is tried again.
 */
export function startDevices(environment: Environment, record: OpenRecord, loadEngine = load): Devices {
  const status = signal<DevicesStatus>({ is: 'off' })
  const healed = signal<{ readonly code: Alarm; readonly at: Instant } | undefined>(undefined)
  const own = signal<string | undefined>(undefined)
  const loaded = onceLoaded(loadEngine)
  let started: Promise<Engine> | undefined
  let [retry, stopped] = [(): void => {}, false]
  async function engine(): Promise<Engine | undefined> {
    const part = await loaded()
    if (!part || stopped) return undefined
    return (started ??= part.startEngine(environment, record, { status, healed, own }))
  }
  async function begin(): Promise<void> {
    if ((await engine()) || stopped) return
    status.value = { is: 'offline', things: record.shared.waiting.value.size }
    retry = environment.later(retryAfter, () => void begin())
  }
  if (environment.fetch && record.shared.isOn()) void begin()
  const told = commands(engine)
  // The page was closed while it tried to come, and it never did.
  if (!record.shared.isOn()) noteComing(record, false)
  const endHearing = hearWays(record, environment.now)
  const endComing = effect(() => {
    if (status.value.is === 'fresh') noteComing(record, false)
  })
  return {
    ...told,
    join: (secret, name) => arriving(record, () => told.join(secret, name)),
    recover: (secret, name) => arriving(record, () => told.recover(secret, name)),
    status: computed(() => status.value),
    healed,
    own,
    async inStep() {
      if (!record.shared.isOn()) return true
      const heard = engine().then(async (one) => one !== undefined && (await one.look()) === undefined)
      return (await inTime(environment, heard)) && status.value.is !== 'unlinked'
    },
    stop() {
      stopped = true
      retry()
      endHearing()
      endComing()
      void started?.then((one) => one.stop())
    },
  }
}

/** Ways that were there before this device are no news on it: neither those that come at once, nor, where that is broken off, with the rest. */
async function arriving(record: OpenRecord, come: () => Promise<Trouble | undefined>): Promise<Trouble | undefined> {
  const [before, wasShared] = [isComing(record), record.shared.isOn()]
  noteComing(record, true)
  const trouble = await come()
  if (!trouble) lookedAt(record, waysTo(record.notebook.value))
  if (wasShared || !record.shared.isOn()) noteComing(record, before)
  return trouble
}

async function inTime({ later }: Environment, heard: Promise<boolean>): Promise<boolean> {
  let cancel = (): void => {}
  const tooLate = new Promise<boolean>((resolve) => (cancel = later(patience, () => resolve(false))))
  const isHeard = await Promise.race([heard, tooLate])
  cancel()
  return isHeard
}

/** None: the made-up month. */
export function noDevices(): Devices {
  return {
    ...commands(async () => undefined),
    status: signal({ is: 'off' }),
    healed: signal(undefined),
    own: signal(undefined),
    inStep: async () => true,
    stop: () => {},
  }
}

function commands(engine: () => Promise<Engine | undefined>): Omit<Engine, 'stop'> {
  const told = async (work: (engine: Engine) => Promise<Trouble | undefined>): Promise<Trouble | undefined> => {
    const one = await engine()
    return one ? work(one) : 'offline'
  }
  return {
    turnOn: (name) => told((one) => one.turnOn(name)),
    pair: async () => (await engine())?.pair() ?? fail('offline'),
    join: (secret, name) => told((one) => one.join(secret, name)),
    recover: (secret, name) => told((one) => one.recover(secret, name)),
    unlink: (id, lost) => told((one) => one.unlink(id, lost)),
    forgetNow: () => told((one) => one.forgetNow()),
    heal: () => told((one) => one.heal()),
    look: () => told((one) => one.look()),
    leave: (evenSo) => told((one) => one.leave(evenSo)),
    deleteThere: () => told((one) => one.deleteThere()),
  }
}
