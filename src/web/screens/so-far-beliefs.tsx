// How true a sentence felt over time, and below it each ask that bears on it. One does not explain the other.
import { useMemo } from 'preact/hooks'
import { type BeliefBeside, beliefsScreen } from '../../app/screens/so-far.ts'
import type { Rating } from '../../core/practices/belief.ts'
import type { Instant } from '../../lib/time.ts'
import { beliefSentence, beliefStepWords } from '../../words/screens/beliefs.ts'
import { overTimeWords, soFarWords } from '../../words/screens/so-far.ts'
import { useApp } from '../app-context.ts'
import { InTurn } from '../ui/in-turn.tsx'
import { ShowMore } from './show-more.tsx'
import { AsksBehind, Ends, Figure, SoFarPage, Table } from './so-far-parts.tsx'
import { SoFarGone } from './so-far-gone.tsx'
import css from './so-far.module.css'
import { sometime } from './sometime.ts'

const words = overTimeWords.beliefs

/** *Beliefs over time*. */
export function BeliefsOverTimeView() {
  const app = useApp()
  const screen = useMemo(() => beliefsScreen(app), [app])
  const rows = screen.rows.value
  if (rows.length === 0) return <SoFarGone />
  return (
    <SoFarPage title={words.title} lead={words.lead}>
      {rows.map((one) => (
        <InTurn key={one.belief.id}>{() => <OneBelief one={one} />}</InTurn>
      ))}
      <ShowMore of={screen} words={soFarWords.more} />
    </SoFarPage>
  )
}

function OneBelief({ one }: { readonly one: BeliefBeside }) {
  const now = useApp().now()
  const { belief, ratings } = one
  const [first, last] = [ratings[0], ratings.at(-1)]
  if (first === undefined || last === undefined) return null
  const at = (moment: Instant) => sometime(moment, now).label
  const asks = one.bearing().map(({ id }) => id)
  return (
    <Figure
      title={beliefSentence(belief.kind, belief.words)}
      sentence={words.sentence(at(first.at), first.value, at(last.at), last.value)}
      found={words.bears(asks.length)}
      note={asks.length > 0 ? words.key : undefined}
      picture={
        <div>
          <p class="small" aria-hidden="true">
            {beliefStepWords.rate.most}
          </p>
          <Drawing one={one} />
          <Ends ends={[at(first.at), at(last.at)]} />
        </div>
      }
      table={<AsTable ratings={ratings} now={now} />}
    >
      <AsksBehind asks={asks} />
    </Figure>
  )
}

const [width, top, high, side] = [320, 12, 80, 12]

function AsTable({ ratings, now }: { readonly ratings: readonly Rating[]; readonly now: Instant }) {
  return (
    <Table
      columns={[words.columns.when, words.columns.value]}
      rows={ratings.map(({ at, value }) => [sometime(at, now).label, beliefStepWords.ofHundred(value)])}
    />
  )
}

/**
 * From the first rating to the last; what was asked before or after stands at the edge. Each kind of mark is one shape, and marks that
 * would lie on one another are drawn once: thousands of asks may bear on one belief.
 */
function Drawing({ one: { ratings, bearing } }: { readonly one: BeliefBeside }) {
  const [from, to] = [ratings[0]?.at ?? 0, ratings.at(-1)?.at ?? 0]
  const x = (at: number) => side + (width - 2 * side) * Math.max(0, Math.min(1, (at - from) / Math.max(1, to - from)))
  const y = (value: number) => top + high * (1 - value / 100)
  const line = high + top + 26
  const asked = new Set(bearing().map(({ asked: at, made }) => Math.round(x(at ?? made))))
  return (
    <svg class={css['chart']} viewBox={`0 0 ${width} ${line + 12}`} aria-hidden="true">
      <path
        class={css['grid']}
        d={`M${side} ${y(100)}H${width - side}M${side} ${y(50)}H${width - side}M${side} ${y(0)}H${width - side}`}
      />
      <path
        class={css['own']}
        d={ratings.map(({ at, value }, i) => `${i === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('')}
      />
      <path class={css['dot']} d={ratings.map(({ at, value }) => dot(x(at), y(value))).join('')} />
      <path class={css['axis']} d={`M${side} ${line}H${width - side}`} />
      <path class={css['ask']} d={[...asked].map((place) => `M${place} ${line - 7}v14`).join('')} />
    </svg>
  )
}

/** A round dot, as a part of a path. */
function dot(x: number, y: number): string {
  return `M${x - 6} ${y}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0`
}
