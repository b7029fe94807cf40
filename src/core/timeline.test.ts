import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { instant } from '../lib/time.ts'
import { fold } from './records/fold.ts'
import { type Change, type Fields, type Op, stamped } from './records/op.ts'
import type { DeviceId } from './records/stamp.ts'
import { forgetMade, madeIn } from './stretch.ts'
import { byMonth, entryId, everythingKept, monthsOnPage, newestFirst } from './timeline.ts'
import { everyEntry } from '../../test/core/every-entry.ts'

const device = 'device01' as DeviceId

/** One record of each kind that has a moment, and some that must not be there. */
const anyChange: fc.Arbitrary<Change> = fc
  .record({
    at: fc.nat(99),
    n: fc.nat(4),
    kind: fc.constantFrom(
      'ask',
      'received',
      'check-in',
      'letter',
      'rest',
      'rehearsal',
      'belief',
      'reflection',
      'harm',
      'origin',
      'finding',
      'safety',
      'safety-plan',
      'person',
      'staying',
    ),
  })
  .map(({ at, n, kind }): Change => ({ kind, id: isPage(kind) ? 'mine' : `${kind}${n}`, set: fieldsOfKind(kind, at) }))

function isPage(kind: string): boolean {
  return ['origin', 'finding', 'safety', 'safety-plan', 'staying'].includes(kind)
}

function fieldsOfKind(kind: string, at: number): Fields {
  const of: { readonly [kind: string]: object } = {
    ask: { made: at, tie: 'friend' },
    received: { at, what: 'time', tie: 'friend' },
    'check-in': { at, said: 'fine' },
    letter: { made: at, rung: 'R1', ...(at % 3 > 0 && { begun: at }) },
    rest: { made: at, thing: 'a-task' },
    rehearsal: { made: at, of: 'talk' },
    belief: {
      made: at,
      kind: 'burden',
      tests: ['bother'],
      [`rated.r${at % 7}`]: { at: at + 5, of: 'sentence', value: 70 },
    },
    reflection: { at, of: 'signs', ...(at % 3 > 0 && { 'marks.guilt': 'very' }) },
    harm: { at, worse: 'no' },
    origin: { at },
    finding: { at, ready: 3 },
    safety: { dying: 'no', at },
    'safety-plan': { signs: 'not sleeping' },
    person: { added: at, name: 'Mara', tie: 'friend' },
    staying: { know: 'ask early' },
  }
  return JSON.parse(JSON.stringify(of[kind]))
}

const anyOps: fc.Arbitrary<readonly Op[]> = fc
  .array(anyChange, { maxLength: 40 })
  .map((changes) => stamped(changes, undefined, instant(1000), device))

const shownIds = (ops: readonly Op[]) => newestFirst(everyEntry(fold(ops).notebook)).map(entryId)

test('property: everything that has a moment is in it once, and ratings beside their belief', () => {
  fc.assert(
    fc.property(anyOps, (ops) => {
      const { notebook } = fold(ops)
      const entries = everyEntry(notebook)
      const ids = entries.map(entryId)
      assert.equal(new Set(ids).size, ids.length)
      const made = madeIn(notebook, { from: instant(0), until: instant(1e6) })
      const untouched = [...notebook.letters.values()].filter(({ begun }) => begun === undefined).length
      const unsaid = [...notebook.reflections.values()].filter(({ marks }) => Object.keys(marks).length === 0).length
      const ratings = [...notebook.beliefs.values()].reduce((sum, belief) => sum + belief.ratings.length, 0)
      assert.equal(entries.length, made.length - untouched - unsaid + ratings)
      assert.equal(entries.filter(({ kind }) => kind === 'rating').length, ratings)
    }),
  )
})

test('property: what is deleted is gone from it, and nothing else', () => {
  fc.assert(
    fc.property(anyOps, fc.nat(99), (ops, from) => {
      const folded = fold(ops)
      const made = madeIn(folded.notebook, { from: instant(from), until: instant(100) })
      const after = fold(
        stamped(forgetMade(folded.notebook, made, instant(5000)), folded.last, instant(5000), device),
        folded,
      ).notebook
      const gone = new Set(
        made.map(({ kind, id }) => (kind === 'origin' || kind === 'finding' ? kind : `${kind}/${id}`)),
      )
      const stays = everyEntry(folded.notebook).filter(
        (entry) => !gone.has(entry.kind === 'rating' ? `belief/${entry.of.belief.id}` : entryId(entry)),
      )
      assert.deepEqual(newestFirst(everyEntry(after)).map(entryId), newestFirst(stays).map(entryId))
    }),
  )
})

test('property: it is the same in whatever order the operations came', () => {
  fc.assert(
    fc.property(anyOps, fc.infiniteStream(fc.nat()), (ops, random) => {
      const other = ops.map((op) => ({ op, key: random.next().value })).toSorted((a, b) => a.key - b.key)
      assert.deepEqual(shownIds(other.map(({ op }) => op)), shownIds(ops))
    }),
  )
})

test('property: by month nothing is lost, each lies in its month, and the months together are newest first', () => {
  fc.assert(
    fc.property(anyOps, fc.uniqueArray(fc.nat(110), { maxLength: 8 }), (ops, some) => {
      const starts = [0, ...some.toSorted((a, b) => a - b), 111].map(instant)
      const monthOf = (at: number) => ({
        from: starts.findLast((start) => start <= at) ?? assert.fail(),
        until: starts.find((start) => start > at) ?? assert.fail(),
      })
      const { notebook } = fold(ops)
      const { at: moments, entries } = everythingKept(notebook)
      const months = byMonth(moments, monthOf).map(({ start, numbers }) => ({ start, inIt: entries(numbers) }))
      for (const { start, inIt } of months) for (const { at } of inIt) assert.equal(monthOf(at).from, start)
      assert.equal(new Set(months.map(({ start }) => start)).size, months.length)
      assert.deepEqual(
        months.flatMap(({ inIt }) => newestFirst(inIt)),
        newestFirst(everyEntry(notebook)),
      )
    }),
  )
})

test('a page has whole months: one at least, and no more than are needed', () => {
  assert.equal(monthsOnPage([3, 4, 50, 2], 0, 40), 3)
  assert.equal(monthsOnPage([90, 4], 0, 40), 1)
  assert.equal(monthsOnPage([1, 1], 0, 40), 2)
  assert.equal(monthsOnPage([1, 1], 2, 40), 0)
})
