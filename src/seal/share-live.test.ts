import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { parseFragment } from '../protocol/capability.ts'
import { frame, splitFrames } from '../protocol/frame.ts'
import { makeSigningPair, randomBytes } from './primitives.ts'
import { openRecord, sealRecord } from './record.ts'
import { parseChange, parseShareOffer, shareRecord, type ShareChange } from './share-content.ts'
import { type MadeShare, makeShare, readShare, sealChanges, type ShareKeys, shareKeys } from './share-log-owner.ts'
import { type OpenedShare, openShare, sealNote } from './share-log-reader.ts'

const [one, two, three] = ['item-one--------', 'item-two--------', 'item-three------'] as const
const items = [
  { k: 'ask', w: 'first', id: one },
  { k: 'letter', w: 'second', id: two },
]

/** A share that goes on, its owner, and its log. */
async function goingOn(all: readonly unknown[] = items) {
  const made = await makeShare({ by: 'Sam', until: 1_800_000_000, live: true }, all)
  assert.ok(made.ok && made.value.signing)
  const owner = await shareKeys(made.value)
  assert.ok(owner.ok)
  return { made: made.value, owner: owner.value, log: made.value.frames }
}

async function opened({ fragment }: MadeShare, log: Bytes): Promise<OpenedShare> {
  const use = parseFragment(fragment)
  assert.ok(use.ok)
  const open = await openShare(use.value, log)
  assert.ok(open.ok)
  return open.value
}

/** The log with changes behind it, sealed by its owner after reading it. */
async function changed(
  { made, owner }: { made: MadeShare; owner: ShareKeys },
  log: Bytes,
  changes: readonly ShareChange[],
) {
  const { reading } = await readShare(owner, log, made.seen)
  assert.ok(reading)
  return concat(log, ...(await sealChanges(owner, reading, changes)))
}

/** The log with a body behind it that a holder of the link seals, with all that the link gives. */
async function forged(made: MadeShare, log: Bytes, body: Bytes): Promise<Bytes> {
  const { keys, records, head } = await opened(made, log)
  const place = { writer: randomBytes(8), seq: 0, at: records.length, head }
  return concat(log, frame(await sealRecord(keys, { place, type: shareRecord.change, body }, 2048)))
}

/** The body of the last record. */
async function lastBody(made: MadeShare, log: Bytes): Promise<Bytes> {
  const { keys, records } = await opened(made, log)
  const record = await openRecord(keys, records.at(-1) ?? assert.fail())
  assert.ok(record.ok)
  return record.value.body
}

test('what the owner changed is what the link shows: in its place, newer ones behind, and what was taken out nowhere', async () => {
  const share = await goingOn()
  const changes = [
    { at: 5, id: one, item: { k: 'ask', w: 'answered', id: one } },
    { at: 6, id: three, item: { k: 'belief', w: 'third', id: three } },
    { at: 7, id: two, item: undefined },
  ]
  const log = await changed(share, share.log, changes)
  const open = await opened(share.made, log)
  assert.deepEqual(open.items, [changes[0]?.item, changes[1]?.item])
  assert.equal(open.changed, 7)
  assert.equal((await opened(share.made, share.log)).changed, 0)
  const back = { at: 8, id: two, item: items[1] }
  assert.deepEqual((await opened(share.made, await changed(share, log, [back]))).items, [
    changes[0]?.item,
    items[1],
    changes[1]?.item,
  ])
})

const change = fc
  .record({ at: fc.integer({ min: 1, max: 9 }), id: fc.constantFrom(one, two, three), w: fc.option(fc.nat(9)) })
  .map(({ at, id, w }): ShareChange => ({ at, id, item: w === null ? undefined : { k: 'ask', w, id } }))

test('owner and reader see the same, in pieces or at once, and for each item the latest change counts', async () => {
  const share = await goingOn()
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 6 }), fc.array(change, { maxLength: 6 }), async (some, more) => {
      const half = await changed(share, share.log, some)
      const log = await changed(share, half, more)
      const first = await readShare(share.owner, half, share.made.seen)
      const inPieces = await readShare(share.owner, log, first.seen, first)
      const atOnce = await readShare(share.owner, log, share.made.seen)
      assert.deepEqual([...(inPieces.shown ?? [])], [...(atOnce.shown ?? [])])
      const standing = [...(atOnce.shown ?? new Map()).values()].flatMap(({ value }) => (value ? [value] : []))
      assert.deepEqual((await opened(share.made, log)).items, standing)
      for (const [id, { at }] of atOnce.shown ?? [])
        assert.equal(at, Math.max(0, ...[...some, ...more].filter((each) => each.id === id).map((each) => each.at)))
    }),
    { numRuns: 30 },
  )
})

test('a change that a holder of the link makes up does nothing: another key, no signature, altered words', async () => {
  const share = await goingOn()
  const stranger = await goingOn()
  const json = { at: 9, put: { k: 'letter', w: 'not hers', id: two } }
  const text = concat(Buffer.from(JSON.stringify(json)))
  const [foreign] = await sealChanges(
    { ...share.owner, ...(stranger.owner.signer && { signer: stranger.owner.signer }) },
    (await readShare(share.owner, share.log, share.made.seen)).reading ?? assert.fail(),
    [{ at: 9, id: two, item: json.put }],
  )
  const sound = await lastBody(share.made, await changed(share, share.log, [{ at: 4, id: two, item: items[1] }]))
  const altered = concat(sound.subarray(0, 64), text)
  for (const log of [
    concat(share.log, foreign ?? assert.fail()),
    await forged(share.made, share.log, concat(new Uint8Array(64), text)),
    await forged(share.made, share.log, altered),
    await forged(share.made, share.log, text),
    await forged(share.made, share.log, concat(sound.subarray(0, 30))),
    await forged(share.made, share.log, concat()),
  ]) {
    assert.deepEqual((await opened(share.made, log)).items, items)
    assert.equal((await readShare(share.owner, log, share.made.seen)).shown?.get(two)?.at, 0)
    const after = await changed(share, log, [{ at: 2, id: one, item: undefined }])
    assert.deepEqual((await opened(share.made, after)).items, [items[1]])
  }
})

test('an old change that is put there again does nothing, and one of another share does not count here', async () => {
  const share = await goingOn()
  const before = await changed(share, share.log, [{ at: 4, id: two, item: { ...items[1], w: 'older' } }])
  const old = await lastBody(share.made, before)
  const now = await changed(share, before, [{ at: 5, id: two, item: undefined }])
  assert.deepEqual((await opened(share.made, await forged(share.made, now, old))).items, [items[0]])
  const records = splitFrames(before)
  assert.ok(records.ok)
  const copied = concat(now, frame(records.value.at(-1) ?? assert.fail()))
  assert.deepEqual((await opened(share.made, copied)).items, [items[0]])
  // The same pair signs for both: only the log is another.
  const other = await goingOn()
  const moved = await sealChanges(
    { ...other.owner, ...(share.owner.signer && { signer: share.owner.signer }) },
    (await readShare(other.owner, other.log, other.made.seen)).reading ?? assert.fail(),
    [{ at: 9, id: one, item: undefined }],
  )
  const body = await lastBody(other.made, concat(other.log, ...moved))
  assert.deepEqual((await opened(share.made, await forged(share.made, share.log, body))).items, items)
})

test('a share that does not go on takes no change, and its link no other key for changes', async () => {
  const made = await makeShare({ by: 'Sam', until: 1_800_000_000 }, items)
  assert.ok(made.ok && made.value.signing === undefined)
  const share = await goingOn()
  const body = await lastBody(share.made, await changed(share, share.log, [{ at: 9, id: one, item: undefined }]))
  const open = await opened(made.value, await forged(made.value, made.value.frames, body))
  assert.deepEqual([open.items, open.changed], [items, undefined])
  const { scalar } = await makeSigningPair()
  assert.ok(!(await shareKeys({ ...made.value, signing: scalar })).ok)
})

test('what was read before is not opened again, and a log that does not go on from there is read anew', async () => {
  const share = await goingOn()
  const first = await readShare(share.owner, share.log, share.made.seen)
  const note = await sealNote(await opened(share.made, share.log), { t: 'Thank you.' })
  const log = concat(share.log, note)
  // Keys that open nothing: what is opened all the same would be a problem.
  const blind = { ...share.owner, keys: { ...share.owner.keys, content: randomBytes(32) } }
  assert.deepEqual((await readShare(blind, share.log, first.seen, first)).problems, [])
  const next = await readShare(share.owner, log, first.seen, first)
  assert.deepEqual([next.replies.length, next.seen.n, next.shown?.size], [1, 4, 2])
  const again = await readShare(share.owner, log, next.seen, next)
  assert.deepEqual([again.replies, again.problems, again.shown], [[], [], next.shown])
  const back = await readShare(share.owner, share.log, next.seen, next)
  assert.deepEqual([back.problems, back.seen, back.shown?.size], [[{ n: 4, code: 'rollback' }], next.seen, 2])
  const whole = await readShare(share.owner, log, next.seen, back)
  assert.deepEqual([whole.problems, whole.replies.length, whole.shown], [[], 1, next.shown])
  const gone = await sealChanges(share.owner, back.reading ?? assert.fail(), [{ at: 9, id: one, item: undefined }])
  assert.deepEqual((await opened(share.made, concat(share.log, ...gone))).items, [items[1]])
})

test('no JSON makes the parser of changes throw, and a change says when, and one thing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const read = parseChange(json)
      assert.ok(read === undefined || read.at > 0)
    }),
  )
  const put = { k: 'ask', id: one }
  for (const bad of [
    { put },
    { at: 0, put },
    { at: 1.5, put },
    { at: 1, put, gone: one },
    { at: 1, put: { k: 'ask' } },
  ])
    assert.equal(parseChange(bad), undefined)
  assert.equal(parseChange({ at: 1, gone: 'short' }), undefined)
  assert.deepEqual(parseChange({ at: 1, put }), { at: 1, id: one, item: put })
  const sound = { k: 'share', by: 'Sam', until: 1, n: 1, of: 'a'.repeat(43) }
  for (const live of ['', 'x', 4, null, 'A'.repeat(86)]) assert.equal(parseShareOffer({ ...sound, live }), undefined)
})
