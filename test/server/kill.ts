// Kills the server with -9 under load, again and again, and counts what it had acknowledged and what was there afterwards.
// This covers the death of the process, not of the power: the system's own memory survives it.

import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'

import { aFrame, newCaller, post, put } from './fixture.ts'
import { faultsIn, startProgram } from './program.ts'
import type { Faults, Filled } from './program.ts'

/** What was counted. Lost, altered and doubled must be 0; the rest is what that is worth. */
export type KillFigures = {
  readonly rounds: number
  /** Appends that were answered before the kill. */
  readonly acked: number
  /** Appends on their way when it came: each may be there once or not at all. */
  readonly unknown: number
  readonly lost: number
  readonly altered: number
  readonly doubled: number
  readonly seconds: number
}

/** At least so many rounds and acknowledged appends, but never longer than this. */
export type KillBounds = {
  readonly rounds: number
  readonly acked: number
  readonly seconds: number
  /** How long it is written to before a kill, at most, in milliseconds; a quarter of it at least. */
  readonly load: number
}

/** So often in the long run, and a tenth of it else. */
export const killBounds: KillBounds = process.env['LONG']
  ? { rounds: 200, acked: 20_000, seconds: 900, load: 550 }
  : { rounds: 20, acked: 500, seconds: 120, load: 200 }

/** Where its data lies: settings of the program. */
type Place = Readonly<Record<string, string>>

/** Runs the rounds on that place, which is empty. */
export async function killRounds(place: Place, bounds: KillBounds): Promise<KillFigures> {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const filled: Filled[] = []
  const acked = () => filled.reduce((sum, log) => sum + log.acked.size, 0)
  let rounds = 0
  while ((rounds < bounds.rounds || acked() < bounds.acked) && seconds() < bounds.seconds) {
    filled.push(...(await oneRound(place, bounds.load)))
    rounds++
  }
  const faults = await checkAll(place, filled)
  const unknown = filled.reduce((sum, log) => sum + log.unknown.size, 0)
  return { rounds, acked: acked(), unknown, ...faults, seconds: Math.round(seconds()) }
}

/** The figures as one line, of the engine that is named. */
export function killLine(engine: string, figures: KillFigures): string {
  const { rounds, acked, unknown, lost, altered, doubled, seconds } = figures
  return `kill -9 on ${engine}: ${rounds} rounds, ${acked} acked, ${unknown} unknown, ${lost} lost, ${altered} altered, ${doubled} doubled, ${seconds} s`
}

/** That nothing was lost, altered or doubled, and that this was looked for often enough. */
export function assertKept({ lost, altered, doubled, rounds, acked }: KillFigures, bounds: KillBounds): void {
  assert.deepEqual({ lost, altered, doubled }, { lost: 0, altered: 0, doubled: 0 })
  assert.ok(rounds >= bounds.rounds, `only ${rounds} rounds`)
  assert.ok(acked >= bounds.acked, `only ${acked} acknowledged: too few to say anything`)
}

async function oneRound(place: Place, load: number): Promise<readonly Filled[]> {
  const program = await startProgram(place)
  const { logs, writers } = await beginWriting(program.url)
  await pause(load * (0.25 + 0.75 * Math.random()))
  await program.kill()
  await Promise.all(writers)
  return logs
}

/** Six logs, and four writers at each that go on until something is not as it should be. */
export async function beginWriting(
  url: string,
): Promise<{ readonly logs: readonly Filled[]; readonly writers: readonly Promise<void>[] }> {
  const logs: Filled[] = []
  for (let i = 0; i < 6; i++) {
    const caller = newCaller()
    const made = await put(url, caller, undefined, { 'tendril-class': 'l' })
    if (made.status === 201) logs.push({ caller, acked: new Set(), unknown: new Set() })
  }
  return { logs, writers: logs.flatMap((log) => Array.from({ length: 4 }, () => writeUntilKilled(url, log))) }
}

async function writeUntilKilled(url: string, log: Filled): Promise<void> {
  for (;;) {
    const body = aFrame(512)
    const key = Buffer.from(body).toString('latin1')
    log.unknown.add(key)
    const reply = await post(url, log.caller, body).catch(() => undefined)
    if (reply?.status !== 204) return
    log.unknown.delete(key)
    log.acked.add(key)
  }
}

async function checkAll(place: Place, filled: readonly Filled[]): Promise<Faults> {
  const program = await startProgram(place)
  const faults = await faultsIn(program.url, filled)
  await program.kill()
  return faults
}
