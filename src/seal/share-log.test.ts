import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { parseFragment } from '../protocol/capability.ts'
import { frame, splitFrames } from '../protocol/frame.ts'
import { maxBody, shareItemsMost } from '../protocol/limits.ts'
import { openLink } from './ask-log-friend.ts'
import { deriveUse, firstHead, nextHead } from './keys.ts'
import { linkedRecord } from './linked-log.ts'
import { randomBytes } from './primitives.ts'
import { openRecord, sealRecord } from './record.ts'
import { parseNote, parseShareOffer, shareRecord } from './share-content.ts'
import { type MadeShare, makeShare, readShare, type ShareKeys, shareKeys } from './share-log-owner.ts'
import { type OpenedShare, openShare, sealNote } from './share-log-reader.ts'

const offer = { by: 'Sam', until: 1_800_000_000 }
const items = [
  { k: 'question', w: 'How do I begin?' },
  { k: 'letter', on: '3 May', w: 'Dear one. '.repeat(400) },
]

async function made(all: readonly unknown[] = items): Promise<MadeShare> {
  const share = await makeShare(offer, all)
  assert.ok(share.ok)
  return share.value
}

function useOf({ fragment }: MadeShare): Bytes {
  const use = parseFragment(fragment)
  assert.ok(use.ok)
  return use.value
}

async function opened(share: MadeShare, log: Bytes = share.frames): Promise<OpenedShare> {
  const open = await openShare(useOf(share), log)
  assert.ok(open.ok)
  return open.value
}

async function ownerOf(share: MadeShare): Promise<ShareKeys> {
  const keys = await shareKeys(share)
  assert.ok(keys.ok)
  return keys.value
}

async function itemFrame(share: MadeShare, place: { at: number; head: Bytes }, item: unknown): Promise<Bytes> {
  const body = concat(Buffer.from(JSON.stringify(item)))
  const whole = { writer: randomBytes(8), seq: 0, ...place }
  return frame(await sealRecord(await deriveUse(useOf(share)), { place: whole, type: shareRecord.item, body }, 2048))
}

test('the link opens exactly what was sealed, in its order', async () => {
  const any = fc.array(fc.jsonValue({ maxDepth: 2 }), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(any, async (all) => {
      const open = await opened(await made(all))
      assert.deepEqual(open.items, JSON.parse(JSON.stringify(all)))
      assert.deepEqual([open.offer.by, open.offer.n, open.notes], ['Sam', all.length, 0])
    }),
    { numRuns: 40 },
  )
})

test('nobody who holds the link can add an item, leave one out, or put one in another’s place', async () => {
  const share = await made()
  const records = splitFrames(share.frames)
  assert.ok(records.ok)
  const [first, one, two] = records.value.map(frame)
  assert.ok(first && one && two)
  const { records: read, head } = await opened(share)
  const added = concat(share.frames, await itemFrame(share, { at: read.length, head }, { k: 'letter', w: 'not mine' }))
  assert.deepEqual((await opened(share, added)).items, items)
  const start = await openShare(useOf(share), concat(first, one))
  assert.deepEqual(start, { ok: false, error: 'rollback' })
  assert.ok(!(await openShare(useOf(share), concat(first, two, one))).ok)
  const cut = await openShare(
    useOf(share),
    concat(first, one, await itemFrame(share, await headAfter(share, 2), { k: 'letter' })),
  )
  assert.deepEqual(cut, { ok: false, error: 'not-this-link' })
})

async function headAfter(share: MadeShare, n: number) {
  const keys = await deriveUse(useOf(share))
  const records = splitFrames(share.frames)
  let head = await firstHead(keys.id)
  for (const record of records.ok ? records.value.slice(0, n) : []) head = await nextHead(head, record)
  return { at: n, head: head.subarray(0, 16) }
}

const notes = fc.record(
  {
    t: fc.string({ minLength: 1, maxLength: 1000, unit: 'binary' }).map((text) => text.slice(0, 1000)),
    s: fc.string({ minLength: 1, maxLength: 140 }),
  },
  { requiredKeys: ['t'] },
)

test('a note is read by the owner as it was left, the last one counts, and a copy of one counts once', async () => {
  const share = await made()
  const owner = await ownerOf(share)
  await fc.assert(
    fc.asyncProperty(notes, notes, async (one, other) => {
      fc.pre(parseNote(one) !== undefined && parseNote(other) !== undefined)
      const first = await sealNote(await opened(share), one)
      const log = concat(share.frames, first, first)
      const both = concat(log, await sealNote(await opened(share, log), other))
      const read = await readShare(owner, both, share.seen)
      assert.deepEqual(read.problems, [])
      assert.deepEqual(
        read.replies.map(({ reply }) => reply),
        [parseNote(one), parseNote(other)],
      )
      assert.equal((await opened(share, both)).notes, 2)
    }),
    { numRuns: 25 },
  )
})

test('a note copied from another share, or from another place, is refused and does not stand in the way of the true one', async () => {
  const [share, other] = [await made(), await made()]
  const owner = await ownerOf(share)
  const foreign = await sealNote(await opened(other), { t: 'Ask your brother.' })
  // Whoever holds both links may seal the foreign body anew into this log, at a place of its own.
  const open = await opened(share)
  const records = splitFrames(foreign)
  assert.ok(records.ok && records.value[0])
  const inner = await openRecord(await deriveUse(useOf(other)), records.value[0])
  assert.ok(inner.ok)
  const place = { writer: randomBytes(8), seq: 0, at: open.records.length, head: open.head }
  const moved = frame(await sealRecord(open.keys, { place, type: linkedRecord.reply, body: inner.value.body }, 8192))
  for (const [forged, code] of [
    [foreign, 'commit'],
    [moved, 'answer-seal'],
  ] as const) {
    const log = concat(share.frames, forged)
    const mine = concat(log, await sealNote(await opened(share, log), { t: 'See you Tuesday.' }))
    const read = await readShare(owner, mine, share.seen)
    assert.deepEqual(
      read.replies.map(({ reply }) => reply),
      [{ t: 'See you Tuesday.' }],
    )
    assert.deepEqual(read.problems, [{ n: 3, code }])
  }
})

test('only the owner opens a note: neither another owner nor a holder of the link', async () => {
  const [share, other] = [await made(), await made()]
  const log = concat(share.frames, await sealNote(await opened(share), { t: 'private' }))
  const stranger = await ownerOf(other)
  const { keys, info } = await ownerOf(share)
  const read = await readShare({ ...stranger, keys, info }, log, share.seen)
  assert.deepEqual([read.replies, read.problems], [[], [{ n: 3, code: 'answer-seal' }]])
  assert.ok(!JSON.stringify(await opened(share, log)).includes('private'))
})

test('every note makes a request of the same length', async () => {
  const open = await opened(await made())
  for (const note of [{ s: 'x' }, { t: '\0'.repeat(1000), s: '語'.repeat(140) }, { t: null }])
    assert.equal((await sealNote(open, note)).length, 8196)
  await assert.rejects(sealNote(open, { t: 'x'.repeat(1001) }))
  await assert.rejects(sealNote(open, { s: 'x'.repeat(141) }))
  await assert.rejects(sealNote(open, {}))
})

test('what does not fit one request is said before anything is sealed', async () => {
  const many = Array.from({ length: shareItemsMost + 1 }, () => 1)
  assert.deepEqual(await makeShare(offer, many), { ok: false, error: 'too-much' })
  assert.deepEqual(await makeShare(offer, ['x'.repeat(40_000)]), { ok: false, error: 'too-much' })
  assert.deepEqual(
    await makeShare(
      offer,
      Array.from({ length: 8 }, () => 'x'.repeat(30_000)),
    ),
    { ok: false, error: 'too-much' },
  )
  const most = await made(Array.from({ length: shareItemsMost }, (_, i) => `${i}${'x'.repeat(1500)}`))
  assert.ok(most.frames.length <= maxBody)
  await assert.rejects(makeShare(offer, []))
})

test('short items are of one length: a question is not told from an ask', async () => {
  const lengths = async (item: unknown) => (await made([item])).frames.length
  assert.equal(await lengths({ k: 'question', w: 'x' }), await lengths({ k: 'letter', w: 'x'.repeat(1800) }))
})

test('a share is no ask, and an ask no share', async () => {
  const share = await made()
  assert.deepEqual(await openLink(useOf(share), share.frames), { ok: false, error: 'version' })
})

test('a note that says nothing is none, and one without signs that would disturb what stands around it is what is read', () => {
  for (const blank of [{ s: ' \n ' }, { t: '\u0000' }, { t: '\u202e ', s: '' }])
    assert.equal(parseNote(blank), undefined)
  assert.deepEqual(parseNote({ t: ' a\u0000b\u202ec ', s: '\u2066Ask Jo\u2069' }), { t: 'abc', s: 'Ask Jo' })
  assert.deepEqual(parseNote({ t: 'x\ud800y' }), { t: 'x\ufffdy' })
})

test('no log makes a reader of shares throw, and no JSON its parsers', async () => {
  const share = await made()
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.jsonValue(), async (bytes, json) => {
      assert.ok(!(await openShare(useOf(share), concat(bytes))).ok)
      assert.equal(parseShareOffer(json), undefined)
      const note = parseNote(json)
      assert.ok(note === undefined || Object.getPrototypeOf(note) === Object.prototype)
    }),
  )
})
