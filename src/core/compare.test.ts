import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { Ask } from './ask.ts'
import type { Says } from './says.ts'
import type { Chance } from './guess.ts'
import { chances } from './guess.ts'
import { compare, isMuchKinder, stepOfChance, wordsTested } from './compare.ts'
import { instant } from '../lib/time.ts'
import { anyAsk } from '../../test/core/any-ask.ts'

const base = anyAsk()
const answer = (says: Says) => ({ says, from: 'link', at: instant(1) }) as const
const half = chances[3] ?? assert.fail()

test('an answer has its place on the seven steps: no and never at 0, part at 3, yes at 6', () => {
  const places = (['no', 'never', 'part', 'yes'] as const).map(
    (says) => compare({ ...base, answer: answer(says) }).chance.truth,
  )
  assert.deepEqual(places, [0, 0, 3, 6])
})

test('right of the guess is kinder, left is harder, the same step is the same', () => {
  const verdict = (says: Says) => compare({ ...base, guess: { chance: half }, answer: answer(says) }).chance.verdict
  assert.deepEqual([verdict('yes'), verdict('part'), verdict('no')], ['kinder', 'same', 'harder'])
})

test('a guess of no chance is a guess', () => {
  const { chance } = compare({ ...base, guess: { chance: chances[0] ?? assert.fail() }, answer: answer('no') })
  assert.deepEqual(chance, { steps: 7, guess: 0, truth: 0, verdict: 'same' })
})

test('without a guess or without an answer there is nothing to compare, and no middle is made up', () => {
  assert.deepEqual(compare(base), {
    chance: { steps: 7, verdict: 'nothing-to-compare' },
    felt: { steps: 5, verdict: 'nothing-to-compare' },
    hard: { steps: 5, verdict: 'nothing-to-compare' },
    fears: [],
  })
  assert.deepEqual(compare({ ...base, guess: { chance: half } }).chance, {
    steps: 7,
    guess: 3,
    verdict: 'nothing-to-compare',
  })
})

test('how it was to be asked, and how hard: lighter is to the right on both', () => {
  const { felt, hard } = compare({
    ...base,
    guess: { felt: 'burden', hard: 'a-little' },
    felt: 'good',
    after: { hard: 'hardest' },
  })
  assert.deepEqual(felt, { steps: 5, guess: 0, truth: 3, verdict: 'kinder' })
  assert.deepEqual(hard, { steps: 5, guess: 3, truth: 0, verdict: 'harder' })
})

test('an answer that was not from them is compared with nothing', () => {
  const ask: Ask = {
    ...base,
    guess: { chance: half, felt: 'fine', fears: ['no'] },
    answer: answer('no'),
    felt: 'burden',
    notFromThem: true,
  }
  const { chance, felt, fears } = compare(ask)
  assert.deepEqual([chance.verdict, felt.verdict], ['nothing-to-compare', 'nothing-to-compare'])
  assert.deepEqual(fears, [{ fear: 'no', tested: 'not-known' }])
})

test('a chance lies on the nearest of the seven steps', () => {
  assert.deepEqual(chances.map(stepOfChance), [0, 1, 2, 3, 4, 5, 6])
  assert.equal(stepOfChance(0.33 as Chance), 2)
})

test('much kinder: three steps in the answer, or two in how it was to be asked', () => {
  const likely = chances[4] ?? assert.fail()
  assert.equal(isMuchKinder({ ...base, guess: { chance: half }, answer: answer('yes') }), true)
  assert.equal(isMuchKinder({ ...base, guess: { chance: likely }, answer: answer('yes') }), false)
  assert.equal(isMuchKinder({ ...base, guess: { felt: 'bit-much' }, felt: 'good', answer: answer('no') }), true)
  assert.equal(isMuchKinder(base), false)
})

test('each feared thing, and what it came to', () => {
  const tested = (guess: Ask['guess'], more: Partial<Ask>) =>
    wordsTested({ ...base, guess, ...more }).map((one) => one.tested)
  assert.deepEqual(tested({ fears: ['no'] }, { answer: answer('never') }), ['came-true'])
  assert.deepEqual(tested({ fears: ['no'] }, { answer: answer('part') }), ['partly'])
  assert.deepEqual(tested({ fears: ['no'] }, { answer: answer('yes') }), ['did-not'])
  assert.deepEqual(tested({ fears: ['no'] }, {}), ['not-known'])
  assert.deepEqual(tested({ fears: ['bother'] }, { felt: 'burden' }), ['came-true'])
  assert.deepEqual(tested({ fears: ['bother'] }, { felt: 'bit-much' }), ['partly'])
  assert.deepEqual(tested({ fears: ['bother'] }, { felt: 'fine' }), ['did-not'])
  assert.deepEqual(tested({ fears: ['owe'] }, { after: { fearHappened: 'yes' } }), ['came-true'])
  assert.deepEqual(tested({ ownFear: 'A sigh.' }, { after: { fearHappened: 'partly' } }), ['partly'])
  assert.deepEqual(tested({ fears: ['owe'] }, { after: { fearHappened: 'cant-tell' } }), ['not-known'])
  assert.deepEqual(tested({ fears: ['owe', 'awkward'] }, { after: { fearHappened: 'yes' } }), [
    'not-known',
    'not-known',
  ])
  assert.deepEqual(tested({ fears: ['owe', 'awkward'] }, { after: { fearHappened: 'no' } }), ['did-not', 'did-not'])
  assert.deepEqual(tested({ fears: ['no', 'owe'] }, { answer: answer('yes'), after: { fearHappened: 'yes' } }), [
    'did-not',
    'came-true',
  ])
})
