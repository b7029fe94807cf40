// What must hold of every insight there is, over any record: made of operations, as a record is.

import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Ask, AskId } from '../ask.ts'
import { channels, says } from '../says.ts'
import { calibrationOf } from './calibration.ts'
import { chances, fears, felts, type GuessScale, hards } from '../guess.ts'
import { kindsOf, soundnessOf } from './kinds.ts'
import type { Notebook } from '../notebook.ts'
import { feelingWords } from './feeling-words.ts'
import { beliefsOverTime, costsBeside } from './over-time.ts'
import { pairsOf } from './pairs.ts'
import { ties } from '../person.ts'
import { testsOf } from '../practices/bearing.ts'
import { feelings } from '../practices/check-in.ts'
import { amounts } from '../practices/reflection.ts'
import { replyId, replyJson } from '../reply.ts'
import { fold } from '../records/fold.ts'
import { type Change, fieldsOf, type Op, stamped } from '../records/op.ts'
import { parseDevice } from '../records/stamp.ts'
import { day, instant } from '../../lib/time.ts'

const numRuns = process.env['LONG'] ? 2000 : 150
const now = instant(100 * day)
const device = parseDevice('insights1') ?? assert.fail()
const scales: readonly GuessScale[] = ['chance', 'felt', 'hard']
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 4 })

/** Everything that is ever said of a record. */
function everything(notebook: Notebook) {
  const kinds = kindsOf(notebook, now)
  const asks = (ids: readonly AskId[]) => ids.map((id) => notebook.asks.get(id) ?? assert.fail(`no ask ${id}`))
  return {
    kinds,
    soundness: soundnessOf(kinds),
    calibrations: kinds.map(({ yes }) => calibrationOf(asks(yes.asks))),
    pairs: scales.map((scale) => pairsOf(notebook, scale, now)),
    beliefs: beliefsOverTime(notebook).map((one) => ({ ...one, bearing: testsOf(notebook, one.belief) })),
    costs: costsBeside(notebook, now),
    words: feelingWords(
      notebook,
      (at) => ({
        from: instant(at - (at % (30 * day))),
        until: instant(at - (at % (30 * day)) + 30 * day),
      }),
      (feeling) => feeling,
    ),
  }
}

const moments = fc.integer({ min: 1, max: 90 }).map((days) => days * day)
// Few kinds, so that there are enough of each.
const asks = fc.record({
  tie: fc.constantFrom(...ties.slice(2, 4)),
  channel: fc.constantFrom(...channels.slice(0, 2)),
  asked: moments,
  guess: fc.record({
    chance: maybe(fc.constantFrom(...chances)),
    felt: maybe(fc.constantFrom(...felts)),
    hard: maybe(fc.constantFrom(...hards)),
    fears: maybe(fc.subarray([...fears])),
  }),
  says: maybe(fc.constantFrom(...says)),
  felt: maybe(fc.constantFrom(...felts)),
  hard: maybe(fc.constantFrom(...hards)),
  fearHappened: maybe(fc.constantFrom('yes', 'partly', 'no', 'cant-tell')),
  rested: fc.boolean(),
  out: fc.constantFrom(...Array<undefined>(7), 'trial', 'notFromThem', 'withdrawn', 'arrived'),
})
type Made = typeof asks extends fc.Arbitrary<infer T> ? T : never

function askChanges(ask: Made, i: number): readonly Change[] {
  const id = `ask-${i}`
  const at = ask.asked + 1
  const fact = (reply: Parameters<typeof replyJson>[0], purpose: 'ask' | 'after'): Change => {
    const link = `${id}-${purpose}`
    return {
      kind: 'reply',
      id: replyId(link, 'first'),
      set: { ask: id, link, place: 1, purpose, at, reply: replyJson(reply) },
    }
  }
  const set = fieldsOf({
    made: ask.asked,
    asked: ask.asked,
    person: `person-${i % 3}`,
    tie: ask.tie,
    channel: ask.channel,
    seal: { at: ask.asked, guess: fieldsOf(ask.guess) },
    told: ask.says && ask.out !== 'arrived' ? { says: ask.says, at } : undefined,
    rested: ask.rested ? at : undefined,
    'after.hard': ask.hard,
    'after.fearHappened': ask.fearHappened,
    trial: ask.out === 'trial' ? true : undefined,
    notFromThem: ask.out === 'notFromThem' ? true : undefined,
    withdrawn: ask.out === 'withdrawn' ? at : undefined,
  })
  return [
    { kind: 'ask', id, set },
    ...(ask.felt ? [fact({ felt: ask.felt }, 'after')] : []),
    ...(ask.out === 'arrived' ? [fact({ says: ask.says ?? 'yes' }, 'ask')] : []),
  ]
}

const notes = fc
  .record({
    costs: fc.array(fc.tuple(moments, fc.constantFrom(...amounts)), { maxLength: 6 }),
    words: fc.array(fc.tuple(moments, fc.subarray(feelings.slice(0, 6))), { maxLength: 8 }),
    ratings: fc.array(fc.tuple(moments, fc.integer({ min: 0, max: 10 })), { maxLength: 5 }),
  })
  .map(({ costs, words, ratings }): readonly Change[] => [
    ...costs.map(([at, much], i): Change => ({
      kind: 'reflection',
      id: `look-${i}`,
      set: { at, of: 'costs', 'marks.lonely': much },
    })),
    ...words.map(([at, found], i): Change => ({ kind: 'check-in', id: `check-in-${i}`, set: { at, feelings: found } })),
    {
      kind: 'belief',
      id: 'belief',
      set: {
        made: day,
        kind: 'owe',
        tests: ['owe'],
        ...Object.fromEntries(
          ratings.map(([at, value], i) => [`rated.${i}`, { at, of: 'sentence', value: value * 10 }]),
        ),
      },
    },
  ])
const changes = fc
  .tuple(fc.array(asks, { maxLength: 60, size: 'max' }), notes)
  .map(([all, others]): readonly Change[] => [...all.flatMap(askChanges), ...others])
const opsOf = (all: readonly Change[]): readonly Op[] => stamped(all, undefined, now, device)
const read = (ops: readonly Op[]) => everything(fold(ops).notebook)

test('a deleted ask, check-in, look or belief leaves no trace in anything that is said', () => {
  fc.assert(
    fc.property(changes, fc.nat(), (all, which) => {
      const { kind, id } = all[which % all.length] ?? assert.fail()
      if (kind === 'reply') return
      const gone = stamped([...all, { kind, id, gone: true }], undefined, now, device)
      const never = opsOf(all.filter((one) => one.id !== id))
      assert.deepEqual(read(gone), read(never))
      assert.ok(!JSON.stringify(read(gone)).includes(`"${id}"`))
    }),
    { numRuns },
  )
})

test('the order in which things came to this device, and what people are called, change nothing that is said', () => {
  const order = changes.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...opsOf(all)], { minLength: all.length })),
  )
  fc.assert(
    fc.property(order, fc.string(), ([all, shuffled], name) => {
      const said = read(opsOf(all))
      assert.deepEqual(read(shuffled), said)
      const named = [0, 1, 2].map((i): Change => ({ kind: 'person', id: `person-${i}`, set: { name, added: 1 } }))
      assert.deepEqual(read(opsOf([...all, ...named])), said)
    }),
    { numRuns },
  )
})

test('nothing is said below its number, and nothing is pooled over ties or channels', () => {
  let seen = 0
  fc.assert(
    fc.property(changes, (all) => {
      const { notebook } = fold(opsOf(all))
      const { kinds, calibrations } = everything(notebook)
      for (const { tie, channel, silent, ...gaps } of kinds) {
        for (const gap of [gaps.yes, gaps.felt, gaps.hard, gaps.feared]) {
          const of = gap.asks.length
          assert.equal(gap.show, of < 5 ? 'stories' : of < 10 ? 'counts' : 'percentages')
          if (gap.show === 'stories') assert.deepEqual(Object.keys(gap).sort(), ['asks', 'show'])
          else seen += 1
          const its = [...gap.asks, ...silent].map((id) => notebook.asks.get(id) ?? assert.fail())
          assert.ok(its.every((ask) => ask.tie === tie && ask.channel === channel))
          assert.ok(its.every((ask) => !ask.trial && !ask.notFromThem && ask.withdrawn === undefined))
        }
        assert.ok(gaps.yes.asks.every((id) => !silent.includes(id)))
      }
      for (const one of calibrations) if (one.stage !== 'pairs') assert.ok(one.means.asks.length >= 10)
    }),
    { numRuns },
  )
  assert.ok(seen > numRuns)
})

/** By hand and from the ids alone, not by the code under test. */
function counted(its: readonly Ask[]) {
  const happened = (what: string) => its.filter(({ after }) => after.fearHappened === what).length
  const off = (guess: (ask: Ask) => number, truth: (ask: Ask) => number) => its.map((ask) => truth(ask) - guess(ask))
  const felt = off(
    ({ guess }) => felts.findIndex((one) => one === guess.felt),
    (ask) => felts.findIndex((one) => one === ask.felt),
  )
  const hard = off(
    ({ guess }) => hards.findIndex((one) => one === guess.hard),
    ({ after }) => hards.findIndex((one) => one === after.hard),
  )
  const signs = (gaps: readonly number[]) => [1, 0, -1].map((sign) => gaps.filter((g) => Math.sign(g) === sign).length)
  const said = (...which: readonly string[]) => its.filter(({ answer }) => answer && which.includes(answer.says)).length
  return {
    said: [said('yes'), said('part'), said('no', 'never')],
    guessed: Math.round(its.map(({ guess }) => guess.chance ?? NaN).reduce((sum, one) => sum + one, 0)),
    felt: signs(felt),
    hard: signs(hard),
    happened: [happened('yes'), happened('partly'), happened('no')],
  }
}

test('every number that is said can be counted again from the asks that it names', () => {
  fc.assert(
    fc.property(changes, (all) => {
      const { notebook } = fold(opsOf(all))
      const of = (ids: readonly AskId[]) => counted(ids.map((id) => notebook.asks.get(id) ?? assert.fail()))
      for (const { yes, felt, hard, feared } of kindsOf(notebook, now)) {
        if (yes.show !== 'stories') {
          assert.deepEqual([yes.yes, yes.part, yes.no], of(yes.asks).said)
          assert.equal(yes.guessed, of(yes.asks).guessed)
          assert.ok(yes.band.low <= yes.rate && yes.rate <= yes.band.high)
        }
        if (felt.show !== 'stories') assert.deepEqual([felt.kinder, felt.same, felt.harder], of(felt.asks).felt)
        if (hard.show !== 'stories') assert.deepEqual([hard.kinder, hard.same, hard.harder], of(hard.asks).hard)
        if (feared.show !== 'stories')
          assert.deepEqual([feared.yes, feared.partly, feared.no], of(feared.asks).happened)
      }
    }),
    { numRuns },
  )
})

// A sound forecaster: each answer comes with the chance that was guessed for it.
test('who guesses soundly is told so, and nearly never told otherwise without "this may be chance"', () => {
  const random = generator(5)
  const many = { all: 0, held: 0, wrong: 0 }
  for (let i = 0; i < (process.env['LONG'] ? 20_000 : 400); i++) {
    const of = 10 + Math.floor(random() * 35)
    const forecasts = Array.from({ length: of }, (_, n) => {
      const chance = chances[Math.floor(random() * chances.length)] ?? assert.fail()
      return { chance, says: random() < chance ? 'yes' : 'no', n } as const
    })
    const ops = forecasts.map(({ chance, says: answer, n }): Change => ({
      kind: 'ask',
      id: `ask-${n}`,
      set: {
        made: day,
        asked: day,
        tie: 'friend',
        channel: 'by-voice',
        seal: { at: day, guess: { chance } },
        told: { says: answer, at: day },
      },
    }))
    const kinds = kindsOf(fold(opsOf(ops)).notebook, now)
    const [kind] = kinds
    assert.ok(kind && kind.yes.show !== 'stories')
    many.all += 1
    many.held += soundnessOf(kinds) === undefined ? 0 : 1
    many.wrong += kind.yes.found === 'kinder' || kind.yes.found === 'harder' ? 1 : 0
  }
  assert.ok(many.held / many.all >= 0.8, `${many.held} of ${many.all} told that they held`)
  assert.ok(many.wrong / many.all <= 0.05, `${many.wrong} of ${many.all} told otherwise`)
})

/** Numbers from 0 to below 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
