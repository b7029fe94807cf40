import type { Ask } from '../../core/ask.ts'
import type { Notebook } from '../../core/notebook.ts'
import type { Person } from '../../core/person.ts'
import type { Instant } from '../../lib/time.ts'
import { again } from '../../words/screens/answer.ts'
import { personWords } from '../../words/screens/people.ts'
import { readableWords as words } from '../../words/screens/readable.ts'
import {
  cameWords,
  channelWords,
  fearWords,
  happenedWords,
  receivedWords,
  repaidWords,
  saysWords,
  tieWords,
} from '../../words/choices.ts'
import { feltWords, hardWords, inTen } from '../../words/scales.ts'
import { stepTitle } from '../../words/steps.ts'
import { showAsk } from '../screens/ask-shown.ts'
import type { Entry, Section } from './page.ts'

/** How a moment is written. */
export type DayOf = (moment: Instant) => string

const { labels, states, sections } = words

/** Asks, people, and help that was taken. */
export function askingSections(notebook: Notebook, dayOf: DayOf): readonly Section[] {
  return [
    { title: sections.asks, entries: [...notebook.asks.values()].map((ask) => askEntry(notebook, ask, dayOf)) },
    { title: sections.people, entries: [...notebook.people.values()].map((person) => personEntry(person, dayOf)) },
    {
      title: sections.received,
      entries: notebook.received.map(({ what, at, tie, person }) => ({
        title: receivedWords[what],
        when: dayOf(at),
        lines: [[labels.who, (person && notebook.people.get(person)?.name) ?? tieWords[tie]]],
      })),
    },
  ]
}

function askEntry(notebook: Notebook, ask: Ask, dayOf: DayOf): Entry {
  const { person, title } = showAsk(notebook, ask)
  const { guess, answer, after } = ask
  const feared = [...(guess.fears ?? []).map((fear) => fearWords[fear]), guess.ownFear].filter(Boolean).join(', ')
  return {
    title: title || words.untitled,
    when: dayOf(ask.made),
    lines: [
      [labels.who, person?.name ?? tieWords[ask.tie]],
      [labels.words, ask.words],
      [labels.channel, ask.channel && channelWords[ask.channel].name],
      [labels.plan, ask.plan],
      [labels.guessedChance, guess.chance === undefined ? undefined : inTen(guess.chance)],
      [labels.guessedFelt, guess.felt && feltWords[guess.felt]],
      [labels.guessedHard, guess.hard && hardWords[guess.hard]],
      [labels.feared, feared],
      [labels.asked, ask.asked && dayOf(ask.asked)],
      [labels.howItStands, standing(ask)],
      [labels.answer, answer && saysWords[answer.says]],
      [labels.line, answer?.line],
      [labels.felt, ask.felt && feltWords[ask.felt]],
      [labels.again, answer?.again && again[answer.again]],
      [labels.came, after.came && cameWords[after.came]],
      [labels.hard, after.hard && hardWords[after.hard]],
      [labels.fearHappened, after.fearHappened && happenedWords[after.fearHappened]],
      [labels.repaid, after.repaid && repaidWords[after.repaid]],
      [labels.aloneWasRight, after.aloneWasRight ? words.yes : undefined],
      [labels.nextSelf, after.nextSelf],
      [labels.nextChance, after.nextChance === undefined ? undefined : inTen(after.nextChance)],
    ],
  }
}

function standing({ trial, withdrawn, rested, answer, asked }: Ask): string | undefined {
  if (trial) return states.trial
  if (withdrawn !== undefined) return states.withdrawn
  if (rested !== undefined) return states.rested
  if (answer) return undefined
  return asked === undefined ? states.notAsked : states.waiting
}

function personEntry({ name, tie, card, added, ratherNot, parted, resting }: Person, dayOf: DayOf): Entry {
  const { questions, answers } = personWords
  return {
    title: name,
    when: dayOf(added),
    lines: [
      [labels.tie, tieWords[tie]],
      [questions.afraid, card.afraid && answers.afraid[card.afraid]],
      [questions.saidNo, card.saidNo && answers.saidNo[card.saidNo]],
      [questions.toldPrivate, card.toldPrivate && answers.toldPrivate[card.toldPrivate]],
      [questions.afterHelp, card.afterHelp && answers.afterHelp[card.afterHelp]],
      [questions.changeMind, card.changeMind && answers.changeMind[card.changeMind]],
      [questions.cameThrough, card.cameThrough && answers.cameThrough[card.cameThrough]],
      [questions.closeToFeared, card.closeToFeared && answers.closeToFeared[card.closeToFeared]],
      [questions.dependsOnMe, card.dependsOnMe ? answers.dependsOnMe.yes : undefined],
      [labels.ratherNot, ratherNot.map((step) => stepTitle(step, name)).join(', ')],
      [labels.howItStands, parted ? personWords.parted[parted] : resting ? personWords.standing.resting : undefined],
    ],
  }
}
