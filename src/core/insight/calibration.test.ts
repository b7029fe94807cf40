import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { Ask, AskId } from '../ask.ts'
import type { Says } from '../says.ts'
import { type Chance, chances } from '../guess.ts'
import { calibrationOf } from './calibration.ts'
import { instant } from '../../lib/time.ts'
import { anyAsk } from '../../../test/core/any-ask.ts'

const guessed = (chance: number | undefined, says: Says, i = 0): Ask =>
  anyAsk({
    id: `a${i}` as AskId,
    guess: chance === undefined ? {} : { chance: chance as Chance },
    answer: { says, from: 'told', at: instant(2) },
  })
/** So many guesses of `chance`, of which so many got a yes. */
const block = (chance: number, of: number, yes: number) =>
  Array.from({ length: of }, (_, i) => guessed(chance, i < yes ? 'yes' : 'no', i))

test('below ten nothing but the pairs; then means, from thirty the skill, from sixty low, even and high', () => {
  const stage = (of: number) => calibrationOf(block(0.5, of, of / 2)).stage
  assert.deepEqual([9, 10, 29, 30, 59, 60].map(stage), ['pairs', 'few', 'few', 'skill', 'skill', 'curve'])
})

test('asks without a guess are in none of it', () => {
  const all = [...block(0.5, 9, 5), guessed(undefined, 'yes')]
  assert.equal(calibrationOf(all).stage, 'pairs')
})

test('what was guessed on the average, and what came, part of it counting half', () => {
  const found = calibrationOf([...block(0.3, 9, 6), guessed(0.3, 'part')])
  assert.ok(found.stage === 'few')
  assert.equal(Math.round(found.means.guessed * 10), 3)
  assert.equal(Math.round(found.means.came * 100), 65)
  assert.ok(found.means.band.low < 0.65 && found.means.band.high > 0.65)
})

test('guesses that tell yes from no are nearer than one fixed guess, and turned round they are further off', () => {
  const skilled = calibrationOf([...block(0.9, 20, 18), ...block(0.1, 20, 2)])
  assert.ok(skilled.stage === 'skill' && skilled.skill?.found === 'nearer')
  assert.ok(skilled.skill.skill > 0.5 && skilled.skill.band.low < skilled.skill.skill)
  const turned = calibrationOf([...block(0.9, 20, 2), ...block(0.1, 20, 18)])
  assert.ok(turned.stage === 'skill' && turned.skill?.found === 'further')
})

test('who always guesses the same is never told that this came nearer than one fixed guess', () => {
  for (const chance of chances) {
    for (let yes = 1; yes < 40; yes++) {
      const found = calibrationOf(block(chance, 40, yes))
      assert.ok(found.stage === 'skill' && found.skill && found.skill.skill <= 0, `${chance}, ${yes} of 40`)
      assert.notEqual(found.skill.found, 'nearer', `${chance}, ${yes} of 40`)
    }
  }
  const right = calibrationOf(block(0.5, 40, 20))
  assert.ok(right.stage === 'skill' && right.skill?.skill === 0 && right.skill.found === 'cant-tell')
})

test('between the band that is shown and the surer one it can’t be told', () => {
  const found = calibrationOf([...block(0.7, 20, 14), ...block(0.3, 20, 4)])
  assert.ok(found.stage === 'skill' && found.skill)
  assert.ok(found.skill.band.low > 0)
  assert.equal(found.skill.found, 'cant-tell')
})

test('where all came out alike there is no skill to speak of', () => {
  const all = calibrationOf(block(0.9, 40, 40))
  assert.ok(all.stage === 'skill' && all.skill === undefined)
})

test('the three bins hold every ask once, and one with fewer than ten has no mean', () => {
  const asks = [...block(0.1, 30, 3), ...block(0.3, 27, 9), ...block(0.5, 2, 1), ...block(1, 1, 1), ...block(0.9, 4, 4)]
  const found = calibrationOf(asks)
  assert.ok(found.stage === 'curve')
  assert.deepEqual(
    found.bins.map(({ of, asks: its, means }) => [of, its.length, means?.asks]),
    [
      ['low', 57, found.bins[0]?.asks],
      ['even', 2, undefined],
      ['high', 5, undefined],
    ],
  )
  assert.ok(chances.every((chance) => chance <= 0.3 || chance === 0.5 || chance >= 0.7))
})
