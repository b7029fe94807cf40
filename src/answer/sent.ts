// After sending: what was sent, the ways to change it or take it back, and a sentence to keep.

import type { Reply } from '../seal/ask-content.ts'
import { answerWords as words } from '../words/screens/answer.ts'
import { button, el, theirs } from './dom.ts'
import type { Child } from './dom.ts'
import { felts } from './felts.ts'
import { copy, show } from './page.ts'
import { foot, fromWhom, inShort } from './talk.ts'
import type { Draft, Talk } from './talk.ts'

/** Shows what was sent, or that it was taken back. `takeBack` sends that. */
export function showSent(talk: Talk, reply: Reply, takeBack: () => void): void {
  const back = 'a' in reply && reply.a === null
  const heading = el('h1', ...(back ? [words.back] : talk.say(words.sentTo)))
  const content = back ? takenBack(talk, heading) : sent(talk, reply, [heading, takeBack])
  show({ look: 'end', heading, content: [fromWhom(talk), ...content], foot: foot(talk) })
}

function sent(talk: Talk, reply: Reply, [heading, takeBack]: [HTMLElement, () => void]): Child[] {
  const { asked, say } = talk
  const day = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' }).format(asked.until)
  const sentence = el('p.voice', ...say(words.told.replace('{said}', () => told(reply))), about(asked.words))
  return [
    el('div.push'),
    tendril(),
    heading,
    el('dl', ...whatWasSent(reply)),
    el('div.pair', button('quiet', [words.change], talk.showForm), button('quiet', [words.takeBack], takeBack)),
    el('p.note', ...say(words.until.replace('{day}', day))),
    el('section.keep', el('h2.note', words.toKeep), sentence, button('line', [words.copy], () => void copy(sentence))),
    el('div.push'),
  ]
}

function takenBack(talk: Talk, heading: HTMLElement): Child[] {
  const again = button('quiet', [words.answerAgain], talk.showForm)
  return [heading, el('p.lead', ...talk.say(words.backLead)), el('div.stack', again)]
}

function whatWasSent(reply: Reply): Child[] {
  const { a, t, f, g }: Draft = { ...reply, a: 'a' in reply && reply.a ? reply.a : undefined }
  return [
    a && row(words.yourAnswer, `${words.says[a]}. `, t && theirs('span', `“${t}”`)),
    f !== undefined && row(words.beingAsked, felts[f]?.[1]),
    g && row(words.askMe, words.again[g]),
  ]
}

function row(name: string, ...what: readonly Child[]): HTMLElement {
  return el('div', el('dt', name), el('dd', ...what))
}

/** The answer inside a sentence: small at its start, and without a full stop of its own. */
function told(reply: Reply): string {
  return inShort(reply)
    .replace(/^[YPN]/, (first) => first.toLowerCase())
    .replace(/\.$/, '')
}

/** What it was about: the first sentence of the ask, or its first 90 characters. */
function about(asked: string): string {
  const [first] = /^.{0,90}?[.?!…\n]|^.{0,90}/s.exec(asked.trim()) ?? []
  return first ? words.toldAbout.replace('{words}', () => first.trim()) : ''
}

/** The small drawing stands in the page's own HTML, so that no markup is made from strings. */
function tendril(): Child {
  const template = document.getElementById('tendril')
  return template instanceof HTMLTemplateElement ? template.content.cloneNode(true) : undefined
}
