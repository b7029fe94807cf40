import { strict as assert } from 'node:assert'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Ask, AskId } from './ask.ts'
import type { Lean, LeanKind } from './plant.ts'
import type { Notebook } from './notebook.ts'
import { blank } from './records/fold.ts'
import { chances } from './guess.ts'
import {
  describe,
  inSeason,
  leansInSeason,
  leansOf,
  type Plant,
  plant,
  seasonLight,
  seasons,
  type Shape,
} from './plant.ts'
import { day, instant } from '../lib/time.ts'
import { leaf } from './plant/leaves.ts'
import { madeUpYear } from './plant/testing.ts'
import { n, smooth, tendril } from './plant/curve.ts'
import { quarterOf } from './plant/quarter.ts'
import { seeded } from './plant/seeded.ts'
import { anyAsk } from '../../test/core/any-ask.ts'

const kinds: readonly LeanKind[] = ['yes', 'part', 'no', 'waiting', 'received', 'done']
const leans = (many: number): readonly Lean[] =>
  Array.from({ length: many }, (_, i) => ({
    id: `lean-${i}`,
    at: instant(i),
    kind: kinds[i % kinds.length] ?? 'yes',
    level: ([1, 2, 3, 4, 5] as const)[i % 5] ?? 1,
    kinder: i % 4 === 0,
  }))
const anyLeans = fc.array(
  fc.record({
    id: fc.uuid(),
    at: fc.nat().map(instant),
    kind: fc.constantFrom(...kinds),
    level: fc.constantFrom<Lean['level']>(1, 2, 3, 4, 5),
    kinder: fc.boolean(),
  }),
  { minLength: 1, maxLength: leansInSeason },
)

test('one more lean leaves what grew before as it was', () => {
  fc.assert(
    fc.property(anyLeans, fc.string(), (all, seed) => {
      const before = plant(all.slice(0, -1), seed, 0)
      const after = plant(all, seed, 0)
      assert.equal(JSON.stringify(after.growths.slice(0, -1)), JSON.stringify(before.growths), 'byte by byte')
      assert.deepEqual([after.frame, after.near], [before.frame, before.near])
    }),
    { numRuns: process.env['LONG'] ? 1000 : 50 },
  )
})

test('a bud that turns into a leaf moves nothing else', () => {
  const all = leans(12)
  const opened = all.map((lean, i) => (i === 3 ? { ...lean, kind: 'yes' as const } : lean))
  const [before, after] = [plant(all, 'seed', 0), plant(opened, 'seed', 0)]
  assert.notDeepEqual(after.growths[3], before.growths[3])
  assert.deepEqual(after.growths.toSpliced(3, 1), before.growths.toSpliced(3, 1))
  assert.deepEqual(after.stem, before.stem)
})

test('every number is rounded to 0.1 and stays in or near the picture', () => {
  fc.assert(
    fc.property(anyLeans, fc.string(), (all, seed) => {
      for (const { d } of shapesOf(plant(all, seed, 0))) {
        for (const number of d.match(/-?\d+(\.\d+)?/g) ?? []) {
          assert.match(number, /^-?\d+(\.\d)?$/)
          assert.ok(Number(number) >= -20 && Number(number) <= 660, number)
        }
        assert.ok(!d.includes('NaN'))
      }
    }),
    { numRuns: process.env['LONG'] ? 1000 : 50 },
  )
})

/** How each of some pictures is drawn, in short. They change only when the drawing itself is changed, on purpose. */
const golden = {
  'a 0': 'dc5c140df0ee75be',
  'a 1': 'e3b7b8506f5bc03b',
  'b 5': '92de933e2e1ba1e4',
  'b 24': 'c339d45aaf0b37aa',
  'c 61': '6d0728f6683acc63',
  'd 96': 'cb1fc4af7edd0313',
} as const

test('the picture is the same on every machine', () => {
  const found = Object.keys(golden).map((which) => {
    const [seed = '', many] = which.split(' ')
    const all = madeUpYear(seed, Number(many))
    const drawn = Array.from({ length: seasons(all.length) }, (_, season) => shapesOf(plant(all, seed, season)))
    return [which, createHash('sha256').update(JSON.stringify(drawn)).digest('hex').slice(0, 16)] as const
  })
  assert.deepEqual(Object.fromEntries(found), golden)
})

test('shape says what a lean was, not colour alone: a coil where somebody was there, a bud where nobody answered yet', () => {
  const roles = (kind: LeanKind, kinder = false) => {
    const [growth] = plant([{ id: 'x', at: instant(0), kind, level: 2, kinder }], 's', 0).growths
    return new Set([...(growth?.shapes ?? []), ...(growth?.blossom ?? [])].map(({ role }) => role))
  }
  assert.ok(roles('yes').has('tendril') && roles('part').has('tendril') && roles('received').has('tendril'))
  assert.ok(!roles('no').has('tendril') && roles('no').has('leaf-no'))
  assert.ok(!roles('done').has('tendril') && (roles('done').has('leaf') || roles('done').has('leaf-deep')))
  assert.ok(roles('waiting').has('bud') && !roles('waiting').has('rib'))
  assert.ok(roles('part').has('leaf-part') && roles('received').has('leaf-received'))
  assert.ok(roles('no', true).has('petal') && !roles('no').has('petal'))
})

test('each kind has a form of its own: no two blades are alike but those of a yes and of what was done, and only a yes is held', () => {
  const blade = (kind: LeanKind) => {
    const [growth] = plant([{ id: 'x', at: instant(0), kind, level: 2, kinder: false }], 's', 0).growths
    return growth?.shapes.find(({ role }) => role.startsWith('leaf'))?.d
  }
  assert.equal(new Set((['yes', 'part', 'no', 'received'] as const).map(blade)).size, 4)
  assert.equal(blade('done'), blade('yes'))
})

test('the time of the year is by world time, in quarters that begin in December; leap years too', () => {
  const month = new Intl.DateTimeFormat('en', { month: 'numeric', timeZone: 'UTC' })
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 90_000 }), (days) => {
      const first = [0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 0]
      assert.equal(quarterOf(instant(days * day)), first[Number(month.format(days * day)) - 1])
      assert.equal(quarterOf(instant((days + 1) * day - 1)), quarterOf(instant(days * day)))
    }),
    { numRuns: process.env['LONG'] ? 20_000 : 500 },
  )
})

test('a season has the light of its first lean, and none before it; one more lean never changes it', () => {
  assert.equal(seasonLight(plant([], 's', 0)), undefined)
  const all = madeUpYear('light', 50)
  for (const many of [25, 26, 48])
    assert.equal(seasonLight(plant(all.slice(0, many), 's', 1)), quarterOf(all[24]?.at ?? instant(0)))
})

test('four seasons one after the other stand on four trellises', () => {
  const trellis = (season: number) => plant([], 's', season).frame[0]?.d
  assert.equal(new Set([0, 1, 2, 3].map(trellis)).size, 4)
  assert.equal(trellis(4), trellis(0))
})

test('a no is never behind the stem, and as big as a yes of its size', () => {
  fc.assert(
    fc.property(anyLeans, fc.string(), (all, seed) => {
      for (const { lean, behind } of plant(all, seed, 0).growths) assert.ok(lean.kind !== 'no' || !behind)
    }),
    { numRuns: 50 },
  )
  const size = (kind: LeanKind) =>
    plant([{ id: 'x', at: instant(0), kind, level: 3, kinder: false }], 's', 0).growths[0]?.shapes.find(
      ({ role }) => role === 'rib',
    )
  assert.deepEqual(size('no'), size('yes'))
})

test('a season holds 24 leans, and the next begins anew', () => {
  assert.deepEqual([0, 1, 24, 25].map(seasons), [1, 1, 1, 2])
  assert.equal(inSeason(leans(30), 1).length, 6)
  assert.equal(plant(leans(30), 's', 1).growths.length, 6)
  assert.equal(plant(leans(30), 's', 0).growths.length, leansInSeason)
})

test('before the first lean there is a seedling on its trellis', () => {
  const { growths, stem, frame, tip } = plant([], 's', 0)
  assert.equal(growths.length, 0)
  assert.ok(stem.some(({ role }) => role === 'leaf-young'))
  assert.deepEqual(
    frame.map(({ role }) => role),
    ['trellis', 'soil'],
  )
  assert.ok(tip.y > 500)
})

test('counts, for the words beside the picture', () => {
  assert.deepEqual(describe(leans(12)), {
    leans: 12,
    kinder: 3,
    yes: 2,
    part: 2,
    no: 2,
    waiting: 2,
    received: 2,
    done: 2,
  })
})

test('leans are what was asked or received; silence is a bud, and so is an answer that was not from them, or not opened yet', () => {
  const base = anyAsk({ guess: { chance: chances[1] ?? assert.fail() }, asked: instant(2), size: 3 })
  const { asked: _, ...unasked } = base
  const yes = { says: 'yes', from: 'link', at: instant(3) } as const
  const asks: readonly Ask[] = [
    { ...base, id: 'yes' as AskId, answer: yes, opened: instant(4) },
    { ...base, id: 'never' as AskId, answer: { ...yes, says: 'never' }, opened: instant(4) },
    { ...base, id: 'told' as AskId, answer: { ...yes, from: 'told' } },
    { ...base, id: 'changed' as AskId, answer: yes, answerCount: 2, opened: instant(4), seen: 1 },
    { ...base, id: 'closed' as AskId, answer: yes, answerCount: 1 },
    { ...base, id: 'silent' as AskId, rested: instant(9) },
    { ...base, id: 'done' as AskId, finished: instant(9) },
    { ...base, id: 'other' as AskId, answer: yes, opened: instant(4), notFromThem: true },
    { ...base, id: 'trial' as AskId, trial: true },
    { ...base, id: 'back' as AskId, withdrawn: instant(3) },
    { ...unasked, id: 'draft' as AskId },
  ]
  const notebook: Notebook = {
    ...blank.notebook,
    asks: new Map(asks.map((ask) => [ask.id, ask])),
    received: [{ id: 'r', at: instant(1), what: 'time', tie: 'friend' }],
  }
  const found = leansOf(notebook, instant(10))
  assert.deepEqual(
    found.map(({ id, kind, kinder, level }) => [id, kind, kinder, level]),
    [
      ['r', 'received', false, 1],
      ['changed', 'waiting', false, 3],
      ['closed', 'waiting', false, 3],
      ['done', 'done', false, 3],
      ['never', 'no', false, 3],
      ['other', 'waiting', false, 3],
      ['silent', 'waiting', false, 3],
      ['told', 'yes', true, 3],
      ['yes', 'yes', true, 3],
    ],
  )
})

test('lines: nothing becomes minus zero, a tendril is one line, big leaves have more veins', () => {
  assert.equal(n(-0.04), '0')
  assert.equal(smooth([]), 'M0 0')
  assert.equal(tendril({ x: 0, y: 0 }, 0, { length: 40, turns: 1.5, way: 1 }).split('M').length, 2)
  const veins = (length: number) =>
    leaf('leaf', { base: { x: 0, y: 0 }, angle: 0, length, bend: 0 })
      .at(-1)
      ?.d.split('M').length ?? 0
  assert.ok(veins(50) > veins(25))
})

test('seeded numbers repeat, and lie between 0 and 1', () => {
  const [a, b] = [seeded('text'), seeded('text')]
  const numbers = Array.from({ length: 1000 }, () => a())
  assert.deepEqual(
    numbers,
    Array.from({ length: 1000 }, () => b()),
  )
  assert.ok(numbers.every((number) => number >= 0 && number < 1))
  assert.ok(Math.abs(numbers.reduce((sum, number) => sum + number, 0) / 1000 - 0.5) < 0.05)
})

function shapesOf({ frame, stem, near, growths }: Plant): readonly Shape[] {
  return [...frame, ...stem, ...near, ...growths.flatMap(({ shapes, blossom }) => [...shapes, ...blossom])]
}
