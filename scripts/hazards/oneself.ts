// Hazards to oneself: what is too much, too fast, at a bad time, or taken for more than it is.
import type { Hazard } from './hazard.ts'

const words = 'scripts/check-words.ts'
const wordsTest = 'scripts/check-words.test.ts'

export const toOneself: readonly Hazard[] = [
  {
    id: 'H5',
    hazard: 'Somebody writes of a crisis, and Tendril answers “well done”',
    harm: 'the worst of days is met with cheer; help is not found',
    cause: 'A program keeps words without understanding them',
    first: [5, 3],
    controls: [
      {
        what: 'No text praises, wherever it stands: the guard of the words refuses it, so nothing cheers under what was kept',
        test: { file: wordsTest, name: 'praise is caught: what was kept may have been the worst of days' },
        off: {
          file: words,
          text: "  [/\\bwell done\\b/i, 'praise, which may stand under the worst of days'],\n",
          by: '',
        },
      },
      {
        what: 'Help now stands on every screen, at the same place, offline too',
        test: { file: 'test/journeys/access.test.ts', name: 'every screen of the made-up month, full as it is' },
      },
      {
        what: 'After a plan to die, or days without sleep, asks, letters and partner tools are closed; help stays',
        test: {
          file: 'src/core/mode.test.ts',
          name: 'danger to life, days without sleep, or nobody to call while watched and afraid: not now',
        },
      },
      {
        what: 'After three words of a check-in a quiet way to help stands there',
        test: {
          file: 'test/journeys/check-in.test.ts',
          name: 'three words open a quiet way to help, and no other does',
        },
      },
      {
        what: 'Where an answer to the private questions calls for help, the way to it comes before anything else',
        test: {
          file: 'src/app/screens/questions.test.ts',
          name: 'help that the answers call for comes first; how big an ask may be is offered only where everything is open, and once',
        },
      },
      {
        what: 'While it is not the time, Today cares: nothing is suggested, and nothing is brought up',
        test: {
          file: 'src/app/screens/held.test.ts',
          name: 'not now: Today cares, nothing is suggested or brought up, and who is waited for is still shown',
        },
      },
    ],
    residual: [4, 2],
    stays: 'Nobody reads what is written, so nobody comes.',
    notDone: [
      'Words are not searched for a crisis: decided against, see [0013](decisions/0013-no-questionnaires-no-word-detection.md).',
    ],
  },
  {
    id: 'H7',
    hazard: 'What is asked of oneself is too much: a letter opens an old wound, a step comes too soon',
    harm: 'overwhelm, memories that can’t be steered, days lost',
    cause: 'Writing to who one was is strong, and progress invites haste',
    first: [4, 3],
    controls: [
      {
        what: 'Letters are closed while it is better to go gently: thoughts of dying, feeling unreal often, numbing most days, a loss this month. What was written stays readable',
        test: {
          file: 'src/core/letter-gate.test.ts',
          name: 'going gently or not now there are no letters; fear alone closes none',
        },
        off: {
          file: 'src/core/letter-gate.ts',
          text: 'mode: ({ notebook, rung, now }) => !isAllowed(notebook, rung, now) && !waitsForQuestions(notebook, now),',
          by: 'mode: () => false,',
        },
      },
      {
        what: 'Without the private questions only a look at a photo and three lines are open; the rest waits for two weeks as well',
        test: {
          file: 'src/core/letter-gate.test.ts',
          name: 'a look and three lines are open from the first day; the rest waits for two weeks, then for the questions',
        },
      },
      {
        what: 'Not on a day on which something very heavy was noted, not close to sleep, one a day, and a month of rest after three in a week',
        test: {
          file: 'src/core/letter-gate.test.ts',
          name: 'in any notebook and at any hour, no gate is passed that another rule forbids, and every reason is one of the list',
        },
      },
      {
        what: 'Two in a row that ended higher, or far away, close that rung and those above for a week',
        test: {
          file: 'src/core/letter-gate.test.ts',
          name: 'two in a row that ended higher, or far away, close that rung and those above for seven days',
        },
      },
      {
        what: 'Before writing it is asked how much is there: seven or more, or far away, and the card to stop comes first, also for whoever goes on in the same moment',
        test: {
          file: 'src/app/screens/letters.test.ts',
          name: 'seven or more, or far away, puts the stop card first; finishing for today keeps what was there',
        },
      },
      {
        what: 'Stopping keeps the words',
        test: {
          file: 'src/app/screens/letters.test.ts',
          name: 'stopping keeps the words, whatever they are, and opening anew finds them',
        },
      },
      {
        what: 'An old letter never comes back on a heavy day',
        test: {
          file: 'src/core/letter-return.test.ts',
          name: 'never on a heavy day, and never while the mode of care allows no letters',
        },
      },
      {
        what: 'While going gently, the day after a hard ask it is asked how it is now, once',
        test: {
          file: 'src/core/after-care.test.ts',
          name: 'while going gently, the day after an ask that was hard it is asked how it is now; of an easy one it is not',
        },
      },
      {
        what: 'Two asks in a row that turned out the hardest step one level down',
        test: {
          file: 'src/core/ladder.test.ts',
          name: 'twice too much steps one level down, and one easier ask later lifts it',
        },
      },
      {
        what: 'No step above what the mode and one’s own limit allow',
        test: {
          file: 'src/core/suggestions.test.ts',
          name: 'nothing is suggested above what the mode, the own limit and the last ask allow, nor what was put away',
        },
      },
      {
        what: 'No score overrides the guards of the next ask: room between asks, smaller after too much, never the least bad one',
        test: {
          file: 'src/core/next-asks.test.ts',
          name: 'another, as often as it is tapped, and gentler pass the gate and the guards like the four, and another comes only once',
        },
      },
      {
        what: 'A bigger size of asks waits for the private questions, and for their answers',
        test: {
          file: 'src/app/screens/questions.test.ts',
          name: 'a bigger size waits for the questions, and for their answers',
        },
      },
      {
        what: '“Did Tendril make anything worse?” can be answered at any time, and smaller steps hold from then on',
        test: {
          file: 'src/app/screens/held.test.ts',
          name: 'what got worse is kept at the first tap, with words or none; smaller steps hold from then on; and it can be deleted',
        },
      },
    ],
    residual: [3, 2],
    stays: 'It takes people at their word, and even the lightest rung can be too much.',
    notDone: [],
  },
  {
    id: 'H16',
    hazard: 'Asking, or opening Tendril, becomes compulsive',
    harm: 'reassurance that never lasts, tired friends, an app in place of people',
    cause: 'Answers are a reward, and rewards are chased',
    first: [3, 2],
    controls: [
      {
        what: 'From the third ask of a day on, “enough for today” is said. It is said, not enforced',
        test: {
          file: 'src/core/safety.test.ts',
          name: "three asks in a day are enough, and it is the person's own day",
        },
        off: {
          file: 'src/core/safety.ts',
          text: 'return asksThatCount(notebook).filter((ask) => (ask.asked ?? 0) >= dayStart).length >= enoughInADay',
          by: 'return false',
        },
      },
      {
        what: 'No streaks: the guard of the words refuses them',
        test: { file: wordsTest, name: 'each forbidden word or mark is caught, whatever its case' },
      },
      {
        what: 'Coming back after a week is an ordinary day: no absence is counted',
        test: {
          file: 'src/app/screens/coming-back.test.ts',
          name: 'after a week it is an ordinary day',
        },
      },
      {
        what: 'While going gently two asks a week are enough',
        test: {
          file: 'src/app/screens/held.test.ts',
          name: 'going gently: two asks in a week are enough, softly; a professional first; a big draft is not brought up',
        },
      },
      {
        what: 'There is a goodbye: nothing is suggested from then on, everything stays, and coming back is one tap',
        test: {
          file: 'src/app/screens/staying.test.ts',
          name: 'after a goodbye nothing is suggested, everything stays, and coming back is one tap',
        },
      },
    ],
    residual: [2, 2],
    stays: 'Whoever wants to ask ten times a day can.',
    notDone: [],
  },
  {
    id: 'H17',
    hazard: 'It makes managing alone a fault, or denies good reasons for it',
    harm: 'self-blame; people for whom caution is right are told to trust',
    cause: 'Words push, praise or shame; steps presume money, health, a partner, a car; hard words shut people out',
    first: [3, 3],
    controls: [
      {
        what: 'Words that blame or label somebody who manages alone are refused',
        test: { file: wordsTest, name: 'words that make managing alone a fault of the person are caught' },
        off: { file: words, text: "  [/\\btoxic\\b/i, 'blame for what once kept somebody safe'],\n", by: '' },
      },
      {
        what: 'Sound guesses are called sound: maybe the people, not the asking, is what to look at',
        test: {
          file: 'src/core/insight/kinds.test.ts',
          name: 'guesses that hold are near, and too hopeful ones harder',
        },
      },
      {
        what: 'Reading grade 8 at most, over all and for each longer text, and sentences of at most 20 words',
        test: { file: wordsTest, name: 'a long text that is hard to read is caught, and an easy one is not' },
      },
      {
        what: 'No words outside of where they are guarded',
        test: { file: wordsTest, name: 'words written into a screen are caught' },
      },
      {
        what: 'Where a belief was true with somebody feared, nothing is argued',
        test: {
          file: 'test/journeys/beliefs.test.ts',
          name: 'where it was true with somebody feared nothing is argued: no other seat, no fairer sentence',
        },
      },
    ],
    residual: [2, 2],
    stays: 'A kind word can still be the wrong one, and the grade is a rule of thumb, in English only.',
    notDone: [
      'Each step that presumes a car, a partner, a job, a home or good health names another way in its note. That is held by reading, not by code.',
      '“Doing it alone was right here” can be noted, and is only kept: no figure and no step follows from it yet.',
      'Nobody of the people it concerns most has read the words for us yet.',
    ],
  },
  {
    id: 'H18',
    hazard: 'Few answers are taken for the truth about people',
    harm: '“people always say yes”, or never; a wrong belief with a number on it',
    cause: 'Small numbers, regression to the mean, one’s own choice of whom to ask',
    first: [3, 3],
    controls: [
      {
        what: 'Stories first; numbers from five of a kind, percentages from ten, with the range beside them',
        test: {
          file: 'src/core/insight/kinds.test.ts',
          name: 'below five of a kind there are stories, from ten percentages',
        },
        off: {
          file: 'src/core/insight/enough.ts',
          text: 'const enoughForNumbers = 5',
          by: 'const enoughForNumbers = 1',
        },
      },
      {
        what: 'In any record: no number below five, no percentage below ten, nothing pooled over ties or channels',
        test: {
          file: 'src/core/insight/insights.test.ts',
          name: 'nothing is said below its number, and nothing is pooled over ties or channels',
        },
      },
      {
        what: 'Each figure names its asks and its doubt: in simulation 80 % bands hold the truth 75 to 85 times in 100',
        test: {
          file: 'src/core/insight/bands.test.ts',
          name: 'of rates drawn anywhere, 80 % bands hold 75 to 85 in 100, at every number of asks that is shown',
        },
      },
      {
        what: 'Who guesses soundly is told so, and nearly never told otherwise without “it may be chance”',
        test: {
          file: 'src/core/insight/insights.test.ts',
          name: 'who guesses soundly is told so, and nearly never told otherwise without "this may be chance"',
        },
      },
      {
        what: 'The made-up month is marked on every screen, and neither stored nor sent',
        test: {
          file: 'test/journeys/example-and-trial.test.ts',
          name: 'looking around: the strip on every screen, and nothing that is seen or tapped is stored or sent',
        },
      },
      {
        what: 'What bears on a belief is not chosen by how it came out',
        test: {
          file: 'src/core/practices/bearing.test.ts',
          name: 'no outcome puts an ask in or out: with every answer turned round the same asks stand there',
        },
      },
    ],
    residual: [2, 2],
    stays: 'People see patterns in four stories too.',
    notDone: [],
  },
  {
    id: 'H24',
    hazard: 'A suggestion comes at a bad time, or names somebody who died or left',
    harm: 'grief, an old wound, at night or on an anniversary',
    cause: 'A program does not know what day it is for somebody',
    first: [3, 3],
    controls: [
      {
        what: 'Everything can be paused, for a day, a week, a month, or until the person says so: nothing is suggested, and nothing asks for anything',
        test: {
          file: 'src/core/pause.test.ts',
          name: 'while everything is paused nothing is suggested, and after the end it simply ends',
        },
        off: {
          file: 'src/core/ladder.ts',
          text: "pausedUntil(notebook.settings, now) === undefined ? undefined : { level: 0, reason: 'paused' },",
          by: 'undefined,',
        },
      },
      {
        what: 'Who died or is out of touch is at once in no suggestion, and named nowhere',
        test: {
          file: 'src/core/safety.test.ts',
          name: 'who is no longer in touch, or died, is at once in no suggestion',
        },
      },
      {
        what: 'Somebody who is let rest is in no suggestion, and kept',
        test: {
          file: 'src/core/safety.test.ts',
          name: 'a step is offered only with whom it fits: tie, level, resting, wishes',
        },
      },
      {
        what: '“Not today” is an answer: nothing is due until the next evening',
        test: {
          file: 'src/app/screens/today.test.ts',
          name: 'not today is an answer: nothing is due until tomorrow evening, unless they like',
        },
      },
      {
        what: 'Nothing calls anybody back: one notice, off until it is turned on, says that an answer came, and there is no count on the icon',
        test: {
          file: 'src/web/neutral.test.ts',
          name: 'one notice can stand on a lock screen, it tells nothing, and there is no count on the icon',
        },
      },
      {
        what: 'Nothing of who died or is out of touch is brought up anywhere; an answer of theirs that came is still shown',
        test: {
          file: 'src/app/screens/brought-up.test.ts',
          name: 'who died or is out of touch is brought up nowhere, at once; an answer of theirs that came is still shown',
        },
      },
      {
        what: 'A sentence to the next self is shown again only where nothing stands against whom it was about, and they are still there',
        test: {
          file: 'src/app/screens/brought-up.test.ts',
          name: 'a sentence to the next self that is about who is feared, died or was removed is not brought up',
        },
      },
    ],
    residual: [2, 2],
    stays: 'It learns of a loss only when it is told.',
    notDone: [],
  },
]
