import { firstDrafts } from '../../words/first-drafts.ts'
import type { ShownAsk } from './ask-shown.ts'

/** What would be said: the person's own sentence, else the first draft that the step brings, else their own title. */
export function wordsOf({ ask, person }: ShownAsk): string {
  if (ask.words !== undefined) return ask.words
  const say = ask.step === undefined ? undefined : firstDrafts[ask.step]
  return (person && say?.(person.name)) ?? ask.title ?? ''
}
