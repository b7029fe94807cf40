import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { text } from 'node:stream/consumers'
import { tryHistories } from './histories.ts'

const name =
  'any histories of three devices end equal: skewed clocks, lost and doubled and late requests, new logs between, a late comer'

test(name, async (t) => {
  const wanted = process.env['LONG'] ? 10_000 : 40
  const equal = process.env['LONG'] ? await many(wanted, t) : await tryHistories(wanted)
  t.diagnostic(`random histories of three devices that ended equal: ${equal} of ${wanted}`)
})

/** Half of them in each of two processes of their own. */
async function many(runs: number, t: TestContext): Promise<number> {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
  t.diagnostic(`seeds ${seed} and ${seed + 1}`)
  const halves = await Promise.all([seed, seed + 1].map((each) => half(runs / 2, each)))
  return halves.reduce((sum, equal) => sum + equal, 0)
}

async function half(runs: number, seed: number): Promise<number> {
  const [quick, histories] = ['quick-crypto.ts', 'histories.ts'].map((file) => join(import.meta.dirname, file))
  const child = spawn(process.execPath, [`--import=${quick}`, String(histories), String(runs), String(seed)])
  const [said, wrong] = await Promise.all([text(child.stdout), text(child.stderr)])
  assert.equal(Number(said.trim() || Number.NaN), runs, wrong)
  return runs
}
