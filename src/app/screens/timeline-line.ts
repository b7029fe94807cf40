import { type Ask, askState, openedAnswer } from '../../core/ask.ts'
import type { Notebook, Received } from '../../core/notebook.ts'
import type { CheckIn } from '../../core/practices/check-in.ts'
import type { Reflection } from '../../core/practices/reflection.ts'
import type { Rehearsal } from '../../core/practices/rehearsal.ts'
import type { Entry } from '../../core/timeline.ts'
import type { Instant } from '../../lib/time.ts'
import { receivedWords, tieWords } from '../../words/choices.ts'
import { needWords } from '../../words/feelings.ts'
import { restThingWords } from '../../words/rests.ts'
import { amountWords } from '../../words/scales.ts'
import { asksWords } from '../../words/screens/asks.ts'
import { beliefSentence } from '../../words/screens/beliefs.ts'
import { checkInWords } from '../../words/screens/check-in.ts'
import { findingWords } from '../../words/screens/finding.ts'
import { lettersWords } from '../../words/screens/letters.ts'
import { originWords } from '../../words/screens/origin.ts'
import { restWords } from '../../words/screens/rest.ts'
import { rehearsalTitle } from '../../words/screens/rehearse.ts'
import { costsWords, leaningWords, markSentences, signsWords } from '../../words/screens/signs.ts'
import { timelineWords as words } from '../../words/screens/timeline.ts'
import { worseWords } from '../../words/screens/worse.ts'
import { showAsk } from './ask-shown.ts'
import { askStands } from './ask-stands.ts'
import { alsoOf, saidOf } from './check-in-said.ts'

/** An entry in words. */
export type Line = {
  readonly title: string
  /** What came of it, or to whom it belongs. Empty where there is nothing to say. */
  readonly note: string
  /** What else was written there: not shown, but searched. Of letters, and of where it was learned, nothing. */
  readonly more: readonly (string | undefined)[]
}

/** What stands on the line of an entry, and what is searched of it. */
export function lineOf(notebook: Notebook, entry: Entry, now: Instant): Line {
  switch (entry.kind) {
    case 'ask':
      return askLine(notebook, entry.of, now)
    case 'received':
      return receivedLine(notebook, entry.of)
    case 'check-in':
      return checkInLine(entry.of)
    case 'letter':
      return { title: lettersWords.rungs[entry.of.rung].title, note: '', more: [] }
    case 'rest': {
      const { thing, words: own, plan } = entry.of
      return { title: words.rest(own ?? restThingWords[thing]), note: restNote(entry.of), more: [plan] }
    }
    case 'rehearsal':
      return rehearsalLine(notebook, entry.of)
    case 'belief':
      return { title: beliefSentence(entry.of.kind, entry.of.words), note: words.belief, more: [entry.of.fairer] }
    case 'rating': {
      const { belief, rating } = entry.of
      return { title: beliefSentence(belief.kind, belief.words), note: words.rated[rating.of](rating.value), more: [] }
    }
    case 'reflection':
      return reflectionLine(entry.of)
    case 'harm':
      return { title: worseWords.title, note: worseWords.answers[entry.of.worse], more: [entry.of.words] }
    case 'origin':
      return { title: originWords.title, note: '', more: [] }
    case 'finding':
      return { title: findingWords.title, note: '', more: [entry.of.message, entry.of.hard] }
  }
}

// An answer that was not opened yet is not told here either.
function askLine(notebook: Notebook, ask: Ask, now: Instant): Line {
  const { title, person } = showAsk(notebook, ask)
  const who = ask.trial ? asksWords.trial : (person?.name ?? words.anyone)
  const answer = openedAnswer(ask)
  const stands = askStands(ask, askState(ask, now))
  const { guess, after } = ask
  return { title, note: `${who}. ${stands}`, more: [ask.words, ask.plan, guess.ownFear, answer?.line, after.nextSelf] }
}

function receivedLine({ people }: Notebook, { what, person, tie }: Received): Line {
  const name = person && people.get(person)?.name
  return { title: words.helped(receivedWords[what]), note: words.from(name ?? tieWords[tie]), more: [] }
}

function checkInLine(checkIn: CheckIn): Line {
  const said = saidOf(checkIn)
  const want = checkIn.need && `${checkInWords.summary.want} ${needWords[checkIn.need]}.`
  return {
    title: said === '' ? checkInWords.summary.looked : words.said(said),
    note: [alsoOf(checkIn), want].filter(Boolean).join(' '),
    more: [checkIn.alsoTrue],
  }
}

function restNote({ done, left }: { readonly done?: Instant; readonly left?: Instant }): string {
  const { row } = restWords
  return done === undefined ? (left === undefined ? '' : row.left) : row.done
}

function rehearsalLine({ people }: Notebook, rehearsal: Rehearsal): Line {
  const { of, task, person, happened, inside, request, room, when, goodEnough } = rehearsal
  return {
    title: rehearsalTitle({ of, ...(task !== undefined && { task }) }),
    note: (person && people.get(person)?.name) ?? '',
    more: [happened, inside, request, room, when, goodEnough],
  }
}

// The sentences are searched, but not shown: what they were at one time is for the page itself.
function reflectionLine({ of, marks }: Reflection): Line {
  const said = Object.entries(marks).map(
    ([mark, amount]) => `${markSentences[mark as keyof typeof markSentences]} ${amountWords[amount]}`,
  )
  return { title: { signs: signsWords, costs: costsWords, leanings: leaningWords }[of].title, note: '', more: said }
}
