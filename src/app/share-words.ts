import type { CheckIn } from '../core/practices/check-in.ts'
import type { ShareWords } from '../core/share.ts'
import { channelWords, fearWords, tieWords } from '../words/choices.ts'
import { doorWords, feelingWords, handWords, needWords, saidWords } from '../words/feelings.ts'
import { beliefSentence } from '../words/screens/beliefs.ts'
import { questionsWords } from '../words/screens/questions.ts'
import { markSentences } from '../words/screens/signs.ts'
import { sharedTies } from '../words/share-items.ts'
import { stepTitle } from '../words/steps.ts'

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** The words that copies are made with, and the calendar of this device. */
export const shareWords: ShareWords = {
  day: (moment) => days.format(moment),
  title: ({ step, title }, name) => (step === undefined ? (title ?? stepTitle('')) : stepTitle(step, name)),
  tie: (tie) => tieWords[tie],
  ties: (tie) => sharedTies[tie],
  way: (channel) => channelWords[channel].name,
  fear: (fear) => fearWords[fear],
  belief: ({ kind, words }) => beliefSentence(kind, words),
  mark: (mark) => markSentences[mark],
  checkIn: checkInParts,
  question: (question) => questionsWords.questions[question],
  answer: (question, value) =>
    Object.entries(questionsWords.answers[question]).find(([key]) => key === value)?.[1] ?? '',
}

function checkInParts(checkIn: CheckIn): ReturnType<ShareWords['checkIn']> {
  const { said, saidWords: own, doors = [], hands = [], feelings = [], ownFeeling, alsoTrue, need } = checkIn
  const told = own ?? (said && said !== 'own' ? saidWords[said] : undefined)
  const body = [...doors.map((door) => doorWords[door]), ...hands.map((hand) => handWords[hand])]
  const felt = [...feelings.map((feeling) => feelingWords[feeling].word), ...(ownFeeling ? [ownFeeling] : [])]
  return {
    ...(told && { said: told }),
    ...(body.length > 0 && { body }),
    ...(felt.length > 0 && { felt }),
    ...(alsoTrue && { also: alsoTrue }),
    ...(need && { need: needWords[need] }),
  }
}
