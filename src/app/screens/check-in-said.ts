import type { CheckIn } from '../../core/practices/check-in.ts'
import { doorWords, feelingWords, handWords, saidWords } from '../../words/feelings.ts'
import { checkInWords } from '../../words/screens/check-in.ts'

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

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
