import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { concat } from '../../lib/bytes.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { instant } from '../../lib/time.ts'
import { steps, upgrade } from './schema.ts'
import { isIndexed } from './sqlite-chain.ts'
import { apply } from './sqlite-changes.ts'
import { openReader } from './sqlite-reader.ts'
import { prepare } from './sqlite-statements.ts'

type File = ReturnType<typeof openFile>

/** A file with three logs, numbered 1 to 3, that hold what `first` says; made by the version before rows were chained, or by this one. */
function openFile(made: 'before' | 'now', first: readonly (readonly Bytes[])[]) {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-chain-'))
  const file = join(folder, 'a.db')
  const db = new DatabaseSync(file)
  db.exec('pragma journal_mode = wal; pragma synchronous = off')
  assert.ok(upgrade(db, made === 'before' ? steps.slice(0, 2) : steps).ok)
  const bodies = first.map((all) => [...all])
  if (made === 'before') oldRows(db, bodies)
  assert.ok(upgrade(db).ok)
  const statements = prepare(db)
  const add = (n: number, body: Bytes) => {
    const wish = { body, close: false, unfit: undefined, sequence: undefined, producer: undefined }
    const done = apply(statements, { kind: 'append', n, wish })
    assert.ok(typeof done === 'object' && 'verdict' in done && done.verdict === 'write')
  }
  if (made === 'now')
    for (const [i, [start = new Uint8Array(0), ...rest]] of bodies.entries()) {
      const log = { id: new Uint8Array([i]), adminHash: start, useHash: start, type: 'a', class: 'l' } as const
      const asked = { expires: instant(9), expiresAsked: undefined, closed: false }
      apply(statements, { kind: 'create', log: { ...log, ...asked }, first: start, now: instant(1) })
      for (const body of rest) add(i + 1, body)
    }
  const reader = openReader(file)
  const done = () => {
    reader.close()
    db.close()
    rmSync(folder, { recursive: true })
  }
  return { db, statements, add, bodies, reader, done }
}

function oldRows(db: DatabaseSync, bodies: readonly (readonly Bytes[])[]) {
  const log = db.prepare(`insert into log (id, admin_hash, use_hash, type, class, tail, count, seq, closed, expires)
    values (?, x'', x'', 'a', 'l', ?, ?, '', 0, 9)`)
  const row = db.prepare('insert into rec (log, at, data) values (?, ?, ?)')
  for (const [i, all] of bodies.entries()) {
    log.run(new Uint8Array([i]), concat(...all).length, all.length)
    let at = 0
    for (const body of all) {
      row.run(i + 1, at, body)
      at += body.length
    }
  }
}

/** All bytes from `from` on, page by page. */
function readFrom({ reader }: File, n: number, from: number, most: number): Bytes | 'bad-request' | 'none' {
  const parts: Bytes[] = []
  for (let at = from; ;) {
    const page = reader.read(n, at, most)
    if (!page.ok) return page.error
    assert.ok(page.value.appends.length <= 1 || concat(...page.value.appends).length <= most)
    parts.push(...page.value.appends)
    at = page.value.next
    if (at === page.value.log.tail) return concat(...parts)
  }
}

const size = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(4095, 4096, 9000))
const body = size.map((bytes) => new Uint8Array(bytes).map((_, i) => i * 7 + bytes))
const some = fc.array(body, { maxLength: 40 })
const many = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), body), { maxLength: 160 })

for (const made of ['before', 'now'] as const)
  test(`a log is read whole from each of its appends and from no other byte, among others; made ${made}`, () => {
    fc.assert(
      fc.property(fc.tuple(some, some, some), many, fc.nat({ max: 12_000 }), (first, more, most) => {
        const file = openFile(made, first)
        for (const [n, one] of more) {
          file.add(n, one)
          file.bodies[n - 1]?.push(one)
        }
        for (const [i, all] of file.bodies.entries()) {
          const whole = concat(...all)
          const starts = new Set([0])
          for (const one of all) starts.add(Math.max(...starts) + one.length)
          for (const at of starts) assert.deepEqual(readFrom(file, i + 1, at, most), whole.subarray(at))
          for (const at of starts)
            if (at > 0 && !starts.has(at - 1)) assert.equal(readFrom(file, i + 1, at - 1, most), 'bad-request')
        }
        file.done()
      }),
      { numRuns: 60 },
    )
  })

for (const made of ['before', 'now'] as const)
  test(`of a removed log no row is left, and of the others all; made ${made}`, () => {
    fc.assert(
      fc.property(fc.tuple(some, some, some), many, (first, more) => {
        const file = openFile(made, first)
        for (const [n, one] of more) {
          file.add(n, one)
          file.bodies[n - 1]?.push(one)
        }
        apply(file.statements, { kind: 'remove', n: 2 })
        const rows = file.db.prepare('select log, count(*) as rows from rec group by log').all()
        const left = [1, 3].flatMap((n) => {
          const count = file.bodies[n - 1]?.length ?? 0
          return count > 0 ? [[n, count]] : []
        })
        assert.deepEqual(
          rows.map((one) => [one['log'], one['rows']]),
          left,
        )
        for (const n of [1, 3]) assert.deepEqual(readFrom(file, n, 0, 5000), concat(...(file.bodies[n - 1] ?? [])))
        file.done()
      }),
      { numRuns: 60 },
    )
  })

test('of small appends one in 32 is in the index, so that an append writes few pages', () => {
  const file = openFile('now', [[], [], []])
  for (let i = 0; i < 320; i++) file.add(1, new Uint8Array(1032))
  assert.equal(file.db.prepare('select count(*) as n from rec where found = 1').get()?.['n'], 10)
  assert.deepEqual([isIndexed(31, 1), isIndexed(31, 4096)], [false, true])
  file.done()
})

test('a damaged chain ends a read, and of a log that is removed then nothing stays', () => {
  const file = openFile('now', [[new Uint8Array(5)], [], []])
  for (const n of [1, 2]) for (let i = 0; i < 5; i++) file.add(n, new Uint8Array(5))
  file.db.exec('delete from rec where pos = 3; update rec set before = pos where log = 2')
  assert.equal(readFrom(file, 1, 5, 99), 'bad-request')
  assert.equal(readFrom(file, 2, 0, 99), 'bad-request')
  file.db.exec('update standing set tail = 99 where n = 1; update standing set tail = 9 where n = 3')
  file.statements.heads.forgetAll()
  for (const n of [1, 3]) assert.equal(readFrom(file, n, 0, 99), 'bad-request')
  for (const n of [1, 2, 3]) assert.equal(apply(file.statements, { kind: 'remove', n }), true)
  assert.equal(file.db.prepare('select count(*) as n from rec').get()?.['n'], 0)
  file.done()
})
