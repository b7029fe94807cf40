import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Ask, AskId } from './ask.ts'
import { chances } from './guess.ts'
import { needsNobody } from './ladder.ts'
import type { Notebook } from './notebook.ts'
import { gentlerAsk, nextAsks, otherAsk, pastOf, proposed, selfDirected } from './next-asks.ts'
import type { Person, PersonId } from './person.ts'
import { whoCanBeAsked } from './safety.ts'
import type { Step, StepId } from './step.ts'
import { library } from './library.ts'
import { anyAsk, withAsks } from '../../test/core/any-ask.ts'
import { notebooks, now } from '../../test/core/any-notebook.ts'
import { heldBack } from './pause.ts'
import { day, type Instant, instant, later } from '../lib/time.ts'

const numRuns = process.env['LONG'] ? 5000 : 500
/** Where much is looked at in each. */
const fewer = process.env['LONG'] ? 1000 : 200

test('whatever is proposed passed the gate, and is nothing that the person does not wish to be shown', () => {
  let count = 0
  fc.assert(
    fc.property(notebooks, (notebook) => {
      const asks = nextAsks(notebook, now)
      assert.ok(asks.length <= 4)
      count += asks.length
      for (const { step, person } of asks) {
        assert.ok(!notebook.settings.never.includes(step.id) && !notebook.settings.never.includes(step.domain))
        if (person) assert.ok(whoCanBeAsked(notebook, step, now).some((one) => one.person.id === person.id))
      }
      assert.equal(new Set(asks.map(({ step }) => step.domain)).size, asks.length, 'each of another field of life')
    }),
    { numRuns },
  )
  assert.ok(count > numRuns, 'often enough something is proposed to mean something')
})

test('the one that is proposed is one of those that were shown; a guess that it is far too hard takes it away', () => {
  fc.assert(
    fc.property(notebooks, (notebook) => {
      const asks = nextAsks(notebook, now)
      const one = proposed(notebook, now, asks, new Map())
      assert.ok(one === undefined ? asks.length === 0 : asks.includes(one))
      const hardest = new Map(asks.map(({ step }) => [step.id, { hard: 'hardest' as const }]))
      assert.equal(proposed(notebook, now, asks, hardest), undefined)
    }),
    { numRuns },
  )
})

/** What the guards say of a step with somebody, in the plainest way: not asked of them or made lately, and not far above what went well. */
function isFree(
  notebook: Notebook,
  { step, person }: { readonly step: Step; readonly person?: Person | undefined },
): boolean {
  const rows = pastOf(notebook)
  const done = rows.filter((row) => row.done)
  const near = (row: { readonly day: number }, days: number) => Math.abs(row.day - now / day) < days
  const highest = Math.max(0, ...done.filter((row) => !row.harsh).map(({ grade }) => grade))
  return (
    done.every((row) => row.step !== step.id || !near(row, 10)) &&
    done.every((row) => !person || row.helper !== person.id || !near(row, row.harsh ? 28 : 4)) &&
    done.every((row) => !row.harsh || !near(row, 14) || step.difficulty <= Math.max(0, 100 * row.grade - 15) + 1e-9) &&
    step.difficulty <= 100 * highest + 25
  )
}

/** Days since each ask, so that not everything was today: the last one some days ago. */
const lived = fc.tuple(notebooks, fc.integer({ min: 0, max: 40 })).map(([notebook, days]): Notebook => ({
  ...notebook,
  asks: new Map(
    [...notebook.asks].map(([id, ask], at) => {
      const ago = (days + at * 3) * day
      const before = (when: Instant | undefined) => (when === undefined ? {} : { asked: instant(when - ago) })
      return [id, { ...ask, ...before(ask.asked) }]
    }),
  ),
}))

test('another, as often as it is tapped, and gentler pass the gate and the guards like the four, and another comes only once', () => {
  const seen = { beyond: 0, gentler: 0 }
  fc.assert(
    fc.property(lived, (notebook) => {
      const four = nextAsks(notebook, now)
      const steps: StepId[] = []
      for (let next = otherAsk(notebook, now, steps); next; next = otherAsk(notebook, now, steps)) {
        assert.ok(!steps.includes(next.step.id) && isFree(notebook, next))
        assert.ok(steps.length >= four.length || next.step.id === four[steps.length]?.step.id, 'first the four')
        const { person } = next
        if (person) assert.ok(whoCanBeAsked(notebook, next.step, now).some((one) => one.person.id === person.id))
        const gentler = gentlerAsk(notebook, now, next.step)
        assert.ok(!gentler || (gentler.step.difficulty < next.step.difficulty && isFree(notebook, gentler)))
        const noBigger = otherAsk(notebook, now, [next.step.id], next.step.level)
        assert.ok(!noBigger || (noBigger.step.level <= next.step.level && noBigger.step.id !== next.step.id))
        assert.ok(
          noBigger || four.every(({ step }) => step === next.step || step.level > next.step.level),
          'if there is one',
        )
        seen.gentler += gentler ? 1 : 0
        steps.push(next.step.id)
      }
      assert.ok(steps.length >= four.length)
      seen.beyond += steps.length - four.length
    }),
    { numRuns: fewer },
  )
  assert.ok(seen.beyond > 10 && seen.gentler > 10, JSON.stringify(seen))
})

test('what is offered for when no ask fits needs nobody and no answer, and passes the guards; nothing passes: none', () => {
  let found = 0
  fc.assert(
    fc.property(lived, (notebook) => {
      const step = selfDirected(notebook, now)
      if (!step) return
      found += 1
      assert.ok(!step.answerable && !step.receiving && needsNobody(step) && isFree(notebook, { step }))
      const never = { ...notebook, settings: { ...notebook.settings, never: library.map(({ id }) => id) } }
      assert.equal(selfDirected(never, now), undefined)
      assert.deepEqual(nextAsks(never, now), [])
    }),
    { numRuns: fewer },
  )
  assert.ok(found > 10, `${found}`)
})

test('while everything is paused, or help comes first, nothing at all is proposed; "not today" changes nothing that the choice knows', () => {
  const held = { nothing: 0 }
  fc.assert(
    fc.property(lived, fc.boolean(), (notebook, pause) => {
      const { settings, privateAnswers } = notebook
      const still: Notebook = pause
        ? { ...notebook, settings: { ...settings, pausedUntil: later(now, day) } }
        : { ...notebook, privateAnswers: { ...privateAnswers, dying: 'plan', at: now } }
      assert.notEqual(heldBack(still, now), undefined)
      held.nothing += nextAsks(notebook, now).length
      assert.deepEqual(nextAsks(still, now), [])
      for (const one of [otherAsk(still, now, []), selfDirected(still, now)]) assert.equal(one, undefined)
      for (const step of library) assert.equal(gentlerAsk(still, now, step), undefined)
      const away = { ...settings, putAway: library.map(({ id }) => ({ what: id, until: later(now, day) })) }
      const put: Notebook = { ...notebook, settings: away }
      assert.deepEqual(pastOf(put), pastOf(notebook))
      assert.deepEqual(nextAsks(put, now), [])
    }),
    { numRuns: 30 },
  )
  assert.ok(held.nothing > 0, 'of the same notebooks something is proposed otherwise')
})

test('a circle of nobody, or of one: what is proposed is for anyone, or for that one', () => {
  const few = fc.tuple(lived, fc.nat(1)).map(([notebook, count]) => ({
    ...notebook,
    people: new Map([...notebook.people].slice(0, count)),
  }))
  const seen = { nobody: 0, one: 0 }
  fc.assert(
    fc.property(few, (notebook) => {
      const [only] = notebook.people.values()
      for (const { step, person } of [...nextAsks(notebook, now), otherAsk(notebook, now, [])].filter((one) => !!one)) {
        assert.ok(person === undefined ? needsNobody(step) : person === only)
        if (only) seen.one += 1
        else seen.nobody += 1
      }
    }),
    { numRuns: fewer },
  )
  assert.ok(seen.nobody > 10 && seen.one > 10, JSON.stringify(seen))
})

const mara: Person = {
  id: 'mara' as PersonId,
  name: 'Mara',
  tie: 'friend',
  card: {},
  added: instant(0),
  ratherNot: [],
  resting: false,
}
const at = instant(3 * day)
const [, , low, , likely] = chances
assert.ok(low === 0.3 && likely === 0.7)
const asked: Partial<Ask> = {
  step: 'PRA1b' as StepId,
  person: mara.id,
  guess: { chance: low, hard: 'hard' },
  sealed: at,
  asked: at,
}
const yes: Partial<Ask> = { answer: { says: 'yes', from: 'told', at } }
const row = {
  step: 'PRA1b',
  domain: 'PRA',
  grade: 0.12,
  helper: 'mara',
  closeness: 0.8,
  day: 3,
  chance: 0.3,
  dread: 0.7,
  done: true,
}
const rowsOf = (...some: readonly Partial<Ask>[]) =>
  pastOf({ ...withAsks(some, asked), people: new Map([[mara.id, mara]]) })

test('an answered ask tells what was guessed, what came, how hard it was and the chance next time', () => {
  assert.deepEqual(rowsOf({ ...yes, after: { hard: 'a-little', nextChance: likely } }), [
    { ...row, yes: 1, felt: 0.3, next: 0.7 },
  ])
  assert.deepEqual(rowsOf({ ...yes, after: { hard: 'hardest' } }), [{ ...row, yes: 1, felt: 0.9, harsh: true }])
})

test('a part is half a yes; a no and "rather not this" are none', () => {
  const told = (says: 'part' | 'no' | 'never') => rowsOf({ answer: { says, from: 'told', at } })
  assert.deepEqual(told('part'), [{ ...row, yes: 0.5 }])
  assert.deepEqual(told('no'), [{ ...row, yes: 0 }])
  assert.deepEqual(told('never'), [{ ...row, yes: 0 }])
})

test('silence, and an answer that waits to be opened, say nothing of a yes: they are no no', () => {
  assert.deepEqual(rowsOf({ until: at }), [row])
  assert.deepEqual(rowsOf({ rested: at }), [row])
  const waits: Partial<Ask> = { answer: { says: 'no', from: 'link', at }, answerCount: 1 }
  assert.deepEqual(rowsOf(waits), [row])
  assert.deepEqual(rowsOf({ ...waits, seen: 1 }), [{ ...row, yes: 0 }], 'once it was opened it counts')
})

test('trials, and answers that were not from them, say nothing at all', () => {
  assert.deepEqual(rowsOf({ ...yes, trial: true }, { ...yes, notFromThem: true }), [])
})

test('taken back after a guess and before asking was not dared; without a guess, or after asking, it says nothing', () => {
  const { asked: _asked, ...planned } = anyAsk({ ...asked, id: 'planned' as AskId })
  const { sealed: _sealed, ...draft } = planned
  const withdrawn = instant(5 * day)
  const of = (ask: Ask) => pastOf({ asks: new Map([[ask.id, ask]]), people: new Map([[mara.id, mara]]) })
  assert.deepEqual(rowsOf({ withdrawn }), [])
  assert.deepEqual(of(planned), [], 'planned still')
  assert.deepEqual(of({ ...planned, withdrawn }), [{ ...row, day: 5, done: false }])
  assert.deepEqual(of({ ...draft, withdrawn }), [])
})

test('an own ask stands in the middle of its size, and somebody of no circle counts by how they stand', () => {
  const own = withAsks([{ sealed: at, asked: at, size: 2, tie: 'colleague' }])
  const [one] = pastOf(own)
  assert.deepEqual([one?.grade, one?.closeness, one?.helper, one?.done], [0.3, 0.5, undefined, true])
  const gone = pastOf(withAsks([{ ...asked, tie: 'stranger' }]))
  assert.deepEqual([gone[0]?.helper, gone[0]?.closeness], [undefined, 0.2], 'who was deleted has no name here')
})
