import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Change } from '../records/op.ts'
import type { Mark, ReflectionId } from './reflection.ts'
import { amounts, goesTowards, marksOf } from './reflection.ts'
import { blank, fold } from '../records/fold.ts'
import { instant, later } from '../../lib/time.ts'
import { library } from '../library.ts'
import { lookNow, looksAt, markLook, overTime, sameLook } from './looks.ts'
import { parseDevice } from '../records/stamp.ts'
import { stamped } from '../records/op.ts'

const start = instant(1_700_000_000_000)
const device = parseDevice('device01') ?? assert.fail()
const fresh = (n: number) => `look-${n}` as ReflectionId

function notebookOf(changes: readonly Change[]) {
  return fold(stamped(changes, undefined, start, device)).notebook
}

test('what is tapped on one day is one look, and a line can be emptied again', () => {
  const first = markLook(blank.notebook, { of: 'signs', mark: 'guilt', amount: 'often' }, start, fresh(1))
  const second = markLook(
    notebookOf(first),
    { of: 'signs', mark: 'weakness', amount: 'not' },
    later(start, 9),
    fresh(2),
  )
  const both = notebookOf([...first, ...second])
  assert.deepEqual(
    looksAt(both, 'signs').map(({ marks }) => marks),
    [{ weakness: 'not', guilt: 'often' }],
  )
  const emptied = markLook(both, { of: 'signs', mark: 'guilt', amount: undefined }, later(start, 10), fresh(3))
  assert.deepEqual(lookNow(notebookOf([...first, ...second, ...emptied]), 'signs', start)?.marks, { weakness: 'not' })
  assert.equal(lookNow(both, 'costs', start), undefined)
  assert.equal(lookNow(both, 'signs', later(start, sameLook)), undefined)
})

test('emptying a line where nothing was said begins no look, and a look with nothing in it is not shown', () => {
  assert.deepEqual(markLook(blank.notebook, { of: 'costs', mark: 'hum', amount: undefined }, start, fresh(1)), [])
  const empty = notebookOf([{ kind: 'reflection', id: fresh(1), set: { at: start, of: 'costs' } }])
  assert.deepEqual(looksAt(empty, 'costs'), [])
})

test('no later look changes an earlier one', () => {
  const taps = fc.array(
    fc.record({
      of: fc.constantFrom('signs', 'costs'),
      mark: fc.nat(4),
      amount: fc.constantFrom(...amounts, undefined),
      after: fc.nat(2 * sameLook),
    }),
    { maxLength: 10 },
  )
  fc.assert(
    fc.property(taps, (all) => {
      let now = start
      let changes: readonly Change[] = []
      for (const [i, { of, mark, amount, after }] of all.entries()) {
        now = later(now, after)
        const before = notebookOf(changes)
        const settled = looksAt(before, of).filter(({ at }) => now - at >= sameLook)
        const line: Mark = marksOf[of][mark] ?? assert.fail()
        changes = [...changes, ...markLook(before, { of, mark: line, amount }, now, fresh(i))]
        const looks = looksAt(notebookOf(changes), of)
        assert.deepEqual(looks.slice(0, settled.length), settled)
        if (amount) assert.equal(overTime(looks, line).at(-1)?.amount, amount)
      }
    }),
  )
})

test('every sign and every cost has steps that go towards it, some of them small', () => {
  for (const mark of [...marksOf.signs, ...marksOf.costs])
    assert.ok(
      library.some((step) => step.level <= 2 && goesTowards(mark, step)),
      mark,
    )
})
