// Five sentences, each on a scale of five steps, kept as they are tapped. No total, no score. Earlier looks only for whoever wants them.
import { useMemo, useState } from 'preact/hooks'
import { reflectionScreen, type ReflectionScreen } from '../../app/screens/reflection.ts'
import { amounts, type Looked, type Mark } from '../../core/practices/reflection.ts'
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

/** One look, at the signs or at the costs. */
export function ReflectionForm({
  of,
  words,
}: {
  readonly of: Looked
  readonly words: { readonly title: string; readonly lead: string }
}) {
  const app = useApp()
  const screen = useMemo(() => reflectionScreen(app, of), [app, of])
  const [earlier, setEarlier] = useState(false)
  return (
    <Page
      back={{ href: router.href('practise') }}
      title={words.title}
      lead={words.lead}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Button kind="primary" href={router.href('practise')}>
            {lookWords.done}
          </Button>
        </>
      }
    >
      <div class="groups">
        {screen.marks.map((mark) => (
          <Line key={mark} screen={screen} mark={mark} />
        ))}
      </div>
      {screen.looks.value.length > 0 && (
        <section>
          <Button kind="text" expanded={earlier} onClick={() => setEarlier(!earlier)}>
            {lookWords.earlier}
          </Button>
          {earlier && <EarlierLooks screen={screen} of={of} />}
        </section>
      )}
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
      {amount !== undefined && amount !== 'not' && <Ways screen={screen} mark={mark} />}
    </div>
  )
}

function Ways({ screen, mark }: { readonly screen: ReflectionScreen; readonly mark: Mark }) {
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
