// A share on the side of its owner: make it of chosen items, read the notes that come back. docs/protocol.md, "The life of a share".

import { fromBase64url, toBase64url } from '../lib/base64url.ts'
import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import type { ClientCode } from '../protocol/errors.ts'
import { frame, recordOverhead, recordSizes, splitFrames } from '../protocol/frame.ts'
import type { RecordSize } from '../protocol/frame.ts'
import { maxBody, shareItemsMost } from '../protocol/limits.ts'
import { endOf, passOver, startChain } from './chain.ts'
import { deriveUse } from './keys.ts'
import { plainText } from './plain-text.ts'
import { linkedOwner, makeLinked, readRecords, repliesIn, seenOf } from './linked-log-owner.ts'
import type { LogSeen, MadeLink, Owner, ReadBack, Reading, RecordsRead } from './linked-log-owner.ts'
import { importSigner, makeSigningPair, randomBytes, sign } from './primitives.ts'
import { sealRecord } from './record.ts'
import { changeJson, parseNote, parseShareOffer, shareRecord } from './share-content.ts'
import type { NoteContent, ShareChange, ShareOffer } from './share-content.ts'
import { shownFirst, shownThrough, signedBytes, verifierOf } from './share-live.ts'
import type { Shown } from './share-live.ts'
import { digestOf, noteRecordSize } from './share-log-reader.ts'
import { fromJson, utf8 } from './utf8.ts'

/** A share that was made: what a link is, all its frames, and how far its log goes with them. */
export type MadeShare = MadeLink & {
  /** The body of the one request that creates the log with everything in it. It is not kept: a share that did not arrive is made anew. */
  readonly frames: Bytes
  /** What the owner has seen of it from the beginning: the offer and every item. */
  readonly seen: LogSeen
  /** The private number that signs changes, 32 bytes: only of a share that goes on. */
  readonly signing?: Bytes
}

/** The owner's keys of a share. `signer` signs its changes, where it goes on. */
export type ShareKeys = Owner<ShareOffer> & { readonly signer?: CryptoKey }

/** What the owner reads of a share: its notes, and, where it goes on, what it shows now. Given to the next reading of the same run. */
export type ShareRead = ReadBack<NoteContent> & { readonly reading?: Reading; readonly shown?: Shown }

/** The offer is one record of this length. */
const offerSize = 2048
const noteShape = { size: noteRecordSize, parse: parseNote } as const
/** Short items are not told from one another by their length. */
const itemSizes = recordSizes.filter((size) => size >= 2048)

/**
 * Seals `items`, each a value that JSON can write, as one share. Nothing is sent. `too-much`: more than 100, one that fits no record, or
 * more than one request holds. Throws if there is none, or if `by` is too long. `live`: it goes on, so each item has an `id` of its own.
 */
export async function makeShare(
  { by, until, live }: Pick<ShareOffer, 'by' | 'until'> & { readonly live?: boolean },
  items: readonly unknown[],
): Promise<Result<MadeShare, 'too-much'>> {
  const bodies = items.map((item) => utf8(JSON.stringify(item)))
  const sizes = bodies.map(sizeFor)
  const bytes = sizes.reduce((sum: number, size) => sum + 4 + (size ?? maxBody), 4 + offerSize)
  if (bytes > maxBody || bodies.length > shareItemsMost) return fail('too-much')
  const of = await digestOf(bodies)
  const pair = live ? await makeSigningPair() : undefined
  const goesOn = pair && { live: toBase64url(pair.point) }
  const offer = parseShareOffer({ k: 'share', by: plainText(by), until, n: bodies.length, of, ...goesOn })
  if (!offer) throw new Error('an offer with a part out of range')
  const link = await makeLinked(offer, offerSize)
  return ok({ ...link, ...(await withItems(link, bodies)), ...(pair && { signing: pair.scalar }) })
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
    const place = { writer, seq, ...endOf(chain) }
    const record = await sealRecord(keys, { place, type: shareRecord.item, body }, sizeFor(body) ?? 32_768)
    await passOver(chain, record)
    frames.push(frame(record))
  }
  return { frames: concat(...frames), seen: seenOf(chain) }
}

/** The owner's keys, from what was kept: see `linkedOwner`. `not-this-link` too if what signs is not of this share. */
export async function shareKeys(
  link: Omit<MadeLink, 'useHash'> & Pick<MadeShare, 'signing'>,
): Promise<Result<ShareKeys, ClientCode>> {
  const owner = await linkedOwner(link, parseShareOffer)
  if (!owner.ok || !link.signing) return owner
  const point = fromBase64url(owner.value.offer.live ?? '')
  const signer = point && (await importSigner(link.signing, point))
  return signer ? ok({ ...owner.value, signer }) : fail('not-this-link')
}

/**
 * Reads the notes in `log`, all frames from the start, and what is shown: see `readRecords`. Which counts: see `ReadBack`. `before`: the
 * last reading of this run; of the notes only those behind it are given out then.
 */
export async function readShare(owner: ShareKeys, log: Bytes, seen: LogSeen, before?: ShareRead): Promise<ShareRead> {
  const read = await readRecords(owner, log, seen, before?.reading)
  const went = read.reading !== undefined && read.reading.chain === before?.reading?.chain
  const shown = await shownNow(owner, read, went ? before?.shown : undefined)
  const { seen: now, reading } = read
  return {
    ...(await repliesIn(owner, noteShape, read)),
    seen: now,
    ...(reading && { reading }),
    ...(shown && { shown }),
  }
}

/** What whoever opens the link is shown by these records; `undefined` where it does not go on, or does not begin as it was made. */
async function shownNow(
  { offer, keys }: ShareKeys,
  { accepted }: RecordsRead,
  before: Shown | undefined,
): Promise<Shown | undefined> {
  const verifier = offer.live === undefined ? undefined : await verifierOf(offer.live)
  if (!verifier) return undefined
  const items = accepted.filter(({ type }) => type === shareRecord.item).slice(0, offer.n)
  const first = before ?? (items.length === offer.n ? shownFirst(items.map(({ body }) => fromJson(body))) : undefined)
  return first && shownThrough(first, verifier, keys.id, accepted)
}

/**
 * Seals changes of what a share shows, each as one frame, by one writer who had read as far as `reading`. Throws if one fits no record, or if
 * nothing signs here.
 */
export async function sealChanges(
  { keys, signer }: ShareKeys,
  { chain }: Reading,
  changes: readonly ShareChange[],
): Promise<readonly Bytes[]> {
  if (!signer) throw new Error('a share that does not go on')
  const writer = randomBytes(8)
  const end = endOf(chain)
  return Promise.all(
    changes.map(async (change, seq) => {
      const json = utf8(JSON.stringify(changeJson(change)))
      const body = concat(await sign(signer, signedBytes(keys.id, json)), json)
      const record = { place: { writer, seq, ...end }, type: shareRecord.change, body }
      return frame(await sealRecord(keys, record, sizeFor(body) ?? 32_768))
    }),
  )
}

function sizeFor(body: Bytes): RecordSize | undefined {
  return itemSizes.find((size) => body.length <= size - recordOverhead)
}
