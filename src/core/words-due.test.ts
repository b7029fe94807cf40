import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, instant } from '../lib/time.ts'
import { makeAsk } from './ask-steps.ts'
import type { AskId } from './ask.ts'
import { blank, fold } from './records/fold.ts'
import { type Change, mineId, stamped } from './records/op.ts'
import { wordsDue } from './words-due.ts'

const now = instant(1_795_000_000_000)
const device = 'device01' as never

function after(...changes: readonly Change[]) {
  return fold(stamped(changes, blank.last, now, device)).notebook
}
const ask = (id: string, trial = false): readonly Change[] => [
  ...makeAsk(id as AskId, now, { title: 'a lift' }),
  ...(trial ? [{ kind: 'ask', id, set: { trial: true } } as const] : []),
]

const letter: Change = { kind: 'letter', id: 'l1', set: { made: now, rung: 'R1' } }

test('words are offered when there is something to lose: the third entry, or a letter; a trial is neither', () => {
  assert.equal(wordsDue(after(...ask('a'), ...ask('b')), now), undefined)
  assert.equal(wordsDue(after(...ask('a'), ...ask('b'), ...ask('c', true)), now), undefined)
  assert.equal(wordsDue(after(...ask('a'), ...ask('b'), ...ask('c')), now), 'offer')
  assert.equal(wordsDue(after(letter), now), 'offer')
  assert.equal(wordsDue(after(), now, true), 'offer')
})

test('where another device has it too, it is not said that only this one can open it', () => {
  const way = (id: string): Change => ({
    kind: 'slot',
    id,
    set: { way: 'device', name: 'A phone', added: now, places: 'p', publicPoint: 'p', sealedPrivate: 's' },
  })
  assert.equal(wordsDue(after(letter, way('one')), now), 'offer')
  assert.equal(wordsDue(after(letter, way('one'), way('two')), now, true), undefined)
})

test('what was answered is answered for ever', () => {
  const offered = { kind: 'settings', id: mineId, set: { wordsOffered: now } } as const
  assert.equal(wordsDue(after(letter, offered), instant(now + 4000 * day)), undefined)
  const made = { kind: 'settings', id: mineId, set: { wordsMade: now } } as const
  assert.equal(wordsDue(after(letter, made), instant(now + 55 * day)), undefined)
  assert.equal(wordsDue(after(letter, made), instant(now + 56 * day)), 'check')
  const checked = { kind: 'settings', id: mineId, set: { wordsMade: now, wordsChecked: now } } as const
  assert.equal(wordsDue(after(letter, checked), instant(now + 4000 * day)), undefined)
})
