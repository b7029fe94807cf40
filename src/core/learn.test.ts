import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { Ask, AskId, Says } from './ask.ts'
import type { Chance } from './guess.ts'
import type { Notebook } from './notebook.ts'
import type { PersonId } from './person.ts'
import { blank } from './records/fold.ts'
import { guessesWereSound, learn, wilson, withNumbers } from './learn.ts'
import { saidAboutBeingAsked } from './said.ts'
import { instant } from '../lib/time.ts'

const base: Ask = {
  id: 'a' as AskId,
  made: instant(1),
  tie: 'friend',
  channel: 'by-voice',
  guess: { chance: 0.3 as Chance },
  asked: instant(2),
  answerCount: 1,
  takenBack: false,
  seen: 1,
  after: {},
  trial: false,
  notFromThem: false,
}

function book(asks: readonly Partial<Ask>[]): Notebook {
  const all = asks.map((ask, i): Ask => ({ ...base, id: `a${String(i).padStart(2, '0')}` as AskId, ...ask }))
  return { ...blank.notebook, asks: new Map(all.map((ask) => [ask.id, ask])) }
}

const said = (says: Says, more: Partial<Ask> = {}): Partial<Ask> => ({
  answer: { says, from: 'link', at: instant(3) },
  ...more,
})
const times = (n: number, says: Says, more: Partial<Ask> = {}) => Array.from({ length: n }, () => said(says, more))
const at = (chance: number): Partial<Ask> => ({ guess: { chance: chance as Chance } })

test('"6 of 7 said yes; you had guessed 3"', () => {
  const [kind, ...others] = learn(book([...times(6, 'yes', at(0.5)), ...times(1, 'no', at(0.1))]))
  assert.deepEqual(others, [])
  assert.deepEqual(
    [kind?.yes, kind?.asks.length, kind?.guessed, kind?.show, kind?.verdict],
    [6, 7, 3, 'counts', 'kinder'],
  )
})

test('below five of a kind there are stories, from ten percentages', () => {
  const show = (n: number) => learn(book(times(n, 'yes')))[0]?.show
  assert.deepEqual([show(4), show(5), show(9), show(10)], ['stories', 'counts', 'counts', 'percentages'])
  assert.equal(learn(book(times(4, 'yes')))[0]?.verdict, 'too-few')
})

test('ties and channels are never pooled', () => {
  const all = book([
    ...times(3, 'yes'),
    ...times(3, 'yes', { channel: 'in-writing' }),
    ...times(6, 'no', { tie: 'colleague' }),
  ])
  assert.deepEqual(
    learn(all).map(({ tie, channel, asks }) => [tie, channel, asks.length]),
    [
      ['colleague', 'by-voice', 6],
      ['friend', 'by-voice', 3],
      ['friend', 'in-writing', 3],
    ],
  )
  assert.deepEqual(
    withNumbers(learn(all)).map(({ tie }) => tie),
    ['colleague'],
  )
})

test('silence, trials, answers that were not from them, withdrawn asks and asks without a guess are in no figure', () => {
  const out: readonly Partial<Ask>[] = [
    { rested: instant(4) },
    said('yes', { trial: true }),
    said('yes', { notFromThem: true }),
    said('yes', { withdrawn: instant(2) }),
    said('yes', { guess: {} }),
  ]
  assert.deepEqual(learn(book(out)), [])
})

test('a part counts half in the share, and as itself in the counts', () => {
  const [kind] = learn(book([...times(2, 'yes'), ...times(2, 'part'), ...times(1, 'never')]))
  assert.deepEqual([kind?.yes, kind?.part, kind?.no, kind?.share], [2, 2, 1, 0.6])
})

test('guesses that hold are called sound, and too hopeful ones harder', () => {
  const sound = learn(book([...times(3, 'yes', at(0.5)), ...times(3, 'no', at(0.5))]))
  assert.equal(sound[0]?.verdict, 'sound')
  assert.equal(guessesWereSound(sound), true)
  const hopeful = learn(book(times(6, 'no', at(0.9))))
  assert.equal(hopeful[0]?.verdict, 'harder')
  assert.equal(guessesWereSound(hopeful), false)
  assert.equal(guessesWereSound(learn(book(times(2, 'no')))), false)
})

test('the kind with most asks comes first', () => {
  const kinds = learn(book([...times(5, 'yes', { tie: 'colleague' }), ...times(6, 'yes')]))
  assert.deepEqual(
    withNumbers(kinds).map(({ asks }) => asks.length),
    [6, 5],
  )
})

test('how it was to be asked and how hard it was are tallied beside their guesses', () => {
  const felt = { guess: { chance: 0.5 as Chance, felt: 'bit-much', hard: 'hard' }, felt: 'good' } as const
  const [kind] = learn(
    book([
      said('yes', { ...felt, after: { hard: 'easy' } }),
      said('yes', { ...felt, felt: 'burden' }),
      said('yes', { ...felt, felt: 'bit-much' }),
    ]),
  )
  assert.deepEqual(kind?.felt, { kinder: 1, same: 1, harder: 1, of: 3 })
  assert.deepEqual(kind?.hard, { kinder: 1, same: 0, harder: 0, of: 1 })
})

test("the range is Wilson's 95 % interval", () => {
  const rounded = (hits: number, of: number) =>
    Object.values(wilson(hits, of)).map((share) => Math.round(share * 100) / 100)
  assert.deepEqual(rounded(6, 7), [0.49, 0.97])
  assert.deepEqual(rounded(0, 5), [0, 0.43])
  assert.deepEqual(rounded(5, 5), [0.57, 1])
})

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
