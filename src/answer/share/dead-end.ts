// What stands here when there is nothing to show: what happened, what is safe, and what to do next.

import * as words from '../../words/screens/share-page.ts'
import { button, el } from '../dom.ts'
import type { NoAsk } from '../link.ts'
import { helpLink, show } from '../page.ts'

/** Shows why nothing opens here. `insecure`: no https. `old`: the browser lacks what opens the seal. `retry` looks again. */
export function showNothing(why: NoAsk | 'insecure' | 'old', retry: () => void): void {
  const [title, lead, hint] = reasons[why]
  const heading = el('h1', title)
  const again = (why === 'offline' || why === 'busy') && button('main', [words.tryAgain], retry)
  const content = [heading, lead && el('p.lead', lead), hint && el('p.held', hint), again && el('div.stack', again)]
  show({ look: 'end', heading, content, foot: [helpLink()] })
}

type Reason = readonly [title: string, lead?: string, hint?: string]

const reasons: Readonly<Record<NoAsk | 'insecure' | 'old', Reason>> = {
  over: words.over,
  gone: words.gone,
  offline: [words.notOpened, words.noConnection, words.hint],
  busy: [words.notOpened, words.busy, words.hint],
  bare: words.bare,
  'cut-link': [...words.cut, words.askAgain],
  'bad-link': [...words.bad, words.askAgain],
  'not-this-link': [...words.changed, words.askAgain],
  insecure: [...words.insecure, words.askAgain],
  old: [...words.old, words.hint],
}
