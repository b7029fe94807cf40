// One kind of ask: how often a yes, how it was for them, how hard it was, what was feared, and the guesses as a whole.
import { useState } from 'preact/hooks'
import type { KindShown } from '../../app/screens/so-far.ts'
import { saidOf } from '../../app/screens/so-far-said.ts'
import { felts, hards } from '../../core/guess.ts'
import type { Feared, Kind, StepGap, YesGap } from '../../core/insight/kinds.ts'
import { feltWords, hardWords } from '../../words/scales.ts'
import { kindWords, soFarWords } from '../../words/screens/so-far.ts'
import { router } from '../shell/way.ts'
import { Card } from '../ui/card.tsx'
import { FearRings } from '../ui/fear-rings.tsx'
import { Page } from '../ui/page.tsx'
import { Range } from '../ui/range.tsx'
import { Guesses } from './so-far-guesses.tsx'
import { AsksBehind, Ends, Facts, Figure, Keys, type View, Views } from './so-far-parts.tsx'

/** *Friends, by voice*. */
export function KindView({ shown: { kind, calibration } }: { readonly shown: KindShown }) {
  const said = saidOf(kind)
  const [view, setView] = useState<View>('picture')
  const { yes, felt, hard, feared } = kind
  return (
    <Page
      back={{ href: router.href('soFar'), words: soFarWords.back }}
      title={said.name}
      lead={kindWords.lead}
      tab="look"
    >
      <Views view={view} onChange={setView} />
      {view === 'picture' && <Keys bar />}
      {yes.show !== 'stories' && <Yes gap={yes} sentence={said.yes ?? ''} view={view} />}
      {felt.show !== 'stories' && <Steps of="felt" gap={felt} sentence={said.felt ?? ''} view={view} />}
      {hard.show !== 'stories' && <Steps of="hard" gap={hard} sentence={said.hard ?? ''} view={view} />}
      {feared.show !== 'stories' && <Fears gap={feared} sentence={said.feared ?? ''} view={view} />}
      <Guesses calibration={calibration} view={view} />
      {said.silent !== undefined && <Silent kind={kind} sentence={said.silent} />}
    </Page>
  )
}

type Said<Gap> = { readonly gap: Gap; readonly sentence: string; readonly view: View }

function Yes({ gap, sentence, view }: Said<YesGap>) {
  const { title, found, ends, columns } = kindWords.yes
  const yes =
    gap.show === 'percentages' ? soFarWords.ofAll(gap.yes, soFarWords.percent(gap.yes / gap.asks.length)) : gap.yes
  return (
    <Figure
      title={title}
      sentence={sentence}
      found={found[gap.found]}
      view={view}
      picture={
        <div>
          <Range guessed={gap.guessedShare} real={gap.share} band={gap.band} />
          <Ends ends={ends} />
        </div>
      }
      table={
        <Facts
          facts={[
            [soFarWords.columns.asks, gap.asks.length],
            [columns.guessed, gap.guessed],
            [columns.yes, yes],
            [columns.part, gap.part],
            [columns.no, gap.no],
            [soFarWords.columns.band, soFarWords.between(gap.band.low, gap.band.high)],
          ]}
        />
      }
    >
      <AsksBehind asks={gap.asks} />
    </Figure>
  )
}

const scales = {
  felt: [feltWords[felts[0]], feltWords[felts[4]]],
  hard: [hardWords[hards[0]], hardWords[hards[4]]],
} as const

function Steps(props: Said<StepGap> & { readonly of: 'felt' | 'hard' }) {
  const { of, gap, sentence, view } = props
  const { title, found, columns } = kindWords[of]
  const { steps } = kindWords
  const band = { low: gap.band.low / 4, high: gap.band.high / 4 }
  return (
    <Figure
      title={title}
      sentence={sentence}
      found={found[gap.found]}
      view={view}
      picture={
        <div>
          <Range guessed={gap.guessed / 4} real={gap.real / 4} band={band} />
          <Ends ends={scales[of]} />
        </div>
      }
      table={
        <>
          <Facts
            facts={[
              [soFarWords.columns.asks, gap.asks.length],
              [columns.kinder, gap.kinder],
              [columns.same, gap.same],
              [columns.harder, gap.harder],
              [steps.guessed, steps.of(gap.guessed)],
              [steps.real, steps.of(gap.real)],
              [soFarWords.columns.band, steps.between(gap.band.low, gap.band.high)],
            ]}
          />
          <p class="small">{steps.note}</p>
        </>
      }
    >
      <AsksBehind asks={gap.asks} />
    </Figure>
  )
}

function Fears({ gap, sentence, view }: Said<Feared>) {
  const { title, rings, ends, columns } = kindWords.feared
  const few = gap.asks.length <= 30
  return (
    <Figure
      title={title}
      sentence={sentence}
      note={few ? rings : undefined}
      view={view}
      picture={
        few ? (
          <FearRings yes={gap.yes} partly={gap.partly} no={gap.no} />
        ) : (
          <div>
            <Range guessed={undefined} real={gap.share} band={gap.band} />
            <Ends ends={ends} />
          </div>
        )
      }
      table={
        <Facts
          facts={[
            [soFarWords.columns.asks, gap.asks.length],
            [columns.yes, gap.yes],
            [columns.partly, gap.partly],
            [columns.no, gap.no],
            [soFarWords.columns.band, soFarWords.between(gap.band.low, gap.band.high)],
          ]}
        />
      }
    >
      <AsksBehind asks={gap.asks} />
    </Figure>
  )
}

function Silent({ kind, sentence }: { readonly kind: Kind; readonly sentence: string }) {
  return (
    <Card>
      <p>{sentence}</p>
      <AsksBehind asks={kind.silent} />
    </Card>
  )
}
