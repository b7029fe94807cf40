import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { Ask } from './ask.ts'
import type { Chance } from './guess.ts'
import type { PersonId } from './person.ts'
import { saidAboutBeingAsked } from './said.ts'
import { instant } from '../lib/time.ts'
import { withAsks } from '../../test/core/any-ask.ts'

const base: Partial<Ask> = {
  channel: 'by-voice',
  guess: { chance: 0.3 as Chance },
  asked: instant(2),
  answerCount: 1,
  seen: 1,
}

const book = (asks: readonly Partial<Ask>[]) => withAsks(asks, base)

test('what people said about being asked: newest first, stiff ones too, and only what was theirs', () => {
  const line = (text: string, moment: number) =>
    ({ answer: { says: 'no', line: text, from: 'link', at: instant(moment) } }) as const
  const all = book([
    { ...line('Hm. Not really.', 5), felt: 'burden', person: 'p' as PersonId },
    {
      answer: { says: 'yes', line: 'Any time.', felt: 'glad', again: 'yes', from: 'link', at: instant(9) },
      felt: 'glad',
    },
    { ...line('', 7), answer: { says: 'no', from: 'link', at: instant(7) } },
    { answer: { says: 'yes', line: 'what I was told', from: 'told', at: instant(8) } },
    { answer: { says: 'yes', line: 'told', from: 'told', at: instant(8) }, felt: 'good' },
    { felt: 'fine' },
    { ...line('Not mine.', 6), notFromThem: true },
    { ...line('Same moment.', 5) },
  ])
  assert.deepEqual(saidAboutBeingAsked(all), [
    { ask: 'a01', tie: 'friend', at: 9, says: 'yes', line: 'Any time.', felt: 'glad', again: 'yes' },
    { ask: 'a04', tie: 'friend', at: 8, says: 'yes', felt: 'good' },
    { ask: 'a07', tie: 'friend', at: 5, says: 'no', line: 'Same moment.' },
    { ask: 'a00', tie: 'friend', person: 'p', at: 5, says: 'no', line: 'Hm. Not really.', felt: 'burden' },
    { ask: 'a05', tie: 'friend', at: 2, felt: 'fine' },
  ])
})
