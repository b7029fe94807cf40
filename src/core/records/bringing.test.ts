import { strict as assert } from 'node:assert'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { instant } from '../../lib/time.ts'
import { bringing } from './bringing.ts'
import { compact } from './compact.ts'
import { exported, exportFormat } from './exported.ts'
import { blank, fold } from './fold.ts'
import { imported, mostOps } from './imported.ts'
import type { Fields, Op } from './op.ts'
import { parseOp } from './parse.ts'
import { parseStamp } from './stamp.ts'
import { writtenSince } from './written-since.ts'

const numRuns = process.env['LONG'] ? 2000 : 150
const made = instant(1_795_651_200_000)
/** The first moment of the year 6000. */
const year6000 = 127_174_492_800_000

function op(at: number | string, kind: string, id: string, set: Fields | undefined): Op {
  const written = typeof at === 'string' ? at : `${at.toString(16).padStart(12, '0')}-0000-device01`
  const stamp = parseStamp(written) ?? assert.fail()
  return set ? { v: 1, at: stamp, kind, id, set } : { v: 1, at: stamp, kind, id, gone: true }
}

const fields: { readonly [kind: string]: fc.Arbitrary<Fields> } = {
  ask: fc.record(
    { made: fc.nat(9), words: fc.string(), person: fc.constant('p1'), mood: fc.string() },
    { requiredKeys: [] },
  ),
  person: fc.record({ added: fc.nat(9), name: fc.string() }, { requiredKeys: ['added'] }),
  letter: fc.record({ made: fc.nat(9), rung: fc.constant('R1'), text: fc.string() }, { requiredKeys: ['made'] }),
  safety: fc.record({ loss: fc.constantFrom('yes', 'no', null) }, { requiredKeys: [] }),
  link: fc.record({ ask: fc.constant('a1'), admin: fc.constant('secret') }, { requiredKeys: [] }),
  weather: fc.record({ sky: fc.string() }),
}
// No writer gives one stamp to two things; only broken clones do, and for them the order of what is written may differ.
function writerOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12)
}

const anyOp: fc.Arbitrary<Op> = fc.constantFrom(...Object.keys(fields)).chain((kind) =>
  fc
    .record({
      at: fc.nat(8),
      id: kind === 'safety' ? fc.constant('mine') : fc.constantFrom('x1', 'x2', 'x3'),
      set: fc.option(fields[kind] ?? assert.fail(), { nil: undefined, freq: 8 }),
      isNewer: fc.boolean(),
    })
    .map(({ at, id, set, isNewer }): Op => {
      // Nothing deletes a record of which there is one.
      const some = set ?? (id === 'mine' ? {} : undefined)
      const plain: Fields | undefined = some && JSON.parse(JSON.stringify(some))
      const one = op(`00000000000${at}-0000-${writerOf(kind, id, plain)}`, kind, id, plain)
      return isNewer && at === 0 && plain ? (parseOp({ v: 2, at: one.at, kind, id, put: plain }) ?? assert.fail()) : one
    }),
)
const anyOps = fc.array(anyOp, { maxLength: 30 })

function throughFile(ops: readonly Op[], purpose: 'backup' | 'copy' = 'backup'): readonly Op[] {
  const document = exported(fold(ops), { made, unreadable: 0, purpose })
  const read = imported(JSON.stringify(document))
  assert.ok(read.ok)
  return read.value.ops
}

test('what is exported and brought into a blank record is the equal record', () => {
  fc.assert(
    fc.property(anyOps, (ops) => {
      const there = fold(ops)
      const { after, ops: brought } = bringing(blank, throughFile(ops))
      assert.deepEqual(after.notebook, there.notebook)
      assert.equal(after.unread, there.unread)
      assert.deepEqual(compact(fold(brought)), compact(there))
    }),
    { numRuns },
  )
})

test('merging comes to the same whichever of two records is brought into the other, once or twice', () => {
  fc.assert(
    fc.property(anyOps, anyOps, (mine, theirs) => {
      const [a, b] = [fold(mine), fold(theirs)]
      const [intoA, intoB] = [bringing(a, throughFile(theirs)), bringing(b, throughFile(mine))]
      assert.deepEqual(compact(intoA.after), compact(intoB.after))
      assert.deepEqual(compact(fold(intoA.ops, a)), compact(intoA.after))
      assert.deepEqual(bringing(intoA.after, throughFile(theirs)).ops, [])
    }),
    { numRuns },
  )
})

test('what was deleted here, or in the file, is deleted afterwards', () => {
  fc.assert(
    fc.property(anyOps, anyOps, (mine, theirs) => {
      const { after } = bringing(fold(mine), throughFile(theirs))
      for (const one of [...mine, ...theirs].filter((each) => 'gone' in each))
        assert.notEqual(after.traces.get(`${one.kind}/${one.id}`)?.gone, undefined)
    }),
    { numRuns },
  )
})

test('the preview counts each thing once, and says what would happen to it', () => {
  const here = fold([
    op(1, 'ask', 'same', { made: 1 }),
    op(1, 'ask', 'later', { made: 1, words: 'old' }),
    op(1, 'ask', 'dead', undefined),
    op(1, 'ask', 'goes', { made: 1 }),
    op(1, 'settings', 'mine', { name: 'Sam' }),
  ])
  const { fresh, ...counts } = bringing(here, [
    op(1, 'ask', 'same', { made: 1 }),
    op(1, 'ask', 'later', { made: 1, words: 'old' }),
    op(2, 'ask', 'later', { words: 'new' }),
    op(1, 'ask', 'dead', { made: 1 }),
    op(2, 'ask', 'goes', undefined),
    op(2, 'ask', 'never-here', undefined),
    op(1, 'ask', 'new', { made: 2 }),
    op(1, 'person', 'p', { added: 2 }),
    op(1, 'weather', 'w', { sky: 'blue' }),
    op(1, 'settings', 'mine', { name: 'Sam' }),
  ])
  const { same, changed, stayDeleted, goDeleted, unknown } = counts
  assert.deepEqual(
    { same, changed, stayDeleted, goDeleted, unknown },
    { same: 1, changed: 1, stayDeleted: 1, goDeleted: 1, unknown: 1 },
  )
  assert.deepEqual(
    [...fresh],
    [
      ['ask', 1],
      ['person', 1],
    ],
  )
})

test('what was written since is counted in things, without opening the app or deleting', () => {
  const ops = [op(1, 'ask', 'a', { made: 1 }), op(5, 'ask', 'a', { words: 'x' }), op(5, 'ask', 'b', { made: 5 })]
  const folded = fold([...ops, op(6, 'settings', 'mine', { lastHere: 6 }), op(7, 'ask', 'c', undefined)])
  assert.equal(writtenSince(folded, op(4, 'ask', 'x', {}).at), 2)
  assert.equal(writtenSince(folded, op(5, 'ask', 'x', {}).at), 0)
})

test('a copy that can be read holds no key of a link, and says what it leaves out', () => {
  const link = { ask: 'a1', admin: 'secret', replyPrivate: 'r', fragment: 'f', firstFrame: 'g', until: 5 }
  const folded = fold([
    op(1, 'link', 'l', link),
    op(1, 'letter', 'b', { made: 1, rung: 'R1', spoken: { sound: 's', type: 'audio/webm', seconds: 3 } }),
  ])
  const copy = exported(folded, { made, unreadable: 0, purpose: 'copy' })
  assert.ok(!JSON.stringify(copy).includes('secret'))
  assert.deepEqual(copy.leftOut, { links: 1, sounds: 1 })
  assert.ok(JSON.stringify(exported(folded, { made, unreadable: 0, purpose: 'backup' })).includes('secret'))
})

test('no file brings a device, or a key for which the next backups would be sealed', () => {
  const slot = op(1, 'slot', 's', { way: 'device', places: 'secret' })
  const settings = op(9, 'settings', 'mine', {
    name: 'Sam',
    backupRecipient: 'age1stranger',
    wordsMade: 5,
    box: 'stranger',
  })
  const document = {
    format: exportFormat,
    version: 1,
    made,
    ops: [slot, settings, { ...settings, v: 2 }, { ...slot, v: 2 }, op(9, 'settings', 'mine', { wordsMade: 5 })],
  }
  const read = imported(JSON.stringify(document))
  assert.deepEqual(read.ok && read.value.ops, [op(9, 'settings', 'mine', { name: 'Sam' })])
  const own = exported(fold([slot, settings]), { made, unreadable: 0, purpose: 'backup' })
  assert.deepEqual(own.ops, [op(9, 'settings', 'mine', { name: 'Sam' })])
  assert.ok(!JSON.stringify(own).includes('stranger'))
})

test('no file makes a door go on, and one that goes on here stays as it is', () => {
  const keys = { admin: 'mine', replyPrivate: 'r', fragment: 'f', firstFrame: 'g', signing: 's' }
  const door = {
    made: 1,
    until: 900,
    ...keys,
    names: false,
    zone: '',
    hidden: ['Mara'],
    'items.x': { key: 'letter/l1' },
  }
  const planted = { ...door, until: 800, admin: 'theirs', names: true, hidden: [], 'items.y': { key: 'letter/l2' } }
  const newer = parseOp({ v: 2, at: op(9, 'share', 'd', {}).at, kind: 'share', id: 'd', set: planted }) ?? assert.fail()
  const file = throughFile([op(1, 'share', 'd', planted), op(9, 'share', 'd', { 'items.z': { key: 'gaps/all' } })])
  for (const here of [blank, fold([op(5, 'share', 'd', { made: 1, until: 900 })])]) {
    const { after, ops, stand } = bringing(here, [...file, newer])
    const [share] = after.notebook.shares.values()
    assert.deepEqual(
      [share?.keys?.admin, share?.keys?.signing, share?.live, stand],
      ['theirs', undefined, undefined, 1],
    )
    assert.equal(after.unread, 0)
    assert.ok(!/items|signing/.test(JSON.stringify(ops)))
    assert.deepEqual(bringing(after, file).ops, [])
  }
  const here = fold([op(5, 'share', 'd', door)])
  const { after, stand } = bringing(here, [...file, newer, op(9, 'share', 'd', planted)])
  assert.deepEqual([after.notebook.shares, after.unread, stand], [here.notebook.shares, 0, 0])
  assert.deepEqual(bringing(here, throughFile([op(5, 'share', 'd', door)])).ops, [])
})

test('an export over what can’t be read does not call itself whole', () => {
  const { whole, unreadable } = exported(blank, { made, unreadable: 2, purpose: 'backup' })
  assert.deepEqual({ whole, unreadable }, { whole: false, unreadable: 2 })
})

test('what is not our document is refused by name', () => {
  const good = { format: exportFormat, version: 1, made, ops: [op(1, 'ask', 'a', { made: 1 })] }
  const said = (document: unknown): string => {
    const read = imported(typeof document === 'string' ? document : JSON.stringify(document))
    return read.ok ? 'ok' : read.error
  }
  assert.equal(said(good), 'ok')
  assert.equal(said({ ...good, more: { of: 'a newer one' } }), 'ok')
  for (const other of ['', 'Date,Mood\n2026-01-01,good', '[]', '7', '{}', '{"format":"other"}'])
    assert.equal(said(other), 'not-ours')
  assert.equal(said({ ...good, version: 2 }), 'newer')
  assert.equal(said({ ...good, ops: Array.from({ length: mostOps + 1 }, () => 1) }), 'too-large')
  const damaged: readonly unknown[] = [
    { ...good, version: 'one' },
    { ...good, made: 'today' },
    { ...good, ops: {} },
    { ...good, ops: [...good.ops, { v: 1 }] },
    { ...good, ops: [op(1, 'ask', 'a', { words: 'a'.repeat(100_001) })] },
    { ...good, ops: [op(9, 'settings', 'mine', undefined)] },
    { ...good, ops: [op(9, 'safety-plan', 'mine', undefined)] },
    { ...good, ops: [op(year6000, 'ask', 'a', { made: 1 })] },
    { ...good, sounds: [{ id: '../x', type: 'audio/webm', data: '' }] },
    '['.repeat(5_000_000),
    JSON.stringify(good).replace('"made":1}', '"__proto__":{"polluted":1}}'),
  ]
  for (const one of damaged) assert.equal(said(one), 'damaged', String(JSON.stringify(one)).slice(0, 80))
  assert.equal(({} as { polluted?: unknown }).polluted, undefined)
})
