// Durable appends, side by side: every server gets the same bytes from the same sockets, in turn, round after round.

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import type { Cell, Running } from './cell.ts'
import { probe } from './probe.ts'
import { appendRequest, load, median, percentile } from './sockets.ts'
import type { Talk } from './sockets.ts'

/** One kind of load: how many connections, and how many units of 1,032 bytes (two frames of 512) one append carries. */
export type Kind = {
  readonly title: string
  readonly connections: number
  readonly units: number
  readonly logsEach: number
}

/** Medians over the rounds. CPU is that of the server's process, in microseconds for one append. */
export type Row = {
  readonly cell: string
  readonly perSecond: number
  readonly units: number
  readonly p50: number
  readonly p99: number
  readonly cpu: number
  readonly probe: number
}

/** Bytes of a unit: about 1 KiB, and what our server accepts from everybody: two frames of 512 with their lengths. */
const unitBytes = 2 * (4 + 512)

/** How long each server is measured in a round, in milliseconds; and how often they take turns. */
export type Pace = { readonly ms: number; readonly rounds: number; readonly folder: string }

type Turn = Omit<Row, 'cell'>

/**
 * Runs one kind of load on all cells, in turn, round after round. In each turn the server is started on an empty folder, which is deleted
 * after it: else each would pay for the memory that the files of all others fill.
 */
export async function measure(cells: readonly Cell[], kind: Kind, pace: Pace): Promise<Row[]> {
  const turns = new Map<Cell, Turn[]>(cells.map((cell) => [cell, []]))
  for (let round = 0; round < pace.rounds; round++)
    for (const [cell, own] of turns) own.push(await turn(cell, kind, pace))
  return [...turns].map(([cell, all]) => {
    const of = (pick: (one: Turn) => number) => median(all.map(pick))
    return {
      cell: cell.name,
      perSecond: of((one) => one.perSecond),
      units: of((one) => one.units),
      p50: of((one) => one.p50),
      p99: of((one) => one.p99),
      cpu: of((one) => one.cpu),
      probe: of((one) => one.probe),
    }
  })
}

async function turn(cell: Cell, kind: Kind, pace: Pace): Promise<Turn> {
  const data = mkdtempSync(join(pace.folder, 'turn-'))
  const running = await cell.start(data)
  const talks = await talksFor(running, kind)
  await warmUp(running.port, talks, kind)
  const disk = probe(pace.folder, 300)
  const before = await running.usage()
  const { done, seconds, latencies } = await load(running.port, talks, pace.ms)
  const cpu = ((await running.usage()).cpu - before.cpu) / done
  await running.stop()
  rmSync(data, { recursive: true })
  const [p50, p99] = [percentile(latencies, 50), percentile(latencies, 99)]
  return { perSecond: done / seconds, units: (done * kind.units) / seconds, p50, p99, cpu, probe: disk.perSecond }
}

// Programs of Node run twice as fast once their code is compiled, the quick within seconds, the slow after tens of thousands of requests. A
// million records are a gigabyte: where more is written, a virtual machine's own memory may be what is slow.
async function warmUp(port: number, talks: readonly Talk[], kind: Kind): Promise<void> {
  const began = performance.now()
  let records = 0
  const isWarm = (took: number) => (took > 8000 && records > 30_000) || took > 15_000 || records > 1_000_000
  while (!isWarm(performance.now() - began)) records += (await load(port, talks, 1000)).done * kind.units
}

/** What each connection says, to logs of its own. */
export async function talksFor(running: Running, kind: Kind): Promise<Talk[]> {
  const talks: Talk[] = []
  for (let i = 0; i < kind.connections; i++) {
    const body = bodyOf(kind.units)
    const talk: Buffer[] = []
    for (let j = 0; j < kind.logsEach; j++) talk.push(appendRequest((await running.makeLog()).append, body))
    talks.push(talk)
  }
  return talks
}

function bodyOf(units: number): Buffer {
  const body = randomBytes(units * unitBytes)
  for (let at = 0; at < body.length; at += 516) body.writeUInt32BE(512, at)
  return body
}
