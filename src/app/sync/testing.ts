import { instant } from '../../lib/time.ts'
import type { Bytes } from '../../lib/bytes.ts'
import type { LogServer } from '../../sync/client.ts'
import { fakeServer } from '../../sync/testing.ts'
import { memoryStore } from '../../store/memory.ts'
import type { Store } from '../../store/store.ts'
import { openRecord } from '../record.ts'
import { testEnvironment } from '../testing.ts'
import { beginFirst, beginWith, blankState, openPairing } from './begin.ts'
import { round, type Wish } from './round.ts'
import { parseState, type Trouble, type Work } from './state.ts'

/** One device of a test: its record, and what it keeps of the others. */
export type Device = {
  readonly store: Store
  readonly work: Work
  /** Sets this device's clock, milliseconds since 1970. */
  readonly setNow: (now: number) => void
  /** A round; gives what stood in the way. */
  readonly round: (wish?: Wish) => Promise<Trouble | undefined>
}

/** Opens a device over its store: a new one, or one whose page was closed and opened again. */
export async function openDevice(fetch: LogServer['fetch'], store: Store = memoryStore()): Promise<Device> {
  const environment = testEnvironment(store)
  const opened = await openRecord(environment)
  if (!opened.ok) throw new Error(opened.error)
  const record = opened.value
  const kept = await record.shared.state()
  const state = (kept.ok ? parseState(kept.value) : undefined) ?? blankState(environment.now())
  const { now, random, setNow } = environment
  const work: Work = { record, server: { origin: 'http://test', fetch }, now, random, state, writing: undefined }
  return { store, work, setNow: (to) => setNow(instant(to)), round: (wish) => round(work, wish) }
}

/** A first device, with a log on the server. */
export async function firstDevice(fetch: LogServer['fetch'], store?: Store): Promise<Device> {
  const device = await openDevice(fetch, store)
  must(await beginFirst(device.work, 'first'))
  must(await device.round())
  return device
}

/** Another device, paired with `first`. */
export async function pairedDevice(first: Device, fetch: LogServer['fetch'], store?: Store): Promise<Device> {
  const device = await openDevice(fetch, store)
  must(await beginWith(device.work, await secretOf(first), { name: 'another', once: true }))
  must(await device.round())
  return device
}

/** A one-time secret. */
export async function secretOf(device: Device): Promise<Bytes> {
  const secret = await openPairing(device.work)
  if (!secret.ok) throw new Error(secret.error)
  return secret.value
}

/** Notes an ask's words. */
export async function write(device: Device, id: string, words: string): Promise<void> {
  const done = await device.work.record.change([{ kind: 'ask', id, set: { made: 1, words } }])
  if (!done.ok) throw new Error(done.error)
}

/** Throws what stood in the way. */
export function must(trouble: Trouble | undefined): void {
  if (trouble) throw new Error(trouble)
}

/** The words of its asks. */
export function wordsOf({ work }: Device): readonly (string | undefined)[] {
  return [...work.record.notebook.value.asks.values()].map(({ words }) => words)
}

/** What stands on it. */
export function notebookOf({ work }: Device) {
  return work.record.notebook.value
}

/** Two devices that share one ask, and a server between them. */
export async function twoInStep() {
  const server = fakeServer()
  const one = await firstDevice(server.fetch)
  const two = await pairedDevice(one, server.fetch)
  await write(one, 'a', 'oat milk')
  must(await one.round())
  must(await two.round())
  return { server, one, two }
}
