import assert from 'node:assert/strict'
import { test } from 'node:test'

import { killLine, killRounds } from './kill.ts'

const bounds = process.env['LONG']
  ? { rounds: 200, acked: 20_000, seconds: 900, load: 550 }
  : { rounds: 20, acked: 500, seconds: 120, load: 200 }

test('nothing acknowledged is lost, altered or doubled by kill -9 under load', async (t) => {
  const figures = await killRounds(bounds)
  t.diagnostic(killLine(figures))
  const { lost, altered, doubled, integrity } = figures
  assert.deepEqual({ lost, altered, doubled, integrity }, { lost: 0, altered: 0, doubled: 0, integrity: 'ok' })
  assert.ok(figures.rounds >= bounds.rounds, `only ${figures.rounds} rounds`)
  assert.ok(figures.acked >= bounds.acked, `only ${figures.acked} acknowledged: too few to say anything`)
})
