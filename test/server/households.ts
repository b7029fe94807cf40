// People for a test: each household has a log, two devices that write, and one that waits. They never give up.

import { setTimeout as pause } from 'node:timers/promises'

import { aFrame, newCaller, post, put } from './fixture.ts'
import { framesOf } from './program.ts'
import type { Filled } from './program.ts'

/** A log, two devices that write to it, and one that waits at it. */
export type Household = Filled & {
  /** When the last request began that was answered, for each device that writes. */
  readonly answered: Map<string, number>
  /** What the waiting device received. */
  readonly seen: Set<string>
}

/** So many of them, each with a new log. */
export function moveIn(url: string, count: number): Promise<Household[]> {
  return Promise.all(Array.from({ length: count }, () => oneMovesIn(url)))
}

/** Starts all their devices. `close` ends those that write, gives the others time to receive the rest, and ends them too. */
export function openAll(url: string, households: readonly Household[]): { close(): Promise<void> } {
  const [written, waited] = [new AbortController(), new AbortController()]
  const writing = households.flatMap((home) => ['a', 'b'].map((device) => writeOn(url, home, device, written.signal)))
  const waiting = households.map((home) => waitOn(url, home, waited.signal))
  return {
    close: async () => {
      written.abort()
      await Promise.all(writing)
      await untilReceived(households)
      waited.abort()
      await Promise.all(waiting)
    },
  }
}

/** How many frames were acknowledged, and how many of those never reached the device that waits. */
export function counted(households: readonly Household[]): { readonly acked: number; readonly missed: number } {
  const missed = households.map(({ acked, seen }) => [...acked].filter((key) => !seen.has(key)).length)
  return { acked: sum(households.map(({ acked }) => acked.size)), missed: sum(missed) }
}

async function oneMovesIn(url: string): Promise<Household> {
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
export async function untilWhole(households: readonly Household[]): Promise<number> {
  const began = performance.now()
  const before = households.map(({ acked }) => [...acked])
  const isWhole = (home: Household, i: number) =>
    ['a', 'b'].every((device) => (home.answered.get(device) ?? 0) > began) &&
    (before[i] ?? []).every((key) => home.seen.has(key))
  while (!households.every(isWhole)) {
    if (performance.now() - began > 15_000) return Number.POSITIVE_INFINITY
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
