// Copies of the data where it is busy, and where more than one file is its own: what a host meets on a bad day.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, mock, test } from 'node:test'
import url from 'node:url'

import { backup } from '../../src/server/command/backup.ts'
import { doctor } from '../../src/server/command/doctor.ts'
import { eraseLog } from '../../src/server/command/erase-log.ts'
import { restore } from '../../src/server/command/restore.ts'
import { copyDatabase } from '../../src/server/command/sqlite-file.ts'
import { openSqlite } from '../../src/server/storage/sqlite.ts'
import type { Storage } from '../../src/server/storage/storage.ts'
import { framesType } from '../../src/protocol/log-api.ts'
import { hashOf } from '../../src/server/gate.ts'
import { run } from './commanded.ts'
import { aFrame, begin, newCaller, put, startFixture } from './fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'tendril-copies-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const newFolder = () => mkdtempSync(join(folder, 'data-'))

async function openAt(data: string): Promise<Storage> {
  const opened = await openSqlite({ folder: data, mostMegabytes: 500, writesWaiting: 512, broken: () => {} })
  assert.ok(opened.ok)
  return opened.value
}

/** Makes the log with this number, with so many bytes. */
async function make(storage: Storage, number: number, bytes = 2052): Promise<void> {
  const [id, hash] = [idOf(number), hashOf(idOf(number))]
  const fixed = { id, adminHash: hash, useHash: hash, type: framesType, class: 'm', closed: false } as const
  const log = { ...fixed, expires: begin, expiresAsked: undefined }
  const made = await storage.create(log, new Uint8Array(bytes), (begin - 1) as typeof begin)
  assert.ok(made.ok && made.value.made)
}

function idOf(number: number): Uint8Array<ArrayBuffer> {
  return hashOf(Uint8Array.of(number >> 8, number & 255)).slice(0, 16)
}

/** Which of the logs numbered from 0 are in this folder. */
async function logsIn(data: string): Promise<readonly number[]> {
  const storage = await openAt(data)
  const found = await Promise.all(Array.from({ length: 40 }, (_, i) => storage.find(idOf(i))))
  await storage.close()
  return found.flatMap((log, i) => (log ? [i] : []))
}

/** A folder as a killed server leaves it, its newest part in the write-ahead file alone; and a copy of another's data. */
async function killedAndCopy() {
  const [living, killed, other] = [newFolder(), newFolder(), newFolder()]
  const storage = await openAt(living)
  await make(storage, 1)
  cpSync(living, killed, { recursive: true })
  await storage.close()
  const another = await openAt(other)
  await make(another, 2)
  await another.close()
  const file = join(newFolder(), 'copy.db')
  assert.equal((await run(backup, { data: other, words: [file] })).code, 0)
  return { killed, file }
}

test('a copy of a busy server comes to its end, whole, and leaves nothing else beside it', async () => {
  const data = newFolder()
  const storage = await openAt(data)
  for (let i = 0; i < 40; i++) await make(storage, i, 1024 ** 2)
  const place = newFolder()
  const state = { ended: false, writes: 0 }
  const copying = run(backup, { data, words: [join(place, 'one.db')] }).finally(() => (state.ended = true))
  while (!state.ended && state.writes < 5000) await make(storage, 100 + state.writes++)
  assert.ok(state.ended, `not at its end after ${state.writes} writes`)
  assert.equal((await copying).code, 0)
  await storage.close()
  assert.deepEqual(readdirSync(place), ['one.db'])
  const again = newFolder()
  await run(restore, { data: again, words: [join(place, 'one.db')] })
  assert.equal((await logsIn(again)).length, 40)
  assert.deepEqual(readdirSync(place), ['one.db'])
})

test('a server that is started while a copy begins costs it nothing of what that server keeps', async () => {
  const [data, place] = [newFolder(), newFolder()]
  await (await openAt(data)).close()
  const [file, to] = [join(data, 'tendril.db'), join(place, 'one.db')]
  assert.ok(!existsSync(`${file}-wal`))
  let started: DatabaseSync | undefined
  const { pathToFileURL } = url
  // Asked for once it was found that nobody has the file open.
  mock.method(url, 'pathToFileURL', (path: string) => {
    started ??= new DatabaseSync(file)
    started.exec(`pragma journal_mode = wal; insert or replace into meta values ('meanwhile', 1)`)
    return pathToFileURL(path)
  })
  syncBuiltinESMExports()
  try {
    await copyDatabase(file, to)
  } finally {
    mock.restoreAll()
    syncBuiltinESMExports()
  }
  const copy = new DatabaseSync(to, { readOnly: true })
  assert.equal(copy.prepare(`select value from meta where key = 'meanwhile'`).get()?.['value'], 1)
  copy.close()
  started?.close()
})

test('what is written beside a database that is missing does not get into the copy that is brought back', async () => {
  const { killed, file } = await killedAndCopy()
  rmSync(join(killed, 'tendril.db'))
  assert.equal((await run(restore, { data: killed, words: [file] })).code, 0)
  assert.deepEqual(await logsIn(killed), [2])
})

test('what a restore set aside can be brought back with all that was acknowledged', async () => {
  const { killed, file } = await killedAndCopy()
  assert.equal((await run(restore, { data: killed, words: [file] })).code, 0)
  const back = await run(restore, { data: killed, words: [join(killed, 'tendril.db.before-1')] })
  assert.equal(back.code, 0, back.said)
  assert.deepEqual(await logsIn(killed), [1])
})

test('where the copy can’t be written, nothing is changed and a sentence says so', async () => {
  const { killed, file } = await killedAndCopy()
  mkdirSync(join(killed, 'tendril.db.part', 'in the way'), { recursive: true })
  const refused = await run(restore, { data: killed, words: [file] })
  assert.deepEqual([refused.code, /Nothing was changed/.test(refused.said)], [1, true])
  assert.deepEqual(await logsIn(killed), [1])
})

test('before it is 30 days old the nightly copy is deleted, and so is one that broke off half-way, whether a new one can be made or not', () => {
  const unit = readFileSync(join(import.meta.dirname, '../../deploy/tendril-backup.service'), 'utf8')
  // What comes after the copy is not done where that failed; what comes before, with a hyphen, is no reason to make none.
  const [, line = ''] = /^ExecStartPre=-(.+)\nExecStart=/m.exec(unit) ?? []
  const place = newFolder()
  const names = ['old.db', 'old.db.part', 'old.db.part-journal', 'new.db', 'notes.txt']
  for (const name of names) writeFileSync(join(place, name), '')
  const aged = (name: string, days: number) => {
    const then = new Date(Date.now() - days * 24 * 3600 * 1000)
    utimesSync(join(place, name), then, then)
  }
  // The next run may be an hour later in the night than this one.
  for (const name of names) aged(name, 28.95)
  aged('new.db', 26)
  assert.equal(spawnSync('sh', ['-c', line.replace('/var/backups/tendril', place)]).status, 0)
  assert.deepEqual(readdirSync(place), ['new.db', 'notes.txt'])
})

test('a copy made by a later version is not brought back, nor looked at as if it were whole', async () => {
  const server = await startFixture()
  await put(server.url, newCaller(), aFrame())
  const later = join(mkdtempSync(join(folder, 'later-')), 'tendril.db')
  await run(backup, { data: server.folder, words: [later] })
  await server.stop()
  change(later, `update meta set value = 99 where key = 'schema'`)
  const data = join(folder, 'not-made')
  const refused = await run(restore, { data, words: [later] })
  assert.equal(refused.code, 1)
  assert.match(refused.said, /was made by a later version of Tendril: please update\. Nothing was changed\.$/)
  assert.ok(!existsSync(data))
  assert.match((await run(doctor, { data: join(later, '..') })).said, /✗ .* made by a later version/)
})

test('only a start brings tables forward: the doctor looks, and nothing is erased in those of an earlier version', async () => {
  const server = await startFixture()
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  const data = mkdtempSync(join(folder, 'earlier-'))
  const file = join(data, 'tendril.db')
  await run(backup, { data: server.folder, words: [file] })
  await server.stop()
  change(file, `update meta set value = 1 where key = 'schema'; delete from step where n > 1`)
  const before = readFileSync(file)
  assert.match((await run(doctor, { data })).said, /· The data is that of an earlier version/)
  const erased = await run(eraseLog, { data, typed: caller.id.toString('base64url') })
  assert.deepEqual([erased.code, /earlier version/.test(erased.said)], [1, true])
  assert.deepEqual(readFileSync(file), before)
  const nothing = await run(eraseLog, { data: mkdtempSync(join(folder, 'empty-')), typed: 'x' })
  assert.match(nothing.said, /^There is no data yet/)
})

function change(file: string, sql: string): void {
  const db = new DatabaseSync(file)
  db.exec(`pragma journal_mode = delete; ${sql}`)
  db.close()
}

test('a copy, and what is brought back, are on the disk before they have their name, and the name before it is said', async () => {
  const server = await startFixture()
  await put(server.url, newCaller(), aFrame())
  const place = mkdtempSync(join(folder, 'safe-'))
  const [file, data] = [join(place, 'copy.db'), join(place, 'data')]
  const deeds: string[] = []
  const paths = new Map<number, string>()
  const { openSync, fsyncSync, renameSync } = fs
  mock.method(fs, 'openSync', (path: string, flags: string) => {
    const opened = openSync(path, flags)
    paths.set(opened, path)
    return opened
  })
  mock.method(fs, 'fsyncSync', (opened: number) => {
    deeds.push(`sync ${paths.get(opened)}`)
    fsyncSync(opened)
  })
  mock.method(fs, 'renameSync', (from: string, to: string) => {
    deeds.push(`rename ${to}`)
    renameSync(from, to)
  })
  syncBuiltinESMExports()
  try {
    await run(backup, { data: server.folder, words: [file] })
    await run(restore, { data, words: [file] })
  } finally {
    mock.restoreAll()
    syncBuiltinESMExports()
  }
  await server.stop()
  const written = join(data, 'tendril.db')
  const order = (part: string, name: string, home: string) => [`sync ${part}`, `rename ${name}`, `sync ${home}`]
  assert.deepEqual(deeds, [...order(`${file}.part`, file, place), ...order(`${written}.part`, written, data)])
})
