// Durable appends, side by side: every server gets the same bytes from the same sockets, in turn, round after round.

import { randomBytes } from 'node:crypto'

import type { Cell, Running } from './cell.ts'
import { probe } from './probe.ts'
import type { Probe } from './probe.ts'
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

/** How long each server works in a round, in milliseconds, and how often they take turns. */
export type Pace = { readonly ms: number; readonly rounds: number; readonly folder: string }

type Standing = { readonly cell: Cell; readonly running: Running; readonly talks: readonly Talk[] }

/** Runs one kind of load on all cells. */
export async function measure(
  servers: readonly { readonly cell: Cell; readonly running: Running }[],
  kind: Kind,
  pace: Pace,
): Promise<Row[]> {
  const standing: Standing[] = []
  for (const server of servers) standing.push({ ...server, talks: await talksFor(server.running, kind) })
  const rounds = new Map<string, (Omit<Row, 'cell' | 'probe'> & { readonly disk: Probe })[]>()
  for (const one of standing) await warmUp(one)
  for (let round = 0; round < pace.rounds; round++) {
    for (const { cell, running, talks } of standing) {
      const disk = probe(pace.folder, 300)
      const before = await running.usage()
      const { done, seconds, latencies } = await load(running.port, talks, pace.ms)
      const cpu = ((await running.usage()).cpu - before.cpu) / done
      const one = { perSecond: done / seconds, units: (done * kind.units) / seconds, cpu, disk }
      const all = rounds.get(cell.name) ?? []
      all.push({ ...one, p50: percentile(latencies, 50), p99: percentile(latencies, 99) })
      rounds.set(cell.name, all)
    }
  }
  return [...rounds].map(([cell, all]) => {
    const of = (pick: (one: (typeof all)[number]) => number) => median(all.map(pick))
    const rest = { p50: of((one) => one.p50), p99: of((one) => one.p99), cpu: of((one) => one.cpu) }
    return {
      cell,
      perSecond: of((one) => one.perSecond),
      units: of((one) => one.units),
      ...rest,
      probe: of((one) => one.disk.perSecond),
    }
  })
}

// Until its code is compiled: programs of Node run several times as fast then. The same time for each, the quickest gains nothing after it.
async function warmUp({ running, talks }: Standing): Promise<void> {
  await load(running.port, talks, 5000)
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
