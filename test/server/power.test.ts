// The power goes while the server writes: what its disk may hold then opens, with all that was acknowledged.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'

import { dice, newSeed } from './dice.ts'
import { powered, powerLine, tryCuts } from './power.ts'
import { commitsOf } from './power-images.ts'
import type { Files } from './power-images.ts'
import { faultsOf } from './power-judge.ts'
import type { Moment } from './power-load.ts'

/** At least so many commits, and images made while a checkpoint was under way. */
const wanted = process.env['LONG'] ? { syncs: 110, checkpoints: 9 } : { syncs: 3, checkpoints: 0 }
const seed = newSeed()

test('whatever a disk may hold after the power went in a burst of writes, it opens, and all acknowledged records are there', async (t) => {
  const server = await powered(dice(seed), { deletes: true, large: 0.1 })
  t.after(() => server.end())
  const figures = await tryCuts(
    server,
    dice(seed + 1),
    ({ syncs, images }) => syncs < wanted.syncs || (images.get('checkpoint') ?? 0) < wanted.checkpoints,
  )
  t.diagnostic(powerLine(figures, dice(seed)))
  assert.deepEqual(figures.wrong, [])
})

test('the same look finds a record that was lost, one that was altered, and a log that came back', async (t) => {
  const server = await powered(dice(seed), { deletes: false, large: 0 })
  t.after(() => server.end())
  for (let i = 0; i < 4; i++) await server.load.burst()
  const now = await server.load.moment()
  const look = (files: Files, moment: Moment = now) => faultsOf(files, moment, moment, join(server.folder, 'image'))
  assert.deepEqual(await look(now), [])
  const [end = 0] = commitsOf(now.wal).slice(-2)
  assert.deepEqual(new Set(await look({ db: now.db, wal: now.wal.subarray(0, end) })), new Set(['lost']))
  const [first, ...others] = now.stood
  assert.ok(first)
  const bytes = Buffer.from(first.log.bytes)
  bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100)
  const altered = { ...first, log: { ...first.log, bytes } }
  assert.deepEqual(await look(now, { ...now, stood: [altered, ...others] }), ['altered'])
  assert.deepEqual(await look(now, { ...now, stood: [{ ...first, state: 'gone' }, ...others] }), ['came back'])
})
