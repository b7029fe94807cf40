// The short lessons: a minute each, one tiny step, and where it comes from.
import { asking } from './lessons/asking.ts'
import { body } from './lessons/body.ts'
import type { Lesson, LessonTheme } from './lessons/lesson.ts'
import { load } from './lessons/load.ts'
import { owing } from './lessons/owing.ts'
import { people } from './lessons/people.ts'
import { past } from './lessons/past.ts'

/** The lessons of each theme, in the order in which they are offered. */
export const lessonsOf: Readonly<Record<LessonTheme, readonly Lesson[]>> = { asking, owing, body, people, load, past }

/** Every lesson, theme by theme. */
export const lessons: readonly Lesson[] = Object.values(lessonsOf).flat()

/** The lesson at an address, or `undefined` if there is none (an old link, a slip of the finger). */
export function lessonAt(slug: string): Lesson | undefined {
  return lessons.find((lesson) => lesson.slug === slug)
}
