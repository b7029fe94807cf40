// How many syncs one append costs, counted by the system's own tracer where it is there.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { talksFor } from './appends.ts'
import type { Kind } from './appends.ts'
import type { Cell } from './cell.ts'
import { load } from './sockets.ts'

/**
 * Syncs for one append at this load, or `undefined` where there is no strace. What making the logs cost is left out by asking for many
 * appends.
 */
export async function syncsPerAppend(cell: Cell, kind: Kind, folder: string): Promise<number | undefined> {
  if (spawnSync('strace', ['-V']).error) return undefined
  const data = mkdtempSync(join(folder, 'traced-'))
  const idle = await syncsOf(cell, kind, { data: join(data, 'idle'), ms: 0 })
  const busy = await syncsOf(cell, kind, { data: join(data, 'busy'), ms: 3000 })
  return (busy.syncs - idle.syncs) / busy.appends
}

type Trace = { readonly data: string; readonly ms: number }

async function syncsOf(cell: Cell, kind: Kind, { data, ms }: Trace): Promise<{ syncs: number; appends: number }> {
  mkdirSync(data)
  const counts = `${data}.counts`
  const tracer = ['strace', '-f', '--seccomp-bpf', '-c', '-e', 'trace=fsync,fdatasync', '-o', counts]
  const running = await cell.start(data, tracer)
  const talks = await talksFor(running, kind)
  const { done } = await load(running.port, talks, ms)
  await running.stop()
  const lines = readFileSync(counts, 'utf8').matchAll(
    /^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+)\s+(?:\d+\s+)?(?:fsync|fdatasync)$/gm,
  )
  return { syncs: [...lines].reduce((sum, [, calls]) => sum + Number(calls), 0), appends: done }
}
