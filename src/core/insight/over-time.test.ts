import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { AskId } from '../ask.ts'
import type { Belief, BeliefId } from '../practices/belief.ts'
import type { CheckIn, CheckInId, Feeling } from '../practices/check-in.ts'
import type { Reflection, ReflectionId } from '../practices/reflection.ts'
import { blank } from '../records/fold.ts'
import { day, instant } from '../../lib/time.ts'
import { feelingWords } from './feeling-words.ts'
import { anyBeliefOverTime, beliefsOverTime, costsBeside } from './over-time.ts'
import { anyAsk } from '../../../test/core/any-ask.ts'

const now = instant(100 * day)
const at = (days: number) => instant(days * day)

test('each look at the costs stands beside the leans of the seven days before it, not after it', () => {
  const asked = [1, 5.9, 6, 12.9, 13, 13, 20, 33]
  const asks = new Map(
    asked.map((days, i) => {
      const id = `a${i}` as AskId
      return [id, anyAsk({ id, made: at(days), asked: at(days) })]
    }),
  )
  const looks = [6, 13, 20, 27].map((days): Reflection => ({
    id: `look${days}` as ReflectionId,
    at: at(days),
    of: 'costs',
    marks: { lonely: 'often' },
  }))
  const notebook = { ...blank.notebook, asks, reflections: new Map(looks.map((look) => [look.id, look])) }
  const found = costsBeside(notebook, now)
  assert.deepEqual(
    found.map(({ leans }) => leans.map(({ id }) => id)),
    [['a0', 'a1', 'a2'], ['a3', 'a4', 'a5'], ['a6'], []],
  )
})

test('a belief stands over time from its second rating on', () => {
  const belief = (values: readonly number[]): Belief => ({
    id: `belief-${values.length}` as BeliefId,
    made: at(values.length),
    kind: 'owe',
    tests: ['owe'],
    wasTrueThere: false,
    ratings: values.map((value, i) => ({ id: `${i}`, at: at(i), of: 'sentence', value })),
  })
  const all = [belief([]), belief([80]), belief([80, 60]), belief([80, 60, 70])]
  const bookOf = (some: readonly Belief[]) => ({
    ...blank.notebook,
    beliefs: new Map(some.map((one) => [one.id, one])),
  })
  for (const upTo of [1, 2, 3, 4]) assert.equal(anyBeliefOverTime(bookOf(all.slice(0, upTo))), upTo > 2)
  const notebook = bookOf(all)
  assert.deepEqual(
    beliefsOverTime(notebook).map(({ ratings }) => ratings.map(({ value }) => value)),
    [
      [80, 60, 70],
      [80, 60],
    ],
  )
})

test('words for feelings: each once a month, own ones too, also where somebody types one of ours; new are those of no month before; numbers from five check-ins', () => {
  const checkIn = (days: number, feelings: readonly Feeling[], ownFeeling?: string): CheckIn => ({
    id: `c${days}` as CheckInId,
    at: at(days),
    feelings,
    ...(ownFeeling !== undefined && { ownFeeling }),
  })
  const all = [
    checkIn(1, ['tired']),
    checkIn(2, []),
    ...[31, 32, 33].map((days) => checkIn(days, ['tired', 'sad'])),
    checkIn(34, ['sad'], 'TIRED '),
    checkIn(35, [], ' Wobbly '),
    checkIn(61, ['sad'], 'wobbly'),
  ]
  const notebook = { ...blank.notebook, checkIns: new Map(all.map((one) => [one.id, one])) }
  const monthOf = (moment: number) => {
    const from = moment - (moment % (30 * day))
    return { from: instant(from), until: instant(from + 30 * day) }
  }
  const months = feelingWords(notebook, monthOf, (feeling) => (feeling === 'tired' ? 'Tired' : feeling))
  assert.deepEqual(
    months.map(({ month, show, checkIns, words, fresh }) => [month / (30 * day), show, checkIns.length, words, fresh]),
    [
      [0, 'stories', 1, [{ feeling: 'tired' }], []],
      [
        1,
        'counts',
        5,
        [{ feeling: 'tired' }, { feeling: 'sad' }, { own: 'wobbly' }],
        [{ feeling: 'sad' }, { own: 'wobbly' }],
      ],
      [2, 'stories', 1, [{ feeling: 'sad' }, { own: 'wobbly' }], []],
    ],
  )
})
