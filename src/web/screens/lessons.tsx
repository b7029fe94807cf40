// The short lessons, theme by theme. No marks of what was read, and no count: nothing here can be behind with anything.
import { signal } from '@preact/signals'
import { lessons, lessonsOf } from '../../words/lessons.ts'
import type { Lesson, LessonTheme } from '../../words/lessons/lesson.ts'
import { lessonsWords as words } from '../../words/screens/lessons.ts'
import { shellWords } from '../../words/shell.ts'
import { router } from '../shell/way.ts'
import { Chips, chipsOf } from '../ui/chips.tsx'
import { LeafMark, type LeafTone } from '../ui/leaf.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'

/** Kept while the page is open, so that the way back from a lesson leads to where one was. `undefined`: all of them. */
const chosen = signal<LessonTheme | undefined>('asking')

/** A second tap on the theme shows all lessons. */
export function LessonsScreen() {
  const theme = chosen.value
  const shown = theme === undefined ? lessons : lessonsOf[theme]
  return (
    <Page
      title={words.title}
      lead={words.lead}
      tab="practise"
      back={{ href: router.href('practise'), words: shellWords.nav.practise }}
    >
      <Chips
        one
        label={words.about}
        labelHidden
        chips={chipsOf<LessonTheme>(words.themes)}
        chosen={theme === undefined ? [] : [theme]}
        onChange={([next]) => {
          chosen.value = next
        }}
      />
      <Rows label={theme === undefined ? words.title : words.themes[theme]}>
        {shown.map(({ slug, title, summary }, i) => (
          <Row
            key={slug}
            title={title}
            note={summary}
            start={<LeafMark tone={toneOf(slug, i)} />}
            href={router.href('lesson', { lesson: slug })}
          />
        ))}
      </Rows>
    </Page>
  )
}

const tones: readonly LeafTone[] = [1, 2, 3, 4]

/** Leaves of all ages, so that none means more than another; the lesson about a no has its own. */
function toneOf(slug: Lesson['slug'], place: number): LeafTone {
  return slug === 'a-no-is-short' ? 'no' : (tones[place % tones.length] ?? 2)
}
