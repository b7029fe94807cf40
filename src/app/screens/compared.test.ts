import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ask } from '../../core/ask.ts'
import { says } from '../../core/says.ts'
import { compare } from '../../core/compare.ts'
import { chances } from '../../core/guess.ts'
import { instant } from '../../lib/time.ts'
import { shownComparison } from './compared.ts'
import { anyAsk } from '../../../test/core/any-ask.ts'

const likely = chances[4] ?? assert.fail()

function shown(said: (typeof says)[number], more: Partial<Ask>) {
  const ask = anyAsk({ answer: { says: said, at: instant(1), from: 'link' }, answerCount: 1, ...more })
  return shownComparison(compare(ask), said)
}

test('a yes and a part of it are drawn; a no and "rather not be asked this" are said in words', () => {
  assert.deepEqual(
    says.map((said) => shown(said, { guess: { chance: likely } }).chance),
    ['line', 'line', 'words', 'words'],
  )
})

test('how it was to be asked is drawn after a no too', () => {
  assert.deepEqual(shown('no', { guess: { felt: 'burden' }, felt: 'fine' }), { chance: undefined, felt: true })
})

test('nothing stands beside an answer when nothing was guessed, or when it was not from them', () => {
  const nothing = { chance: undefined, felt: false }
  assert.deepEqual(shown('no', {}), nothing)
  assert.deepEqual(shown('no', { guess: { chance: likely }, felt: 'fine', notFromThem: true }), nothing)
})
