import type { Instant } from '../lib/time.ts'
import type { CheckIn } from '../core/practices/check-in.ts'
import type { Notebook } from '../core/notebook.ts'
import type { ShareWords } from '../core/share.ts'
import type { LiveShare } from '../core/share-door.ts'
import { type LiveItems, liveItems } from '../core/share-live.ts'
import { channelWords, fearWords, tieWords } from '../words/choices.ts'
import { doorWords, feelingWords, handWords, needWords, saidWords } from '../words/feelings.ts'
import { beliefSentence } from '../words/screens/beliefs.ts'
import { questionsWords } from '../words/screens/questions.ts'
import { markSentences } from '../words/screens/signs.ts'
import { sharedMonths, sharedTies } from '../words/share-items.ts'
import { stepTitle } from '../words/steps.ts'

/**
 * The words that copies are made with, and the calendar of one time zone, the same on every device. A zone that this one does not know, or
 * none: its own.
 */
export function shareWordsIn(zone?: string): ShareWords {
  const days = calendar(zone)
  return { ...plainWords, day: (moment) => dayIn(days, moment) }
}

/** The time zone of this device, as other devices know it too. */
export function zoneHere(): string {
  return calendar().resolvedOptions().timeZone
}

/** What a share that goes on should show at `now`. */
export function wantedNow(notebook: Notebook, live: LiveShare, now: Instant): LiveItems {
  return liveItems(notebook, live, { now, names: live.names, words: shareWordsIn(live.zone) })
}

function calendar(timeZone?: string): Intl.DateTimeFormat {
  const parts = { day: 'numeric', month: 'numeric', year: 'numeric' } as const
  try {
    return new Intl.DateTimeFormat('en-GB', timeZone ? { ...parts, timeZone } : parts)
  } catch {
    return new Intl.DateTimeFormat('en-GB', parts)
  }
}

// Browsers shorten months in their own ways: a copy must not change because another device looks at it.
function dayIn(days: Intl.DateTimeFormat, moment: Instant): string {
  const parts = days.formatToParts(moment)
  const part = (type: 'day' | 'month' | 'year') => Number(parts.find((one) => one.type === type)?.value)
  return `${part('day')} ${sharedMonths[part('month') - 1] ?? ''} ${part('year')}`
}

const plainWords: Omit<ShareWords, 'day'> = {
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
