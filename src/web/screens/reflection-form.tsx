// Sentences, each on a scale of five steps, kept as they are tapped. Any may be left out. Earlier looks only for whoever wants them.
import type { ComponentChildren, ComponentType } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { reflectionScreen, type ReflectionScreen } from '../../app/screens/reflection.ts'
import { amounts, type Cost, type Looked, type Mark, type Sign } from '../../core/practices/reflection.ts'
import { amountWords } from '../../words/scales.ts'
import { lessonsBeside, lookWords, markSentences } from '../../words/screens/signs.ts'
import { stepTitle } from '../../words/steps.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Scale } from '../ui/scale.tsx'
import { NotKept } from './not-kept.tsx'
import css from './reflection.module.css'
import { EarlierLooks } from './reflection-trend.tsx'

export type ReflectionFormProps = {
  readonly of: Looked
  readonly words: { readonly title: string; readonly lead: string; readonly earlier?: string }
  /** Where it was opened from. Left out: the practices. */
  readonly from?: 'signs'
  /** What is said before the sentences. */
  readonly before?: ComponentChildren
  /** What is said of all earlier looks, above each sentence over time. */
  readonly overall?: ComponentType<{ readonly screen: ReflectionScreen }>
  /** What stands below all of it. */
  readonly after?: ComponentChildren
}

/** One look: at the signs, the costs, or the eight sentences. */
export function ReflectionForm({ of, words, from, before, overall: Overall, after }: ReflectionFormProps) {
  const app = useApp()
  const screen = useMemo(() => reflectionScreen(app, of), [app, of])
  const [earlier, setEarlier] = useState(false)
  const back = router.href(from ?? 'practise')
  return (
    <Page
      back={{ href: back }}
      title={words.title}
      lead={words.lead}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Button kind="primary" href={back}>
            {lookWords.done}
          </Button>
        </>
      }
    >
      {before}
      <div class="groups">
        {screen.marks.map((mark) => (
          <Line key={mark} screen={screen} mark={mark} />
        ))}
      </div>
      {screen.looks.value.length > 0 && (
        <section>
          <Button kind="text" expanded={earlier} onClick={() => setEarlier(!earlier)}>
            {words.earlier ?? lookWords.earlier}
          </Button>
          {earlier && Overall && <Overall screen={screen} />}
          {earlier && <EarlierLooks screen={screen} of={of} />}
        </section>
      )}
      {after}
    </Page>
  )
}

/** One sentence. Once it was said to be there, a lesson and a small step stand under it. */
function Line({ screen, mark }: { readonly screen: ReflectionScreen; readonly mark: Mark }) {
  const amount = screen.today.value[mark]
  return (
    <div>
      <Scale
        kind="now"
        label={markSentences[mark]}
        steps={amounts.map((value) => ({ value, words: amountWords[value] }))}
        value={amount}
        onChange={(next) => void screen.set(mark, next)}
      />
      {leadsOn(mark) && amount !== undefined && amount !== 'not' && <Ways screen={screen} mark={mark} />}
    </div>
  )
}

/** The eight sentences are only looked at: nothing stands beside them. */
function leadsOn(mark: Mark): mark is Sign | Cost {
  return mark in lessonsBeside
}

function Ways({ screen, mark }: { readonly screen: ReflectionScreen; readonly mark: Sign | Cost }) {
  const step = screen.towards(mark)?.step
  const lesson = lessonsBeside[mark]
  return (
    <ul class={css['ways']}>
      <li>
        <a href={router.href('lesson', { lesson: lesson.slug })}>{lookWords.lesson(lesson.title)}</a>
      </li>
      {step !== undefined && (
        <li>
          <a href={`${router.href('newAsk')}?${new URLSearchParams({ step: step.id })}`}>
            {lookWords.step(stepTitle(step.id))}
          </a>
        </li>
      )}
    </ul>
  )
}
