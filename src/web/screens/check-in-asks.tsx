// Three small asks that answer what would be wanted. Taking one begins an ask like any other; it knows nothing of the check-in.
import type { StepId } from '../../core/step.ts'
import { needWords } from '../../words/feelings.ts'
import { checkInWords } from '../../words/screens/check-in.ts'
import { stepTitle, stepWords } from '../../words/steps.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { CheckInGone, useCheckIn } from './check-in-frame.tsx'
import { NotAsking } from './not-asking.tsx'
import { NotKept } from './not-kept.tsx'

const words = checkInWords.asks

/** The three, easiest first; fewer where there are no more. */
export function CheckInAsksView({ params }: ScreenProps) {
  const screen = useCheckIn(params.checkIn)
  const entry = screen.entry.value
  const held = screen.held.value
  if (entry === undefined) return <CheckInGone />
  if (held !== undefined) return <NotAsking why={held} />
  const asks = screen.asks.value
  const take = async (step: StepId): Promise<void> => {
    const onward = router.onward()
    const next = await screen.take(step)
    if (next === undefined) return
    if (next.to !== 'newAsk') return onward(router.href(next.to, { ask: next.ask }))
    onward(`${router.href('newAsk')}?step=${next.step}&checkIn=${next.checkIn}`)
  }
  const lead = entry.need === undefined ? words.leadAny : words.lead(needWords[entry.need])
  const back = router.href('checkInNow', { checkIn: entry.id })
  return (
    <Page
      back={{ href: back }}
      title={asks.length === 0 ? words.noneTitle : words.title}
      lead={asks.length === 0 ? words.none : lead}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Button kind="text" href={back}>
            {asks.length === 0 ? words.back : words.other}
          </Button>
        </>
      }
    >
      {asks.length > 0 && (
        <>
          <Rows label={words.title}>
            {asks.map(({ step }) => (
              <Row
                card
                key={step.id}
                title={stepTitle(step.id)}
                note={stepWords[step.id]?.note}
                onClick={() => void take(step.id)}
              />
            ))}
          </Rows>
          <p class="note">{words.stays}</p>
        </>
      )}
    </Page>
  )
}
