import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Ask, AskId } from './ask.ts'
import { chances } from './guess.ts'
import { nextAsks, pastOf, proposed } from './next-asks.ts'
import type { Person, PersonId } from './person.ts'
import { whoCanBeAsked } from './safety.ts'
import type { StepId } from './step.ts'
import { anyAsk, withAsks } from '../../test/core/any-ask.ts'
import { notebooks, now } from '../../test/core/any-notebook.ts'
import { day, instant } from '../lib/time.ts'

const numRuns = process.env['LONG'] ? 20_000 : 500

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
