// A check-in in a few lines: what was said, what is also true, what would be wanted. In words for a list, and as a card's lines.
import type { CheckIn } from '../../core/practices/check-in.ts'
import { doorWords, feelingWords, handWords, needWords, saidWords } from '../../words/feelings.ts'
import { checkInWords } from '../../words/screens/check-in.ts'
import { Quote } from '../ui/quote.tsx'
import css from './check-in.module.css'

const words = checkInWords.summary

/** What was said, without quotation marks; empty where that was skipped. */
export function saidOf({ said, saidWords: own = '' }: CheckIn): string {
  if (said === undefined) return ''
  return said === 'own' ? own : saidWords[said]
}

/** Doors, hands and words, as sentences of their own: "Heavy, hollow. Tired, lonely." Empty where there are none. */
export function alsoOf({ doors = [], hands = [], feelings = [], noWord, ownFeeling = '' }: CheckIn): string {
  const places = [...doors.map((door) => doorWords[door]), ...hands.map((hand) => handWords[hand])]
  const felt = [...feelings.map((feeling) => feelingWords[feeling].word), ownFeeling].filter(Boolean)
  const without = felt.length === 0 && noWord === 'cant-tell' ? [checkInWords.feeling.cantTell] : []
  return [places, [...felt, ...without]]
    .filter((part) => part.length > 0)
    .map((part) => `${capital(part.join(', '))}.`)
    .join(' ')
}

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

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

// After "Also true:" it goes on small, unless it begins with what the person calls themselves.
function small(text: string): string {
  return text.startsWith(checkInWords.feeling.cantTell) ? text : text.charAt(0).toLocaleLowerCase() + text.slice(1)
}
