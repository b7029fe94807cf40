// Hazards of what Tendril seems to be: a watcher, a treatment, a number to call, something for everybody.
import type { Hazard } from './hazard.ts'

const words = 'scripts/check-words.ts'
const wordsTest = 'scripts/check-words.test.ts'

export const ofItsClaims: readonly Hazard[] = [
  {
    id: 'H6',
    hazard: 'Somebody thinks that Tendril watches over them',
    harm: 'a cry for help that nobody hears',
    cause: 'A kind voice sounds like somebody who is there',
    first: [5, 3],
    controls: [
      {
        what: 'Words that sound like watching, guarding or being there day and night are refused',
        test: { file: wordsTest, name: 'a claim to watch over somebody is caught' },
        off: {
          file: words,
          text: "  [/\\bwatch(es|ed|ing)? over\\b/i, 'nobody watches, so nothing may say so'],\n",
          by: '',
        },
      },
      {
        what: 'The help card names who to call, in 45 words; “nobody sees what you do in Tendril, so we can’t send help” is part of it',
        test: {
          file: 'src/words/help.test.ts',
          name: 'the help card names the number to call and stays under 45 words',
        },
      },
    ],
    residual: [5, 1],
    stays: 'Some will hope for it all the same.',
    notDone: [
      'No list of crisis words is built, so none can miss: see [0013](decisions/0013-no-questionnaires-no-word-detection.md).',
    ],
  },
  {
    id: 'H19',
    hazard: 'Tendril is taken for a treatment',
    harm: 'care that would help comes later, or never',
    cause: 'It speaks of feelings, and it is near',
    first: [4, 2],
    controls: [
      {
        what: 'The words of doctors, and promises to heal, are refused',
        test: { file: wordsTest, name: 'the words of doctors, and promises to heal, are caught' },
        off: { file: words, text: "  [/\\bdiagnos\\w*/i, 'a doctor’s word: we are none'],\n", by: '' },
      },
      {
        what: 'Paid and organised help is one of the ten fields of asks, from the smallest level on',
        test: {
          file: 'src/core/library.test.ts',
          name: 'a hundred asks: ten fields of life, five levels, two of each, each name once',
        },
      },
      {
        what: 'The eight sentences over time are found by whoever looks for them, say that nobody has tested what they measure, and speak of a change only where the last two readings agree',
        test: {
          file: 'src/core/practices/leanings.test.ts',
          name: 'no change is spoken of below three readings, nor unless the last two are both 0.8 or more from the first on one side',
        },
      },
    ],
    residual: [3, 1],
    stays:
      'Whoever avoids care can avoid it here too. A mean of our own eight sentences may be taken for a result all the same.',
    notDone: [
      'No score of a clinical questionnaire is computed: see [0013](decisions/0013-no-questionnaires-no-word-detection.md).',
    ],
  },
  {
    id: 'H20',
    hazard: 'A child or teenager uses it',
    harm: 'asks that fit adults, a home where leaning is not safe, nobody who looks',
    cause: 'It asks for no account and no age',
    first: [4, 2],
    controls: [
      {
        what: 'The first screen says that it is made for adults, and leads those under 18 to lines of their own',
        test: {
          file: 'src/words/help.test.ts',
          name: 'the first screen says that Tendril is made for adults, and who is younger finds somebody to call',
        },
        off: {
          file: 'src/words/help.ts',
          text: 'youth: youth.filter(fresh),',
          by: 'youth: [],',
        },
      },
      {
        what: 'Each of these lines has its source and the day it was read',
        test: {
          file: 'src/words/help.test.ts',
          name: 'every line says who says so, and when that was read, and claims no check of ours',
        },
      },
    ],
    residual: [3, 2],
    stays: 'Anybody can go on, and we don’t ask for a birthday: a wall would teach to lie.',
    notDone: ['For Mexico, and everywhere we have no country for, no line was found: the directories stand there.'],
  },
  {
    id: 'H21',
    hazard: 'A help number is wrong or dead',
    harm: 'nobody answers at the worst moment',
    cause: 'Numbers change; ours were read, not called',
    first: [5, 2],
    controls: [
      {
        what: 'A line whose source was read more than 180 days ago is left out, and the directories stand in its place',
        test: {
          file: 'src/words/help.test.ts',
          name: 'stale lines are not shown, so that the directories stand in their place; the emergency number always is',
        },
        off: {
          file: 'src/words/help.ts',
          text: 'return dayNumber(today) - dayNumber(line.checkedOn) > freshDays',
          by: 'return false',
        },
      },
      {
        what: 'Each number says where it is from and when that was read, or that no source was kept, and is marked “Not verified by us yet”',
        test: {
          file: 'src/words/help.test.ts',
          name: 'every line says who says so, and when that was read, and claims no check of ours',
        },
      },
      {
        what: 'The country is chosen, never guessed, and help opens without a network',
        test: {
          file: 'test/journeys/shell.test.ts',
          name: 'help opens without a network, at any of its addresses, with the country that was chosen',
        },
      },
    ],
    residual: [5, 2],
    stays: 'Until a person has verified each, the risk is as at first.',
    notDone: [
      '**No number has been verified by a person: this blocks a release.**',
      'Two emergency numbers have no source (Switzerland, and everywhere else): they are shown with their mark, since some number is better than none.',
    ],
  },
  {
    id: 'H25',
    hazard:
      'Somebody who uses a keyboard or a screen reader can’t reach help or the way out; somebody of another language can’t read it',
    harm: 'no help, and no escape, for those who need them most',
    cause: 'Controls are drawn for eyes and fingers',
    first: [4, 2],
    controls: [
      {
        what: 'Tab leads to the way out first, then past the bar; help comes before the page',
        test: {
          file: 'test/journeys/parts.long.test.ts',
          name: 'Tab leads out first, then past the bar, then through the page in reading order',
        },
        off: {
          file: 'src/web/ui/page.tsx',
          text: '<WaysPast leave={frame.leaveWanted ? frame.leave : undefined} />',
          by: '',
        },
      },
      {
        what: 'On every screen axe finds nothing, nothing is cut with text twice as large, and help is there',
        test: { file: 'test/journeys/access.test.ts', name: 'every screen of the made-up month, full as it is' },
      },
      {
        what: 'The whole loop can be walked by keyboard alone',
        test: { file: 'test/journeys/access.test.ts', name: 'the first run by keyboard alone, to a sealed guess' },
      },
    ],
    residual: [3, 2],
    stays: 'axe and a keyboard are not a person with a screen reader.',
    notDone: [
      'There is one language, English, so no crisis text is translated by a machine, and none is there for whoever reads no English.',
      'No person who uses a screen reader has tried it for us yet.',
    ],
  },
]
