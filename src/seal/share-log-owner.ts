// A share on the side of its owner: make it of chosen items, read the notes that come back. docs/protocol.md, "The life of a share".

import { fromBase64url } from '../lib/base64url.ts'
import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import type { ClientCode } from '../protocol/errors.ts'
import { frame, recordOverhead, recordSizes, splitFrames } from '../protocol/frame.ts'
import type { RecordSize } from '../protocol/frame.ts'
import { maxBody, shareItemsMost } from '../protocol/limits.ts'
import { passOver, startChain } from './chain.ts'
import { deriveUse } from './keys.ts'
import { linkedRecord } from './linked-log.ts'
import { plainText } from './plain-text.ts'
import { linkedOwner, makeLinked, readReplies, seenOf } from './linked-log-owner.ts'
import type { LogSeen, MadeLink, Owner, ReadBack } from './linked-log-owner.ts'
import { randomBytes } from './primitives.ts'
import { sealRecord } from './record.ts'
import { parseNote, parseShareOffer } from './share-content.ts'
import type { NoteContent, ShareOffer } from './share-content.ts'
import { digestOf, noteRecordSize } from './share-log-reader.ts'
import { utf8 } from './utf8.ts'

/** A share that was made: what a link is, all its frames, and how far its log goes with them. */
export type MadeShare = MadeLink & {
  /** The body of the one request that creates the log with everything in it. It is not kept: a share that did not arrive is made anew. */
  readonly frames: Bytes
  /** What the owner has seen of it from the beginning: the offer and every item. */
  readonly seen: LogSeen
}

/** The owner's keys of a share. */
export type ShareKeys = Owner<ShareOffer>

/** The offer is one record of this length. */
const offerSize = 2048
/** Short items are not told from one another by their length. */
const itemSizes = recordSizes.filter((size) => size >= 2048)

/**
 * Seals `items`, each a value that JSON can write, as one share. Nothing is sent. `too-much`: more than 100, one that fits no record, or
 * more than one request holds. Throws if there is none, or if `by` is too long.
 */
export async function makeShare(
  { by, until }: Pick<ShareOffer, 'by' | 'until'>,
  items: readonly unknown[],
): Promise<Result<MadeShare, 'too-much'>> {
  const bodies = items.map((item) => utf8(JSON.stringify(item)))
  const sizes = bodies.map(sizeFor)
  const bytes = sizes.reduce((sum: number, size) => sum + 4 + (size ?? maxBody), 4 + offerSize)
  if (bytes > maxBody || bodies.length > shareItemsMost) return fail('too-much')
  const of = await digestOf(bodies)
  const offer = parseShareOffer({ k: 'share', by: plainText(by), until, n: bodies.length, of })
  if (!offer) throw new Error('an offer with a part out of range')
  const link = await makeLinked(offer, offerSize)
  return ok({ ...link, ...(await withItems(link, bodies)) })
}

/** The items behind the offer, by one writer of their own. */
async function withItems({ fragment, firstFrame }: MadeLink, bodies: readonly Bytes[]) {
  const writer = randomBytes(8)
  const keys = await deriveUse(fromBase64url(fragment.slice(1)) ?? firstFrame)
  const chain = await startChain(keys.id)
  const records = splitFrames(firstFrame)
  for (const record of records.ok ? records.value : []) await passOver(chain, record)
  const frames = [firstFrame]
  for (const [seq, body] of bodies.entries()) {
    const head = (Uint8Array.from(chain.head) as Bytes).subarray(0, 16)
    const place = { writer, seq, at: frames.length, head }
    const record = await sealRecord(keys, { place, type: linkedRecord.item, body }, sizeFor(body) ?? 32_768)
    await passOver(chain, record)
    frames.push(frame(record))
  }
  return { frames: concat(...frames), seen: seenOf(chain) }
}

/** The owner's keys, from what was kept: see `linkedOwner`. */
export async function shareKeys(link: Omit<MadeLink, 'useHash'>): Promise<Result<ShareKeys, ClientCode>> {
  return linkedOwner(link, parseShareOffer)
}

/** Reads every note in `log`, all frames from the start: see `readReplies`. The last one counts. */
export async function readNotes(owner: ShareKeys, log: Bytes, seen: LogSeen): Promise<ReadBack<NoteContent>> {
  return readReplies(owner, { size: noteRecordSize, parse: parseNote }, log, seen)
}

function sizeFor(body: Bytes): RecordSize | undefined {
  return itemSizes.find((size) => body.length <= size - recordOverhead)
}
