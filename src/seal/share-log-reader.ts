// A share on the side of whoever was let in: open the link, read the items, leave a note. docs/protocol.md, "The life of a share".

import { toBase64url } from '../lib/base64url.ts'
import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import type { ClientCode } from '../protocol/errors.ts'
import { readLinked, startChain } from './chain.ts'
import { linkedRecord, openLinked, sealBack } from './linked-log.ts'
import type { Opened } from './linked-log.ts'
import { sha256 } from './primitives.ts'
import { parseNote, parseShareOffer, shareRecord } from './share-content.ts'
import type { NoteContent, ShareOffer } from './share-content.ts'
import { changedAt, itemsOf, shownFirst, shownThrough, verifierOf } from './share-live.ts'
import { fromJson } from './utf8.ts'

/** The one length of notes, so that a long one looks like a short one. */
export const noteRecordSize = 8192

/** An open share. */
export type OpenedShare = Opened<ShareOffer> & {
  /** The items in their order, each a value that came out of JSON. Exactly those that the link was made for, as its owner changed them since. */
  readonly items: readonly unknown[]
  /** Where the owner keeps it current: when they last changed something, in milliseconds since 1970; 0 if never. */
  readonly changed?: number
  /** How many notes were left, taken back or not. What they say, nobody but the owner can know. */
  readonly notes: number
}

/**
 * Opens a share with what the server holds, to the end of its log. As `openLinked`; and `rollback` if items are missing, `not-this-link` if
 * they are not those that the link was made for.
 *
 * What others than the owner put there is passed by.
 */
export async function openShare(use: Bytes, log: Bytes): Promise<Result<OpenedShare, ClientCode>> {
  const opened = await openLinked(use, log, parseShareOffer)
  if (!opened.ok) return opened
  const { keys, records, offer } = opened.value
  const { accepted } = await readLinked(keys, await startChain(keys.id), records)
  const bodies = accepted.filter(({ type }) => type === shareRecord.item).map(({ body }) => body)
  const chosen = bodies.slice(0, offer.n)
  if (chosen.length < offer.n) return fail('rollback')
  if ((await digestOf(chosen)) !== offer.of) return fail('not-this-link')
  const notes = accepted.filter(({ type }) => type === linkedRecord.reply).length
  const first = chosen.map(fromJson)
  if (offer.live === undefined) return ok({ ...opened.value, items: first, notes })
  const verifier = await verifierOf(offer.live)
  if (!verifier) return fail('version')
  const shown = await shownThrough(shownFirst(first), verifier, keys.id, accepted)
  return ok({ ...opened.value, items: itemsOf(shown), changed: changedAt(shown), notes })
}

/** What fixes the items of a share: b64u of SHA-256 over the SHA-256 of each body, in their order. */
export async function digestOf(bodies: readonly Bytes[]): Promise<string> {
  return toBase64url(await sha256(concat(...(await Promise.all(bodies.map((body) => sha256(body)))))))
}

/** Seals one note as one frame of 8,196 bytes. Throws if it is longer than `NoteContent` allows, or empty: the page does not let that happen. */
export async function sealNote(opened: OpenedShare, note: NoteContent): Promise<Bytes> {
  if (!parseNote(note)) throw new Error('a note with a part out of range')
  return sealBack(opened, note, noteRecordSize)
}
