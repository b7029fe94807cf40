import type { Notebook } from '../../core/notebook.ts'
import type { CheckIn } from '../../core/practices/check-in.ts'
import type { Belief, RatedThing } from '../../core/practices/belief.ts'
import type { Letter } from '../../core/practices/letter.ts'
import type { Rehearsal } from '../../core/practices/rehearsal.ts'
import type { Reflection } from '../../core/practices/reflection.ts'
import { doorWords, feelingWords, handWords, needWords, saidWords } from '../../words/feelings.ts'
import { fearWords } from '../../words/choices.ts'
import { amountWords } from '../../words/scales.ts'
import { beliefSentence } from '../../words/screens/beliefs.ts'
import { checkInWords } from '../../words/screens/check-in.ts'
import { lettersWords } from '../../words/screens/letters.ts'
import { readableWords as words } from '../../words/screens/readable.ts'
import { readWords, rehearsalsWords, rehearsalTitle } from '../../words/screens/rehearse.ts'
import { restWords } from '../../words/screens/rest.ts'
import { costsWords, leaningWords, markSentences, signsWords } from '../../words/screens/signs.ts'
import type { DayOf } from './asking-sections.ts'
import type { Entry, Section } from './page.ts'

const { labels, sections, states } = words

/** What the practices left, one section for each. */
export function practiceSections(notebook: Notebook, dayOf: DayOf): readonly Section[] {
  const { checkIns, reflections, beliefs, letters, rests, rehearsals, people } = notebook
  return [
    { title: sections.checkIns, entries: [...checkIns.values()].map((one) => checkInEntry(one, dayOf)) },
    { title: sections.reflections, entries: [...reflections.values()].map((one) => reflectionEntry(one, dayOf)) },
    { title: sections.beliefs, entries: [...beliefs.values()].map((one) => beliefEntry(one, dayOf)) },
    { title: sections.letters, entries: [...letters.values()].map((one) => letterEntry(one, dayOf)) },
    {
      title: sections.rests,
      entries: [...rests.values()].map((rest) => ({
        title: restWords.things[rest.thing],
        when: dayOf(rest.made),
        lines: [
          [labels.ownWords, rest.words],
          [labels.ifThen, rest.plan],
          [restWords.row.done, rest.done && dayOf(rest.done)],
          [restWords.row.left, rest.left && dayOf(rest.left)],
        ],
      })),
    },
    {
      title: sections.rehearsals,
      entries: [...rehearsals.values()].map((one) =>
        rehearsalEntry(one, one.person && people.get(one.person)?.name, dayOf),
      ),
    },
  ]
}

function checkInEntry(checkIn: CheckIn, dayOf: DayOf): Entry {
  const { said, saidWords: own, doors = [], hands = [], feelings = [], ownFeeling, noWord, need, next } = checkIn
  const none = noWord && (noWord === 'none' ? checkInWords.feeling.none : checkInWords.feeling.cantTell)
  return {
    title: dayOf(checkIn.at),
    lines: [
      [labels.said, own ?? (said && said !== 'own' ? saidWords[said] : undefined)],
      [labels.body, doors.map((door) => doorWords[door]).join(', ')],
      [labels.hands, hands.map((hand) => handWords[hand]).join(', ')],
      [
        labels.feelings,
        [...feelings.map((one) => feelingWords[one].word), ownFeeling, none].filter(Boolean).join(', '),
      ],
      [labels.alsoTrue, checkIn.alsoTrue],
      [labels.need, need && needWords[need]],
      [checkInWords.now.title, next && checkInWords.now.choices[next].title],
    ],
  }
}

function reflectionEntry({ of, at, marks }: Reflection, dayOf: DayOf): Entry {
  return {
    title: { signs: signsWords, costs: costsWords, leanings: leaningWords }[of].title,
    when: dayOf(at),
    lines: Object.entries(marks).map(([mark, amount]) => [
      markSentences[mark as keyof typeof markSentences],
      amountWords[amount],
    ]),
  }
}

function beliefEntry({ kind, words: own, made, tests, fairer, wasTrueThere, ratings }: Belief, dayOf: DayOf): Entry {
  const rated = (thing: RatedThing): string =>
    ratings
      .filter(({ of }) => of === thing)
      .map(({ at, value }) => `${words.outOf(value, 100)}, ${dayOf(at)}`)
      .join('\n')
  return {
    title: beliefSentence(kind, own),
    when: dayOf(made),
    lines: [
      [labels.foretells, tests.map((fear) => fearWords[fear]).join(', ')],
      [labels.rated, rated('sentence')],
      [labels.fairer, fairer],
      [labels.ratedFairer, rated('fairer')],
      [labels.ratedFriend, rated('friend')],
      [labels.wasTrueThere, wasTrueThere ? words.yes : undefined],
    ],
  }
}

function letterEntry(letter: Letter, dayOf: DayOf): Entry {
  return {
    title: lettersWords.rungs[letter.rung].title,
    when: dayOf(letter.made),
    lines: [
      [labels.letter, letter.text],
      [labels.spoken, letter.spoken && words.seconds(letter.spoken.seconds)],
      [labels.canNow, letter.canNow],
      [labels.before, doseOf(letter.before, letter.numb)],
      [labels.after, doseOf(letter.after, letter.numbAfter)],
    ],
  }
}

function rehearsalEntry(rehearsal: Rehearsal, name: string | undefined, dayOf: DayOf): Entry {
  const { of, task } = rehearsal
  return {
    title: rehearsalTitle({ of, ...(task !== undefined && { task }) }) || rehearsalsWords.of[of].words,
    when: dayOf(rehearsal.made),
    lines: [
      [labels.who, name],
      [labels.happened, rehearsal.happened],
      [labels.inside, rehearsal.inside],
      [labels.request, rehearsal.request],
      [labels.task, task],
      [labels.goodEnough, rehearsal.goodEnough],
      [labels.room, rehearsal.room],
      [labels.when, rehearsal.when],
      [labels.before, doseOf(rehearsal.before, rehearsal.numb)],
      [labels.after, doseOf(rehearsal.after, undefined)],
      [labels.review, rehearsal.review && readWords.review.answers[rehearsal.review]],
      [labels.howItStands, rehearsal.ask === undefined ? states.notAsked : undefined],
    ],
  }
}

/** How much was in the body, in words. */
export function doseOf(dose: number | undefined, isNumb: boolean | undefined): string {
  return [dose === undefined ? '' : words.outOf(dose, 10), isNumb ? words.farAway : ''].filter(Boolean).join(', ')
}
