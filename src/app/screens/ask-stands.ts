import { type Ask, type AskState, openedAnswer } from '../../core/ask.ts'
import { asksWords } from '../../words/screens/asks.ts'

/** Where an ask stands, in a few words for a list. An answer that was not opened yet is not told. */
export function askStands(ask: Ask, state: AskState): string {
  const { says, states } = asksWords
  const answer = openedAnswer(ask)
  if (answer) return ask.notFromThem ? states.notFromThem : says[answer.says]
  if (ask.unheard && state === 'silent') return states.unheard
  if (state === 'waiting' || state === 'silent') return ask.takenBack ? states.takenBack : states[state]
  return states[state === 'answered' || state === 'finished' ? 'done' : state]
}
