// The friend's half of an ask: open a link, seal an answer. It is loaded by a page of 10 KB, so nothing of the owner's half is in here.
// docs/protocol.md, "The life of an ask".

import { concat, sameBytes } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import { formatBearer } from '../protocol/capability.ts'
import type { ClientCode } from '../protocol/errors.ts'
import { frame, splitFrames } from '../protocol/frame.ts'
import { replyLineMost } from '../protocol/limits.ts'
import { parseOffer } from './ask-content.ts'
import type { OfferContent, ReplyContent } from './ask-content.ts'
import { deriveUse, firstHead, linkSecret, nextHead } from './keys.ts'
import type { LogKeys } from './keys.ts'
import { importPoint, randomBytes, sha256 } from './primitives.ts'
import { openRecord, placeBytes, sealRecord } from './record.ts'
import type { Content } from './record.ts'
import { replyInfo, replyPlain, sealReply } from './sealed-reply.ts'
import { fromJson, utf8 } from './utf8.ts'

/** Kinds of records in the log of an ask. */
export const askRecord = { offer: 1, reply: 2 } as const

/** The one length of records in the log of an ask, so that yes and no look alike. */
export const askRecordSize = 2048

/** An open link: what to show, and what sealing an answer needs. It lives in memory only. */
export type OpenedLink = {
  readonly offer: OfferContent
  /** How many records follow the offer: replies, taken back or not, and copies of them. Whose they are and what they say, no holder of the link can know. */
  readonly replies: number
  /** The `Authorization` header with which to read and append. */
  readonly useBearer: string
  readonly keys: LogKeys
  readonly replyKey: CryptoKey
  /** What replies are bound to. */
  readonly info: Bytes
  /** Records read, and the first 16 bytes of their head. */
  readonly at: number
  readonly head: Bytes
}

/** The `Authorization` header for the holder of a link's `W` (16 bytes): to fetch the log before `openLink`. */
export async function linkBearer(use: Bytes): Promise<string> {
  return formatBearer(await deriveUse(use))
}

/**
 * Opens a link with what the server holds. `use` is `W` of the fragment (16 bytes), `log` every frame of the log.
 * `not-this-link`: the words or the reply key are not those that the link was made for. `version`: made by a newer program.
 * `rollback`: the log is empty. Otherwise the fault of the first record, or `frame`. What follows the first record is not opened.
 */
export async function openLink(use: Bytes, log: Bytes): Promise<Result<OpenedLink, ClientCode>> {
  const records = splitFrames(log)
  if (!records.ok) return records
  const [first] = records.value
  if (!first) return fail('rollback')
  const keys = await deriveUse(use)
  const record = await openRecord(keys, first)
  if (!record.ok) return record
  const opened = await openOffer(use, record.value)
  if (!opened.ok) return opened
  const { offer, replyKey, offerHash } = opened.value
  let head = await firstHead(keys.id)
  for (const each of records.value) head = await nextHead(head, each)
  return ok({
    offer,
    replies: records.value.length - 1,
    useBearer: formatBearer(keys),
    keys,
    replyKey,
    info: replyInfo(keys, offerHash),
    at: records.value.length,
    head: head.subarray(0, 16),
  })
}

/** The content of a log's first record, if it is what `use` commits to. */
async function openOffer(use: Bytes, record: Content) {
  const offer = record.body.subarray(16)
  const offerHash = await sha256(offer)
  const committed = await linkSecret(record.body.subarray(0, 16), offerHash)
  if (record.type !== askRecord.offer || !sameBytes(committed, use)) return fail('not-this-link')
  const content = parseOffer(fromJson(offer.subarray(65)))
  const replyKey = await importPoint(offer.subarray(0, 65))
  return content && replyKey ? ok({ offer: content, offerHash, replyKey }) : fail('version')
}

/**
 * Seals one reply as one frame of 2,052 bytes, bound to its place: the same bytes may be sent again and count once, other bytes need
 * another call. Each reply is by a writer of its own: whether one before it arrived can't be known for sure. Throws if the line is longer than 300 UTF-16 units: the page does not let that happen.
 */
export async function sealAnswer(opened: OpenedLink, reply: ReplyContent): Promise<Bytes> {
  if ('t' in reply && (reply.t ?? '').length > replyLineMost) throw new Error('the line is too long')
  const { keys, info, at, head } = opened
  const place = { writer: randomBytes(8), seq: 0, at, head }
  const body = await sealReply(opened.replyKey, { info, place: placeBytes(place) }, replyPlaintext(reply))
  return frame(await sealRecord(keys, { place, type: askRecord.reply, body }, askRecordSize))
}

/** A reply as the bytes that are sealed: always 1,875. Throws (a `RangeError`) if `reply` is longer than any that `sealAnswer` allows. */
export function replyPlaintext(reply: unknown): Bytes {
  const json = utf8(JSON.stringify(reply))
  const plaintext = new Uint8Array(replyPlain)
  plaintext.set(concat([json.length >> 8, json.length], json))
  return plaintext
}
