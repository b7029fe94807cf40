// The after-link: a thank-you, and one tap that says how it was to be asked.

import * as words from '../words/screens/answer.ts'
import { button, el, theirs } from './dom.ts'
import { felts } from './felts.ts'
import { show } from './page.ts'
import { send } from './send.ts'
import { foot, fromWhom, sentBefore, shortened } from './talk.ts'
import type { Talk } from './talk.ts'

/** Shows the thank-you with its five words, of equal size; the tap sends. */
export function showAfter(talk: Talk): void {
  const heading = el('h1.thanks', words.thanks)
  const taps = felts.map(([f, word]) => {
    const tap = button('tap', [word], () => void send(talk, { f }))
    if (talk.draft.f === f) tap.setAttribute('aria-current', 'true')
    return tap
  })
  show({
    look: 'after',
    heading,
    content: [
      fromWhom(talk),
      heading,
      theirs('blockquote.words', shortened(talk.asked.words)),
      sentBefore(talk),
      el('div.push'),
      el('h2', words.oneTap),
      el('div.taps', ...taps),
      el('p.note', words.tapSends),
    ],
    foot: foot(talk, true),
  })
}
