import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { instant } from '../lib/time.ts'
import type { AskId } from './ask.ts'
import type { Notebook } from './notebook.ts'
import type { BeliefId } from './practices/belief.ts'
import { compact } from './records/compact.ts'
import { fold, type Folded } from './records/fold.ts'
import { type Change, type Kind, stamped } from './records/op.ts'
import type { DeviceId } from './records/stamp.ts'
import { forgetMade, type Made, madeIn, type MadeKind, madeKinds, type Stretch } from './stretch.ts'

const device = 'device01' as DeviceId
const numRuns = process.env['LONG'] ? 10_000 : 300

/** Everything has its moment, 0..99, and some of it was added to long after. */
const anyRecord: fc.Arbitrary<readonly Change[]> = fc
  .record({
    kind: fc.constantFrom(...madeKinds, 'person', 'safety-plan'),
    n: fc.nat(3),
    at: fc.nat(99),
    dice: fc.nat(3),
  })
  .map(({ kind, n, at, dice }) => recordOf(kind, `${kind}${n}`, at, dice))
const anyNotebook = fc
  .array(anyRecord, { maxLength: 24 })
  .map((changes) => fold(stamped(changes.flat(), undefined, 1000, device)))
const anyStretch = fc.tuple(fc.nat(99), fc.nat(99)).map(([from, until]) => stretch(from, until))

function recordOf(kind: Change['kind'], id: string, at: number, dice: number): readonly Change[] {
  const other = `belief${dice}`
  switch (kind) {
    case 'ask':
      return [
        {
          kind,
          id,
          set: {
            made: at,
            step: 'PRA-01',
            person: 'person0',
            belief: other,
            tie: 'friend',
            told: { says: dice === 0 ? 'never' : 'yes', at: 500 },
          },
        },
        {
          kind: 'reply',
          id: `reply/${id}`,
          set: { ask: id, link: 'link', purpose: 'ask', place: 1, reply: { says: 'yes', line: 'gladly' }, at: 500 },
        },
      ]
    case 'belief':
      return [
        {
          kind,
          id,
          set: {
            made: at,
            kind: 'burden',
            tests: ['bother'],
            [`rated.r${dice}`]: { at: 500 + dice, of: 'sentence', value: 50 },
          },
        },
      ]
    case 'letter':
      return [{ kind, id, set: { made: at, rung: 'R1', text: 'words', closed: 500 } }]
    case 'rest':
      return [{ kind, id, set: { made: at, thing: 'tidying' } }]
    case 'rehearsal':
      return [{ kind, id, set: { made: at, of: 'talk', happened: 'words', ask: `ask${dice}` } }]
    case 'reflection':
      return [{ kind, id, set: { at, of: 'signs', 'marks.guilt': 'often' } }]
    case 'received':
      return [{ kind, id, set: { at, what: 'time', tie: 'friend' } }]
    case 'harm':
      return [{ kind, id, set: { at, worse: 'a-bit' } }]
    case 'origin':
      return [{ kind, id: 'mine', set: { at, words: 'words', belief: other } }]
    case 'finding':
      return [{ kind, id: 'mine', set: { at, ready: 3, 'session.s': { at: 600, useful: 4 } } }]
    case 'share':
      return [
        {
          kind,
          id,
          set: {
            made: at,
            until: 900,
            label: 'Dr. Winter',
            'notes.n1': { n: 4, at: 600, text: 'words', step: 'words' },
          },
        },
      ]
    case 'person':
      return [{ kind, id, set: { added: at, name: 'Mara', tie: 'friend' } }]
    case 'safety-plan':
      return [{ kind, id: 'mine', set: { alone: 'walk' } }]
    default:
      return [{ kind, id, set: { at, said: 'fine' } }]
  }
}

function stretch(from: number, until: number): Stretch {
  return { from: instant(from), until: instant(until) }
}

function without(folded: Folded, { from, until }: Stretch): Folded {
  const changes = forgetMade(folded.notebook, madeIn(folded.notebook, { from, until }), instant(2000))
  return fold(stamped(changes, folded.last, 2000, device), folded)
}

const everything = stretch(0, 100)
const all = (notebook: Notebook): readonly Made[] => madeIn(notebook, everything)
const isIn = ({ from, until }: Stretch, { at }: Made) => at >= from && at < until

test('everything that was made inside goes, and nothing that was made outside', () => {
  fc.assert(
    fc.property(anyNotebook, anyStretch, (folded, between) => {
      const left = without(folded, between).notebook
      assert.deepEqual(
        all(left),
        all(folded.notebook).filter((one) => !isIn(between, one)),
      )
      assert.deepEqual([...left.people.keys()], [...folded.notebook.people.keys()])
      assert.deepEqual([left.safetyPlan, left.settings], [folded.notebook.safetyPlan, folded.notebook.settings])
    }),
    { numRuns },
  )
})

/** Why a kind lies in no stretch. The compiler asks for each new one. */
const stays: { readonly [kind in Exclude<Kind, MadeKind>]: string } = {
  person: 'somebody is not a moment',
  settings: 'how it behaves now',
  safety: 'what it goes by now',
  'safety-plan': 'for a bad hour, whenever that is',
  staying: 'what keeps somebody well now',
  link: 'closed with its ask, and gone once the server has deleted it',
  reply: 'goes with its ask',
  slot: 'a way in',
}

test('each kind is found by its own moment, and every kind is one of those that are found', () => {
  for (const kind of madeKinds) {
    assert.ok(!(kind in stays))
    const id = kind === 'origin' || kind === 'finding' ? 'mine' : 'one'
    const { notebook } = fold(stamped(recordOf(kind, id, 50, 1), undefined, 1000, device))
    assert.deepEqual(madeIn(notebook, stretch(50, 51)), [{ kind, id, at: 50 }])
    assert.deepEqual([madeIn(notebook, stretch(0, 50)), madeIn(notebook, stretch(51, 99))], [[], []])
  }
})

test('what stays, stays as it is: its answers, its ratings and what was noted later; only what pointed to a deleted belief does so no more', () => {
  fc.assert(
    fc.property(anyNotebook, anyStretch, (folded, between) => {
      const [before, left] = [folded.notebook, without(folded, between).notebook]
      for (const [id, { belief, ...ask }] of left.asks) {
        const { belief: was, ...rest } = before.asks.get(id) ?? assert.fail()
        assert.deepEqual(ask, rest)
        assert.equal(belief, was && before.beliefs.has(was) && !left.beliefs.has(was) ? undefined : was)
      }
      for (const kept of ['beliefs', 'letters', 'rehearsals', 'checkIns', 'reflections', 'rests', 'harms'] as const)
        for (const [id, record] of left[kept])
          assert.deepEqual(record, (before[kept] as ReadonlyMap<string, unknown>).get(id))
    }),
    { numRuns },
  )
})

test('deleting twice changes nothing', () => {
  fc.assert(
    fc.property(anyNotebook, anyStretch, (folded, between) => {
      const once = without(folded, between)
      assert.deepEqual(forgetMade(once.notebook, madeIn(once.notebook, between), instant(3000)), [])
      const again = forgetMade(folded.notebook, madeIn(folded.notebook, between), instant(3000))
      assert.deepEqual(fold(stamped(again, once.last, 3000, device), once).notebook, once.notebook)
    }),
    { numRuns },
  )
})

test('an ask goes whole with what was answered later, its wish stays, and no word of what went is in what is kept', () => {
  const { notebook, ...rest } = fold(
    stamped(
      [
        ...recordOf('ask', 'one', 50, 0),
        ...recordOf('belief', 'belief1', 50, 1),
        ...recordOf('person', 'person0', 1, 0),
      ].map((change) =>
        'set' in change && change.kind === 'reply'
          ? { ...change, set: { ...change.set, reply: { says: 'never', line: 'gladly' } } }
          : change,
      ),
      undefined,
      1000,
      device,
    ),
  )
  const left = without({ notebook, ...rest }, stretch(50, 51))
  assert.equal(left.notebook.asks.get('one' as AskId), undefined)
  assert.equal(left.notebook.beliefs.get('belief1' as BeliefId), undefined)
  assert.deepEqual(
    [...left.notebook.people.values()].map(({ ratherNot }) => ratherNot),
    [['PRA-01']],
  )
  assert.doesNotMatch(JSON.stringify(compact(left)), /gladly|burden/)
})
