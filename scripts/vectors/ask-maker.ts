import { concat } from '../../src/lib/bytes.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import { formatFragment } from '../../src/protocol/capability.ts'
import { replyPlaintext } from '../../src/seal/linked-log.ts'
import { deriveLinked } from '../../src/seal/keys.ts'
import { importPoint, importScalar } from '../../src/seal/primitives.ts'
import { placeBytes } from '../../src/seal/record.ts'
import type { Place } from '../../src/seal/record.ts'
import { replyInfo, sealReply } from '../../src/seal/sealed-reply.ts'
import { count, unhex } from './case.ts'
import { answer, ask } from './frozen.ts'
import { LogMaker } from './log-maker.ts'

/** The ask that most cases use. */
export const plainOffer = { k: 'ask', w: 'Could you do dinner tonight? A no is fine.', by: 'Sam', until: 1_796_083_200 }
/** The owner's public reply key. */
export const replyPoint = unhex(ask.replyPublic)
/** A second pair, of somebody who is not the owner: the frozen ephemeral one. */
const otherPrivate = unhex(answer.ephemeralPrivate)
/** And its public half. */
export const otherPoint = unhex(answer.hpke).subarray(0, 65)

/** A link with its log. */
export type Link = Awaited<ReturnType<typeof makeAsk>>

/** A link whose offer is `offerJson`, right or not, with its first record in its log. `first` begins its admin secret. */
export async function makeAsk(offerJson: Uint8Array | object, first = 0, point = replyPoint) {
  const json = offerJson instanceof Uint8Array ? offerJson : Buffer.from(JSON.stringify(offerJson))
  const admin = count(first, 32)
  const offer = concat(point, json)
  const keys = await deriveLinked(admin, offer)
  const log = await LogMaker.open(keys.use, 2048, 0x20)
  await log.add(await log.seal(log.place(1, 0), 1, concat(keys.seed, offer)))
  return { admin, offer, keys, log, info: replyInfo(keys, keys.offerHash), fragment: formatFragment(keys.use) }
}

/** A reply sealed for `place`, to the owner or to somebody else. */
export async function replyBody(link: Link, place: Place, plaintext: Bytes, to = replyPoint): Promise<Bytes> {
  const privateKey = await importScalar(otherPrivate, otherPoint)
  const publicKey = await importPoint(otherPoint)
  const recipient = await importPoint(to)
  if (!privateKey || !publicKey || !recipient) throw new Error('a frozen key is none')
  return sealReply(recipient, { info: link.info, place: placeBytes(place) }, plaintext, { privateKey, publicKey })
}

/** A whole record with a reply, not yet added. */
export async function say(link: Link, place: Place, reply: unknown): Promise<Bytes> {
  return link.log.seal(place, 2, await replyBody(link, place, replyPlaintext(reply, 2048)))
}
