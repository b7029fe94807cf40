// A server that takes writes in bursts, a note of what it acknowledged, and its files between two bursts.

import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import type { Dice } from './dice.ts'
import { aFrame, newCaller, post, put, remove } from './fixture.ts'
import type { Caller } from './fixture.ts'
import type { Files } from './power-images.ts'

/** A log and all that was acknowledged for it: `ends` are the places at which its appends end, and so the whole lengths it may have. */
export type Written = { readonly caller: Caller; bytes: Buffer; readonly ends: number[]; state: 'there' | 'gone' }

/** How one log stood when its last answer had come. */
export type Stood = { readonly log: Written; readonly tail: number; readonly state: Written['state'] }

/** The files, and what had been acknowledged by then. */
export type Moment = Files & { readonly stood: readonly Stood[] }

const frameSizes = [512, 512, 512, 2048, 8192, 32_768] as const
/** Logs at once; the one made first is deleted when there is one more. */
const most = 6

/** What kind of load. */
export type LoadKind = { readonly deletes: boolean; readonly large: number }

/** The load on one server. */
export type Load = {
  /** One burst, all of it answered. */
  burst(): Promise<void>
  /** The files as they lie there now. */
  moment(): Promise<Moment>
}

/**
 * Begins with one log. `deletes`: logs go as well, and with each the server soon empties the write-ahead file. `large`: how often an
 * append is of the largest size.
 */
export async function beginLoad(url: string, folder: string, dice: Dice, how: LoadKind): Promise<Load> {
  const logs: Written[] = [await makeLog(url)]
  const living = () => logs.filter(({ state }) => state === 'there')
  const deleteFirst = async () => {
    const [log] = living()
    if (!log || (await remove(url, log.caller)).status !== 204) throw new Error('a log could not be deleted')
    log.state = 'gone'
  }
  const appends = async () => {
    const bodies = Array.from({ length: dice.oneOf([1, 1, 2, 5]) }, () =>
      dice.happens(how.large) ? largest() : framesFor(dice),
    )
    await Promise.all(bodies.map((body) => append(url, dice.oneOf(living()), body)))
  }
  return {
    burst: async () => {
      if (how.deletes && living().length > most) await deleteFirst()
      else if (dice.happens(how.deletes ? 0.1 : 0.01)) logs.push(await makeLog(url))
      else await appends()
    },
    moment: async () => {
      const stood = logs.map((log) => ({ log, tail: log.bytes.length, state: log.state }))
      return { ...(await filesIn(folder)), stood }
    },
  }
}

function framesFor(dice: Dice): Uint8Array<ArrayBuffer> {
  const frames = Array.from({ length: 1 + dice.below(3) }, () => aFrame(dice.oneOf(frameSizes)))
  return new Uint8Array(Buffer.concat(frames))
}

function largest(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(Array.from({ length: 8 }, () => aFrame(32_768))))
}

async function makeLog(url: string): Promise<Written> {
  const [caller, first] = [newCaller(), aFrame(512)]
  const made = await put(url, caller, first, { 'tendril-class': 'l', connection: 'close' })
  if (made.status !== 201) throw new Error(`a log could not be made: ${made.status}`)
  return { caller, bytes: Buffer.from(first), ends: [first.length], state: 'there' }
}

/** Appends, and notes where its bytes came to lie: of several at once nobody knows before. */
async function append(url: string, log: Written, body: Uint8Array<ArrayBuffer>): Promise<void> {
  // Between two bursts images are opened for longer than the server keeps a silent connection: one that it is just closing would be used.
  const reply = await post(url, log.caller, body, { connection: 'close' })
  const end = Number(reply.headers.get('stream-next-offset'))
  if (reply.status !== 204) throw new Error(`an append was refused: ${reply.status}`)
  const bytes = Buffer.alloc(Math.max(end, log.bytes.length))
  log.bytes.copy(bytes)
  bytes.set(body, end - body.length)
  log.bytes = bytes
  log.ends.push(end)
}

/** Both files, of one moment: the server may be tidying up meanwhile. */
async function filesIn(folder: string): Promise<Files> {
  const [db, wal] = [join(folder, 'tendril.db'), join(folder, 'tendril.db-wal')]
  const mark = () =>
    [db, wal].map((file) => statSync(file, { bigint: true })).map(({ size, mtimeNs }) => [size, mtimeNs])
  for (let tries = 100; tries > 0; tries--) {
    const before = String(mark())
    const files = { db: readFileSync(db), wal: readFileSync(wal) }
    if (String(mark()) === before) return files
    await pause(10)
  }
  throw new Error('the files never came to rest')
}
