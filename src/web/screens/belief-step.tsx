// The steps after a sentence was written down, each at an address of its own. Every one can be skipped; what is tapped is kept.
import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import {
  beliefScreen,
  type BeliefScreen,
  type BeliefStep,
  longestFairer,
  stepBeside,
} from '../../app/screens/belief.ts'
import type { Belief } from '../../core/practices/belief.ts'
import { beliefStepWords as words } from '../../words/screens/beliefs.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { TextArea, Toggle } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { Evidence } from './belief-evidence.tsx'
import { BeliefGone, BeliefQuote, RatingScale } from './belief-parts.tsx'
import { FindTest } from './belief-test.tsx'
import { NotKept } from './not-kept.tsx'

/** One step of one belief: how true it feels, the other seat, what the asks say, a fairer sentence, an ask that tests it. */
export function BeliefStepView({ params }: ScreenProps) {
  const app = useApp()
  const screen = useMemo(() => beliefScreen(app, params.belief), [app, params.belief])
  const belief = screen.belief.value
  if (belief === undefined) return <BeliefGone />
  const props = { screen, belief }
  // Where it was true with somebody feared, nothing argues with it: not by an address either, nor for a tap that came a moment ago.
  const argues = screen.steps.value.includes('friend')
  switch (params.kind) {
    case 'again':
      return <Again {...props} />
    case 'friend':
      return argues ? <Friend {...props} /> : <Asks {...props} />
    case 'asks':
      return <Asks {...props} />
    case 'fairer':
      return argues ? <Fairer {...props} /> : <Asks {...props} />
    case 'test':
      return <FindTest {...props} />
    default: // an address that names no step leads to the first one
      return <Rate {...props} />
  }
}

type Props = { readonly screen: BeliefScreen; readonly belief: Belief }

function Rate({ screen, belief }: Props) {
  return (
    <Flow step="rate" screen={screen} belief={belief} title={words.rate.title} under={<BeliefQuote belief={belief} />}>
      <HowTrue screen={screen} belief={belief} />
    </Flow>
  )
}

/** Rating it again, by itself. */
function Again({ screen, belief }: Props) {
  const home = router.href('belief', { belief: belief.id })
  return (
    <Page
      back={{ href: home }}
      title={words.rate.title}
      under={<BeliefQuote belief={belief} />}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Button kind="primary" href={home}>
            {words.done}
          </Button>
        </>
      }
    >
      <HowTrue screen={screen} belief={belief} />
    </Page>
  )
}

/** How true it feels, and whether it was true with somebody who was feared: then nothing is argued with. */
function HowTrue({ screen, belief }: Props) {
  const { rate, there } = words
  return (
    <>
      <RatingScale screen={screen} of="sentence" label={rate.label} labelHidden />
      <div class="stack">
        <Toggle
          label={there.label}
          note={there.note}
          on={belief.wasTrueThere}
          onChange={(on) => void screen.setTrueThere(on)}
        />
        {belief.wasTrueThere && (
          <div role="status">
            <p class="voice">{there.said}</p>
            <p class="note">{there.more}</p>
          </div>
        )}
      </div>
    </>
  )
}

function Friend({ screen, belief }: Props) {
  const { friend } = words
  return (
    <Flow step="friend" screen={screen} belief={belief} title={friend.title} lead={friend.lead}>
      <RatingScale screen={screen} of="friend" label={friend.label} labelHidden />
    </Flow>
  )
}

function Asks({ screen, belief }: Props) {
  return (
    <Flow step="asks" screen={screen} belief={belief} title={words.asks.title} lead={words.asks.lead}>
      <Evidence rows={screen.bearing.value} />
    </Flow>
  )
}

function Fairer({ screen, belief }: Props) {
  const { fairer } = words
  return (
    <Flow
      step="fairer"
      screen={screen}
      belief={belief}
      title={fairer.title}
      lead={fairer.lead}
      keep={screen.keepFairer}
    >
      <TextArea
        voice
        rows={2}
        label={fairer.label}
        value={screen.fairer.value}
        maxLength={longestFairer}
        onInput={screen.typeFairer}
      />
      {screen.fairer.value.trim() !== '' && <RatingScale screen={screen} of="fairer" label={fairer.true} />}
    </Flow>
  )
}

type FlowProps = Props & {
  readonly step: BeliefStep
  readonly title: string
  readonly lead?: string
  readonly under?: ComponentChildren
  /** What must be kept before going on; false if it could not be. */
  readonly keep?: () => Promise<boolean>
  readonly children: ComponentChildren
}

/** The frame of a step: back to the one before, on to the next or past it, and away. */
function Flow({ step, screen, belief, title, lead, under, keep, children }: FlowProps) {
  const all = screen.steps.value
  const to = (kind: BeliefStep | undefined) =>
    kind === undefined
      ? router.href('belief', { belief: belief.id })
      : router.href('beliefStep', { belief: belief.id, kind })
  const before = stepBeside(all, step, -1)
  const next = to(stepBeside(all, step, 1))
  const go = async (): Promise<void> => {
    const onward = router.onward()
    if (keep === undefined || (await keep())) onward(next)
  }
  return (
    <Page
      back={{ href: before === undefined ? router.href('beliefs') : to(before) }}
      steps={{ at: Math.max(0, all.indexOf(step)) + 2, of: all.length + 1 }}
      title={title}
      lead={lead}
      under={under}
      step={step}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Button kind="primary" onClick={() => void go()}>
            {words.next}
          </Button>
          <div class="side">
            <Button kind="text" href={next}>
              {words.skip}
            </Button>
            <Button kind="text" href={router.href('beliefs')}>
              {words.putAway}
            </Button>
          </div>
        </>
      }
    >
      {children}
    </Page>
  )
}
