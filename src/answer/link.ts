// From the fragment of a link to what was asked, with one read of the log that changes nothing.

import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import { instant, later } from '../lib/time.ts'
import type { Instant } from '../lib/time.ts'
import { parseFragment } from '../protocol/capability.ts'
import type { ClientCode } from '../protocol/errors.ts'
import { header, pokePath } from '../protocol/log-api.ts'
import { openLink, sealAnswer } from '../seal/ask-log-friend.ts'
import { linkBearer } from '../seal/linked-log.ts'
import type { OpenedLink } from '../seal/ask-log-friend.ts'
import { append, bare, readLog } from '../sync/client.ts'
import type { LogServer, Refusal } from '../sync/client.ts'
import type { Asked, Way } from './talk.ts'

/** Why there is nothing to show. `bare`: no fragment at all, as after a reload. `over`: closed, expired. `gone`: the server knows none
 * by this key, which may be another than was sent. */
export type NoAsk = 'bare' | 'cut-link' | 'bad-link' | 'not-this-link' | 'over' | 'gone' | 'offline' | 'busy'

/** What was asked, and the way to answer it. */
export type Found = { readonly asked: Asked; readonly way: Way }

/** Opens the link whose fragment is given (without `#`). `clock` gives milliseconds that only ever grow, from anywhere. */
export async function follow(fragment: string, server: LogServer, clock: () => number): Promise<Result<Found, NoAsk>> {
  if (!fragment) return fail('bare')
  const use = parseFragment(fragment)
  if (!use.ok) return use
  const log = await readLog(server, await linkBearer(use.value))
  if (!log.ok) return fail(whyNot(log.error))
  if (log.value.closed) return fail('over')
  const opened = await openLink(use.value, log.value.frames)
  if (!opened.ok) return fail(whyShut(opened.error))
  const now = serverClock(log.date, clock)
  const until = instant(opened.value.offer.until * 1000)
  const isOver = () => now() > until
  if (isOver()) return fail('over')
  return ok({ asked: whatWasAsked(opened.value, until), way: wayBack(opened.value, server, isOver) })
}

function whatWasAsked({ offer, replies }: OpenedLink, until: Instant): Asked {
  return { kind: offer.k, by: offer.by.trim(), words: offer.w, until, answered: replies > 0 }
}

function wayBack(opened: OpenedLink, server: LogServer, isOver: () => boolean): Way {
  const { box } = opened.offer
  return {
    seal: (reply) => sealAnswer(opened, reply),
    post: async (sealed: Bytes): Promise<Refusal | undefined> => {
      if (isOver()) return 'closed'
      const sent = await append(server, opened.useBearer, sealed)
      if (!sent.ok) return sent.error
      if (box) poke(server, box)
      return undefined
    },
  }
}

/** Has the asker's devices woken. Whatever comes of it: the answer is there. It goes out also when the page is closed at once. */
function poke({ origin, fetch }: LogServer, box: string): void {
  const headers = { [header.authorization]: `Bearer ${box}` }
  void fetch(origin + pokePath, { ...bare, method: 'POST', headers, keepalive: true }).catch(() => {})
}

/** The server's clock, going on by ours; where it told none, a link never counts as over by time. */
export function serverClock(date: Instant | undefined, clock: () => number): () => number {
  const start = clock()
  return () => (date === undefined ? 0 : later(date, clock() - start))
}

/** What a refusal of the server means for whoever opens a link. */
export function whyNot(refusal: Refusal): NoAsk {
  if (refusal === 'gone') return refusal
  return refusal === 'slow-down' || refusal === 'busy' ? 'busy' : 'offline'
}

/** What was sealed to be sent. `unsure`: an earlier try may have arrived, whatever came of later ones. */
export type Tried = { readonly sealed: Bytes; readonly unsure: boolean }

/** Whether what was refused may have arrived all the same: only the server's word of it was lost, or it came to grief after the commit. */
export function mayBeThere(refusal: Refusal): boolean {
  return refusal === 'offline' || refusal === 'busy'
}

/** What a fault of the log means for them. */
export function whyShut(code: ClientCode): NoAsk {
  return code === 'not-this-link' ? code : 'bad-link'
}
