import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { assertKept, killLine, killRounds } from './kill.ts'
import { sharedKills, sharedLine } from './postgres-kill.ts'
import { startPostgres } from './postgres.ts'

const kills = process.env['LONG'] ? { server: 40, database: 10 } : { server: 2, database: 1 }
/** In the long run as often as in each `npm test`: 200 rounds take what the rest of it needs. KILLS=200 node --test test/server/postgres-kill.test.ts */
const alone = { rounds: Number(process.env['KILLS'] ?? 20), acked: 500, seconds: 900, load: 200 }
/** Fewer acknowledged would say nothing. */
const fewest = process.env['LONG'] ? 1000 : 20
const postgres = await startPostgres()
after(() => postgres.stop())

test('nothing acknowledged is lost when a server or PostgreSQL itself is killed, and devices soon go on', async (t) => {
  const figures = await sharedKills(postgres, kills)
  t.diagnostic(sharedLine(figures))
  const { lost, altered, doubled, missed } = figures
  assert.deepEqual({ lost, altered, doubled, missed }, { lost: 0, altered: 0, doubled: 0, missed: 0 })
  assert.ok(figures.acked > fewest, `only ${figures.acked} acknowledged: too few to say anything`)
  assert.ok(Math.max(figures.whole, figures.wholeAfterDatabase) <= 5_000)
})

test('nor by kill -9 of a server that is alone with PostgreSQL, under load', async (t) => {
  const figures = await killRounds({ TENDRIL_DATABASE_URL: await postgres.newDatabase() }, alone)
  t.diagnostic(killLine('PostgreSQL', figures))
  assertKept(figures, alone)
})
