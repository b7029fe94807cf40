import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { guarded } from './guards.ts'
import { type Pair, type Past, readable, wasTooMuch } from './past.ts'
import {
  anyPair,
  helpers,
  limits,
  logs,
  pairs,
  portions,
  rows,
  today,
  wildLogs,
  wildPairs,
} from '../../../test/core/any-log.ts'
import type { PersonId } from '../person.ts'
import type { StepId } from '../step.ts'

/** What the most exposed step that counts can shrink by in the days of a log, and a little more. */
const shrunk = 0.22
const numRuns = process.env['LONG'] ? 2000 : 200

const wholeRange: readonly Pair[] = Array.from({ length: 101 }, (_, at) => ({
  step: `new ${at}` as StepId,
  domain: 'NEE',
  grade: at / 100,
  closeness: 0.5,
}))

/** The most exposed step that may be proposed, found from outside, in hundredths. */
function highest(past: readonly Past[], day: number, limit: number): number {
  return Math.max(-1, ...guarded(wholeRange, { past: readable(past), day, limit }).map(({ grade }) => grade))
}

/** Why a pair must not be proposed, told in the plainest way from each row; an empty list: it may be. */
function against(pair: Pair, past: readonly Past[], day: number, limit: number): readonly string[] {
  const done = past.filter((one) => one.done)
  const within = (days: number, one: Past): boolean => Math.abs(day - one.day) < days
  const tooHard = past.filter((one) => wasTooMuch(one, limit) && within(14, one) && pair.grade > one.grade - 0.15)
  const well = done.filter((one) => !wasTooMuch(one, limit)).map(({ grade }) => grade)
  const { helper } = pair
  return [
    done.some((one) => one.step === pair.step && within(10, one)) && 'this step, ten days ago or less',
    done.some((one) => helper && one.helper === helper && within(4, one)) && 'this person, four days ago or less',
    done.some((one) => helper && one.helper === helper && one.harsh && within(28, one)) && 'went badly with them',
    tooHard.some(({ grade }) => pair.grade > Math.max(0, grade - 0.15)) && 'bigger than after something too much',
    !(pair.grade <= Math.max(0, ...well) + 0.25) && 'far above all that went well',
  ].filter((one) => one !== false)
}

test('nothing passes that a rule is against, whatever stands in the log', () => {
  let passed = 0
  fc.assert(
    fc.property(wildLogs, fc.array(wildPairs, { maxLength: 5 }), limits, (log, more, limit) => {
      const past = readable(log)
      for (const pair of guarded([...pairs, ...more], { past, day: today, limit })) {
        passed += 1
        assert.deepEqual(against(pair, past, today, limit), [])
      }
    }),
    { numRuns },
  )
  assert.ok(passed > numRuns, 'often enough something passes to mean something')
})

test('nothing is kept back but by a rule: who was asked half of the last six times may be the only other reason', () => {
  fc.assert(
    fc.property(logs, limits, (log, limit) => {
      const open = new Set(guarded(pairs, { past: log, day: today, limit }))
      for (const pair of pairs) {
        const last = log.filter((one) => one.done && one.helper === pair.helper).length
        if (last >= 3 || against({ ...pair, grade: pair.grade + shrunk }, log, today, limit).length > 0) continue
        assert.ok(open.has(pair))
      }
    }),
    { numRuns },
  )
})

test('something that was too much never makes steps bigger, on any day after it', () => {
  const bad = fc.tuple(rows(), fc.boolean()).map(([row, hurt]): Past => ({
    ...row,
    done: true,
    ...(hurt ? { harsh: true } : { felt: 1 }),
  }))
  fc.assert(
    fc.property(logs, bad, limits, fc.nat(60), (log, row, limit, later) => {
      const day = row.day + later / 2
      const after = highest([row, ...log], day, limit)
      assert.ok(after <= highest(log, day, limit))
      assert.ok(later >= 28 || after <= Math.max(0, row.grade - 0.15), 'and smaller than it for fourteen days')
    }),
    { numRuns },
  )
})

test('more time away, once the days of smaller steps are over, never makes steps bigger', () => {
  fc.assert(
    fc.property(logs, limits, fc.nat(400), fc.nat(400), (log, limit, one, more) => {
      const day = today + 14 + one
      assert.ok(highest(log, day + more, limit) <= highest(log, day, limit))
    }),
    { numRuns },
  )
})

test('a lower limit lets nothing through that a higher one keeps back', () => {
  fc.assert(
    fc.property(logs, portions, portions, (log, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      const open = new Set(guarded(pairs, { past: log, day: today, limit: high }))
      for (const pair of guarded(pairs, { past: log, day: today, limit: low })) assert.ok(open.has(pair))
    }),
    { numRuns },
  )
})

test('where four people can be asked, nobody gets more than half of the last six asks', () => {
  let [asked, kept] = [0, 0]
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(16), fc.boolean()), { minLength: 15, maxLength: 30 }), (choices) => {
      const log: Past[] = []
      let day = 0
      for (const [which, quarters, favourite] of choices) {
        day += 1 + quarters / 4
        const cooling = log.flatMap((one) => (day - one.day < 4 && one.helper ? [one.helper] : []))
        const open = guarded(everyday, { past: log, day, limit: 0.7 }).filter(({ helper }) => helper)
        const liked = favourite ? open.filter(({ helper }) => helper === 'h1') : []
        const pool = liked.length > 0 ? liked : open
        const pair = pool[which % pool.length]
        if (!pair) continue
        log.push({ ...pair, day, done: true, yes: 1 })
        const times = log.slice(-6).filter(({ helper }) => helper === pair.helper).length
        if (helpers.length - new Set(cooling).size < 4) continue
        asked += 1
        kept += times === 3 ? 1 : 0
        assert.ok(times <= 3)
      }
    }),
    { numRuns },
  )
  assert.ok(asked > 5 * numRuns && kept > numRuns, `${asked} ${kept} often enough somebody came to half of them`)
})

const everyday = Array.from({ length: 60 }, (_, at) => at).flatMap((at): readonly Pair[] =>
  helpers.map((one) => ({ ...one, step: `e${at}` as StepId, domain: 'HOM', grade: 0.1 })),
)

test('of three people nobody is kept back for having been asked most', () => {
  const three = everyday.filter(({ helper }) => helper === 'h0' || helper === 'h1' || helper === 'h2')
  const log = [0, 5, 10, 15].map((day): Past => ({
    ...(three.find(({ helper }) => helper === 'h1') ?? assert.fail()),
    day,
    done: true,
  }))
  const who = (some: readonly Pair[]): ReadonlySet<PersonId | undefined> =>
    new Set(guarded(some, { past: log, day: 40, limit: 0.7 }).map(({ helper }) => helper))
  assert.ok(who(three).has('h1' as PersonId))
  assert.ok(!who(everyday).has('h1' as PersonId))
})

test('a lower limit lifts nobody’s share: people whose steps are too big now are counted as well', () => {
  const small = everyday.filter(({ helper }) => helper === 'h1')
  const big = helpers.slice(2, 6).map((one): Pair => ({ ...one, step: 'big' as StepId, domain: 'WRK', grade: 0.6 }))
  const [first, ...others] = small.map((pair, at): Past => ({ ...pair, day: at * 5, done: true })).slice(0, 3)
  assert.ok(first && big[0])
  const log: readonly Past[] = [first, ...others, { ...big[0], day: 16, done: true, felt: 0.6 }]
  for (const limit of [0.7, 0.5])
    assert.ok(guarded([...small, ...big], { past: log, day: 40, limit }).every(({ helper }) => helper !== 'h1'))
})

test('an ask that a wrong clock wrote into the future frees neither its step nor its person', () => {
  fc.assert(
    fc.property(anyPair, fc.integer({ min: 40, max: 400 }), fc.boolean(), (pair, ahead, harsh) => {
      const row: Past = { ...pair, grade: 0, day: today - 1, done: true, ...(harsh && { harsh }) }
      const log = [row, { ...row, day: today + ahead }]
      const open = guarded(pairs, { past: log, day: today, limit: 0.7 })
      assert.ok(open.every(({ step, helper }) => step !== pair.step && (!pair.helper || helper !== pair.helper)))
    }),
    { numRuns },
  )
})
