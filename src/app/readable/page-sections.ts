import type { Session } from '../../core/practices/finding.ts'
import type { Notebook } from '../../core/notebook.ts'
import { questions, type PrivateQuestion } from '../../core/mode.ts'
import { notForgotten } from '../../core/share-state.ts'
import { beliefSentence } from '../../words/screens/beliefs.ts'
import { findingWords } from '../../words/screens/finding.ts'
import { beginningWords, giftWords } from '../../words/screens/origin.ts'
import { planWords } from '../../words/screens/plan.ts'
import { questionsWords } from '../../words/screens/questions.ts'
import { readableWords as words } from '../../words/screens/readable.ts'
import { settingsWords } from '../../words/screens/settings.ts'
import { sharesWords } from '../../words/screens/shares.ts'
import { stayingWords } from '../../words/screens/staying.ts'
import { worseWords } from '../../words/screens/worse.ts'
import type { DayOf } from './asking-sections.ts'
import type { Entry, Section } from './page.ts'
import { doseOf } from './practice-sections.ts'

const { labels, sections } = words

/** The single pages, the answers about harm, and the name. */
export function pageSections(notebook: Notebook, dayOf: DayOf): readonly Section[] {
  const { harms, settings, shares } = notebook
  return [
    { title: sections.origin, entries: filled(originEntry(notebook, dayOf)) },
    { title: sections.plan, entries: filled(planEntry(notebook)) },
    { title: findingWords.title, entries: filled(findingEntry(notebook, dayOf)) },
    { title: sections.staying, entries: filled(stayingEntry(notebook, dayOf)) },
    { title: sections.privateAnswers, entries: filled(answersEntry(notebook, dayOf)) },
    {
      title: sections.harms,
      entries: [...harms.values()].map(({ at, worse, words: own, wish }) => ({
        title: dayOf(at),
        lines: [
          [labels.worse, worseWords.answers[worse]],
          [labels.ownWords, own],
          [labels.wish, wish && worseWords.what.wishes[wish]],
        ],
      })),
    },
    {
      title: sections.shares,
      entries: notForgotten(shares).map(({ label, made, until, notes, live }) => ({
        title: label || sharesWords.somebody,
        when: dayOf(made),
        lines: [
          [labels.until, dayOf(until)],
          ...(live?.things ?? []).map((thing) => [labels.question, 'q' in thing ? thing.q : undefined] as const),
          ...notes.flatMap(({ text, step }) => [[labels.note, text] as const, [labels.step, step] as const]),
        ],
      })),
    },
    {
      title: sections.settings,
      entries: filled({ title: settingsWords.name, lines: [[labels.name, settings.name]] }),
    },
  ]
}

function filled(entry: Entry): readonly Entry[] {
  return entry.lines.some(([, text]) => text !== undefined && text !== '') ? [entry] : []
}

function originEntry({ origin, beliefs }: Notebook, dayOf: DayOf): Entry {
  const belief = origin.belief && beliefs.get(origin.belief)
  return {
    title: sections.origin,
    when: origin.at && dayOf(origin.at),
    lines: [
      [labels.began, origin.beginnings?.map((one) => beginningWords[one]).join(', ')],
      [labels.ownWords, origin.words],
      [
        labels.gifts,
        [...(origin.gifts ?? []).map((one) => giftWords[one]), origin.giftWords].filter(Boolean).join(', '),
      ],
      [labels.thanked, origin.thanked && dayOf(origin.thanked)],
      [sections.beliefs, belief && beliefSentence(belief.kind, belief.words)],
      [labels.before, doseOf(origin.before, origin.numb)],
      [labels.after, doseOf(origin.after, undefined)],
    ],
  }
}

function planEntry({ safetyPlan }: Notebook): Entry {
  const parts = ['signs', 'alone', 'around', 'people', 'professionals', 'safer'] as const
  return { title: planWords.title, lines: parts.map((part) => [planWords.parts[part].label, safetyPlan[part]]) }
}

function findingEntry({ finding }: Notebook, dayOf: DayOf): Entry {
  const { ready, fit, message, card, after } = findingWords
  const { at, fears, fits, lines, sessions = [] } = finding
  const ofSession = ({ at: when, useful, tooMuch, heldBack }: Session): string =>
    [
      `${dayOf(when)}.`,
      useful === undefined ? '' : after.wasUseful(useful),
      tooMuch ? after.wasTooMuch(after.tooMuches[tooMuch]) : '',
      heldBack ? after.wasHeldBack(after.heldBacks[heldBack]) : '',
    ]
      .filter(Boolean)
      .join(' ')
  return {
    title: findingWords.title,
    when: at && dayOf(at),
    lines: [
      [ready.label, finding.ready === undefined ? undefined : words.outOf(finding.ready, 10)],
      [ready.fears, fears?.map((one) => ready.fear[one]).join(', ')],
      [fit.label, fits?.map((one) => fit.fits[one]).join(', ')],
      [message.label, finding.message],
      [card.shown, lines?.map((one) => card.lines[one]).join(' ')],
      [card.hard, finding.hard],
      [after.before, sessions.map(ofSession).join('\n')],
    ],
  }
}

function stayingEntry({ staying, people }: Notebook, dayOf: DayOf): Entry {
  const names = staying.people?.map((id) => people.get(id)?.name).filter(Boolean)
  return {
    title: stayingWords.title,
    lines: [
      [stayingWords.know, staying.know],
      [stayingWords.earlySigns, staying.earlySigns],
      [stayingWords.people, names?.join(', ')],
      [stayingWords.rhythm, staying.rhythm && stayingWords.rhythms[staying.rhythm]],
      [stayingWords.goodbye, staying.goodbye && dayOf(staying.goodbye)],
    ],
  }
}

function answersEntry({ privateAnswers }: Notebook, dayOf: DayOf): Entry {
  const answer = (question: PrivateQuestion): string | undefined => {
    const said: { readonly [answer: string]: string } = questionsWords.answers[question]
    const chosen = privateAnswers[question]
    return chosen && said[chosen]
  }
  return {
    title: questionsWords.title,
    when: privateAnswers.at && dayOf(privateAnswers.at),
    lines: questions.map((question) => [questionsWords.questions[question], answer(question)]),
  }
}
