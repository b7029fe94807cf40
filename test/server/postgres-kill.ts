// Two server processes on one PostgreSQL behind a plain load balancer, with devices that write and wait. Again and again one of the
// processes is killed with -9, or all of PostgreSQL; then it is counted what was acknowledged, what is there, and how soon all goes on.

import { setTimeout as pause } from 'node:timers/promises'

import { startBalancer } from './balancer.ts'
import { aFrame, newCaller, post, put } from './fixture.ts'
import { faultsIn, framesOf, startProgram } from './program.ts'
import type { Faults, Filled, Program } from './program.ts'
import type { Postgres } from './postgres.ts'

/** How often each is killed. */
export type Kills = { readonly server: number; readonly database: number }

/** What was counted. Lost, altered, doubled and missed must be 0. */
export type SharedFigures = Faults & {
  readonly kills: Kills
  readonly acked: number
  /** Acknowledged frames that a waiting device never received. */
  readonly missed: number
  /** The longest from the kill of a server until each device had a new answer and all from before it, in milliseconds. */
  readonly whole: number
  /** The same after PostgreSQL took connections again. */
  readonly wholeAfterDatabase: number
}

type Household = Filled & {
  /** When the last request began that was answered, for each device that writes. */
  readonly answered: Map<string, number>
  /** What the waiting device received. */
  readonly seen: Set<string>
}

/** Runs them all. */
export async function sharedKills(postgres: Postgres, kills: Kills): Promise<SharedFigures> {
  const settings = { TENDRIL_DATABASE_URL: await postgres.newDatabase() }
  const programs = await Promise.all([startProgram(settings), startProgram(settings)])
  const balancer = await startBalancer()
  const spread = () => balancer.use(programs.map(({ url }) => url))
  spread()
  const households = await Promise.all(Array.from({ length: 4 }, () => moveIn(balancer.url)))
  const [written, waited] = [new AbortController(), new AbortController()]
  const writing = households.flatMap((home) =>
    ['a', 'b'].map((device) => writeOn(balancer.url, home, device, written.signal)),
  )
  const waiting = households.map((home) => waitOn(balancer.url, home, waited.signal))
  const whole: number[] = []
  const wholeAfterDatabase: number[] = []
  for (let i = 0; i < kills.server; i++) {
    await pause(100 + Math.random() * 400)
    const victim = i % 2
    const again = programs[victim]?.kill().then(() => startProgram(settings))
    whole.push(await untilWhole(households))
    programs[victim] = await (again as Promise<Program>)
    spread()
  }
  for (let i = 0; i < kills.database; i++) {
    await pause(100 + Math.random() * 400)
    await postgres.kill()
    await postgres.start()
    wholeAfterDatabase.push(await untilWhole(households))
  }
  written.abort()
  await Promise.all(writing)
  await untilReceived(households)
  waited.abort()
  await Promise.all(waiting)
  const faults = await faultsIn(balancer.url, households)
  await Promise.all(programs.map((program) => program.kill()))
  balancer.stop()
  const missed = households.map(({ acked, seen }) => [...acked].filter((key) => !seen.has(key)).length)
  const acked = households.map((home) => home.acked.size)
  const longest = { whole: Math.max(0, ...whole), wholeAfterDatabase: Math.max(0, ...wholeAfterDatabase) }
  return { kills, acked: sum(acked), missed: sum(missed), ...faults, ...longest }
}

/** The figures as one line. */
export function sharedLine(figures: SharedFigures): string {
  const { kills, acked, lost, altered, doubled, missed, whole, wholeAfterDatabase } = figures
  return `two servers on one PostgreSQL: ${kills.server} kills of a server, ${kills.database} of PostgreSQL, ${acked} acked, ${lost} lost, ${altered} altered, ${doubled} doubled, ${missed} not received, whole after ${Math.round(whole)} ms and ${Math.round(wholeAfterDatabase)} ms at most`
}

async function moveIn(url: string): Promise<Household> {
  const caller = newCaller()
  const made = await put(url, caller, undefined, { 'tendril-class': 'l' })
  if (made.status !== 201) throw new Error(`a log could not be made: ${made.status}`)
  return { caller, acked: new Set(), unknown: new Set(), answered: new Map(), seen: new Set() }
}

/** Sends one frame after the other, each until it is acknowledged, always under the same number. */
async function writeOn(url: string, home: Household, device: string, end: AbortSignal): Promise<void> {
  for (let sequence = 0; !end.aborted; sequence++) {
    const body = aFrame(512)
    const key = Buffer.from(body).toString('latin1')
    home.unknown.add(key)
    const producer = { 'producer-id': device, 'producer-epoch': '0', 'producer-seq': String(sequence) }
    for (;;) {
      const began = performance.now()
      const reply = await post(url, home.caller, body, producer).catch(() => undefined)
      await reply?.arrayBuffer().catch(() => {})
      if (reply?.status === 200 || reply?.status === 204) {
        home.acked.add(key)
        home.answered.set(device, began)
        break
      }
      if (end.aborted) return
      await pause(50)
    }
  }
}

/** Waits for what comes, as a device does that is open. */
async function waitOn(url: string, home: Household, end: AbortSignal): Promise<void> {
  for (let place = '-1'; !end.aborted;) {
    try {
      const headers = { authorization: home.caller.use }
      const reply = await fetch(`${url}/v1/log?offset=${place}&live=long-poll`, { headers, signal: end })
      const frames = framesOf(Buffer.from(await reply.arrayBuffer()))
      if (reply.status !== 200 && reply.status !== 204) throw new Error('not now')
      for (const frame of frames) home.seen.add(frame)
      place = reply.headers.get('stream-next-offset') ?? place
    } catch {
      if (!end.aborted) await pause(50)
    }
  }
}

/** How long it takes from now until each device had a new answer, and those that wait have all that was acknowledged before. */
async function untilWhole(households: readonly Household[]): Promise<number> {
  const began = performance.now()
  const before = households.map(({ acked }) => [...acked])
  const isWhole = (home: Household, i: number) =>
    ['a', 'b'].every((device) => (home.answered.get(device) ?? 0) > began) &&
    (before[i] ?? []).every((key) => home.seen.has(key))
  while (!households.every(isWhole)) {
    if (performance.now() - began > 60_000) return Number.POSITIVE_INFINITY
    await pause(10)
  }
  return performance.now() - began
}

/** Until those that wait have all that was acknowledged, or a while has passed: then it is counted as missed. */
async function untilReceived(households: readonly Household[]): Promise<void> {
  const until = performance.now() + 5_000
  const missing = () => households.some(({ acked, seen }) => [...acked].some((key) => !seen.has(key)))
  while (missing() && performance.now() < until) await pause(10)
}

function sum(all: readonly number[]): number {
  return all.reduce((whole, one) => whole + one, 0)
}
