// What the disk gives at this moment: without it no rate can be compared with another.

import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

import { percentile } from './sockets.ts'

/** Syncs a second after one KiB each, and how long they took in milliseconds. */
export type Probe = { readonly perSecond: number; readonly p50: number; readonly p99: number }

/** One sync after one KiB, in milliseconds. */
export type Sync = () => number

/** A file to sync. */
export function syncFile(folder: string): { readonly sync: Sync; readonly close: () => void } {
  const file = openSync(join(folder, 'probe'), 'a')
  const block = Buffer.alloc(1024, 1)
  const sync = () => {
    const began = performance.now()
    writeSync(file, block)
    fdatasyncSync(file)
    return performance.now() - began
  }
  return { sync, close: () => closeSync(file) }
}

/** Syncs for so long. */
export function probe(folder: string, ms: number): Probe {
  const { sync, close } = syncFile(folder)
  const times: number[] = []
  for (const until = performance.now() + ms; performance.now() < until;) times.push(sync())
  close()
  times.sort((a, b) => a - b)
  return { perSecond: (times.length * 1000) / ms, p50: percentile(times, 50), p99: percentile(times, 99) }
}
