// A server that does what it could with an own log, and a judge who knows the truth of what every writer had seen.

import { toBase64url } from '../lib/base64url.ts'
import { sameBytes } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { clientCodes } from '../protocol/errors.ts'
import { epochRights } from './epoch.ts'
import { openBody, ownRecord, readOwnLog, sealList, sealMark, startReading } from './own-log.ts'
import type { OwnReading } from './own-log.ts'
import { randomBytes } from './primitives.ts'

const { keys } = await epochRights(new Uint8Array(32).fill(1))
const other = (await epochRights(new Uint8Array(32).fill(2))).keys

/** What the server does. `fork`: it shows two devices two histories, then puts them together. */
export const crimes = [
  'flip',
  'swap',
  'reorder',
  'drop-tail',
  'drop-middle',
  'replay',
  'cross-log',
  'fork',
  'downgrade',
] as const
/** One of them. */
export type Crime = (typeof crimes)[number]

/** What a device does: writes, reads up to some place (all, below 0), or sends again what stands there. */
export type Deed = { readonly device: number; readonly does: 'write' | 'sync' | 'retry'; readonly some: number }

/**
 * A history, what two devices do where it is forked, how much of it was read before (of a hundred), and two numbers that say where the
 * crime is done.
 */
export type History = {
  readonly deeds: readonly Deed[]
  readonly apart: readonly Deed[]
  readonly cursor: number
  readonly a: number
  readonly b: number
}

/** What the writer of each record had read when it wrote it, by the record's bytes: the truth that no server can change. */
type Truth = Map<string, { readonly had: readonly Bytes[]; readonly writer: Bytes; readonly seq: number }>

/** The honest log, the one that is shown, and where its reader stood before. */
export type Scene = {
  readonly truth: Truth
  readonly honest: readonly Bytes[]
  readonly shown: readonly Bytes[]
  readonly cursor: number
}

/** What a reader made of it. `nothing`: nothing was changed. `silent`: it took in what it must not, without a word. */
export type Verdict = 'nothing' | 'prefix' | `alarm: ${string}` | `silent: ${string}`

/** A history with a crime at its end. */
export async function scene(crime: Crime, history: History): Promise<Scene> {
  const truth: Truth = new Map()
  const devices = await Promise.all([0, 1, 2].map(async () => new Device(await startReading(keys))))
  const honest: Bytes[] = []
  for (const device of devices.slice(0, 1)) honest.push(...(await device.open(truth)))
  await live(history.deeds, devices, honest, truth)
  const cursor = 1 + Math.floor((history.cursor / 100) * (honest.length - 1))
  const shown =
    crime === 'fork'
      ? await forked(honest, history.apart, devices, truth)
      : [...honest.slice(0, cursor), ...(await changed(crime, honest, cursor, history))]
  return { truth, honest, shown, cursor }
}

/** Reads with `read` what the server shows, and compares with the truth. */
export async function judge(
  read: typeof readOwnLog,
  crime: Crime,
  { truth, honest, shown, cursor }: Scene,
): Promise<Verdict> {
  const reading = await startReading(keys)
  const before = await read(keys, reading, honest.slice(0, cursor))
  if (before.problem) return 'silent: an alarm about nothing'
  const seen = new Set(honest.slice(0, cursor).map(toBase64url))
  for (const [i, record] of shown.slice(cursor).entries()) {
    const count = accepted(reading)
    const { problem } = await read(keys, reading, [record])
    if (problem) return clientCodes.includes(problem) ? `alarm: ${problem}` : 'silent: no code'
    if (accepted(reading) === count) continue
    const fault = faultOf({ truth, shown, seen, at: cursor + i }, record)
    if (fault) return `silent: ${fault}`
    seen.add(toBase64url(record))
  }
  if (String(shown) === String(honest)) return 'nothing'
  return ['flip', 'downgrade', 'cross-log'].includes(crime) ? 'silent: stepped over' : 'prefix'
}

type Sight = {
  readonly truth: Truth
  readonly shown: readonly Bytes[]
  readonly seen: ReadonlySet<string>
  readonly at: number
}

/** Why a record must not have been taken in. */
function faultOf({ truth, shown, seen, at }: Sight, record: Bytes): string | undefined {
  const wrote = truth.get(toBase64url(record))
  if (!wrote) return 'nobody wrote it'
  if (seen.has(toBase64url(record))) return 'it was taken in twice'
  if (wrote.had.length > at) return 'its writer had seen more'
  if (!wrote.had.every((one, i) => sameBytes(one, shown[i] ?? randomBytes(1))))
    return 'its writer had seen another history'
  const earlier = [...truth].filter(([, one]) => sameBytes(one.writer, wrote.writer) && one.seq < wrote.seq)
  return earlier.every(([name]) => seen.has(name)) ? undefined : 'an earlier one of its writer is missing'
}

async function changed(crime: Crime, honest: readonly Bytes[], cursor: number, { a, b }: History): Promise<Bytes[]> {
  const rest = honest.slice(cursor)
  const at = a % Math.max(1, rest.length)
  const to = b % Math.max(1, rest.length)
  const [first, second] = [rest[at], rest[to]]
  if (crime === 'cross-log') rest.splice(at, 0, await foreign(a))
  else if (crime === 'reorder') rest.push(...rest.splice(0, at))
  else if (crime === 'drop-tail') rest.length = at
  else if (crime === 'drop-middle') rest.splice(at, 1 + (b % 2))
  else if (crime === 'replay') rest.splice(at, 0, honest[b % honest.length] ?? randomBytes(512))
  else if (crime === 'swap' && first && second) [rest[at], rest[to]] = [second, first]
  else if (crime === 'flip' && first) rest[at] = turned(first, b % first.length, 1 << (a % 8))
  else if (crime === 'downgrade' && first) rest[at] = turned(first, 0, 1 + (b % 255))
  return rest
}

function turned(record: Bytes, at: number, bits: number): Bytes {
  return record.map((byte, i) => (i === at ? byte ^ bits : byte))
}

async function foreign(item: number): Promise<Bytes> {
  const list = { type: ownRecord.ops, items: [item] }
  const [frame] = await sealList(other, await startReading(other), { id: randomBytes(8), seq: 0 }, list)
  return (frame ?? randomBytes(516)).subarray(4)
}

async function forked(honest: readonly Bytes[], apart: readonly Deed[], devices: readonly Device[], truth: Truth) {
  const [left, right] = [[...honest], [...honest]]
  const half = Math.ceil(apart.length / 2)
  // Each of the two reads all that is shown to it.
  const reading = (deeds: readonly Deed[]) => deeds.flatMap((one) => [one, { ...one, does: 'sync', some: -1 } as const])
  await live(reading(apart.slice(0, half)), devices.slice(0, 1), left, truth)
  await live(reading(apart.slice(half)), devices.slice(1, 2), right, truth)
  return [...left, ...right.slice(honest.length)]
}

async function live(deeds: readonly Deed[], devices: readonly Device[], server: Bytes[], truth: Truth): Promise<void> {
  for (const [i, { device, does, some }] of deeds.entries()) {
    const who = devices[device % devices.length]
    const old = server[some % server.length]
    if (does === 'sync') await who?.sync(server, some < 0 ? server.length : some % (server.length + 1))
    else if (does === 'retry' && old) server.push(old)
    else if (who) server.push(...(await who.write(i, truth)))
  }
}

/** One run of one device: what it has read, and who it is. */
class Device {
  readonly #id = randomBytes(8)
  readonly #reading: OwnReading
  readonly #read: Bytes[] = []
  #seq = 0

  constructor(reading: OwnReading) {
    this.#reading = reading
  }

  async sync(server: readonly Bytes[], upTo: number): Promise<void> {
    const news = server.slice(this.#read.length, upTo)
    const { problem } = await readOwnLog(keys, this.#reading, news)
    if (problem) throw new Error(`an honest log gave ${problem}`)
    this.#read.push(...news)
  }

  async open(truth: Truth): Promise<readonly Bytes[]> {
    const open = { type: ownRecord.open, body: openBody(1, undefined) }
    return this.#sent([await sealMark(keys, this.#reading, { id: this.#id, seq: 0 }, open)], truth)
  }

  async write(item: number, truth: Truth): Promise<readonly Bytes[]> {
    const list = { type: ownRecord.ops, items: [item] }
    return this.#sent(await sealList(keys, this.#reading, { id: this.#id, seq: this.#seq }, list), truth)
  }

  #sent(frames: readonly Bytes[], truth: Truth): readonly Bytes[] {
    const records = frames.map((frame) => frame.subarray(4))
    for (const record of records) {
      truth.set(toBase64url(record), { had: [...this.#read], writer: this.#id, seq: this.#seq })
      this.#seq += 1
    }
    return records
  }
}

function accepted(reading: OwnReading): number {
  return Object.values(reading.chain.writers).reduce((sum, all) => sum + all.length, 0)
}
