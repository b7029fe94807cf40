import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'

import { dice, newSeed } from '../../../test/server/dice.ts'
import { instant } from '../../lib/time.ts'
import { steps, upgrade } from './schema.ts'
import { apply } from './sqlite-changes.ts'
import { lookAtPages, newPageSize, renewIds, scrubber } from './sqlite-scrub.ts'
import { prepare } from './sqlite-statements.ts'

/** Stands at both ends of everything that is written, and in what is kept of each right; the number of the log follows. */
const mark = Buffer.from('tendril-needle: ')
/** Stands in every id of a log, with its number behind it. */
const idMark = Buffer.from('an id')

for (const pageSize of [4096, newPageSize])
  test(`of removed logs no byte and no id is left in pages of ${pageSize}, though SQLite leaves copies where it moves rows`, (t) => {
    const seed = newSeed()
    const { below } = dice(seed)
    const folder = mkdtempSync(join(tmpdir(), 'tendril-scrub-'))
    const file = join(folder, 'a.db')
    const db = new DatabaseSync(file)
    t.after(() => rmSync(folder, { recursive: true }))
    db.exec(
      `pragma page_size = ${pageSize}; pragma journal_mode = wal; pragma synchronous = off; pragma secure_delete = on`,
    )
    const living: { readonly n: number; readonly name: number }[] = []
    let made = 0
    const needle = (name: number) => Buffer.concat([mark, Buffer.from([name >> 16, name >> 8, name])])
    const words = (name: number, size: number) =>
      new Uint8Array([...needle(name), ...Buffer.alloc(size, 7), ...needle(name)])

    const idOf = (name: number) => {
      const order = createHash('sha256').update(String(name)).digest().subarray(0, 8)
      return new Uint8Array([...order, ...idMark, ...needle(name).subarray(mark.length)])
    }

    // A file with small pages is an old one, with rows from before there were more columns.
    if (pageSize !== newPageSize) {
      assert.ok(upgrade(db, steps.slice(0, 2)).ok)
      const log = db.prepare(`insert into log (id, admin_hash, use_hash, type, class, tail, count, seq, closed, expires)
        values (?, ?, ?, 'a', 'l', ?, 3, '', 0, 9e14)`)
      const row = db.prepare('insert into rec (log, at, data) values (?, ?, ?)')
      for (; made < 600; made++) {
        const bodies = [1, 2, 3].map(() => words(made, below(2) * 900 + below(900)))
        const hash = new Uint8Array(needle(made))
        const size = bodies.reduce((sum, { length }) => sum + length, 0)
        const n = Number(log.run(idOf(made), hash, hash, size).lastInsertRowid)
        bodies.reduce((at, body) => (row.run(n, at, body), at + body.length), 0)
        living.push({ n, name: made })
      }
    }
    assert.ok(upgrade(db).ok)
    const statements = prepare(db)
    const [pages, scrub] = [lookAtPages(file, pageSize), scrubber(db)]

    const begin = () => {
      const name = made++
      const [id, hash] = [idOf(name), new Uint8Array(needle(name))]
      const asked = { expires: instant(9e14), expiresAsked: undefined, closed: false }
      const log = { id, adminHash: hash, useHash: hash, type: 'a', class: 'l', ...asked } as const
      const came = apply(statements, { kind: 'create', log, first: words(name, below(900)), now: instant(1) })
      if (typeof came === 'object' && 'log' in came) living.push({ n: came.log.n, name })
    }
    const write = () => {
      const { n, name } = living[below(living.length)] ?? assert.fail()
      const body = words(name, [60, 512, 1000, 2048, 8192][below(5)] ?? 0)
      const wish = { body, close: false, unfit: undefined, sequence: undefined, producer: undefined }
      apply(statements, { kind: 'append', n, wish })
    }
    const remove = () => {
      const [gone] = living.splice(below(living.length), 1)
      apply(statements, { kind: 'remove', n: gone?.n ?? 0 })
    }
    const together = (work: () => void) => {
      db.exec('begin immediate')
      work()
      db.exec('commit; pragma wal_checkpoint(truncate)')
    }
    /** Whether the index of ids is to be written anew. */
    const scrubRows = () => {
      let hasIds = false
      pages.again()
      for (let stale = pages.next(200_000); stale !== undefined; stale = pages.next(200_000)) {
        const rows = stale.filter((one) => one !== 'ids')
        hasIds ||= rows.length < stale.length
        together(() => rows.forEach(scrub))
      }
      return hasIds
    }
    /** How many marks of logs that are gone stand in the file. */
    const left = (of: Buffer) => {
      const bytes = readFileSync(file)
      const alive = new Set(living.map(({ name }) => name))
      let count = 0
      for (let at = bytes.indexOf(of); at >= 0; at = bytes.indexOf(of, at + 1))
        if (!alive.has(bytes.readUIntBE(at + of.length, 3))) count++
      return count
    }

    let before = 0
    for (let day = 0; day < 8; day++) {
      together(() => {
        for (let i = 0; i < 3000; i++) {
          const what = living.length < 5 ? 0 : below(20)
          if (what < 7) begin()
          else if (what < 14) write()
          else remove()
        }
      })
      before += left(mark)
      if (scrubRows()) together(() => db.exec(renewIds))
      assert.equal(scrubRows(), false, `the index of ids would be written anew for ever (seed ${seed}, day ${day})`)
      assert.deepEqual([left(mark), left(idMark)], [0, 0], `seed ${seed}, day ${day}`)
    }
    assert.ok(before > 0, `SQLite left nothing: then none of this is needed (seed ${seed})`)
    assert.equal(db.prepare('pragma integrity_check').get()?.['integrity_check'], 'ok')
    const held = db.prepare('select sum(length(data)) as n from rec').get()?.['n']
    assert.equal(held, db.prepare('select sum(tail) as n from standing').get()?.['n'])
    db.close()
    pages.close()
  })

test('a damaged page, whose row claims a head longer than the page, is looked at and left alone', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-scrub-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const page = Buffer.alloc(newPageSize, 1)
  const start = newPageSize - 64
  // A page of rows, with one of them; then its length, its number, and how long its head is: eight bytes, all of them full.
  page.set([13, 0, 0, 0, 1, start >> 8, start & 255, 0, start >> 8, start & 255])
  page.set([20, 1, ...Array.from({ length: 8 }, () => 0xff), 0x7f], start)
  const file = join(folder, 'a.db')
  writeFileSync(file, Buffer.concat([Buffer.alloc(newPageSize), page]))
  const pages = lookAtPages(file, newPageSize)
  pages.again()
  assert.deepEqual(pages.next(newPageSize), [])
  pages.close()
})
