import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'

import { storageContract } from './contract.ts'
import type { Opened } from './contract.ts'
import { groupCommit } from './group-commit.ts'
import { upgrade } from './schema.ts'
import { openSqlite } from './sqlite.ts'
import type { Storage } from './storage.ts'

function openAt(folder: string): Storage {
  const opened = openSqlite({ folder, mostMegabytes: 16, writesWaiting: 512, broken: () => assert.fail() })
  assert.ok(opened.ok)
  return opened.value
}

storageContract('sqlite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-sqlite-'))
  const opened: Opened = {
    storage: openAt(folder),
    reopen: async () => {
      await opened.storage.close()
      opened.storage = openAt(folder)
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
  const storage = openAt(folder)
  assert.deepEqual(openSqlite({ folder, mostMegabytes: 16, writesWaiting: 1, broken: () => assert.fail() }), {
    ok: false,
    error: 'in-use',
  })
  const other = new DatabaseSync(join(folder, 'tendril.db'), { readOnly: true })
  assert.equal(other.prepare('pragma journal_mode').get()?.['journal_mode'], 'wal')
  const columns = other.prepare(`select group_concat(name) as names from pragma_table_info('rec')`).get()
  assert.equal(columns?.['names'], 'pos,log,at,data')
  other.close()
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

test('writes that arrive together share one commit, and one that fails takes no other with it', async () => {
  const db = new DatabaseSync(':memory:')
  db.exec('create table a (x integer primary key)')
  const writer = groupCommit(db, 5, () => assert.fail())
  const insert = db.prepare('insert into a values (?)')
  const write = (x: number) => writer.write(() => insert.run(x).changes)
  const done = await Promise.allSettled([write(1), write(2), write(1), write(3), write(4), write(5)])
  assert.deepEqual(
    done.map((one) => (one.status === 'fulfilled' ? (one.value.ok ? 'done' : one.value.error) : 'failed')),
    ['done', 'done', 'failed', 'done', 'done', 'busy'],
  )
  assert.equal(db.prepare('select count(*) as n from a').get()?.['n'], 4)
  const last = write(9)
  writer.flush()
  assert.deepEqual(await last, { ok: true, value: 1 })
  db.close()
})
