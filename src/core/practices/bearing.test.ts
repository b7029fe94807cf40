import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Ask, AskId } from '../ask.ts'
import type { Belief, BeliefId } from './belief.ts'
import type { Fear } from '../guess.ts'
import type { Notebook } from '../notebook.ts'
import { says } from '../says.ts'
import { bearingOn, isTestOf } from './bearing.ts'
import { fears, felts } from '../guess.ts'
import { instant } from '../../lib/time.ts'
import { anyAsk, withAsks } from '../../../test/core/any-ask.ts'

const now = instant(1000)
const belief: Belief = {
  id: 'b' as BeliefId,
  made: instant(1),
  kind: 'think-less',
  tests: ['think-less'],
  wasTrueThere: false,
  ratings: [],
}
const base = anyAsk({ guess: { fears: ['think-less'] }, sealed: instant(1), asked: instant(2) })
const answered = { ...base, answer: { says: 'no', from: 'told', at: instant(3) } } as const

function of(...asks: readonly Partial<Ask>[]): Notebook {
  return withAsks(asks, base)
}

const beliefs = fc.record({
  tests: fc.subarray([...fears], { maxLength: 3 }),
  id: fc.constantFrom('b', 'other').map((id) => id as BeliefId),
})
const asks = fc.record({
  asked: fc.option(fc.nat(900).map(instant), { nil: undefined, freq: 9 }),
  until: fc.option(fc.nat(2000).map(instant), { nil: undefined }),
  rested: fc.option(fc.constant(instant(900)), { nil: undefined }),
  withdrawn: fc.option(fc.constant(instant(900)), { nil: undefined, freq: 1 }),
  belief: fc.option(
    fc.constantFrom('b', 'c').map((id) => id as BeliefId),
    { nil: undefined },
  ),
  guess: fc.record({ fears: fc.subarray([...fears], { maxLength: 3 }) }),
  answer: fc.option(
    fc.record({
      says: fc.constantFrom(...says),
      from: fc.constantFrom('link', 'told'),
      at: fc.constant(instant(950)),
    }),
    { nil: undefined },
  ),
  answerCount: fc.nat(1),
  felt: fc.option(fc.constantFrom(...felts), { nil: undefined }),
  after: fc.record({ fearHappened: fc.constantFrom('yes', 'no', 'partly', 'cant-tell') }),
  notFromThem: fc.constantFrom(false, false, true),
  trial: fc.constantFrom(false, false, true),
})
const records = fc.array(asks, { maxLength: 8 }).map((all) => of(...(all as readonly Partial<Ask>[])))

test('the asks that bear on a belief are exactly those that count and test it, whatever came of them', () => {
  fc.assert(
    fc.property(records, beliefs, (notebook, parts) => {
      const one = { ...belief, ...parts }
      const expected = [...notebook.asks.values()].filter(
        (ask) =>
          !ask.trial &&
          !ask.notFromThem &&
          ask.withdrawn === undefined &&
          ask.asked !== undefined &&
          (ask.belief === one.id || one.tests.some((fear) => ask.guess.fears?.includes(fear))),
      )
      const shown = bearingOn(notebook, one, now).map(({ ask }) => ask.id)
      assert.deepEqual([...shown].sort(), expected.map(({ id }) => id).sort())
    }),
  )
})

test('no outcome puts an ask in or out: with every answer turned round the same asks stand there', () => {
  const turned = { yes: 'no', part: 'never', no: 'yes', never: 'part' } as const
  const happened = { yes: 'no', no: 'yes', partly: 'cant-tell', 'cant-tell': 'partly' } as const
  fc.assert(
    fc.property(records, beliefs, (notebook, parts) => {
      const other = [...notebook.asks].map(([id, ask]): [AskId, Ask] => {
        const { answer, after } = ask
        const fearHappened = after.fearHappened && happened[after.fearHappened]
        return [
          id,
          {
            ...ask,
            ...(answer && { answer: { ...answer, says: turned[answer.says] } }),
            after: { ...(fearHappened && { fearHappened }) },
          },
        ]
      })
      const ids = (one: Notebook) => bearingOn(one, { ...belief, ...parts }, now).map(({ ask }) => ask.id)
      assert.deepEqual(ids({ ...notebook, asks: new Map(other) }), ids(notebook))
    }),
  )
})

test('silence never counts, nor what is open, nor an answer that was not opened yet', () => {
  fc.assert(
    fc.property(records, beliefs, (notebook, parts) => {
      for (const { stands, foretold } of bearingOn(notebook, { ...belief, ...parts }, now))
        if (stands !== 'told') assert.ok(foretold.every(({ tested }) => tested === 'not-known'))
    }),
  )
  const [silent] = bearingOn(of({ rested: instant(5), after: { fearHappened: 'yes' } }), belief, now)
  assert.deepEqual([silent?.stands, silent?.foretold], ['silence', [{ fear: 'think-less', tested: 'not-known' }]])
})

test('only what the belief foretells is told of an ask, and "can’t tell" stays untold', () => {
  const tested = (ask: Partial<Ask>) => bearingOn(of({ ...answered, ...ask }), belief, now)[0]?.foretold
  const two: readonly Fear[] = ['owe', 'think-less']
  assert.deepEqual(tested({ guess: { fears: two }, after: { fearHappened: 'no' } }), [
    { fear: 'think-less', tested: 'did-not' },
  ])
  assert.deepEqual(tested({ after: { fearHappened: 'yes' } }), [{ fear: 'think-less', tested: 'came-true' }])
  assert.deepEqual(tested({ after: { fearHappened: 'cant-tell' } }), [{ fear: 'think-less', tested: 'not-known' }])
})

test('an ask that was chosen for a belief stands there, told by their answer where that says something', () => {
  const burden: Belief = { ...belief, kind: 'burden', tests: ['bother', 'owe'] }
  const chosen = { ...answered, guess: {}, belief: burden.id }
  assert.deepEqual(bearingOn(of(chosen), burden, now)[0]?.foretold, [])
  assert.deepEqual(bearingOn(of({ ...chosen, felt: 'glad' }), burden, now)[0]?.foretold, [
    { fear: 'bother', tested: 'did-not' },
  ])
  assert.ok(!isTestOf({ ...base, guess: {} }, burden))
})

test('the newest ask stands first', () => {
  const order = bearingOn(of({ asked: instant(2) }, { asked: instant(9) }), belief, now).map(({ ask }) => ask.asked)
  assert.deepEqual(order, [9, 2])
})
