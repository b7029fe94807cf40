// Kills the server with -9 under load, again and again, and counts what it had acknowledged and what was there afterwards.
// This covers the death of the process, not of the power: the system's own memory survives it.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { aFrame, get, newCaller, post, put } from './fixture.ts'
import type { Caller } from './fixture.ts'

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
  /** SQLite's own word on the file at the end. */
  readonly integrity: string
  readonly seconds: number
}

/** At least so many rounds and acknowledged appends, but never longer than this. */
export type KillBounds = { readonly rounds: number; readonly acked: number; readonly seconds: number }

type Filled = { readonly caller: Caller; readonly acked: Set<string>; readonly unknown: Set<string> }
type Program = { readonly url: string; kill(): Promise<void> }

/** Runs the rounds on a temporary folder. */
export async function killRounds(bounds: KillBounds): Promise<KillFigures> {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const folder = mkdtempSync(join(tmpdir(), 'tendril-kill-'))
  const filled: Filled[] = []
  const acked = () => filled.reduce((sum, log) => sum + log.acked.size, 0)
  let rounds = 0
  try {
    while ((rounds < bounds.rounds || acked() < bounds.acked) && seconds() < bounds.seconds) {
      filled.push(...(await oneRound(folder)))
      rounds++
    }
    const faults = await checkAll(folder, filled)
    const unknown = filled.reduce((sum, log) => sum + log.unknown.size, 0)
    return {
      rounds,
      acked: acked(),
      unknown,
      ...faults,
      integrity: integrityOf(folder),
      seconds: Math.round(seconds()),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The figures as one line. */
export function killLine(figures: KillFigures): string {
  const { rounds, acked, unknown, lost, altered, doubled, integrity, seconds } = figures
  return `kill -9: ${rounds} rounds, ${acked} acked, ${unknown} unknown, ${lost} lost, ${altered} altered, ${doubled} doubled, integrity ${integrity}, ${seconds} s`
}

async function oneRound(folder: string): Promise<Filled[]> {
  const program = await start(folder)
  const logs: Filled[] = []
  for (let i = 0; i < 6; i++) {
    const caller = newCaller()
    const made = await put(program.url, caller, undefined, { 'tendril-class': 'l' })
    if (made.status === 201) logs.push({ caller, acked: new Set(), unknown: new Set() })
  }
  const writers = logs.flatMap((log) => Array.from({ length: 4 }, () => writeUntilKilled(program.url, log)))
  await pause(150 + Math.random() * 400)
  await program.kill()
  await Promise.all(writers)
  return logs
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

async function checkAll(folder: string, filled: readonly Filled[]) {
  const program = await start(folder)
  const faults = { lost: 0, altered: 0, doubled: 0 }
  for (const log of filled) {
    const counts = new Map<string, number>()
    for (const frame of await readFrames(program.url, log.caller)) counts.set(frame, (counts.get(frame) ?? 0) + 1)
    for (const key of log.acked) if (!counts.has(key)) faults.lost++
    for (const [key, count] of counts) {
      if (count > 1) faults.doubled++
      if (!log.acked.has(key) && !log.unknown.has(key)) faults.altered++
    }
  }
  await program.kill()
  return faults
}

async function readFrames(url: string, caller: Caller): Promise<string[]> {
  const found: string[] = []
  for (let place = '-1'; ;) {
    const reply = await get(url, caller, `?offset=${place}`)
    const bytes = Buffer.from(await reply.arrayBuffer())
    for (let at = 0; at < bytes.length; at += 516) found.push(bytes.subarray(at, at + 516).toString('latin1'))
    place = reply.headers.get('stream-next-offset') ?? ''
    if (reply.status !== 200 || reply.headers.get('stream-up-to-date') === 'true') return found
  }
}

function start(folder: string): Promise<Program> {
  const main = join(import.meta.dirname, '../../src/server/main.ts')
  const environment = { PATH: process.env['PATH'], TENDRIL_PORT: '0', TENDRIL_DATA: folder }
  const child = spawn(process.execPath, [main], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (part: Buffer) => {
      if (output.includes('\n')) return
      output += part.toString()
      const [url] = /http:\/\/\S+(?=\n)/.exec(output) ?? []
      const kill = () => {
        child.kill('SIGKILL')
        return ended
      }
      if (url) resolve({ url, kill })
    })
    void ended.then(() => reject(new Error('the server ended by itself')))
  })
}

function integrityOf(folder: string): string {
  const db = new DatabaseSync(join(folder, 'tendril.db'))
  const row = db.prepare('pragma integrity_check').get()
  db.close()
  return String(row?.['integrity_check'])
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
