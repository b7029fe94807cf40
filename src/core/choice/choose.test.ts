import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { allowed, type Choice, choiceFrom, type QuickGuess, shortlist } from './choose.ts'
import { guarded } from './guards.ts'
import { type Pair, type Past, readable } from './past.ts'
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

const numRuns = process.env['LONG'] ? 4000 : 200
const noGuess = () => ({})
type View = ReturnType<Choice['view']>
/** What is shown, and what is recommended of what is shown. */
const fourOf = (all: readonly Pair[], choice: Choice): readonly Pair[] => shortlist(allowed(all, choice))
function recommended(some: readonly Pair[], choice: Choice, guessOf: (pair: Pair) => QuickGuess): Pair | undefined {
  return allowed(some, choice, guessOf)[0]
}
/** For sums that were added up in another order. */
const noise = 1e-9

function isSound({ done, yes, expected, dread, over, score }: View): boolean {
  return [done, yes, expected, over].every((chance) => chance > 0 && chance < 1) && Number.isFinite(dread + score)
}
/** Is it inside the bounds, by what is estimated alone? */
function isHeld(pair: Pair, choice: Choice): boolean {
  return recommended([pair], choice, noGuess) !== undefined
}
function viewsOf(choice: Choice): readonly View[] {
  return pairs.map((pair) => choice.view(pair))
}
function namesOf(some: readonly Pair[]): readonly string[] {
  return some.map(({ step, helper }) => `${step} ${helper}`)
}

test('whatever stands in the log: at most four, each of another field, through the guards and inside the bounds', () => {
  let count = 0
  fc.assert(
    fc.property(wildLogs, fc.array(wildPairs, { maxLength: 5 }), limits, (log, wild, limit) => {
      const all = [...pairs, ...wild]
      const choice = choiceFrom({ past: log, day: today, limit })
      const some = fourOf(all, choice)
      const open = new Set(guarded(all, { past: readable(log), day: today, limit }))
      count += some.length
      assert.ok(some.length <= 4 && new Set(some.map(({ domain }) => domain)).size === some.length)
      for (const pair of some) {
        const view = choice.view(pair)
        assert.ok(open.has(pair) && isSound(view))
        assert.ok(view.done >= 0.5 && 1 - view.yes <= 0.7 && view.over <= 0.12)
      }
      assert.ok(viewsOf(choice).every(isSound))
    }),
    { numRuns },
  )
  assert.ok(count > numRuns, 'often enough something is proposed to mean something')
})

test('ten thousand rows, many of them twice and some unreadable, are a log like any other', () => {
  fc.assert(
    fc.property(fc.array(rows(), { minLength: 20, maxLength: 40 }), wildLogs, limits, (log, wild, limit) => {
      const many = Array.from({ length: 10_000 }, (_, at): readonly Past[] => {
        const row = [...log, ...wild][at % (log.length + wild.length)]
        return row ? [{ ...row, day: row.day - (at % 7) * 9 }] : []
      }).flat()
      const choice = choiceFrom({ past: many, day: today, limit })
      assert.ok(viewsOf(choice).every(isSound))
      assert.ok(
        fourOf(pairs, choice).every((pair) =>
          guarded(pairs, { past: readable(many), day: today, limit }).includes(pair),
        ),
      )
    }),
    { numRuns: process.env['LONG'] ? 50 : 1, endOnFailure: true }, // smaller logs would not be ten thousand rows
  )
})

test('nothing is ever certain, not even where ten thousand rows say that it gets harder fast', () => {
  const [pair] = pairs
  assert.ok(pair)
  const log = Array.from({ length: 10_000 }, (_, at): Past => {
    const isHard = at % 2 === 0
    return { ...pair, grade: isHard ? 0.55 : 0.5, dread: isHard ? 1 : 0, day: today, done: true }
  })
  assert.ok(viewsOf(choiceFrom({ past: log, day: today, limit: 0.7 })).every(isSound))
})

test('a day or a limit that is no number: nothing is proposed', () => {
  fc.assert(
    fc.property(logs, (log) => {
      assert.deepEqual(fourOf(pairs, choiceFrom({ past: log, day: today, limit: NaN })), [])
      assert.deepEqual(fourOf(pairs, choiceFrom({ past: log, day: NaN, limit: 0.7 })), [])
    }),
    { numRuns },
  )
})

test('nothing fits: nothing is proposed, and not the least bad', () => {
  assert.deepEqual(fourOf(pairs, choiceFrom({ past: [], day: today, limit: 0 })), [])
  assert.deepEqual(fourOf([], choiceFrom({ past: [], day: today, limit: 0.7 })), [])
  assert.equal(recommended([], choiceFrom({ past: [], day: today, limit: 0.7 }), noGuess), undefined)
})

test('rows in another order, and other names for everybody and everything, change nothing', () => {
  const shuffled = logs.chain((log) =>
    fc.tuple(fc.constant(log), fc.shuffledSubarray([...log], { minLength: log.length, maxLength: log.length })),
  )
  // Backwards in the alphabet, so that nothing can go by it.
  const step = (id: StepId): StepId => `z${String.fromCodePoint(200 - Number(id.slice(1)))}` as StepId
  const helper = (id: PersonId): PersonId => `z${9 - Number(id.slice(1))}` as PersonId
  const renamed = <P extends Pair>(pair: P): P => ({
    ...pair,
    step: step(pair.step),
    ...(pair.helper && { helper: helper(pair.helper) }),
  })
  fc.assert(
    fc.property(shuffled, limits, ([log, other], limit) => {
      const [first, second] = [
        choiceFrom({ past: log, day: today, limit }),
        choiceFrom({ past: other.map(renamed), day: today, limit }),
      ]
      const others = pairs.map(renamed)
      assert.deepEqual(namesOf(fourOf(others, second)), namesOf(fourOf(pairs, first).map(renamed)))
      pairs.forEach((pair, at) => {
        const [a, b] = [first.view(pair), second.view(others[at] ?? pair)]
        for (const part of ['done', 'yes', 'expected', 'dread', 'over'] as const)
          assert.ok(Math.abs(a[part] - b[part]) < noise, part)
      })
    }),
    { numRuns },
  )
})

test('equal ones stand in the order in which they came, in whatever order the rows stand that make them equal', () => {
  const one: Pair = { step: 'a' as StepId, domain: 'INF', grade: 0.2, closeness: 0.5 }
  const two: Pair = { ...one, step: 'b' as StepId, domain: 'PRA' }
  const mirrored = fc
    .array(rows(), { minLength: 3, maxLength: 8 })
    .map((log) => log.map((row) => ({ ...row, step: 'c' as StepId, helper: 'h0' as PersonId })))
    .map((log) =>
      log.flatMap((row): readonly Past[] => [
        { ...row, domain: 'INF' },
        { ...row, domain: 'PRA' },
      ]),
    )
    .chain((log) => fc.shuffledSubarray(log, { minLength: log.length, maxLength: log.length }))
  fc.assert(
    fc.property(mirrored, (log) => {
      const choice = choiceFrom({ past: log, day: today, limit: 0.9 })
      const [first, second] = [fourOf([one, two], choice), fourOf([two, one], choice)]
      assert.deepEqual(second, first.toReversed())
    }),
    { numRuns },
  )
})

test('all days moved by as many change nothing', () => {
  fc.assert(
    fc.property(logs, limits, fc.integer({ min: -20_000, max: 20_000 }), (log, limit, by) => {
      const moved = log.map((one) => ({ ...one, day: one.day + by }))
      const [first, second] = [
        choiceFrom({ past: log, day: today, limit }),
        choiceFrom({ past: moved, day: today + by, limit }),
      ]
      assert.deepEqual(viewsOf(second), viewsOf(first))
      assert.deepEqual(fourOf(pairs, second), fourOf(pairs, first))
    }),
    { numRuns },
  )
})

test('the same log gives the same choice, whatever was chosen for in between; it changes no row', () => {
  fc.assert(
    fc.property(wildLogs, logs, limits, (log, other, limit) => {
      const copy = structuredClone(log)
      const first = viewsOf(choiceFrom({ past: log, day: today, limit }))
      fourOf(pairs, choiceFrom({ past: other, day: today, limit }))
      assert.deepEqual(log, copy)
      assert.deepEqual(viewsOf(choiceFrom({ past: copy, day: today, limit })), first)
    }),
    { numRuns },
  )
})

// What was guessed before it is not what came of it: the row says only what came. What they expect next time is their own to say, and may go either way.
test('something that went badly never makes its yes likelier, nor too much less likely, nor anything more dared', () => {
  const bad = fc.oneof(
    fc.record({ harsh: fc.constant(true), yes: fc.constantFrom(undefined, 0, 0.5, 1), felt: fc.constant(undefined) }),
    fc.record({ harsh: fc.constant(undefined), yes: fc.constantFrom(undefined, 0), felt: fc.constant(1) }),
  )
  const parts = fc.record({ pair: anyPair, eighths: fc.nat(today * 8), bad })
  fc.assert(
    fc.property(logs, parts, limits, (log, { pair, eighths, bad: { harsh, yes, felt } }, limit) => {
      const row: Past = {
        ...pair,
        day: eighths / 8,
        done: true,
        ...(harsh !== undefined && { harsh }),
        ...(yes !== undefined && { yes }),
        ...(felt !== undefined && { felt }),
      }
      const [before, after] = [
        choiceFrom({ past: log, day: today, limit }),
        choiceFrom({ past: [row, ...log], day: today, limit }),
      ]
      const [was, is] = [before.view(pair), after.view(pair)]
      assert.ok(is.yes <= was.yes + noise && is.over >= was.over - noise && is.done <= was.done + noise)
    }),
    { numRuns },
  )
})

test('to learn that it was more than the limit, of an ask that was guessed of, never makes too much less likely for anything', () => {
  fc.assert(
    fc.property(logs, rows(), portions, fc.constantFrom(0.3, 0.5, 0.7), (log, row, more, limit) => {
      const { felt: _felt, ...unknown } = { ...row, done: true }
      const felt = Math.min(1, limit + 0.01 + more * (1 - limit))
      const [before, after] = [
        choiceFrom({ past: [unknown, ...log], day: today, limit }),
        choiceFrom({ past: [{ ...unknown, felt }, ...log], day: today, limit }),
      ]
      for (const pair of pairs) assert.ok(after.view(pair).over >= before.view(pair).over - noise)
    }),
    { numRuns },
  )
})

test('a guess that it is harder than the limit takes it away, however easy it is estimated; none is left if all are', () => {
  fc.assert(
    fc.property(logs, limits, fc.nat(3), portions, (log, limit, which, more) => {
      const choice = choiceFrom({ past: log, day: today, limit })
      const some = fourOf(pairs, choice)
      const dread = limit + 0.001 + more * (1 - limit)
      const [one] = some.slice(which % 4)
      const found = recommended(some, choice, (pair) => (pair === one ? { dread, chance: 0.5 } : {}))
      const none = recommended(some, choice, () => ({ dread }))
      assert.ok(found === undefined || found !== one)
      assert.equal(none, undefined)
      assert.ok(some.length === 0 || some.includes(recommended(some, choice, noGuess) ?? assert.fail()))
    }),
    { numRuns },
  )
})

test('a guess that is no number, or none from 0 to 1, says nothing; every other leaves figures that can be read', () => {
  const guesses = fc.constantFrom(NaN, Infinity, -Infinity, -1, 2)
  fc.assert(
    fc.property(logs, anyPair, guesses, fc.tuple(portions, portions), (log, pair, none, [chance, dread]) => {
      const choice = choiceFrom({ past: log, day: today, limit: 0.7 })
      assert.deepEqual(choice.view(pair, { chance: none, dread: none }), choice.view(pair))
      assert.ok(isSound(choice.view(pair, { chance, dread })))
    }),
    { numRuns },
  )
})

test('once the asks of somebody are gone, they look as somebody just as close who was never asked, and all others as if it had not been', () => {
  fc.assert(
    fc.property(logs, limits, fc.constantFrom(...helpers), (log, limit, { helper, closeness }) => {
      choiceFrom({ past: log, day: today, limit })
      const left = log.filter((one) => one.helper !== helper)
      const choice = choiceFrom({ past: left, day: today, limit })
      const stranger = 'never asked' as PersonId
      for (const pair of pairs.filter((one) => one.helper === helper)) {
        assert.deepEqual(choice.view(pair), choice.view({ ...pair, helper: stranger, closeness }))
      }
      const fresh = choiceFrom({ past: structuredClone(left), day: today, limit })
      assert.deepEqual(viewsOf(fresh), viewsOf(choice))
    }),
    { numRuns },
  )
})

// Which four are shown may change: one that was behind may come to the front. It was allowed before.
test('a lower limit allows nothing that a higher one does not: too much is likelier, less is dared, and a yes is the same', () => {
  fc.assert(
    fc.property(logs, portions, portions, (log, one, other) => {
      const [low, high] = [one, other]
        .toSorted((a, b) => a - b)
        .map((limit) => choiceFrom({ past: log, day: today, limit }))
      assert.ok(low && high)
      const open = new Set(guarded(pairs, { past: log, day: today, limit: high.limit }))
      for (const pair of pairs) {
        const [less, more]: readonly [View, View] = [low.view(pair), high.view(pair)]
        assert.ok(less.over >= more.over - noise && less.done <= more.done + noise)
        assert.deepEqual([less.yes, less.expected, less.dread], [more.yes, more.expected, more.dread])
        if (isHeld(pair, low)) assert.ok(isHeld(pair, high))
      }
      assert.ok(fourOf(pairs, low).every((pair) => open.has(pair) && isHeld(pair, high)))
    }),
    { numRuns },
  )
})
