// What a lesson is. The lessons themselves lie beside this file, one file for each theme; words/lessons.ts joins them.

/** What lessons are about, in the order in which they are offered. */
export const lessonThemes = ['asking', 'owing', 'body', 'people', 'load', 'past'] as const
/** One of the themes. */
export type LessonTheme = (typeof lessonThemes)[number]

/** Places of the app where a tiny step can go on. Which address each one has, and whether it has one yet, the screens decide. */
export type LessonWay =
  | 'start'
  | 'receive'
  | 'people'
  | 'checkIn'
  | 'beliefs'
  | 'letters'
  | 'rest'
  | 'rehearse'
  | 'fairLoad'
  | 'settle'
  | 'therapist'

/**
 * A minute of reading: at most 120 words with its step, sentences of at most 20, reading grade 8 or below.
 * A fact stands here only if docs/evidence.md says where it was read. What we only think is worded as such.
 */
export type Lesson = {
  /** Its address. It stands in the history of a browser, so it names no fear and nobody's trouble. */
  readonly slug: string
  readonly title: string
  /** One line under the title in the list. */
  readonly summary: string
  /** Two or three. */
  readonly paragraphs: readonly string[]
  /** One sentence that can be done today, alone or with anybody. */
  readonly step: string
  /** Where the step goes on in the app, if anywhere. */
  readonly leadsTo?: LessonWay
  /** Who found it and how we read it, or that it is our own view. */
  readonly source: string
  /** The same with its limits: a heading of that page. */
  readonly evidence: `docs/evidence.md#${string}`
}
