import * as words from '../../words/screens/share-page.ts'
import { button, el } from '../dom.ts'
import type { Child, Say } from '../dom.ts'
import { helpLink } from '../page.ts'

/** What this is, and the ways to paper and to help. */
export function foot(say: Say): readonly Child[] {
  return [
    el('p', ...say(words.about)),
    el('p', words.reload),
    el(
      'div.links',
      button('quiet-link', [words.print], () => print()),
      helpLink(),
    ),
  ]
}
