import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PrivateAnswers } from './mode.ts'
import { instant, later } from '../lib/time.ts'
import {
  allowed,
  answer,
  areAnswered,
  askAgainAfter,
  forgetAnswers,
  helpCalledFor,
  modesNow,
  privateQuestions,
  questions,
} from './mode.ts'
import { blank, fold } from './records/fold.ts'
import { stamped } from './records/op.ts'
import type { DeviceId } from './records/stamp.ts'
import { calmAnswers } from '../../test/core/calm-answers.ts'

const now = instant(1_800_000_000_000)
const calm: PrivateAnswers = { ...calmAnswers, at: now }
const anyAnswers = fc.record(
  {
    ...Object.fromEntries(questions.map((question) => [question, fc.constantFrom(...privateQuestions[question])])),
    at: fc.integer({ min: -100, max: 100 }).map((days) => later(now, days * 86_400_000)),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<PrivateAnswers>

test('until all eight are answered Tendril goes gently: levels 1 and 2, R0 and R1, no partner tools', () => {
  assert.deepEqual(allowed({}, now), { mode: 'unasked', level: 2, rungs: ['R0', 'R1'], partner: false, asksAWeek: 7 })
  for (const question of questions) {
    const { [question]: _, ...skipped } = calm
    assert.equal(allowed(skipped, now).mode, 'unasked', question)
  }
  assert.equal(allowed(calm, now).mode, 'open')
})

test('answers are asked for again after eight weeks, and go gently until then', () => {
  assert.equal(areAnswered(calm, later(now, askAgainAfter - 1)), true)
  assert.equal(allowed(calm, later(now, askAgainAfter)).mode, 'unasked')
})

test('a clock set back a little makes no answer old; one that ran years ahead keeps none young for years', () => {
  assert.equal(areAnswered({ ...calm, at: later(now, 86_400_000) }, now), true)
  assert.equal(areAnswered({ ...calm, at: later(now, 1000 * 86_400_000) }, now), false)
})

test('each answer grows old by itself: one that was given anew does not make the others new', () => {
  const when = Object.fromEntries(questions.map((question) => [question, now]))
  const renewed = { ...calm, when, at: later(now, 50 * 86_400_000) }
  assert.equal(areAnswered(renewed, later(now, askAgainAfter)), false)
  assert.equal(areAnswered({ ...calm, at: later(now, 50 * 86_400_000) }, later(now, askAgainAfter)), true)
})

test('an old answer that is strict stays as strict, until another is given', () => {
  assert.equal(allowed({ ...calm, unusual: 'yes' }, later(now, 2 * askAgainAfter)).mode, 'not-now')
})

test('thoughts of dying call for the crisis lines, fear and being watched for the others, the most pressing first', () => {
  assert.deepEqual(helpCalledFor(calm), [])
  assert.deepEqual(helpCalledFor({ dying: 'thoughts' }), ['crisis'])
  assert.deepEqual(helpCalledFor({ dying: 'plan', watched: 'yes' }), ['crisis', 'fear'])
  assert.deepEqual(helpCalledFor({ afraid: 'yes' }), ['fear'])
})

test('answers are kept as they are tapped, and all of them can be emptied and answered again', () => {
  const device = 'device01' as DeviceId
  const tapped = questions.map((question) => answer(question, privateQuestions[question][0], now))
  const kept = fold(stamped(tapped, undefined, now, device))
  const { when, ...rest } = kept.notebook.privateAnswers
  assert.deepEqual(rest, calm)
  assert.deepEqual(Object.keys(when ?? {}).length, 8)
  const emptied = fold(stamped([forgetAnswers()], kept.last, now, device), kept)
  assert.deepEqual(emptied.notebook.privateAnswers, blank.notebook.privateAnswers)
  const again = fold(stamped([answer('loss', 'yes', now)], emptied.last, now, device), emptied)
  assert.equal(again.notebook.privateAnswers.loss, 'yes')
})

test('danger to life, days without sleep, or nobody to call while watched and afraid: not now', () => {
  assert.equal(allowed({ ...calm, dying: 'plan' }, now).mode, 'not-now')
  assert.equal(allowed({ ...calm, unusual: 'yes' }, now).mode, 'not-now')
  assert.equal(allowed({ ...calm, afraid: 'yes', watched: 'yes', someone: 'no' }, now).mode, 'not-now')
  assert.equal(allowed({ ...calm, afraid: 'yes', watched: 'yes' }, now).mode, 'fear')
})

test('thoughts of dying, feeling unreal, numbing or a loss: gently, without letters', () => {
  for (const heavy of [{ dying: 'thoughts' }, { unreal: 'often' }, { numbing: 'yes' }, { loss: 'yes' }] as const) {
    const { mode, level, rungs, asksAWeek } = allowed({ ...calm, ...heavy }, now)
    assert.deepEqual([mode, level, rungs, asksAWeek], ['gently', 2, [], 2])
  }
})

test('afraid or watched: nothing is offered that is done with a partner, and small asks of others stay', () => {
  for (const fear of [{ afraid: 'yes' }, { watched: 'yes' }] as const) {
    const { mode, partner, level } = allowed({ ...calm, ...fear }, now)
    assert.deepEqual([mode, partner], ['fear', false])
    assert.ok(level >= 2)
  }
})

test('of any answers: nothing is allowed that one of the modes that hold forbids, and a stricter answer never allows more', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...questions), (answers, question) => {
      const before = allowed(answers, now)
      assert.equal(before.mode, modesNow(answers, now)[0])
      if (answers.afraid === 'yes' || answers.watched === 'yes') assert.equal(before.partner, false)
      if (before.mode !== 'open') assert.equal(before.partner, false)
      if (before.mode === 'not-now') assert.deepEqual([before.level, before.rungs], [0, []])
      const [mildest] = privateQuestions[question]
      const after = allowed({ ...answers, [question]: mildest }, now)
      if (answers[question] === undefined) return
      assert.ok(after.level >= before.level && after.rungs.length >= before.rungs.length)
    }),
    { numRuns: process.env['LONG'] ? 100_000 : 2_000 },
  )
})
