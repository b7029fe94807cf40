// As power.test.ts, where the write-ahead file has grown so large that the server writes it into the database by itself and begins
// it anew. Only in the long run, or by node --test test/server/power.long.ts

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { dice, newSeed } from './dice.ts'
import { nearCheckpoint, powered, powerLine, tryCuts } from './power.ts'

const seed = newSeed()
/** Of the 1,024 after which it does so (sqlite-thread.ts). */
const pagesBefore = 900

test('the power may go while the server writes its write-ahead file into the database, and while it begins that file anew', async (t) => {
  const server = await powered(dice(seed), { deletes: false, large: 0.5 })
  t.after(() => server.end())
  for (let round = 0; round < 3; round++) {
    await nearCheckpoint(server, pagesBefore)
    const throws = dice(seed + 1 + round)
    const figures = await tryCuts(server, throws, ({ images }) => (images.get('new beginning') ?? 0) === 0)
    t.diagnostic(powerLine(figures, throws))
    assert.deepEqual(figures.wrong, [])
    assert.ok((figures.images.get('checkpoint') ?? 0) > 0)
  }
})
