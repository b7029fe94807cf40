import type { Json } from './records/op.ts'
import type { AskId } from './ask.ts'
import type { Again, Says } from './says.ts'
import type { Felt } from './guess.ts'
import type { Instant } from '../lib/time.ts'
import { agains, says } from './says.ts'
import { felts } from './guess.ts'
import { isObject } from './records/parse.ts'
import { count, oneOf, text } from './records/read.ts'

/**
 * What one reply says. On the wire it is written otherwise (`seal/ask-content.ts`); this is how it is kept. `says: null` takes an earlier
 * answer back; absent, it says nothing.
 */
export type Reply = {
  readonly says?: Says | null
  readonly line?: string
  readonly felt?: Felt
  readonly again?: Again
  /** Its order among the replies of one page: see `inTime`. */
  readonly order?: number
}

/** A reply that came through a link: a fact, never changed. */
export type ReplyFact = {
  readonly ask: AskId
  readonly link: string
  /** In which order the replies of a link came, growing; the last of those that came `inTime` counts. */
  readonly place: number
  /** What the link was for; an `after` reply only says how it was to be asked. */
  readonly purpose: 'ask' | 'after'
  readonly reply: Reply
  /** When it was read by the asker's device. */
  readonly at: Instant
}

/** Longest line kept with an answer, in UTF-16 units; through a link come fewer. What is longer is cut. */
export const longestLine = 500

/** A kept reply, `{ a, t?, f?, g?, o? }` with `f` by its word; `undefined` if it says nothing we know. Never throws. */
export function readReply(json: Json | undefined): Reply | undefined {
  if (!isObject(json)) return undefined
  const { a, t, f, g, o } = json
  const said = a === null ? null : oneOf(says)(a)
  const line = text(longestLine)(t)
  const felt = oneOf(felts)(f)
  const again = oneOf(agains)(g)
  const order = count(o)
  if (said === undefined && felt === undefined) return undefined
  return {
    ...(said !== undefined && { says: said }),
    ...(line && { line }),
    ...(felt && { felt }),
    ...(again && { again }),
    ...(order !== undefined && { order }),
  }
}

/** The reply as the JSON to be kept; `readReply` gives it back. */
export function replyJson(reply: Reply): Json {
  return {
    ...(reply.says !== undefined && { a: reply.says }),
    ...(reply.line && { t: reply.line }),
    ...(reply.felt && { f: reply.felt }),
    ...(reply.again && { g: reply.again }),
    ...(reply.order !== undefined && { o: reply.order }),
  }
}

/**
 * The one id that a reply can have: its link, and the 16 characters that name its record for ever (writer and number).
 * Two devices that read the same record note the same fact, wherever a restored server may put it.
 */
export function replyId(link: string, record: string): string {
  return `${link}.${record}`
}

/** A page counts its replies from a number of its own, a multiple of this: docs/protocol.md, "The life of an ask". */
const perPage = 65_536

/**
 * Those of `replies`, in the order in which they came, that may count: without any that came after a later one of the same page, as a
 * request does that was held up on its way. What somebody said last must not be undone by what they said before.
 */
export function inTime<T>(replies: readonly T[], orderOf: (reply: T) => number | undefined): T[] {
  return replies.filter((one, at) => !replies.slice(0, at).some((before) => overtook(orderOf(before), orderOf(one))))
}

function overtook(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && a > b && Math.floor(a / perPage) === Math.floor(b / perPage)
}
