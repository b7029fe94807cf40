import { felts } from '../core/guess.ts'
import type { Ask } from '../core/ask.ts'
import type { Link } from '../core/notebook.ts'
import type { Change } from '../core/records/op.ts'
import { type Reply, replyId, replyJson } from '../core/reply.ts'
import type { Instant } from '../lib/time.ts'
import type { ReadReply } from '../seal/ask-log-owner.ts'

/**
 * What came through a link, read at `at`, as facts to be noted. Whoever answers was asked: where the page did not live to note that, it is
 * noted with the answer, and until when the link takes another.
 */
export function factsOf(link: Link, news: readonly ReadReply[], ask: Ask | undefined, at: Instant): readonly Change[] {
  const owed = link.purpose === 'ask' && news.length > 0 && ask && ask.asked === undefined
  const asked = { kind: 'ask', id: link.ask, set: { asked: at, until: link.until } } as const
  return [...(owed ? [asked] : []), ...news.map((reply) => noted(link, reply, at))]
}

function noted(link: Link, { id, n, order, reply }: ReadReply, at: Instant): Change {
  const set = {
    ask: link.ask,
    link: link.id,
    purpose: link.purpose,
    place: n,
    reply: replyJson({ ...keptReply(reply), ...(order !== undefined && { order }) }),
    at,
  }
  return { kind: 'reply', id: replyId(link.id, id), set }
}

/** What came over the wire, as it is kept: how it was to be asked by its word, not by its number. */
function keptReply(sent: ReadReply['reply']): Reply {
  if (!('a' in sent)) return { felt: felts[sent.f], ...(sent.t && { line: sent.t }) }
  if (sent.a === null) return { says: null }
  const { a, t, f, g } = sent
  return { says: a, ...(t && { line: t }), ...(f !== undefined && { felt: felts[f] }), ...(g && { again: g }) }
}
