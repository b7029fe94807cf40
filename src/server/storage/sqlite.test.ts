import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import * as fc from 'fast-check'

import { instant } from '../../lib/time.ts'
import { storageContract } from './contract.ts'
import type { Opened } from './contract.ts'
import { commitTogether } from './group-commit.ts'
import { upgrade } from './schema.ts'
import { openSqlite } from './sqlite.ts'
import type { Storage } from './storage.ts'

async function openAt(folder: string): Promise<Storage> {
  const opened = await openSqlite({ folder, mostMegabytes: 16, writesWaiting: 512, broken: () => assert.fail() })
  assert.ok(opened.ok)
  return opened.value
}

const aLog = {
  id: new Uint8Array(16).fill(1),
  adminHash: new Uint8Array(32),
  useHash: new Uint8Array(32),
  type: 't',
  class: 's',
  closed: false,
  expires: instant(2),
  expiresAsked: undefined,
} as const

storageContract('sqlite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-sqlite-'))
  const opened: Opened = {
    storage: await openAt(folder),
    reopen: async () => {
      await opened.storage.close()
      opened.storage = await openAt(folder)
    },
    done: async () => {
      await opened.storage.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return opened
})

test('the file has one owner at a time, and keeps neither time nor sender with a record', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-sqlite-'))
  const storage = await openAt(folder)
  assert.deepEqual(await openSqlite({ folder, mostMegabytes: 16, writesWaiting: 1, broken: () => assert.fail() }), {
    ok: false,
    error: 'in-use',
  })
  const other = new DatabaseSync(join(folder, 'tendril.db'), { readOnly: true })
  assert.equal(other.prepare('pragma journal_mode').get()?.['journal_mode'], 'wal')
  const columns = other.prepare(`select group_concat(name) as names from pragma_table_info('rec')`).get()
  assert.equal(columns?.['names'], 'pos,log,at,data,before,found')
  other.close()
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a lock that can’t be taken for another reason than another holder is not said to be held', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-sqlite-'))
  writeFileSync(join(folder, 'tendril.lock'), 'no database at all'.repeat(99))
  const opening = openSqlite({ folder, mostMegabytes: 16, writesWaiting: 1, broken: () => assert.fail() })
  await assert.rejects(opening, /not a database/)
  rmSync(folder, { recursive: true, force: true })
})

test('bytes that were deleted just before a process died are gone from the files soon after the next start', async () => {
  const [folder, left] = ['a', 'b'].map(() => mkdtempSync(join(tmpdir(), 'tendril-sqlite-')))
  assert.ok(folder && left)
  const storage = await openAt(folder)
  const needle = Buffer.from('only once in the whole world')
  const made = await storage.create(aLog, new Uint8Array(needle), instant(1))
  assert.ok(made.ok && (await storage.remove(made.value.log)).ok)
  // As they lie there now, a killed process leaves them.
  cpSync(folder, left, { recursive: true })
  await storage.close()
  const found = () => readdirSync(left).some((name) => readFileSync(join(left, name)).includes(needle))
  assert.ok(found(), 'the bytes were not there')
  const next = await openAt(left)
  for (const until = Date.now() + 10_000; found() && Date.now() < until;) await pause(50)
  const still = found()
  await next.close()
  assert.equal(still, false)
  for (const one of [folder, left]) rmSync(one, { recursive: true })
})

test('a log that is known without a look at the disk is looked for there by whom it does not open to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-sqlite-'))
  const storage = await openAt(folder)
  const made = await storage.create(aLog, new Uint8Array(0), instant(1))
  assert.ok(made.ok)
  // Taken from the file behind the server's back: who still finds it did not look.
  const behind = new DatabaseSync(join(folder, 'tendril.db'))
  behind.exec('delete from log')
  behind.close()
  assert.ok(await storage.find(aLog.id, () => true))
  assert.equal(await storage.find(aLog.id, () => false), undefined)
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})

test('new boxes are refused together with new logs: the last of the room is for those who are there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-sqlite-'))
  const storage = await openAt(folder)
  const box = (id: number) => ({
    box: { ...aLog, id: new Uint8Array(16).fill(id), pokeHash: new Uint8Array(32) },
    subscription: { slot: new Uint8Array(16), sealed: new Uint8Array(900), expires: instant(2) },
  })
  assert.ok((await storage.wake.subscribe(box(1))).ok)
  const body = new Uint8Array(200_000)
  const make = async (i: number) => {
    const id = new Uint8Array(16)
    new DataView(id.buffer).setUint32(0, i)
    return storage.create({ ...aLog, id }, body, instant(1))
  }
  for (let i = 1; (await make(i)).ok; i++) assert.ok(i < 1000)
  assert.deepEqual(await storage.wake.subscribe(box(2)), { ok: false, error: 'no-space' })
  assert.ok((await storage.wake.subscribe(box(1))).ok, 'who is there can renew theirs')
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})

test('tables are brought forward step by step, once, and never back', () => {
  const db = new DatabaseSync(':memory:')
  const steps = ['create table a (x)', 'alter table a add column y']
  assert.ok(upgrade(db, steps.slice(0, 1)).ok)
  db.exec('insert into a values (1)')
  assert.ok(upgrade(db, steps).ok)
  assert.ok(upgrade(db, steps).ok)
  assert.deepEqual({ ...db.prepare('select * from a').get() }, { x: 1, y: null })
  assert.deepEqual(upgrade(db, steps.slice(0, 1)), { ok: false, error: 'newer' })
  db.close()
})

test('a step that was edited after it was taken is refused, also in a file from before steps were noted', () => {
  const db = new DatabaseSync(':memory:')
  assert.ok(upgrade(db, ['create table a (x)']).ok)
  const edited = ['create table a (x, y)', 'create table b (x)']
  assert.deepEqual(upgrade(db, edited), { ok: false, error: 'edited' })
  assert.equal(db.prepare(`select count(*) as n from sqlite_schema where name = 'b'`).get()?.['n'], 0)
  db.exec('delete from step')
  assert.ok(upgrade(db, ['create table a (x)']).ok)
  assert.deepEqual(upgrade(db, edited), { ok: false, error: 'edited' })
  db.close()
})

test('a step that fails leaves the tables as they were', () => {
  const db = new DatabaseSync(':memory:')
  assert.ok(upgrade(db, ['create table a (x)']).ok)
  assert.throws(() => upgrade(db, ['create table a (x)', 'create table b (x); nonsense']))
  if (db.isTransaction) db.exec('rollback')
  assert.equal(db.prepare(`select count(*) as n from sqlite_schema where name = 'b'`).get()?.['n'], 0)
  db.close()
})

function tableOfNumbers() {
  const db = new DatabaseSync(':memory:')
  db.exec('create table a (x integer primary key); pragma max_page_count = 9')
  const insert = db.prepare('insert into a values (?)')
  const run = (x: number) => insert.run(x).changes
  return { db, run, count: () => db.prepare('select count(*) as n from a').get()?.['n'] }
}

test('of changes that share a commit, those that fail take no other with them, wherever they stand', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 }), (all) => {
      const { db, run, count } = tableOfNumbers()
      const done = commitTogether(db, all, run, () => {})
      const first = all.map((x, i) => all.indexOf(x) === i)
      assert.deepEqual(
        done,
        first.map((isFirst) => (isFirst ? { ok: true, value: 1 } : { ok: false, error: 'failed' })),
      )
      assert.equal(count(), new Set(all).size)
      db.close()
    }),
  )
})

test('a commit that fails takes the whole batch, and nothing of it is there', () => {
  const { db, run, count } = tableOfNumbers()
  db.exec('create table b (x references a deferrable initially deferred); pragma foreign_keys = on')
  const promise = db.prepare('insert into b values (99)')
  const done = commitTogether(
    db,
    [1, 2, 3],
    (x) => (x === 2 ? promise.run().changes : run(x)),
    () => {},
  )
  assert.deepEqual(
    done.map((one) => one.ok),
    [false, false, false],
  )
  assert.deepEqual([count(), db.isTransaction], [0, false])
  assert.deepEqual(
    commitTogether(db, [4], run, () => {}),
    [{ ok: true, value: 1 }],
  )
  db.close()
})

test('a log that can’t be removed keeps no other from being swept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-sweep-'))
  const storage = await openAt(folder)
  const logs = await Promise.all(
    [1, 2, 3].map(async (first) => {
      const made = await storage.create({ ...aLog, id: new Uint8Array(16).fill(first) }, new Uint8Array(9), instant(1))
      return made.ok ? made.value.log : assert.fail()
    }),
  )
  const [bad] = logs
  const other = new DatabaseSync(join(folder, 'tendril.db'))
  other.exec(`create trigger stuck before delete on log when old.n = ${bad?.n} begin select raise(abort, 'stuck'); end`)
  other.close()
  await assert.rejects(storage.sweep(instant(3)))
  const left = await Promise.all(logs.map(async ({ id }) => (await storage.find(id)) !== undefined))
  assert.deepEqual(left, [true, false, false])
  await storage.close()
  rmSync(folder, { recursive: true })
})

test('a page that can’t be read fails the change that needs it, and no other', () => {
  const { db, run, count } = tableOfNumbers()
  const fault = Object.assign(new Error('disk I/O error'), { errcode: 10 | (1 << 8) })
  const one = (x: number) => {
    if (x === 2) throw fault
    return run(x)
  }
  const done = commitTogether(db, [1, 2, 3], one, () => {})
  assert.deepEqual(
    done.map(({ ok }) => ok),
    [true, false, true],
  )
  assert.equal(count(), 2)
  db.close()
})

test('a disk that failed is never written to again: no change is tried by itself, and nothing is answered', () => {
  const { db } = tableOfNumbers()
  const fault = Object.assign(new Error('disk I/O error'), { errcode: 10 | (4 << 8) })
  let runs = 0
  const broken = () => {
    runs++
    throw fault
  }
  assert.throws(() => commitTogether(db, [1, 2, 3], broken, () => {}), { message: 'the disk failed', cause: fault })
  assert.equal(runs, 1)
  db.close()
})
