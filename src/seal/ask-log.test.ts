import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { parseBearer, parseFragment } from '../protocol/capability.ts'
import { type OfferContent, parseOffer, parseReply, type ReplyContent } from './ask-content.ts'
import { strangersLine } from './plain-text.ts'
import { type OpenedLink, openLink, sealAnswer } from './ask-log-friend.ts'
import { linkBearer } from './linked-log.ts'
import { type MadeLink, makeLink, type OwnerKeys, ownerKeys, readAnswers } from './ask-log-owner.ts'
import { makePair, pointOf, scalarOf, sha256 } from './primitives.ts'

const long = process.env['LONG'] !== undefined
const offer: OfferContent = { k: 'ask', w: 'Could you do dinner tonight?', by: 'Sam', until: 1_800_000_000 }
const made = await makeLink(offer)
const owner = await ownersOf(made)

function useOf(link: MadeLink): Bytes {
  const use = parseFragment(link.fragment)
  assert.ok(use.ok)
  return use.value
}

async function ownersOf(link: MadeLink): Promise<OwnerKeys> {
  const keys = await ownerKeys(link)
  assert.ok(keys.ok)
  return keys.value
}

async function opened(log: Bytes, link = made): Promise<OpenedLink> {
  const open = await openLink(useOf(link), log)
  assert.ok(open.ok)
  return open.value
}

const line = fc.string({ maxLength: 300, unit: 'binary' }).filter((text) => text.length <= 300)
const felt = fc.constantFrom(0, 1, 2, 3, 4)
const replies: fc.Arbitrary<ReplyContent> = fc.oneof(
  fc.record(
    {
      a: fc.constantFrom('yes', 'part', 'no', 'never'),
      t: line,
      f: felt,
      g: fc.constantFrom('yes', 'smaller', 'not-now'),
    },
    { requiredKeys: ['a'] },
  ),
  fc.constant({ a: null }),
)

test('what a friend answers is what the asker reads', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(replies, { maxLength: 4 }), async (said) => {
      let log = made.firstFrame
      for (const reply of said) log = concat(log, await sealAnswer(await opened(log), reply))
      const read = await readAnswers(owner, log)
      assert.deepEqual(read.problems, [])
      assert.deepEqual(
        read.replies.map(({ reply }) => reply),
        said
          .map((reply) => ('t' in reply && reply.t !== undefined ? { ...reply, t: strangersLine(reply.t) } : reply))
          .map((reply) => JSON.parse(JSON.stringify(reply))),
      )
    }),
    { numRuns: 40 },
  )
})

test('both sides hold the same right to the log, and only the owner the other one', async () => {
  const use = parseBearer(owner.useBearer)
  assert.ok(use)
  assert.equal(await linkBearer(useOf(made)), owner.useBearer)
  assert.equal((await opened(made.firstFrame)).useBearer, owner.useBearer)
  assert.deepEqual(await sha256(use.token), made.useHash)
  assert.deepEqual(parseBearer(owner.adminBearer)?.id, use.id)
  assert.notDeepEqual(parseBearer(owner.adminBearer)?.token, use.token)
})

test('load-changes-nothing: opening leaves what was fetched as it is, and says nothing of who came before', async () => {
  const before = made.firstFrame.slice()
  for (let i = 0; i < 3; i++) assert.equal((await opened(made.firstFrame)).replies, 0)
  assert.deepEqual(made.firstFrame, before)
})

test('link-commits: no other log opens under a link, whatever it says', async () => {
  const other = await makeLink({ ...offer, w: 'Could you lend me money?' })
  const open = await openLink(useOf(made), other.firstFrame)
  assert.deepEqual(open, { ok: false, error: 'commit' })
})

test('yes-no-same-length: every reply makes a request of the same length', async () => {
  const open = await opened(made.firstFrame)
  await fc.assert(
    fc.asyncProperty(replies, async (reply) => assert.equal((await sealAnswer(open, reply)).length, 2052)),
    { numRuns: 50 },
  )
})

test('two replies from one page are in order, and a retry counts once', async () => {
  const open = await opened(made.firstFrame)
  const first = await sealAnswer(open, { a: 'yes' })
  const second = await sealAnswer(open, { a: 'no' })
  const all = await readAnswers(owner, concat(made.firstFrame, first, first, second, second))
  assert.deepEqual([all.replies.map(({ n }) => n), all.problems], [[1, 3], []])
})

test('reading on from the last reading gives the same replies under the same names', async () => {
  const first = concat(made.firstFrame, await sealAnswer(await opened(made.firstFrame), { a: 'yes' }))
  const early = await readAnswers(owner, first)
  const later = concat(first, await sealAnswer(await opened(first), { a: null }))
  const read = await readAnswers(owner, later, early.seen)
  assert.deepEqual(read.replies.slice(0, 1), early.replies)
  assert.deepEqual([read.seen.n, read.problems], [3, []])
  const back = await readAnswers(owner, first, read.seen)
  assert.deepEqual([back.problems, back.seen], [[{ n: 3, code: 'rollback' }], read.seen])
})

test('what the owner kept is checked: a damaged part is a value, not a crash', async () => {
  const other = await makeLink(offer)
  const mixed = await Promise.all([
    ownerKeys({ ...made, admin: other.admin }),
    ownerKeys({ ...made, fragment: other.fragment }),
    ownerKeys({ ...made, fragment: 'no' }),
    ownerKeys({ ...made, firstFrame: made.firstFrame.subarray(1) }),
    ownerKeys({ ...made, firstFrame: new Uint8Array(0) }),
  ])
  assert.deepEqual(
    mixed.map((keys) => !keys.ok && keys.error),
    ['not-this-link', 'commit', 'bad-link', 'frame', 'frame'],
  )
})

test('the same seeds make the same link', async () => {
  const pair = await makePair(true)
  const [replyPrivate, replyPoint] = [await scalarOf(pair.privateKey), await pointOf(pair.publicKey)]
  const seeds = {
    admin: new Uint8Array(32),
    replyPrivate,
    replyPoint,
    salt: new Uint8Array(24),
    writer: new Uint8Array(8),
  }
  assert.deepEqual(await makeLink(offer, seeds), await makeLink(offer, seeds))
  assert.notEqual((await makeLink(offer)).fragment, (await makeLink(offer)).fragment)
})

test('any words of 500 fit one record, and come back without control characters', async () => {
  const words = fc.string({ minLength: 500, maxLength: 500, unit: 'binary' }).map((text) => text.slice(0, 500))
  const name = fc.string({ maxLength: 40, unit: 'binary' }).map((text) => text.slice(0, 40))
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        words,
        fc.constantFrom('語', '"', '\0', '\n', '\ud800').map((c) => c.repeat(500)),
      ),
      name,
      async (w, by) => {
        const link = await makeLink({ ...offer, w, by, until: 8_640_000_000_000, box: 'x'.repeat(120) })
        const shown = (await opened(link.firstFrame, link)).offer.w
        assert.equal(link.firstFrame.length, 2052)
        assert.equal(
          shown,
          [...Buffer.from(w).toString()].filter((c) => c === '\t' || c === '\n' || (c >= ' ' && c !== '\x7f')).join(''),
        )
      },
    ),
    { numRuns: 40 },
  )
})

test('words, names and lines that are too long are a bug of the caller', async () => {
  await assert.rejects(makeLink({ ...offer, w: 'w'.repeat(501) }))
  await assert.rejects(makeLink({ ...offer, by: 'b'.repeat(41) }))
  const open = await opened(made.firstFrame)
  await assert.rejects(sealAnswer(open, { a: 'yes', t: 't'.repeat(301) }))
  assert.equal((await sealAnswer(open, { a: 'never', t: '\0'.repeat(300), f: 4, g: 'not-now' })).length, 2052)
})

test('no log makes a reader throw: neither random bytes nor frames of them', async () => {
  const bytes = fc.uint8Array({ maxLength: 3000 })
  const frames = fc.uint8Array({ minLength: 512, maxLength: 512 }).map((b) => concat([0, 0, 2, 0], b))
  await fc.assert(
    fc.asyncProperty(fc.oneof(bytes, frames), async (log) => {
      assert.ok(!(await openLink(useOf(made), concat(log))).ok)
      assert.deepEqual((await readAnswers(owner, concat(made.firstFrame, log))).replies, [])
    }),
  )
})

test('no JSON makes a parser throw or give out more than it names', () => {
  const parts = fc.record(
    {
      k: fc.constantFrom('ask', 'after'),
      w: fc.string(),
      by: fc.string(),
      until: fc.nat(),
      box: fc.string(),
      a: fc.constantFrom('yes', null),
      t: fc.string(),
      f: felt,
      g: fc.constant('smaller'),
      __proto__: fc.object(),
      constructor: fc.anything(),
    },
    { requiredKeys: [] },
  )
  const spoilt = fc.tuple(parts, fc.constantFrom('k', 'w', 'by', 'until', 'box', 'a', 't', 'f', 'g'), fc.anything())
  const any = fc.oneof(
    fc.jsonValue(),
    parts,
    spoilt.map(([value, name, other]) => ({ ...value, [name]: other })),
  )
  fc.assert(
    fc.property(any, (value) => {
      const read = [parseOffer(value), parseReply('ask', value), parseReply('after', value)]
      for (const names of read.map((found) => Object.keys(found ?? {}))) {
        assert.ok(names.every((name) => ['k', 'w', 'by', 'until', 'box', 'a', 't', 'f', 'g'].includes(name)))
      }
      for (const found of read) assert.ok(found === undefined || Object.getPrototypeOf(found) === Object.prototype)
    }),
    { numRuns: long ? 20_000 : 500 },
  )
})
