// One lesson: a minute of reading, one tiny step, and where it comes from. It needs no record and keeps nothing: nobody is told
// what was read, not even the notebook.
import { lessonAt } from '../../words/lessons.ts'
import { lessonsWords } from '../../words/screens/lessons.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Page } from '../ui/page.tsx'
import { Gone } from './gone.tsx'
import { LessonDrawing } from './lesson-drawing.tsx'
import { addressOf } from './lesson-ways.ts'
import css from './lesson.module.css'

const words = lessonsWords.lesson

export function LessonScreen({ params }: ScreenProps) {
  const lesson = lessonAt(params.lesson)
  if (lesson === undefined) return <Gone words={{ ...lessonsWords.none, go: words.all }} list="lessons" />
  const { slug, title, paragraphs, step, source, evidence, leadsTo } = lesson
  const onward = addressOf(leadsTo)
  return (
    <Page
      title={words.title(title)}
      size="large"
      back={{ href: router.href('lessons'), words: words.back }}
      foot={
        <>
          {leadsTo !== undefined && onward !== undefined && (
            <Button kind="primary" href={onward}>
              {words.ways[leadsTo]}
            </Button>
          )}
          <Button kind="text" href={router.href('lessons')}>
            {words.all}
          </Button>
        </>
      }
    >
      <LessonDrawing slug={slug} />
      <div class={css['text']}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph} class="voice">
            {paragraph}
          </p>
        ))}
      </div>
      <Card>
        <p class="note">{words.step}</p>
        <p class={`voice ${css['step']}`}>{step}</p>
      </Card>
      <details class={css['source']}>
        <summary>{words.source}</summary>
        <p>{source}</p>
        <p>{words.more(evidence)}</p>
      </details>
    </Page>
  )
}
