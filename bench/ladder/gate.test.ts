// A small comparison for every `npm test`, on seeds that nothing was tuned or is told on: harm must not have come in.

import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { elo } from './baselines.ts'
import { compared } from './compare.ts'
import { engine } from './engine.ts'
import { live } from './live.ts'
import type { Policy } from './policy.ts'
import type { Pair, World } from './world.ts'
import { world as base } from './worlds/base.ts'
import { world as pushThrough } from './worlds/push-through.ts'

// The seeds are fixed, so that the answer changes only when the choice or a world does. Both worlds are looked at as one: 50 people say
// more than 25.
const [people, firstSeed] = [25, 40_001]
const plain = elo(0.85)

test('no more harm and no more leaving than with the plain rule, but by chance', () => {
  const lives = (policy: Policy) =>
    [base, pushThrough].flatMap((world) =>
      Array.from({ length: people }, (_, at) => live(world, policy, firstSeed + at)),
    )
  const rows = compared('both', new Map([engine, plain].map((policy) => [policy.name, lives(policy)])))
  const own = rows.find(({ policy }) => policy === engine.name)
  assert.ok((own?.metrics.asks.mean ?? 0) > 20, 'it does propose something')
  for (const metric of ['aversive', 'dropout'] as const) {
    const { mean, low, high } = own?.minus[plain.name]?.[metric] ?? assert.fail()
    console.log(`${metric} less ${plain.name}: ${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`)
    assert.ok(mean <= (high - low) / 2)
  }
})

test('the choice stays small: at most 300 lines, with every comment and empty line, in all files of core/choice that are no tests', () => {
  const folder = join(import.meta.dirname, '../../src/core/choice')
  const files = readdirSync(folder).filter((name) => !name.endsWith('.test.ts'))
  const lines = files.map((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').length)
  const sum = lines.reduce((all, one) => all + one, 0)
  assert.ok(files.length >= 4 && sum <= 300, `${sum} lines in ${files.join(', ')}`)
})

test('the same seed and the same record: the same choices', () => {
  for (const seed of [firstSeed, firstSeed + 1]) assert.deepEqual(chosen(base, seed), chosen(base, seed))
})

function chosen(world: World, seed: number): readonly (Pair | undefined)[] {
  const all: (Pair | undefined)[] = []
  const noting: Policy = {
    name: 'noting',
    choose: (moment) => {
      const pair = engine.choose(moment)
      all.push(pair)
      return pair
    },
  }
  live(world, noting, seed)
  return all
}
