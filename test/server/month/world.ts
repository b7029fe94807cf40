// What all households of the month share: the server, which ends and begins again, and a way to ask until there is an answer.

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import type { Instant } from '../../../src/lib/time.ts'
import type { Dice } from '../dice.ts'
import { only } from '../program.ts'
import { shown } from './pace.ts'
import type { Pace } from './pace.ts'

/** An answer, and how often it was asked for. */
export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer
  readonly asked: number
}

/** What a process of the server holds of the machine, in MB after a collection: all of it, and what its own values take. */
export type Held = { readonly resident: number; readonly values: number; readonly descriptors: number }

/** What was counted on the way. */
export type Counts = { answers: number; lost: number; restarts: number }

/** The server and its clock. */
export type World = {
  readonly folder: string
  readonly counts: Counts
  url(): string
  now(): Instant
  /** Ends the server, gently or by -9, and starts it again on the same port. */
  restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
  held(): Promise<Held>
  end(): Promise<void>
}

/** Begins with an empty server. */
export async function beginWorld(folder: string, pace: Pace): Promise<World> {
  let { child, url } = await start(folder, pace, '0')
  const counts: Counts = { answers: 0, lost: 0, restarts: 0 }
  const ended = async (signal: NodeJS.Signals) => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
  }
  return {
    folder,
    counts,
    url: () => url,
    now: () => shown(pace),
    restart: async (signal) => {
      await ended(signal)
      ;({ child, url } = await start(folder, pace, new URL(url).port))
      counts.restarts++
    },
    held: () => heldBy(child),
    end: () => ended('SIGKILL'),
  }
}

async function start(folder: string, pace: Pace, port: string): Promise<{ child: ChildProcess; url: string }> {
  const program = join(import.meta.dirname, 'server.ts')
  const env = only({ TENDRIL_DATA: folder, TENDRIL_PORT: port })
  // Young values may take up to 48 MB of a process that lives long, in steps that come by chance: those would hide what grows.
  const child = spawn(process.execPath, ['--expose-gc', '--max-semi-space-size=4', program, JSON.stringify(pace)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()))
    child.once('exit', () => reject(new Error('the server ended by itself')))
  })
  return { child, url }
}

async function heldBy(child: ChildProcess): Promise<Held> {
  const told = once(child, 'message') as Promise<[NodeJS.MemoryUsage]>
  child.send('memory')
  const [{ rss, heapUsed, external }] = await told
  const folder = `/proc/${child.pid}/fd`
  const descriptors = existsSync(folder) ? readdirSync(folder).length : 0
  return { resident: rss / 1e6, values: (heapUsed + external) / 1e6, descriptors }
}

/** How often an answer is lost on its way, and the request sent again. */
const lost = 0.1
/** The longest that anybody asks for one answer, in milliseconds. */
const patience = 60_000

/** Sends it until there is an answer that says more than to come back later. One in ten is lost once on its way back. */
export async function insist(world: World, dice: Dice, send: (url: string) => Promise<Response>): Promise<Answer> {
  const until = performance.now() + patience
  for (let asked = 1; performance.now() < until; asked++) {
    const answer = await answered(send(world.url()))
    const good = answer && answer.status !== 429 && answer.status !== 503
    if (good && !(asked === 1 && dice.happens(lost))) {
      world.counts.answers++
      return { ...answer, asked }
    }
    world.counts.lost++
    await pause(30)
  }
  throw new Error('no answer for a minute')
}

async function answered(sent: Promise<Response>): Promise<Omit<Answer, 'asked'> | undefined> {
  try {
    const reply = await sent
    return { status: reply.status, headers: reply.headers, body: Buffer.from(await reply.arrayBuffer()) }
  } catch {
    return undefined
  }
}
