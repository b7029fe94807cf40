// A check-in in a few lines: what was said, what is also true, what would be wanted.
import { alsoOf, saidOf } from '../../app/screens/check-in-said.ts'
import type { CheckIn } from '../../core/practices/check-in.ts'
import { needWords } from '../../words/feelings.ts'
import { checkInWords } from '../../words/screens/check-in.ts'
import { Quote } from '../ui/quote.tsx'
import css from './check-in.module.css'

const words = checkInWords.summary

/** The lines. What is empty is left out; a check-in with nothing in it says so. */
export function CheckInSummary({ entry }: { readonly entry: CheckIn }) {
  const [said, also, { alsoTrue, need }] = [saidOf(entry), alsoOf(entry), entry]
  const nothing = said === '' && also === '' && alsoTrue === undefined && need === undefined
  return (
    <div class={css['summary']}>
      {nothing && <p class="voice">{words.nothing}</p>}
      {said !== '' && (
        <div class={css['said']}>
          <Quote words={said} />
        </div>
      )}
      {also !== '' && (
        <p class="voice">
          {words.alsoTrue} <bdi>{small(also)}</bdi>
        </p>
      )}
      {alsoTrue !== undefined && (
        <p class={`voice ${css['own']}`} dir="auto" translate={false}>
          {alsoTrue}
        </p>
      )}
      {need !== undefined && (
        <p class="voice">
          {words.want} <b>{needWords[need]}</b>
          {words.stop}
        </p>
      )}
    </div>
  )
}

// After "Also true:" it goes on small, unless it begins with what the person calls themselves.
function small(text: string): string {
  return text.startsWith(checkInWords.feeling.cantTell) ? text : text.charAt(0).toLocaleLowerCase() + text.slice(1)
}
