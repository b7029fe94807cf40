// The steps of where it was learned, each at an address of its own. Every one can be skipped; stopping at any of them keeps everything.
import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { originScreen, type OriginScreen, type OriginStep, originSteps } from '../../app/screens/origin.ts'
import { originStepWords as words } from '../../words/screens/origin.ts'
import { stopWords } from '../../words/screens/stop.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { dayOf, weekdayOf } from './day.ts'
import { DoseScale } from './dose-scale.tsx'
import { NotKept } from './not-kept.tsx'
import { OriginScreenView } from './origin.tsx'
import { BeganParts, BeliefPart, GiftParts } from './origin-parts.tsx'
import { giftsSaid } from './origin-said.ts'
import { StopCard } from './stop-card.tsx'

/** One step, or the page itself where it rests. */
export function OriginStepView({ params }: ScreenProps) {
  const app = useApp()
  const screen = useMemo(() => originScreen(app), [app])
  if (!screen.open.value) return <OriginScreenView />
  const step = originSteps.find((one) => one === params.kind)
  if (step && screen.stops(step)) return <Stopped screen={screen} onGoOn={screen.goOn} />
  switch (params.kind) {
    case 'began':
      return <Began screen={screen} />
    case 'gifts':
      return <Gifts screen={screen} />
    case 'thanks':
      return <Thanks screen={screen} />
    case 'belief':
      return <Belief screen={screen} />
    case 'after':
      return <After screen={screen} />
    case 'stop':
      return <Stopped screen={screen} onGoOn={() => goOnFrom(screen)} />
    case 'stop-after':
      return <Stopped screen={screen} onGoOn={() => router.go(home())} />
    default: // an address that names no step leads to the first one
      return <Before screen={screen} />
  }
}

type Props = { readonly screen: OriginScreen }

function Before({ screen }: Props) {
  const { before, numb = false } = screen.origin.value
  return (
    <Flow step="before" screen={screen} {...words.before} keep={screen.kept} stops={() => screen.tooMuch('before')}>
      <DoseScale
        label={words.before.dose}
        much={before}
        numb={numb}
        onMuch={(much) => void screen.note({ before: much ?? null })}
        onNumb={(now) => void screen.note({ numb: now })}
      />
    </Flow>
  )
}

function Began({ screen }: Props) {
  return (
    <Flow step="began" screen={screen} {...words.began} keep={() => screen.keepWords('words')}>
      <BeganParts screen={screen} />
    </Flow>
  )
}

function Gifts({ screen }: Props) {
  return (
    <Flow step="gifts" screen={screen} {...words.gifts} keep={() => screen.keepWords('giftWords')}>
      <GiftParts screen={screen} />
    </Flow>
  )
}

/** One tap of thanks, before anything about it is changed. */
function Thanks({ screen }: Props) {
  const thanked = screen.origin.value.thanked !== undefined
  const gifts = giftsSaid(screen.origin.value)
  return (
    <Flow
      step="thanks"
      screen={screen}
      {...words.thanks}
      instead={
        !thanked && (
          <Button kind="primary" onClick={() => void screen.thank()}>
            {words.thanks.thank}
          </Button>
        )
      }
    >
      {gifts !== undefined && <p class="voice">{gifts}</p>}
      <p class="note" role="status">
        {thanked && words.thanks.thanked}
      </p>
    </Flow>
  )
}

function Belief({ screen }: Props) {
  return (
    <Flow step="belief" screen={screen} {...words.belief} keep={screen.keepBelief}>
      <BeliefPart screen={screen} />
    </Flow>
  )
}

function After({ screen }: Props) {
  const now = useApp().now()
  const { after, numb = false } = screen.origin.value
  return (
    <Flow
      step="after"
      screen={screen}
      {...words.after}
      keep={async () => (await screen.kept()) && screen.close()}
      stops={() => screen.tooMuch('after')}
      next={words.after.done}
    >
      <p class="voice">{words.after.today(`${weekdayOf(now)}, ${dayOf(now)}`)}</p>
      <DoseScale
        label={words.after.dose}
        much={after}
        numb={numb}
        onMuch={(much) => void screen.note({ after: much ?? null })}
        onNumb={(next) => void screen.note({ numb: next })}
      />
    </Flow>
  )
}

/** It is a lot, or it is enough: finishing is the big button. */
function Stopped({ screen, onGoOn }: Props & { readonly onGoOn: () => void }) {
  const lot = screen.tooMuch('before') || screen.tooMuch('after')
  return (
    <StopCard
      back={home()}
      {...(lot ? stopWords.lot : words.enough)}
      trouble={screen.trouble.value}
      onFinish={() => router.go(router.href('practise'))}
      onGoOn={onGoOn}
    />
  )
}

/** On from the card after the first step to the second; from the card that was asked for back to where that was. */
function goOnFrom(screen: OriginScreen): void {
  screen.goOn()
  if (screen.tooMuch('before')) router.go(router.href('originStep', { kind: 'began' }))
  else router.back(home())
}

function home(): string {
  return router.href('origin')
}

type FlowProps = Props & {
  readonly step: OriginStep
  readonly title: string
  readonly lead: string
  /** Is it a lot? Then the stop card comes next, whichever way is taken. Asked once all is kept: it may have been tapped a moment ago. */
  readonly stops?: () => boolean
  /** What must be kept before going on; false if it could not be. */
  readonly keep?: () => Promise<boolean>
  /** What *Next* is called here. */
  readonly next?: string
  /** The filled button, where it is not *Next*. */
  readonly instead?: ComponentChildren
  readonly children: ComponentChildren
}

/** The frame of a step: back to the one before, on to the next or past it, and out. */
function Flow({ step, screen, title, lead, stops, keep, next = words.next, instead, children }: FlowProps) {
  const at = originSteps.indexOf(step)
  const to = (kind: string | undefined) =>
    kind === undefined ? router.href('origin') : router.href('originStep', { kind })
  const stop = originSteps[at + 1] === undefined ? 'stop-after' : 'stop'
  const go = async (first = keep): Promise<void> => {
    const onward = router.onward()
    if (first !== undefined && !(await first())) return
    onward(to(stops?.() === true ? stop : originSteps[at + 1]))
  }
  return (
    <Page
      back={{ href: to(originSteps[at - 1]) }}
      steps={{ at: at + 1, of: originSteps.length }}
      title={title}
      lead={lead}
      step={step}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          {instead || (
            <Button kind="primary" onClick={() => void go()}>
              {next}
            </Button>
          )}
          <div class="side">
            <Button kind="text" onClick={() => void go(stops ? screen.kept : async () => true)}>
              {words.skip}
            </Button>
            <Button kind="text" href={to('stop')}>
              {words.stop}
            </Button>
          </div>
        </>
      }
    >
      {children}
    </Page>
  )
}
