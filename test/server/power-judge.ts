// Opens what a disk held after the power went, as the server would, and holds it against what had been acknowledged.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import type { LogHead } from '../../src/server/storage/log.ts'
import { openSqlite } from '../../src/server/storage/sqlite.ts'
import type { Storage } from '../../src/server/storage/storage.ts'
import { aFrame } from './fixture.ts'
import type { Files } from './power-images.ts'
import type { Moment, Stood } from './power-load.ts'

/** What can be wrong with an image. */
export type Fault = 'not opened' | 'not read' | 'lost' | 'altered' | 'came back' | 'takes no more' | 'damaged'

/** Whether everything acknowledged before is there, and nothing but what was sent by the moment after. Uses the folder, and empties it. */
export async function faultsOf(image: Files, before: Moment, after: Moment, folder: string): Promise<readonly Fault[]> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'tendril.db'), image.db)
  writeFileSync(join(folder, 'tendril.db-wal'), image.wal)
  const options = { folder, mostMegabytes: 500, writesWaiting: 512, broken: () => {} }
  const opened = await openSqlite(options).catch(() => undefined)
  if (!opened?.ok) return ['not opened']
  try {
    const faults = await faultsIn(opened.value, before, after).catch((): (Fault | undefined)[] => ['not read'])
    await opened.value.close() // in any case: its thread would keep the test from ever ending
    faults.push(damaged(folder))
    return faults.filter((fault) => fault !== undefined)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function faultsIn(storage: Storage, before: Moment, after: Moment): Promise<(Fault | undefined)[]> {
  const faults: (Fault | undefined)[] = []
  for (const [i, later] of after.stood.entries()) faults.push(await faultOf(storage, before.stood[i], later))
  return [...faults, await takesMore(storage, after)]
}

/** Of one log: how it stood at the moment before, if it was there yet, and at the one after. */
async function faultOf(storage: Storage, before: Stood | undefined, after: Stood): Promise<Fault | undefined> {
  const { log } = after
  const found = await storage.find(new Uint8Array(log.caller.id))
  if (!found) return before?.state === 'there' && after.state === 'there' ? 'lost' : undefined
  if (before?.state === 'gone') return 'came back'
  const bytes = await bytesOf(storage, found)
  if (bytes.length < (before?.tail ?? 0)) return 'lost'
  const whole = found.tail === bytes.length && (log.ends.includes(bytes.length) || bytes.length === 0)
  return whole && bytes.length <= after.tail && log.bytes.subarray(0, bytes.length).equals(bytes)
    ? undefined
    : 'altered'
}

async function bytesOf(storage: Storage, log: LogHead): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for (let from = 0; from < log.tail;) {
    const page = await storage.read(log, from, 1024 ** 2)
    if (!page.ok || page.value.next === from) break
    parts.push(...page.value.appends)
    from = page.value.next
  }
  return Buffer.concat(parts)
}

/** The next append lands behind the last. */
async function takesMore(storage: Storage, { stood }: Moment): Promise<Fault | undefined> {
  const there = stood.findLast(({ state }) => state === 'there')
  const log = there && (await storage.find(new Uint8Array(there.log.caller.id)))
  if (!log) return undefined
  const body = aFrame(512)
  const wish = { close: false, unfit: undefined, sequence: undefined, producer: undefined }
  const done = await storage.append(log, { ...wish, body })
  if (!done.ok || done.value.tail !== log.tail + body.length) return 'takes no more'
  const page = await storage.read(log, log.tail, body.length)
  return page.ok && Buffer.concat(page.value.appends).equals(body) ? undefined : 'takes no more'
}

function damaged(folder: string): Fault | undefined {
  const db = new DatabaseSync(join(folder, 'tendril.db'))
  const row = db.prepare('pragma integrity_check').get()
  db.close()
  return row?.['integrity_check'] === 'ok' ? undefined : 'damaged'
}
