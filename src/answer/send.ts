// Sending, and what comes of it: sent, held on the page until there is a connection, or too late.

import type { ReplyContent } from '../seal/ask-content.ts'
import type { Refusal } from '../sync/client.ts'
import * as words from '../words/screens/answer.ts'
import { button, el, theirs } from './dom.ts'
import { mayBeThere, type Tried } from './link.ts'
import { copy, show, tell, tellIfSlow } from './page.ts'
import { showSent, showTakenBack } from './sent.ts'
import { foot, fromWhom, inShort, partsOf } from './talk.ts'
import type { Talk } from './talk.ts'

let underWay = false

/**
 * Seals a reply and sends it, on the friend's tap and never by itself. A second tap while it is on its way does nothing.
 * `tried` is an earlier try: the same bytes count once, however often they arrive.
 */
export async function send(talk: Talk, reply: ReplyContent, tried?: Tried): Promise<void> {
  if (underWay) return
  underWay = true
  try {
    await deliver(talk, reply, tried ?? { sealed: await talk.seal(reply), unsure: false })
  } finally {
    underWay = false // whatever broke, the next tap must do something
  }
}

async function deliver(talk: Talk, reply: ReplyContent, { sealed, unsure }: Tried): Promise<void> {
  tell(words.sending)
  const done = tellIfSlow()
  const refusal = await talk.post(sealed)
  done()
  if (refusal) return showUnsent(talk, reply, refusal, { sealed, unsure: unsure || mayBeThere(refusal) })
  if (!inShort(reply)) return showTakenBack(talk)
  talk.draft = partsOf(reply)
  showSent(talk, reply, () => void send(talk, { a: null }))
}

/**
 * Not sent, or nobody knows. Where it still may be sent, the answer waits on the page to be tried again with the same bytes; it can be copied
 * in any case.
 */
function showUnsent(talk: Talk, reply: ReplyContent, refusal: Refusal, tried: Tried): void {
  const wait = waits[refusal]
  const heading = el('h1', tried.unsure ? words.unsure : wait ? words.held : words.lost)
  const short = inShort(reply)
  const answer = theirs('p.held', short)
  show({
    look: 'end',
    heading,
    content: [
      fromWhom(talk),
      heading,
      el('p.lead', ...(wait ? [wait, words.heldHere] : [losses[refusal], ...talk.say(words.tellBy)])),
      short && answer,
      el(
        'div.stack',
        wait && button('main', [words.tryAgain], () => void send(talk, reply, tried)),
        short && button('quiet', [words.copyAnswer], () => void copy(answer)),
        wait && button('quiet', [words.change], talk.showForm),
      ),
    ],
    foot: foot(talk),
  })
}

type Reasons = { readonly [Code in Refusal]?: string }

/** After these it may still be sent. */
const waits: Reasons = {
  offline: words.noConnection,
  'slow-down': words.busy,
  busy: words.busy,
  'no-space': words.busy,
}

/** After these, and all others, it can't; only these can be explained. */
const losses: Reasons = {
  gone: words.lostClosed,
  closed: words.lostClosed,
  full: words.lostFull,
}
