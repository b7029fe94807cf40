// The program as a process of its own that can be killed, and a look at what it kept.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'

import { leaks } from '../../scripts/leaks.ts'
import { get } from './fixture.ts'
import type { Caller } from './fixture.ts'

/** These settings and no other: what else stands in our environment is not the program's. But what was compiled before need not be again. */
export function only(settings: Readonly<Record<string, string>>): Readonly<Record<string, string | undefined>> {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  return { PATH, ...(NODE_COMPILE_CACHE !== undefined && { NODE_COMPILE_CACHE }), TENDRIL_PORT: '0', ...settings }
}

/** A running program. */
export type Program = { readonly url: string; kill(): Promise<void> }

/** Starts it on a free port, with these settings and no other. Whatever it printed is looked through when it is killed. */
export function startProgram(settings: Readonly<Record<string, string>>): Promise<Program> {
  const main = join(import.meta.dirname, '../../src/server/main.ts')
  const child = spawn(process.execPath, [main], { env: only(settings), stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += part.toString()))
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
    assert.deepEqual(leaks(printed), [], 'the server printed what may never be printed')
  }
  return new Promise((resolve, reject) => {
    const look = () => {
      const [url] = /http:\/\/\S+(?=\n)/.exec(printed) ?? []
      if (url === undefined) return
      child.stdout.off('data', look)
      resolve({ url, kill })
    }
    child.stdout.on('data', look)
    void ended.then(() => reject(new Error(`the server ended by itself: ${printed}`)))
  })
}

/** A log and the frames that were sent to it: those that were acknowledged, and those of which nobody knows. */
export type Filled = { readonly caller: Caller; readonly acked: Set<string>; readonly unknown: Set<string> }

/** What must not be. */
export type Faults = { readonly lost: number; readonly altered: number; readonly doubled: number }

/** Reads the logs to their ends and holds them against what was sent. */
export async function faultsIn(url: string, filled: readonly Filled[]): Promise<Faults> {
  const faults = { lost: 0, altered: 0, doubled: 0 }
  for (const log of filled) {
    const counts = new Map<string, number>()
    for (const frame of await readFrames(url, log.caller)) counts.set(frame, (counts.get(frame) ?? 0) + 1)
    for (const key of log.acked) if (!counts.has(key)) faults.lost++
    for (const [key, count] of counts) {
      if (count > 1) faults.doubled++
      if (!log.acked.has(key) && !log.unknown.has(key)) faults.altered++
    }
  }
  return faults
}

async function readFrames(url: string, caller: Caller): Promise<string[]> {
  const found: string[] = []
  for (let place = '-1'; ;) {
    const reply = await get(url, caller, `?offset=${place}`)
    found.push(...framesOf(Buffer.from(await reply.arrayBuffer())))
    place = reply.headers.get('stream-next-offset') ?? ''
    if (reply.status !== 200 || reply.headers.get('stream-up-to-date') === 'true') return found
  }
}

/** Frames of 512 bytes as keys. */
export function framesOf(bytes: Buffer): string[] {
  return Array.from({ length: bytes.length / 516 }, (_, i) => bytes.subarray(i * 516, i * 516 + 516).toString('latin1'))
}
