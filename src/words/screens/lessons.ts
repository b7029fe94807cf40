import type { LessonTheme, LessonWay } from '../lessons/lesson.ts'

/** Words of the list of lessons, of one lesson, and of the same as plain pages without the app. */
export const lessonsWords = {
  title: 'Short lessons.',
  lead: 'A minute each. Read what fits, leave the rest.',
  about: 'What about?',
  themes: {
    asking: 'asking',
    owing: 'owing',
    body: 'the body',
    people: 'people',
    load: 'sharing',
    past: 'back then',
  } satisfies Readonly<Record<LessonTheme, string>>,
  lesson: {
    back: 'Lessons',
    /** The heading of a lesson. A title that asks keeps its own mark. */
    title: (title: string) => (title.endsWith('?') ? title : `${title}.`),
    step: 'One tiny step',
    source: 'Where this comes from',
    /** `place` is a file of the source code, with an anchor. */
    more: (place: string) => `With its limits: ${place}, in the source code.`,
    all: 'Back to the lessons',
    ways: {
      start: 'Pick an ask',
      receive: 'Somebody helped me',
      people: 'My circle',
      checkIn: 'Check in',
      beliefs: 'Look at a belief',
      letters: 'Write a few lines',
      rest: 'Rest today',
      rehearse: 'Try the words first',
      fairLoad: 'Who carries what',
      settle: 'Help me settle',
      therapist: 'How to find one',
    } satisfies Readonly<Record<LessonWay, string>>,
  },
  none: {
    title: 'There is no lesson here.',
    lead: 'The address may be an old one. Nothing is lost.',
  },
} as const
