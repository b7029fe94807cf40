// One step of finding somebody. Each can be skipped, and is left as it stands.
import { useMemo } from 'preact/hooks'
import { findingScreen, type FindingScreen as Screen, findingSteps } from '../../app/screens/finding.ts'
import { findingFears, fits } from '../../core/practices/finding.ts'
import { findingWords as words } from '../../words/screens/finding.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Chips } from '../ui/chips.tsx'
import { Page } from '../ui/page.tsx'
import { FindingAfter } from './finding-after.tsx'
import { FindingCard } from './finding-card.tsx'
import { FindingMessage } from './finding-message.tsx'
import { NotKept } from './not-kept.tsx'
import { Tens } from './tens.tsx'

const parts = { ready: Ready, fit: FitList, message: FindingMessage, card: FindingCard, after: FindingAfter } as const

/** @param params `kind`: the step; any other is the first. */
export function FindingStepView({ params: { kind } }: ScreenProps) {
  const app = useApp()
  const screen = useMemo(() => findingScreen(app), [app])
  const step = findingSteps.find((one) => one === kind) ?? 'ready'
  const Part = parts[step]
  const next = findingSteps[findingSteps.indexOf(step) + 1]
  const on = next === undefined ? router.href('finding') : router.href('findingStep', { kind: next })
  const keep = async (): Promise<void> => {
    const onward = router.onward()
    if (await screen.keepTexts()) onward(on)
  }
  return (
    <Page
      back={{ href: router.href('finding'), words: words.short }}
      title={words.steps[step].title}
      lead={step === 'after' ? words.after.lead : words.steps[step].note}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Button kind="primary" onClick={() => void keep()}>
            {next === undefined ? words.done : words.next}
          </Button>
          <Button kind="text" href={on}>
            {words.skip}
          </Button>
        </>
      }
    >
      <div class="groups">
        <Part screen={screen} />
      </div>
    </Page>
  )
}

type Props = { readonly screen: Screen }

function Ready({ screen }: Props) {
  const { ready, fears = [] } = screen.finding.value
  return (
    <>
      <Tens
        label={words.ready.label}
        ends={words.ready.ends}
        value={ready}
        onChange={(value) => void screen.choose({ ready: value })}
      />
      {ready !== undefined && ready < 4 && <p class="note">{words.ready.low}</p>}
      <Chips
        label={words.ready.fears}
        chips={findingFears.map((value) => ({ value, words: words.ready.fear[value] }))}
        chosen={fears}
        onChange={(_, fear) => fear && void screen.toggleFear(fear)}
      />
    </>
  )
}

function FitList({ screen }: Props) {
  return (
    <div class="stack">
      <Chips
        label={words.fit.label}
        chips={fits.map((value) => ({ value, words: words.fit.fits[value] }))}
        chosen={screen.finding.value.fits ?? []}
        onChange={(_, fit) => fit && void screen.toggleFit(fit)}
      />
      <p class="note">{words.fit.note}</p>
    </div>
  )
}
