// What stands here when there is no ask to show: what happened, what is safe, and what to do next. The asker's name is not known then.

import * as words from '../words/screens/answer.ts'
import { button, el } from './dom.ts'
import type { Child } from './dom.ts'
import type { NoAsk } from './link.ts'
import { copy, helpLink, show } from './page.ts'

/** Shows why nothing can be asked here. `insecure`: no https. `old`: the browser lacks what opens the seal. `retry` looks again. */
export function showDeadEnd(why: NoAsk | 'insecure' | 'old', retry: () => void): void {
  const [title, lead, hint, ...acts] = reasons[why]
  const heading = el('h1', title)
  const act = acts[0] === words.tryAgain ? button('main', acts, retry) : acts[0] && lineForThem()
  const content: Child[] = [
    heading,
    lead && el('p.lead', lead),
    hint && el('p.held', hint),
    act && el('div.stack', act),
  ]
  show({ look: 'end', heading, content, foot: [helpLink()] })
}

type Reason = readonly [title: string, lead?: string, hint?: string, act?: string]

const reasons: Readonly<Record<NoAsk | 'insecure' | 'old', Reason>> = {
  over: [words.closed],
  gone: [words.gone],
  offline: [words.notOpened, words.noConnection, words.notOpenedHint, words.tryAgain],
  busy: [words.notOpened, words.busy, words.notOpenedHint, words.tryAgain],
  bare: words.bare,
  'cut-link': [...words.cut, words.linkHint],
  'bad-link': [...words.bad, words.linkHint],
  'not-this-link': [...words.changed, words.linkHint],
  insecure: [...words.insecure, words.cantHint, words.copyLine],
  old: [...words.old, words.cantHint, words.copyLine],
}

function lineForThem(): HTMLElement {
  const line = el('p.voice', words.lineForThem)
  return el(
    'div.stack',
    line,
    button('quiet', [words.copyLine], () => void copy(line)),
  )
}
