// After sending: what was sent, the ways to change it or take it back, and a sentence to keep.

import type { ReplyContent } from '../seal/ask-content.ts'
import * as words from '../words/screens/answer.ts'
import { button, el } from './dom.ts'
import type { Child } from './dom.ts'
import { felts } from './felts.ts'
import { gist } from './gist.ts'
import { copy, show } from './page.ts'
import { foot, fromWhom, inShort, partsOf } from './talk.ts'
import type { Talk } from './talk.ts'

/** Shows what was sent. `takeBack` sends that it is taken back. */
export function showSent(talk: Talk, reply: ReplyContent, takeBack: () => void): void {
  const { asked, say } = talk
  const heading = el('h1', ...say(words.sentTo))
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }).format(asked.until)
  const sentence = el('p.voice', ...say(words.told), told(reply), about(asked.words))
  const content = [
    fromWhom(talk),
    el('div.push'),
    tendril(),
    heading,
    el('dl', ...whatWasSent(reply)),
    el('div.pair', button('quiet', [words.change], talk.showForm), button('quiet', [words.takeBack], takeBack)),
    el('p.note', ...say(words.until.replace('{day}', day))),
    el(
      'section.keep',
      el('h2.note', words.toKeep),
      sentence,
      button('line', [words.copy], () => void copy(sentence)),
    ),
    el('div.push'),
  ]
  show({ look: 'end', heading, content, foot: foot(talk) })
}

/** Shows that an answer was taken back. */
export function showTakenBack(talk: Talk): void {
  const heading = el('h1', words.back)
  const lead = el('p.lead', ...talk.say(words.backLead))
  const again = el('div.stack', button('quiet', [words.answerAgain], talk.showForm))
  show({ look: 'end', heading, content: [fromWhom(talk), heading, lead, again], foot: foot(talk) })
}

function whatWasSent(reply: ReplyContent): Child[] {
  const { a, f, g } = partsOf(reply)
  return [
    a && row(words.yourAnswer, inShort(reply)),
    f !== undefined && row(words.beingAsked, felts[f]?.[1]),
    g && row(words.askMe, words.again[g]),
  ]
}

function row(name: string, what: Child): HTMLElement {
  return el('div', el('dt', name), el('dd', what))
}

/** The answer inside a sentence: small at its start. */
function told(reply: ReplyContent): string {
  return inShort(reply).replace(/^[YPN]/, (first) => first.toLowerCase())
}

function about(asked: string): string {
  const one = gist(asked)
  return one && words.toldAbout.replace('{words}', () => one)
}

/** The small drawing stands in the page's own HTML, so that no markup is made from strings. */
function tendril(): Child {
  const template = document.getElementById('tendril')
  return template instanceof HTMLTemplateElement ? template.content.cloneNode(true) : undefined
}
