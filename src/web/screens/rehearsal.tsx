// What was written, in one breath: read aloud, and then an ask with a guess. Four weeks after a task was handed over, one look at it.
import { useMemo } from 'preact/hooks'
import { rehearsalScreen, type RehearsalScreen } from '../../app/screens/rehearsal.ts'
import { type RehearsalId, reviews } from '../../core/practices/rehearsal.ts'
import { doseWords } from '../../words/screens/letters.ts'
import { readWords as words, rehearsalsWords } from '../../words/screens/rehearse.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ChoiceList } from '../ui/choice.tsx'
import { Page } from '../ui/page.tsx'
import { Quote } from '../ui/quote.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { Gone } from './gone.tsx'
import { DoseScale } from './dose-scale.tsx'
import { Named } from './named.tsx'
import { NotKept } from './not-kept.tsx'

/** *Read it aloud, once.* */
export function RehearsalScreenView({ params }: ScreenProps) {
  const app = useApp()
  const id = params.rehearsal
  const screen = useMemo(() => rehearsalScreen(app, id), [app, id])
  const rehearsal = screen.rehearsal.value
  if (rehearsal === undefined) return <RehearsalGone />
  const remove = async (): Promise<void> => {
    const onward = router.onward()
    if (await screen.remove()) onward(router.href('rehearse'), 'replace')
  }
  return (
    <Page
      back={{ href: router.href('rehearse') }}
      above={rehearsalsWords.of[rehearsal.of].words}
      title={screen.reviewDue.value ? words.review.title : words.title}
      lead={screen.reviewDue.value ? words.review.lead : words.lead}
      foot={<Foot screen={screen} />}
    >
      {(screen.reviewDue.value || rehearsal.review !== undefined) && <Review screen={screen} />}
      <Whole screen={screen} id={id} />
      <DoseScale
        label={doseWords.after}
        much={rehearsal.after}
        numb={rehearsal.numb ?? false}
        onMuch={(much) => void screen.note({ after: much ?? null })}
        onNumb={(now) => void screen.note({ numb: now })}
      />
      <AreYouSure
        words={words.forget}
        text={words.forgetText}
        yes={words.forgetYes}
        no={words.forgetNo}
        onYes={remove}
      />
    </Page>
  )
}

function Whole({ screen, id }: { readonly screen: RehearsalScreen; readonly id: RehearsalId }) {
  const whole = screen.whole.value
  const person = screen.person.value
  const when = screen.rehearsal.value?.when
  const [first] = screen.parts.value
  return (
    <Card>
      <div class="stack">
        {whole === '' ? <p>{words.empty}</p> : <Quote words={whole} look="plain" />}
        {person !== undefined && (
          <p class="note">
            <Named words={words.with} name={person.name} />
          </p>
        )}
        {when !== undefined && (
          <p class="note">
            {words.when}: <bdi translate={false}>{when}</bdi>
          </p>
        )}
        {screen.ask.value === undefined && first !== undefined && (
          <Button size="small" href={router.href('rehearsalPart', { rehearsal: id, part: first.part })}>
            {words.change}
          </Button>
        )}
      </div>
    </Card>
  )
}

function Foot({ screen }: { readonly screen: RehearsalScreen }) {
  const made = screen.ask.value
  const go = async (): Promise<void> => {
    const onward = router.onward()
    const ask = await screen.toAsk()
    if (ask !== undefined) onward(router.href('guess', { ask }))
  }
  if (made !== undefined)
    return (
      <>
        <p class="note">{words.asked}</p>
        <Button kind="primary" href={router.href('ask', { ask: made.ask.id })}>
          {words.toAsk}
        </Button>
      </>
    )
  return (
    <>
      <NotKept trouble={screen.trouble.value} />
      {screen.mayAsk.value && (
        <Button kind="primary" onClick={() => void go()}>
          {words.go}
        </Button>
      )}
      <Button kind="text" href={router.href('rehearse')}>
        {words.putAway}
      </Button>
    </>
  )
}

function Review({ screen }: { readonly screen: RehearsalScreen }) {
  const review = screen.rehearsal.value?.review
  const { answers, title, kept, tookBack } = words.review
  return (
    <div class="stack">
      <ChoiceList
        label={title}
        labelHidden
        choices={reviews.map((value) => ({ value, words: answers[value] }))}
        value={review}
        onChange={(value) => void screen.review(value)}
      />
      <p class="note" role="status">
        {review === 'took-it-back' ? tookBack : review !== undefined && kept}
      </p>
    </div>
  )
}

/** It was deleted, or never was. */
export function RehearsalGone() {
  return <Gone words={words.gone} list="rehearse" />
}
