import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { instant } from '../../lib/time.ts'
import { changeColumns, changesOf, doneColumns, doneOf } from './batch-columns.ts'
import { commitTogether } from './group-commit.ts'
import { upgrade } from './schema.ts'
import { apply } from './sqlite-changes.ts'
import type { Change, Changed } from './sqlite-changes.ts'
import { headOf, prepare } from './sqlite-statements.ts'

/** Objects as others are, so that they can be compared. */
const plain = { noNullPrototype: true } as const
const hash = new Uint8Array(32)

function twoLogs() {
  const db = new DatabaseSync(':memory:')
  upgrade(db)
  const statements = prepare(db)
  for (const first of [1, 2]) {
    const log = { id: new Uint8Array(16).fill(first), adminHash: hash, useHash: hash, type: 't', class: 'l' as const }
    const expiry = { closed: false, expires: instant(1), expiresAsked: undefined }
    apply(statements, { kind: 'create', log: { ...log, ...expiry }, first: new Uint8Array(0), now: instant(0) })
  }
  return { db, statements }
}

const appendOf = (n: number, size: number): Change => ({
  kind: 'append',
  n,
  wish: { body: new Uint8Array(size), close: false, unfit: undefined, sequence: undefined, producer: undefined },
})

test('whatever is undone on the way, every append follows the one before it, and none goes by what was undone', () => {
  const change = fc.oneof(
    { weight: 4, arbitrary: fc.record({ n: fc.constantFrom(1, 2), size: fc.integer({ min: 1, max: 9 }) }) },
    { weight: 1, arbitrary: fc.constant('breaks' as const) },
  )
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 6 }), (batches) => {
      const { db, statements } = twoLogs()
      const tails = new Map([
        [1, 0],
        [2, 0],
      ])
      const run = (one: Change | 'breaks') => {
        if (one === 'breaks') throw new Error('of its own')
        return apply(statements, one)
      }
      for (const batch of batches) {
        const changes = batch.map((one) => (one === 'breaks' ? one : appendOf(one.n, one.size)))
        const done = commitTogether(db, changes, run, statements.heads.forgetAll)
        for (const [i, one] of batch.entries()) {
          const came = done[i]
          assert.equal(came?.ok, one !== 'breaks')
          if (one === 'breaks' || !came?.ok) continue
          const tail = (tails.get(one.n) ?? 0) + one.size
          tails.set(one.n, tail)
          assert.equal((came.value as Changed['append'])?.tail, tail)
        }
      }
      for (const [n, tail] of tails) assert.equal(headOf(statements.byNumber.get(n))?.tail, tail)
      db.close()
    }),
  )
})

test('a batch, and what came of it, is the same after its way as columns', () => {
  const producer = fc.record({ id: fc.string(), epoch: fc.nat(), sequence: fc.nat() }, plain)
  const wish = fc.record(
    {
      body: fc.uint8Array({ maxLength: 20 }).map((bytes) => new Uint8Array(bytes)),
      close: fc.boolean(),
      unfit: fc.constantFrom(undefined, 'frame' as const),
      sequence: fc.option(fc.string(), { nil: undefined }),
      producer: fc.option(producer, { nil: undefined }),
    },
    plain,
  )
  const removal = fc.record({ kind: fc.constant('remove' as const), n: fc.nat() }, plain)
  const change = fc.oneof(fc.record({ kind: fc.constant('append' as const), n: fc.nat(), wish }, plain), removal)
  fc.assert(
    fc.property(fc.array(change), (batch) => {
      assert.deepEqual(changesOf(structuredClone(changeColumns(batch))), batch)
    }),
  )
  const outcome = fc.record(
    {
      verdict: fc.constantFrom('write' as const, 'full' as const),
      tail: fc.nat(),
      closed: fc.boolean(),
      count: fc.nat(),
      sequence: fc.string(),
      producer: fc.option(fc.record({ epoch: fc.nat(), sequence: fc.nat() }, plain), { nil: undefined }),
    },
    plain,
  )
  const value = fc.oneof(outcome, fc.constantFrom(undefined, true, false))
  const failure = fc.constantFrom('no-space' as const, 'failed' as const)
  const came = fc.oneof(
    value.map((one) => ({ ok: true as const, value: one })),
    failure.map((error) => ({ ok: false as const, error })),
  )
  fc.assert(
    fc.property(fc.array(came), (done) => {
      assert.deepEqual(doneOf(structuredClone(doneColumns(done))), done)
    }),
  )
})
