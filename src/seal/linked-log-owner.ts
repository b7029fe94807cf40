// What every link has in common, on the side of its owner: make it, keep its keys, read what was sealed back.
// docs/protocol.md, "Capabilities" and "Sealed reply".

import { fromBase64url, toBase64url } from '../lib/base64url.ts'
import { concat, fourBytes, sameBytes } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import { formatBearer, formatFragment } from '../protocol/capability.ts'
import type { ClientCode } from '../protocol/errors.ts'
import { frame, recordOverhead, splitFrames } from '../protocol/frame.ts'
import type { RecordSize } from '../protocol/frame.ts'
import { readLinked, readRecord, recordsRead, startChain } from './chain.ts'
import type { Accepted, Chain } from './chain.ts'
import { deriveLinked, deriveUse, firstHead, nextHead } from './keys.ts'
import type { LogKeys } from './keys.ts'
import { linkedRecord, replyPlain } from './linked-log.ts'
import { importPoint, importScalar, makePair, pointOf, randomBytes, scalarOf, sha256 } from './primitives.ts'
import { placeBytes, sealRecord } from './record.ts'
import { openReply, replyInfo } from './sealed-reply.ts'
import { isOrder, part } from './json-parts.ts'
import { fromJson, utf8 } from './utf8.ts'

/** All that the owner keeps of a link. `admin` and `replyPrivate` are secret; everything else could be made of them and the offer. */
export type MadeLink = {
  /** The admin secret `A`, 32 bytes. */
  readonly admin: Bytes
  /** The private number of the reply key, 32 bytes: who has it reads the answers. */
  readonly replyPrivate: Bytes
  /** What stands after `#` in the link: 23 characters. */
  readonly fragment: string
  /** The body of the request that creates the log, sent again byte for byte until the server has it: its offer, in one frame. */
  readonly firstFrame: Bytes
  /** SHA-256 of the use token, which the server must be given at creation. */
  readonly useHash: Bytes
}

/** What is random in a link, given only by vectors: `admin` 32 bytes, the reply pair, `salt` 24 bytes, `writer` 8 bytes. */
export type LinkSeeds = {
  readonly admin: Bytes
  readonly replyPrivate: Bytes
  readonly replyPoint: Bytes
  readonly salt: Bytes
  readonly writer: Bytes
}

/** What the owner does with a link: the two `Authorization` headers, and what reading needs. It lives in memory only. */
export type Owner<Offer> = {
  readonly adminBearer: string
  readonly useBearer: string
  readonly useHash: Bytes
  readonly offer: Offer
  readonly keys: LogKeys
  readonly replyPair: CryptoKeyPair
  readonly info: Bytes
  /** What was in the log when it was made: the owner's own first record. */
  readonly start: LogSeen
}

/** How far the owner has read a log: the number of records, and the head after them (base64url). Plain data, kept with the link. */
export type LogSeen = { readonly n: number; readonly head: string }

/**
 * One valid reply. `id` (16 characters) names its writer and number, and is the same at every reading; `n` is its place in the log; `order` is
 * where it stands among the replies of its page, if it says: see `firstOrder`.
 */
export type ReadReply<Reply> = {
  readonly id: string
  readonly n: number
  readonly order?: number
  readonly reply: Reply
}

/** A record that could not be used, and why. `rollback` stands for the whole log: it is shorter than, or differs from, what was read before. */
export type ReplyProblem = { readonly n: number; readonly code: ClientCode }

/**
 * What the owner finds in a log. The last of `replies` counts, unless it came after one of its page with a greater order. `seen` is to be kept
 * and given to the next reading.
 */
export type ReadBack<Reply> = {
  readonly replies: readonly ReadReply<Reply>[]
  readonly problems: readonly ReplyProblem[]
  /** Places of those that a holder of the link sealed, and that this version can't read. */
  readonly unread: readonly number[]
  readonly seen: LogSeen
}

/**
 * Makes a link for an offer, which is JSON that `parse` of its kind reads. Nothing is sent: keep the result, create the log with it, and
 * show the link only then. Throws if the offer does not fit a record of `size`.
 */
export async function makeLinked(offer: object, size: RecordSize, seeds?: LinkSeeds): Promise<MadeLink> {
  const { admin, replyPrivate, replyPoint, salt, writer } = seeds ?? (await randomSeeds())
  const body = concat(replyPoint, utf8(JSON.stringify(offer)))
  const keys = await deriveLinked(admin, body)
  const place = { writer, seq: 0, at: 0, head: (await firstHead(keys.id)).subarray(0, 16) }
  const first = { place, type: linkedRecord.offer, body: concat(keys.seed, body) }
  return {
    admin,
    replyPrivate,
    fragment: formatFragment(keys.use),
    firstFrame: frame(await sealRecord(keys, first, size, salt)),
    useHash: await sha256(keys.token),
  }
}

/**
 * The owner's keys, from what was kept. Fails only if what was kept is damaged: with the fault of the first record,
 * or `not-this-link` if the parts don't belong together.
 */
export async function linkedOwner<Offer>(
  link: Omit<MadeLink, 'useHash'>,
  parse: (value: unknown) => Offer | undefined,
): Promise<Result<Owner<Offer>, ClientCode>> {
  const { admin, replyPrivate, fragment, firstFrame } = link
  const use = fromBase64url(fragment.slice(1))
  const records = splitFrames(firstFrame)
  if (!use) return fail('bad-link')
  if (!records.ok) return records
  const [record] = records.value
  if (!record) return fail('frame')
  const shared = await deriveUse(use)
  const chain = await startChain(shared.id)
  const first = await readRecord(shared, chain, record)
  if (!first.ok) return first
  const offerBytes = first.value.body.subarray(16)
  const keys = await deriveLinked(admin, offerBytes)
  const offer = parse(fromJson(offerBytes.subarray(65)))
  const replyPair = await importPair(replyPrivate, offerBytes.subarray(0, 65))
  if (formatFragment(keys.use) !== fragment || !offer || !replyPair) return fail('not-this-link')
  return ok({
    adminBearer: formatBearer({ id: keys.id, token: keys.adminToken }),
    useBearer: formatBearer(keys),
    useHash: await sha256(keys.token),
    offer,
    keys,
    replyPair,
    info: replyInfo(keys, keys.offerHash),
    start: seenOf(chain),
  })
}

/** How replies of one kind of link look: the one length of their records, and what JSON they are. */
export type ReplyShape<Reply> = { readonly size: RecordSize; readonly parse: (value: unknown) => Reply | undefined }

/** How far an owner read a log in this run, to go on from there. It lives in memory only. */
export type Reading = { readonly chain: Chain; readonly seen: LogSeen }

/**
 * Records of a log that were accepted, and those that were not. `reading`: to write behind what stands there; none of a log that is not
 * whole.
 */
export type RecordsRead = {
  readonly accepted: readonly Accepted[]
  readonly problems: readonly ReplyProblem[]
  readonly seen: LogSeen
  readonly reading?: Reading
}

/**
 * Reads every record in `log`, all frames from the start. Those that can't be used are named and stepped over, copies dropped.
 * `seen` is what the last reading gave; it stays as it was when the log is not a continuation of it (`rollback`) or not whole (`frame`).
 * With `before`, the last reading of this run, only what came behind it is opened and given out, where the log goes on from there.
 */
export async function readRecords(
  { keys, start }: Owner<unknown>,
  log: Bytes,
  seen: LogSeen = start,
  before?: Reading,
): Promise<RecordsRead> {
  const records = splitFrames(log)
  if (!records.ok) return { accepted: [], problems: [{ n: 0, code: records.error }], seen }
  const known = records.value.slice(0, seen.n)
  if (before && sameSeen(before.seen, seen) && (await goesOn(keys, known, before.chain))) {
    const news = await readLinked(keys, before.chain, records.value.slice(seen.n))
    return { ...news, ...readingOf(before.chain) }
  }
  const chain = await startChain(keys.id)
  const first = await readLinked(keys, chain, known)
  const continues = sameSeen(seenOf(chain), seen)
  const after = await readLinked(keys, chain, records.value.slice(seen.n))
  const accepted = [...first.accepted, ...after.accepted]
  const problems: ReplyProblem[] = [...first.problems, ...after.problems]
  if (continues) return { accepted, problems, ...readingOf(chain) }
  return { accepted, problems: [...problems, { n: seen.n, code: 'rollback' }], reading: readingOf(chain).reading, seen }
}

/** Reads every reply in `log`: see `readRecords`. */
export async function readReplies<Reply>(
  owner: Owner<unknown>,
  shape: ReplyShape<Reply>,
  log: Bytes,
  seen: LogSeen = owner.start,
): Promise<ReadBack<Reply>> {
  const read = await readRecords(owner, log, seen)
  return { ...(await repliesIn(owner, shape, read)), seen: read.seen }
}

/** The replies among records that were read, and all problems. */
export async function repliesIn<Reply>(
  owner: Owner<unknown>,
  shape: ReplyShape<Reply>,
  read: RecordsRead,
): Promise<Omit<ReadBack<Reply>, 'seen'>> {
  const replies: ReadReply<Reply>[] = []
  const problems: ReplyProblem[] = []
  const unread: number[] = []
  for (const record of read.accepted) {
    if (record.type !== linkedRecord.reply) continue
    const reply = await openBack(owner, shape, record)
    if (reply.ok) replies.push({ id: replyId(record), n: record.n, ...reply.value })
    else problems.push({ n: record.n, code: reply.error })
    if (!reply.ok && reply.error === 'version') unread.push(record.n)
  }
  const [records, rollback] = [read.problems.filter(({ code }) => code !== 'rollback'), read.problems.at(-1)]
  const all = [...records, ...problems, ...(rollback?.code === 'rollback' ? [rollback] : [])]
  return { replies, problems: all, unread }
}

function readingOf(chain: Chain): { readonly seen: LogSeen; readonly reading: Reading } {
  const seen = seenOf(chain)
  return { seen, reading: { chain, seen } }
}

/** Whether the log still begins with what was read: without opening any of it. */
async function goesOn({ id }: LogKeys, known: readonly Bytes[], { head }: Chain): Promise<boolean> {
  let now = await firstHead(id)
  for (const record of known) now = await nextHead(now, record)
  return sameBytes(now, Uint8Array.from(head))
}

async function openBack<Reply>(
  owner: Owner<unknown>,
  { size, parse }: ReplyShape<Reply>,
  record: Accepted,
): Promise<Result<Pick<ReadReply<Reply>, 'order' | 'reply'>, ClientCode>> {
  if (record.body.length !== size - recordOverhead) return fail('answer-seal')
  const binding = { info: owner.info, place: placeBytes(record.place) }
  const plaintext = await openReply(owner.replyPair, binding, record.body)
  if (!plaintext) return fail('answer-seal')
  const [high = 0, low = 0] = plaintext
  const end = 2 + high * 256 + low
  if (end > replyPlain(size) || plaintext.subarray(end).some((byte) => byte !== 0)) return fail('pad')
  const json = fromJson(plaintext.subarray(2, end))
  const [reply, order] = [parse(json), part(json, 'o')]
  if (!reply || (order !== undefined && !isOrder(order))) return fail('version')
  return ok({ ...(order !== undefined && { order }), reply })
}

async function randomSeeds(): Promise<LinkSeeds> {
  const pair = await makePair(true)
  return {
    admin: randomBytes(32),
    replyPrivate: await scalarOf(pair.privateKey),
    replyPoint: await pointOf(pair.publicKey),
    salt: randomBytes(24),
    writer: randomBytes(8),
  }
}

async function importPair(scalar: Bytes, point: Bytes): Promise<CryptoKeyPair | undefined> {
  const privateKey = await importScalar(scalar, point)
  const publicKey = await importPoint(point)
  return privateKey && publicKey && { privateKey, publicKey }
}

function replyId(record: Accepted): string {
  return toBase64url(concat(record.place.writer, fourBytes(record.place.seq)))
}

/** How far a chain was read. */
export function seenOf(chain: Chain): LogSeen {
  return { n: recordsRead(chain), head: toBase64url(Uint8Array.from(chain.head)) }
}

function sameSeen(a: LogSeen, b: LogSeen): boolean {
  return a.n === b.n && a.head === b.head
}
