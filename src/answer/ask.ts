// The ask: their words, four answers of equal size, and, once one is chosen, what may be added and the way to send it.

import { agains, says } from '../core/says.ts'
import { replyLineMost } from '../protocol/limits.ts'
import * as words from '../words/screens/answer.ts'
import { choices } from './choices.ts'
import { button, el, theirs } from './dom.ts'
import { felts } from './felts.ts'
import { show, tell } from './page.ts'
import { send } from './send.ts'
import { foot, fromWhom, sentBefore, shortened } from './talk.ts'
import type { Draft, Talk } from './talk.ts'

/** Shows the ask, with what was chosen before if the friend comes back to change it. */
export function showAsk(talk: Talk): void {
  const heading = fromWhom(talk, 'h1')
  const hint = el('p.note', words.notYet)
  const lineName = el('span')
  const more = el('div.more')
  // Made once, so that what was written stays when another answer is chosen.
  const added = whatMayBeAdded(talk, lineName)
  const fit = () => {
    const { a } = talk.draft
    if (!a) return
    lineName.textContent = a === 'part' ? words.linePart : words.line
    document.getElementById('page')?.classList.add('chosen')
    hint.remove()
    more.append(...added)
  }
  const answers = choices({
    look: 'answers',
    legend: [words.yourAnswer],
    options: says.map((a) => [a, words.says[a]] as const),
    chosen: talk.draft.a,
    choose: (a) => {
      talk.draft.a = a
      fit()
    },
    firm: true,
  })
  show({
    look: 'ask',
    heading,
    content: [heading, askedWords(talk), sentBefore(talk), el('div.push'), answers, hint, more],
    foot: foot(talk, true, () => void send(talk, { a: 'never' })),
  })
  fit()
}

/** The asker's own words. */
function askedWords({ asked, say }: Talk): HTMLElement {
  const text = shortened(asked.words)
  return text ? theirs('blockquote.words', text) : el('p.words', ...say(words.blank))
}

/** A line, two optional taps, and the button. */
function whatMayBeAdded(talk: Talk, lineName: HTMLElement): readonly HTMLElement[] {
  const { draft } = talk
  const line = document.createElement('textarea')
  line.rows = 3 // where it does not grow with the words
  line.dir = 'auto'
  line.maxLength = replyLineMost
  // Otherwise browsers keep what was typed with the tab, on the disk.
  line.autocomplete = 'off'
  line.value = draft.t ?? ''
  line.addEventListener('input', () => {
    // Some older browsers count `maxLength` in characters as they are seen, of which one can be many units.
    if (line.value.length > replyLineMost) line.value = line.value.slice(0, replyLineMost)
    draft.t = line.value
    tell(line.value.length < replyLineMost ? '' : words.lineFull)
  })
  return [
    el('label.field', lineName, line),
    choices({
      look: 'scale',
      legend: [words.howFelt, el('span.note', words.ifYouLike)],
      options: felts,
      chosen: draft.f,
      choose: (f) => (draft.f = f),
    }),
    choices({
      look: 'chips',
      legend: [words.askAgain],
      options: agains.map((g) => [g, words.again[g]] as const),
      chosen: draft.g,
      choose: (g) => (draft.g = g),
    }),
    button('main', talk.say(words.send), () => void sendDraft(talk, draft)),
  ]
}

/** Sends what was chosen; parts that were left or emptied are not in it. */
function sendDraft(talk: Talk, { a, t = '', f, g }: Draft): void {
  const line = t.trim()
  if (a) void send(talk, { a, ...(line && { t: line }), ...(f !== undefined && { f }), ...(g && { g }) })
}
