// The owner's half of an ask: make a link, read the answers. docs/protocol.md, "The life of an ask".

import type { Bytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'
import type { ClientCode } from '../protocol/errors.ts'
import { parseOffer, parseReply } from './ask-content.ts'
import type { OfferContent, ReplyContent } from './ask-content.ts'
import { askRecordSize } from './ask-log-friend.ts'
import { plainText, strangersLine } from './plain-text.ts'
import { linkedOwner, makeLinked, readReplies } from './linked-log-owner.ts'
import type { LinkSeeds, LogSeen, MadeLink, Owner, ReadBack, ReadReply as Read } from './linked-log-owner.ts'

export type { LinkSeeds, MadeLink } from './linked-log-owner.ts'

/** What the owner does with the link of an ask. */
export type OwnerKeys = Owner<OfferContent>

/** One valid reply to an ask. */
export type ReadReply = Read<ReplyContent>

/**
 * Makes a link for `offer`. Control characters other than tab and line feed are left out of the words, so that 500 units always fit.
 * Throws if the offer is longer than `OfferContent` allows.
 */
export async function makeLink(offer: OfferContent, seeds?: LinkSeeds): Promise<MadeLink> {
  const content = parseOffer({ ...offer, w: plainText(offer.w), by: plainText(offer.by) })
  if (!content) throw new Error('an offer with a part out of range')
  return makeLinked(content, askRecordSize, seeds)
}

/** The owner's keys, from what was kept: see `linkedOwner`. */
export async function ownerKeys(link: Omit<MadeLink, 'useHash'>): Promise<Result<OwnerKeys, ClientCode>> {
  return linkedOwner(link, parseOffer)
}

/** Reads every reply to an ask in `log`, all frames from the start: see `readReplies`. Which one counts: see `ReadBack`. */
export async function readAnswers(owner: OwnerKeys, log: Bytes, seen?: LogSeen): Promise<ReadBack<ReplyContent>> {
  const parse = (value: unknown) => withPlainLine(parseReply(owner.offer.k, value))
  return readReplies(owner, { size: askRecordSize, parse }, log, seen)
}

function withPlainLine(reply: ReplyContent | undefined): ReplyContent | undefined {
  return reply && 't' in reply && reply.t !== undefined ? { ...reply, t: strangersLine(reply.t) } : reply
}
