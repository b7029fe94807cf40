// One kind of ask: how often a yes, how it was for them, how hard it was, what was feared, and the guesses as a whole.
import { useState } from 'preact/hooks'
import type { KindShown } from '../../app/screens/so-far.ts'
import { fearedSaid, foundSaid, kindName, stepsSaid, yesSaid } from '../../app/screens/so-far-said.ts'
import type { AskId } from '../../core/ask.ts'
import { felts, hards } from '../../core/guess.ts'
import type { Kind } from '../../core/insight/kinds.ts'
import { feltWords, hardWords } from '../../words/scales.ts'
import { kindWords, soFarWords } from '../../words/screens/so-far.ts'
import { Card } from '../ui/card.tsx'
import { FearRings } from '../ui/fear-rings.tsx'
import { InTurn } from '../ui/in-turn.tsx'
import { Guesses } from './so-far-guesses.tsx'
import {
  AsksBehind,
  Facts,
  type FactsProps,
  Figure,
  type FigureProps,
  Keys,
  OnLine,
  SoFarPage,
  type View,
  Views,
} from './so-far-parts.tsx'

/** *Friends, by voice*. Its figures come one after the other: of thousands of asks each takes a moment. */
export function KindView({ shown: { kind, calibration } }: { readonly shown: KindShown }) {
  const [view, setView] = useState<View>('picture')
  return (
    <SoFarPage title={kindName(kind)} lead={kindWords.lead}>
      <Views view={view} onChange={setView} />
      {view === 'picture' && <Keys bar />}
      <InTurn>{() => <Yes kind={kind} view={view} />}</InTurn>
      <InTurn>{() => <Steps kind={kind} of="felt" view={view} />}</InTurn>
      <InTurn>{() => <Steps kind={kind} of="hard" view={view} />}</InTurn>
      <InTurn>{() => <Fears kind={kind} view={view} />}</InTurn>
      <InTurn>{() => <Guesses calibration={calibration()} view={view} />}</InTurn>
      <InTurn>{() => <Silent kind={kind} />}</InTurn>
    </SoFarPage>
  )
}

type Of = { readonly kind: Kind; readonly view: View }

function Yes({ kind, view }: Of) {
  const gap = kind.yes
  if (gap.show === 'stories') return null
  const { title, found, ends, columns } = kindWords.yes
  const yes =
    gap.show === 'percentages' ? soFarWords.ofAll(gap.yes, soFarWords.percent(gap.yes / gap.asks.length)) : gap.yes
  return (
    <GapFigure
      title={title}
      sentence={yesSaid(kind) ?? ''}
      found={foundSaid(gap, found)}
      view={view}
      picture={<OnLine guessed={gap.guessedRate} real={gap.rate} band={gap.band} ends={ends} />}
      asks={gap.asks}
      facts={[
        [columns.guessed, gap.guessed],
        [columns.yes, yes],
        [columns.part, gap.part],
        [columns.no, gap.no],
      ]}
      band={soFarWords.between(gap.band.low, gap.band.high)}
    />
  )
}

const scales = {
  felt: [feltWords[felts[0]], feltWords[felts[4]]],
  hard: [hardWords[hards[0]], hardWords[hards[4]]],
} as const

function Steps({ kind, of, view }: Of & { readonly of: 'felt' | 'hard' }) {
  const gap = kind[of]
  if (gap.show === 'stories') return null
  const { title, found, columns } = kindWords[of]
  const { steps } = kindWords
  const band = { low: gap.band.low / 4, high: gap.band.high / 4 }
  return (
    <GapFigure
      title={title}
      sentence={stepsSaid(gap, of)}
      found={foundSaid(gap, found)}
      view={view}
      picture={<OnLine guessed={gap.guessed / 4} real={gap.real / 4} band={band} ends={scales[of]} />}
      asks={gap.asks}
      facts={[
        [columns.kinder, gap.kinder],
        [columns.same, gap.same],
        [columns.harder, gap.harder],
        [steps.guessed, steps.of(gap.guessed)],
        [steps.real, steps.of(gap.real)],
      ]}
      band={steps.between(gap.band.low, gap.band.high)}
      scale={steps.note}
    />
  )
}

/** More rings than this nobody counts by eye: then it is a line. Ours. */
const mostRings = 30

function Fears({ kind: { feared: gap }, view }: Of) {
  if (gap.show === 'stories') return null
  const { title, rings, ends, columns } = kindWords.feared
  const few = gap.asks.length <= mostRings
  return (
    <GapFigure
      title={title}
      sentence={fearedSaid(gap)}
      note={few ? rings : undefined}
      view={view}
      picture={
        few ? (
          <FearRings yes={gap.yes} partly={gap.partly} no={gap.no} />
        ) : (
          <OnLine guessed={undefined} real={gap.rate} band={gap.band} ends={ends} />
        )
      }
      asks={gap.asks}
      facts={[
        [columns.yes, gap.yes],
        [columns.partly, gap.partly],
        [columns.no, gap.no],
      ]}
      band={soFarWords.between(gap.band.low, gap.band.high)}
    />
  )
}

type GapFigureProps = Omit<FigureProps, 'table' | 'children'> & {
  readonly asks: readonly AskId[]
  readonly facts: FactsProps['facts']
  /** Where it may well lie, in words. */
  readonly band: string
  /** How to read the numbers. */
  readonly scale?: string
}

/** A figure of which the table is one fact a line, between how many asks it stands on and how unsure it is. */
function GapFigure({ asks, facts, band, scale, ...figure }: GapFigureProps) {
  const { columns } = soFarWords
  return (
    <Figure
      {...figure}
      table={
        <>
          <Facts facts={[[columns.asks, asks.length], ...facts, [columns.band, band]]} />
          {scale !== undefined && <p class="small">{scale}</p>}
        </>
      }
    >
      <AsksBehind asks={asks} />
    </Figure>
  )
}

function Silent({ kind: { silent } }: { readonly kind: Kind }) {
  if (silent.length === 0) return null
  return (
    <Card>
      <p>{kindWords.silent(silent.length)}</p>
      <AsksBehind asks={silent} />
    </Card>
  )
}
