// What the states of the page share: what was asked, the answer being given, and the way to send it.

import type { Bytes } from '../lib/bytes.ts'
import type { Instant } from '../lib/time.ts'
import type { Answered, OfferContent, ReplyContent } from '../seal/ask-content.ts'
import type { Refusal } from '../sync/client.ts'
import * as words from '../words/screens/answer.ts'
import { button, el, sayFor } from './dom.ts'
import type { Child, Say } from './dom.ts'
import { felts } from './felts.ts'
import { helpLink } from './page.ts'

/** What the asker wrote, as it came out of the link. */
export type Asked = {
  /** `after`: a thank-you with one question, instead of an ask. */
  readonly kind: OfferContent['k']
  readonly by: string
  readonly words: string
  readonly until: Instant
  /** Whether an answer came through this link before. Nobody but the asker can say what it was. */
  readonly answered: boolean
}

/** How one link is answered. */
export type Way = {
  /** Seals a reply; the bytes may be sent again as they are. */
  readonly seal: (reply: ReplyContent) => Promise<Bytes>
  /** Sends sealed bytes; `undefined` is success. By the server's clock a link may be `closed` without being asked. */
  readonly post: (sealed: Bytes) => Promise<Refusal | undefined>
}

/** What the friend has chosen so far. */
export type Draft = { -readonly [Part in keyof Answered]?: Answered[Part] | undefined }

/** One friend and one link, while the page is open. Nothing of it is stored anywhere. */
export type Talk = Way & {
  readonly asked: Asked
  readonly say: Say
  /** Stays across *Change it*. */
  draft: Draft
  /** Shows the place where the answer is given, to begin with or to change it. */
  readonly showForm: () => void
}

/** A talk about what was asked. */
export function talkAbout(asked: Asked, way: Way, showForm: (talk: Talk) => void): Talk {
  const talk: Talk = { asked, say: sayFor(asked.by), draft: {}, showForm: () => showForm(talk), ...way }
  return talk
}

/** The small line at the top of every state: who asks, or plainly that it is not signed. */
export function fromWhom({ asked, say }: Talk, tag: 'h1' | 'p' = 'p'): HTMLElement {
  const initial = /[\p{L}\p{N}]/u.exec(asked.by)?.[0]
  const round = el('span.round', initial)
  round.setAttribute('aria-hidden', 'true')
  const sentence = asked.kind === 'after' ? words.from : words.asks
  return el(`${tag}.from`, initial && round, el('span', ...say(asked.by ? sentence : words.unsigned)))
}

/** Words that came out of the link; a run of empty lines is shortened, so that it does not push the answers out of sight. */
export function shortened(theirWords: string): string {
  return theirWords.trim().replace(/\s*\n\s*\n\s*/g, '\n\n')
}

/** What the friend wrote before, if anything: its answers are replaced by a new one. */
export function sentBefore({ asked }: Talk): Child {
  return asked.answered && el('p.note.before', words.before)
}

/** The foot: what this is, help, and where an answer is still open, that none is owed (`free`) and a way to block. */
export function foot({ asked, say }: Talk, free = false, block?: () => void): readonly Child[] {
  return [
    el('p', ...say(asked.kind === 'after' ? words.aboutAfter : words.about)),
    el(
      'div.links',
      free && fold(words.free, el('p', ...say(words.freeWhy))),
      block && fold(words.block, el('p', ...say(words.blockWhy)), button('quiet', [words.blockSend], block)),
      helpLink(),
    ),
  ]
}

/** What a reply says, with every part that it may have; a part it hasn't is `undefined`, and so is `a` when an answer is taken back. */
export function partsOf(reply: ReplyContent): Draft {
  return { ...reply, a: 'a' in reply && reply.a ? reply.a : undefined }
}

/** An answer in one line, as it would be told by mouth. Empty when an answer is taken back. */
export function inShort(reply: ReplyContent): string {
  const { a, t, f } = partsOf(reply)
  const answer = a ? words.says[a] : f !== undefined && felts[f]?.[1]
  return answer ? `${answer}.${t ? ` “${t}”` : ''}` : ''
}

function fold(summary: string, ...content: readonly Child[]): HTMLElement {
  return el('details', el('summary', summary), el('div', ...content))
}
