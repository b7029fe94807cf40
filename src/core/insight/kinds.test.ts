import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { Ask } from '../ask.ts'
import type { Says } from '../says.ts'
import type { Chance } from '../guess.ts'
import { hasNumbers, kindsOf, soundnessOf } from './kinds.ts'
import { instant } from '../../lib/time.ts'
import { withAsks } from '../../../test/core/any-ask.ts'

const now = instant(100)
const base: Partial<Ask> = {
  channel: 'by-voice',
  guess: { chance: 0.3 as Chance },
  asked: instant(2),
  answerCount: 1,
  seen: 1,
}

const book = (asks: readonly Partial<Ask>[]) => withAsks(asks, base)

const said = (says: Says, more: Partial<Ask> = {}): Partial<Ask> => ({
  answer: { says, from: 'link', at: instant(3) },
  ...more,
})
const times = (n: number, says: Says, more: Partial<Ask> = {}) => Array.from({ length: n }, () => said(says, more))
const at = (chance: number): Partial<Ask> => ({ guess: { chance: chance as Chance } })

const kinds = (asks: readonly Partial<Ask>[]) => kindsOf(book(asks), now)

test('"6 of 7 said yes; you had guessed 3"', () => {
  const [kind, ...others] = kinds([...times(6, 'yes', at(0.5)), ...times(1, 'no', at(0.1))])
  assert.deepEqual(others, [])
  assert.ok(kind?.yes.show === 'counts')
  const { yes, part, no, guessed, asks, found } = kind.yes
  assert.deepEqual([yes, part, no, guessed, asks.length, found], [6, 0, 1, 3, 7, 'kinder'])
})

test('below five of a kind there are stories, from ten percentages', () => {
  const show = (n: number) => kinds(times(n, 'yes'))[0]?.yes.show
  assert.deepEqual([show(4), show(5), show(9), show(10)], ['stories', 'counts', 'counts', 'percentages'])
  assert.deepEqual(Object.keys(kinds(times(4, 'yes'))[0]?.yes ?? {}), ['show', 'asks'])
})

test('ties and channels are never pooled', () => {
  const all = kinds([
    ...times(3, 'yes'),
    ...times(3, 'yes', { channel: 'in-writing' }),
    ...times(6, 'no', { tie: 'colleague' }),
  ])
  assert.deepEqual(
    all.map(({ tie, channel, yes }) => [tie, channel, yes.asks.length]),
    [
      ['colleague', 'by-voice', 6],
      ['friend', 'by-voice', 3],
      ['friend', 'in-writing', 3],
    ],
  )
  assert.deepEqual(
    all.filter(hasNumbers).map(({ tie }) => tie),
    ['colleague'],
  )
})

test('trials, answers that were not from them or not opened yet, and withdrawn asks are in no figure', () => {
  const out: readonly Partial<Ask>[] = [
    said('yes', { trial: true }),
    said('yes', { notFromThem: true }),
    said('yes', { withdrawn: instant(2) }),
    said('yes', { seen: 0 }),
  ]
  assert.deepEqual(kinds(out), [])
})

test('silence is counted apart, and an ask without a guess says nothing of guesses', () => {
  const [kind] = kinds([{ rested: instant(4) }, { until: instant(50) }, {}, said('yes', { guess: {} })])
  assert.deepEqual([kind?.silent, kind?.yes.asks], [['a00', 'a01'], []])
})

test('a part counts half in the rate, and as itself in the counts', () => {
  const [kind] = kinds([...times(2, 'yes'), ...times(2, 'part'), ...times(1, 'never')])
  assert.ok(kind?.yes.show === 'counts')
  assert.deepEqual([kind.yes.yes, kind.yes.part, kind.yes.no, kind.yes.rate], [2, 2, 1, 0.6])
})

test('guesses that hold are near, and too hopeful ones harder', () => {
  const sound = kinds([...times(5, 'yes', at(0.5)), ...times(5, 'no', at(0.5))])
  assert.ok(sound[0]?.yes.show === 'percentages' && sound[0].yes.found === 'sound')
  assert.equal(soundnessOf(sound), 'near')
  const hopeful = kinds(times(6, 'no', at(0.9)))
  assert.ok(hopeful[0]?.yes.show === 'counts' && hopeful[0].yes.found === 'harder')
  assert.equal(soundnessOf(hopeful), undefined)
  assert.equal(soundnessOf(kinds(times(2, 'no'))), undefined)
})

test('below ten nobody is told that their guesses held, however near: it can’t be told apart yet', () => {
  for (const chance of [0.7, 0.9]) {
    const few = kinds([...times(4, 'yes', at(chance)), ...times(1, 'no', at(chance))])
    assert.ok(few[0]?.yes.show === 'counts' && few[0].yes.found === 'sound')
    assert.equal(soundnessOf(few), undefined)
  }
})

test('the people are what to look at only where few yeses came, in every kind that is counted', () => {
  const few = [...times(2, 'yes', at(0.1)), ...times(8, 'no', at(0.3))]
  assert.equal(soundnessOf(kinds(few)), 'few-yeses')
  const others = times(10, 'yes', { ...at(1), tie: 'colleague' })
  assert.equal(soundnessOf(kinds([...few, ...others])), 'near')
})

test('who guessed the answer right each time is told so, also where all said yes', () => {
  for (const says of ['yes', 'no'] as const) {
    const sure = kinds(times(10, says, at(says === 'yes' ? 1 : 0)))
    assert.equal(soundnessOf(sure), says === 'yes' ? 'near' : 'few-yeses')
  }
})

test('where asking felt lighter for them than was guessed, the guesses were not sound', () => {
  const felt = { guess: { chance: 1 as Chance, felt: 'burden' }, felt: 'glad' } as const
  const [kind] = kinds(times(10, 'yes', felt))
  assert.ok(kind?.felt.show === 'percentages' && kind.felt.found === 'kinder')
  assert.equal(soundnessOf([kind]), undefined)
})

test('how it was to be asked and how hard it was stand beside their guesses, each with asks of its own', () => {
  const guess = { chance: 0.5 as Chance, felt: 'bit-much', hard: 'hard' } as const
  const [kind] = kinds([
    ...times(3, 'yes', { guess, felt: 'good', after: { hard: 'easy' } }),
    said('yes', { guess, felt: 'burden' }),
    said('yes', { guess, felt: 'bit-much' }),
    { guess, felt: 'fine' },
  ])
  assert.ok(kind?.felt.show === 'counts')
  const { kinder, same, harder, guessed, real, found } = kind.felt
  assert.deepEqual([kinder, same, harder, guessed], [4, 1, 1, 1])
  assert.deepEqual([Math.round(real * 6), found], [12, 'maybe-kinder'])
  assert.deepEqual(kind.hard, { show: 'stories', asks: ['a00', 'a01', 'a02'] })
})

test('what was feared: yes, partly and no; "can’t tell", and where nothing was feared, are left out', () => {
  const feared = (fearHappened: 'yes' | 'partly' | 'no' | 'cant-tell') =>
    said('yes', { guess: { fears: ['owe'] }, after: { fearHappened } })
  const [kind] = kinds([
    feared('yes'),
    feared('partly'),
    ...[1, 2, 3].map(() => feared('no')),
    feared('cant-tell'),
    said('yes', { guess: {}, after: { fearHappened: 'yes' } }),
  ])
  assert.ok(kind?.feared.show === 'counts')
  assert.deepEqual([kind.feared.yes, kind.feared.partly, kind.feared.no, kind.feared.rate], [1, 1, 3, 0.3])
})
