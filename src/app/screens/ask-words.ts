import { firstDrafts } from '../../words/first-drafts.ts'
import { isWorded } from '../asking.ts'
import type { ShownAsk } from './ask-shown.ts'

/**
 * What would be said: the person's own sentence, else the first draft that the step brings, else their own title. Once the way of asking
 * is kept, so are the words: where there are none then, they were emptied, and no draft comes back.
 */
export function wordsOf({ ask, person }: ShownAsk): string {
  if (ask.words !== undefined) return ask.words
  if (ask.channel !== undefined && isWorded(ask)) return ''
  const say = ask.step === undefined ? undefined : firstDrafts[ask.step]
  return (person && say?.(person.name)) ?? ask.title ?? ''
}
