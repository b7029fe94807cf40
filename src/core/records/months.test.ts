import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Fields, Op } from './op.ts'
import { compact } from './compact.ts'
import { fold } from './fold.ts'
import { apart, parseMonth } from './months.ts'
import { parseStamp } from './stamp.ts'

const year = 365 * 86_400_000
const start = 1_577_836_800_000 // 2020

const kinds: { readonly [kind: string]: fc.Arbitrary<Fields> } = {
  ask: fc.record(
    { made: fc.constant(start), words: fc.string(), plan: fc.string(), 'after.came': fc.constantFrom('yes', 'no') },
    { requiredKeys: ['made'], noNullPrototype: true },
  ),
  'check-in': fc.record(
    { at: fc.constant(start), said: fc.constant('fine'), alsoTrue: fc.string() },
    { requiredKeys: ['at'], noNullPrototype: true },
  ),
  letter: fc.record(
    { made: fc.constant(start), rung: fc.constantFrom('R1', 'R3'), text: fc.string(), voice: fc.constant('elder') },
    { requiredKeys: ['made'], noNullPrototype: true },
  ),
  weather: fc.record({ sky: fc.constant('grey') }, { noNullPrototype: true }),
}
const anyOp: fc.Arbitrary<Op> = fc.constantFrom(...Object.keys(kinds)).chain((kind) =>
  fc
    .tuple(fc.nat(6 * year), fc.constantFrom('x', 'y'), kinds[kind] ?? assert.fail(), fc.nat(9))
    .map(([after, id, set, dice]): Op => {
      const at = parseStamp(`${(start + after).toString(16).padStart(12, '0')}-0000-device01`) ?? assert.fail()
      return dice === 0 ? { v: 1, at, kind, id, gone: true } : { v: 1, at, kind, id, set }
    }),
)
const anyOps = fc.array(anyOp, { maxLength: 30 })
const numRuns = process.env['LONG'] ? 3000 : 300

test('what is put apart by months adds up to the same notebook, opened in any order', () => {
  fc.assert(
    fc.property(anyOps, fc.nat(7 * year), (ops, after) => {
      const whole = fold(ops)
      const { now, months } = apart(compact(whole), start + after)
      const parts = [now, ...months.values()]
      assert.deepEqual(fold(parts.flat()).notebook, whole.notebook)
      assert.deepEqual(
        parts.toReversed().reduce((folded, part) => fold(part, folded), fold([])).notebook,
        whole.notebook,
      )
      assert.deepEqual(compact(parts.reduce((folded, part) => fold(part, folded), fold([]))), compact(whole))
    }),
    { numRuns },
  )
})

test('without its months an ask and a letter are there but for their long words, and no month holds what is later', () => {
  fc.assert(
    fc.property(anyOps, fc.nat(7 * year), (ops, after) => {
      const whole = fold(ops)
      const { now, months } = apart(compact(whole), start + after)
      const early = fold(now).notebook
      assert.deepEqual([...early.asks.keys()], [...whole.notebook.asks.keys()])
      for (const [id, ask] of early.asks) {
        const { words: _, plan: __, ...rest } = whole.notebook.asks.get(id) ?? assert.fail()
        const { words: ___, plan: ____, ...shown } = ask
        assert.deepEqual(shown, rest)
      }
      assert.deepEqual([...early.letters.keys()], [...whole.notebook.letters.keys()])
      for (const [month, waits] of months) {
        assert.equal(parseMonth(month), month)
        for (const { at } of waits) assert.ok(Number.parseInt(at.slice(0, 12), 16) < start + after)
      }
    }),
    { numRuns },
  )
})

test('a deletion never waits', () => {
  fc.assert(
    fc.property(anyOps, (ops) => {
      const { months } = apart(ops, Infinity)
      assert.ok([...months.values()].flat().every((op) => 'set' in op))
    }),
    { numRuns },
  )
})
