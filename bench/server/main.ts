// `npm run bench:server`: durable appends of this server on SQLite and on PostgreSQL beside its nearest peer and beside the bare limit, in one
// run, with one generator and the same durability; and what waiting devices cost. Ratios and CPU can be trusted; rates depend on the disk of
// that minute.
// `--json` prints figures only; `--rounds N` (5) and `--ms N` (2000) say how long it takes; `--only append,backlog,…` takes parts of it.

import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { measure, talksFor } from './appends.ts'
import type { Kind, Row } from './appends.ts'
import type { Cell } from './cell.ts'
import { bareLimit, durableStreams, peerVersion, tendril } from './cells.ts'
import { costOnDatabase, costOnFile } from './cost.ts'
import { benchDatabase } from './database.ts'
import { load } from './sockets.ts'
import { syncsPerAppend } from './syncs.ts'
import { bytesPerSubscriber, delivery } from './waiting.ts'

const { values: wishes } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    ms: { type: 'string', default: '2000' },
    only: { type: 'string', default: 'append,backlog,syncs,cost,waiting' },
  },
})
const own = tendril('tendril, SQLite')
const started = await benchDatabase()
const database = typeof started === 'string' ? undefined : started
const cells: readonly Cell[] = [own, durableStreams, bareLimit, ...(database ? [database.cell] : [])]
const folder = mkdtempSync(join(tmpdir(), 'tendril-bench-'))
const pace = { ms: Number(wishes.ms), rounds: Number(wishes.rounds), folder }
const parts = new Set(wishes.only.split(','))
const say = (line: string) => (wishes.json ? undefined : console.log(line))

const single: Kind = { title: 'durable appends of 1,032 bytes, 64 connections', connections: 64, units: 1, logsEach: 1 }
const backlog: Kind = {
  title: 'backlogs: 254 such records in one append, 8 connections',
  connections: 8,
  units: 254,
  logsEach: 11,
}

try {
  say(
    `${cpus().length} cores, load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}, Node ${process.versions.node}, @durable-streams/server ${peerVersion}`,
  )
  if (typeof started === 'string') say(`PostgreSQL is left out: ${started}`)
  const figures = { ...(await appending()), ...(await syncing()), ...(await costing()), ...(await waiting()) }
  console.log(wishes.json ? JSON.stringify(figures) : figures)
} finally {
  await database?.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function appending() {
  const [mine, peer, bare, shared] = parts.has('append') ? await sideBySide(single) : []
  const [mineLong, peerLong, , sharedLong] = parts.has('backlog') ? await sideBySide(backlog) : []
  return {
    ...(mine &&
      peer &&
      bare && {
        ratioToDurableStreams: rounded(mine.perSecond / peer.perSecond),
        cpuRatioToDurableStreams: rounded(mine.cpu / peer.cpu, 3),
        ratioToBareLimit: rounded(mine.perSecond / bare.perSecond, 2),
        cpuPerAppend: rounded(mine.cpu),
        ratioPostgresToDurableStreams: rounded(shared && shared.perSecond / peer.perSecond),
        cpuRatioPostgresToDurableStreams: rounded(shared && shared.cpu / peer.cpu, 3),
        cpuPostgresPerAppend: rounded(shared?.cpu),
      }),
    ...(mineLong &&
      peerLong && {
        recordsRatio: rounded(peer && mineLong.units / peer.perSecond),
        backlogBytesRatio: rounded(mineLong.units / peerLong.units),
        backlogBytesRatioPostgres: rounded(sharedLong && sharedLong.units / peerLong.units),
      }),
  }
}

async function sideBySide(kind: Kind): Promise<readonly Row[]> {
  const rows = await measure(cells, kind, pace)
  say(`\n${kind.title}; medians of ${pace.rounds} rounds of ${pace.ms} ms`)
  for (const { cell, perSecond, units, p50, p99, cpu, probe } of rows) {
    const rates = `${perSecond.toFixed(0).padStart(7)}/s ${units.toFixed(0).padStart(8)} records/s`
    const waits = `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`
    say(`${cell.padEnd(24)} ${rates}   ${waits}   CPU ${cpu.toFixed(0)} us   (disk: ${probe.toFixed(0)} syncs/s)`)
  }
  return rows
}

async function syncing() {
  if (!parts.has('syncs')) return {}
  const one = await syncsPerAppend(own, single, folder)
  const other = await syncsPerAppend(durableStreams, single, folder)
  say(one === undefined ? 'no strace here: syncs were not counted' : 'syncs were counted by strace')
  return { syncsPerAppend: rounded(one, 4), syncsPerAppendDurableStreams: rounded(other, 2) }
}

async function costing() {
  if (!parts.has('cost')) return {}
  const onFile = await costOnFile(own, { kind: single, ms: 5000, data: emptyFolder(own) })
  const onDatabase = database && (await costOnDatabase(database, { kind: single, ms: 5000, data: emptyFolder(own) }))
  return {
    writtenPerAppend: rounded(onFile.written, 0),
    keptPerAppend: rounded(onFile.kept, 0),
    cpuOfPostgresPerAppend: rounded(onDatabase?.cpu),
    writtenPerAppendPostgres: rounded(onDatabase?.written, 0),
    keptPerAppendPostgres: rounded(onDatabase?.kept, 0),
  }
}

async function waiting() {
  if (!parts.has('waiting')) return {}
  const { heard, bytes } = await waitingAt(own)
  const shared = database && (await waitingAt(database.cell))
  return {
    bytesPerSubscriber: rounded(bytes, 0),
    deliveryP50: rounded(heard.p50, 2),
    deliveryP99: rounded(heard.p99, 2),
    syncP99: rounded(heard.syncP99, 2),
    bytesPerSubscriberPostgres: rounded(shared?.bytes, 0),
    deliveryP99Postgres: rounded(shared?.heard.p99, 2),
  }
}

async function waitingAt(cell: Cell) {
  const running = await cell.start(emptyFolder(cell))
  const heard = await delivery(running, folder, 500)
  // A server that has worked: its heap has the size it works with.
  await load(running.port, await talksFor(running, single), 4000)
  const bytes = await bytesPerSubscriber(running, 5000)
  await running.stop()
  return { heard, bytes }
}

function emptyFolder(cell: Cell): string {
  return mkdtempSync(join(folder, cell.name.replaceAll(/\W+/g, '-')))
}

function rounded(value: number | undefined, digits = 1): number | null {
  return value === undefined ? null : Number(value.toFixed(digits))
}
