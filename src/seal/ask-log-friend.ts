// The friend's half of an ask: open a link, seal an answer. docs/protocol.md, "The life of an ask".

import type { Bytes } from '../lib/bytes.ts'
import { ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import type { ClientCode } from '../protocol/errors.ts'
import { replyLineMost } from '../protocol/limits.ts'
import { parseOffer } from './ask-content.ts'
import type { OfferContent, ReplyContent } from './ask-content.ts'
import { openLinked, sealBack } from './linked-log.ts'
import type { Opened } from './linked-log.ts'

/** The one length of records in the log of an ask, so that yes and no look alike. */
export const askRecordSize = 2048

/** An open link of an ask: what to show, and what sealing an answer needs. */
export type OpenedLink = Opened<OfferContent> & {
  /**
   * How many records follow the offer: replies, taken back or not, and copies of them. Whose they are and what they say, no holder of the
   * link can know.
   */
  readonly replies: number
}

/** Opens the link of an ask with what the server holds: see `openLinked`. */
export async function openLink(use: Bytes, log: Bytes): Promise<Result<OpenedLink, ClientCode>> {
  const opened = await openLinked(use, log, parseOffer)
  return opened.ok ? ok({ ...opened.value, replies: opened.value.records.length - 1 }) : opened
}

/** Seals one reply as one frame of 2,052 bytes. Throws if the line is longer than 300 UTF-16 units: the page does not let that happen. */
export async function sealAnswer(opened: OpenedLink, reply: ReplyContent): Promise<Bytes> {
  if ('t' in reply && (reply.t ?? '').length > replyLineMost) throw new Error('the line is too long')
  return sealBack(opened, reply, askRecordSize)
}
