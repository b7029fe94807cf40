// What it costs, week by week, and beside it how often somebody was leaned on. One does not explain the other.
import { useMemo } from 'preact/hooks'
import { costsScreen } from '../../app/screens/so-far.ts'
import type { CostsBeside } from '../../core/insight/over-time.ts'
import { amounts, type Cost, costs } from '../../core/practices/reflection.ts'
import { amountWords } from '../../words/scales.ts'
import { markSentences } from '../../words/screens/signs.ts'
import { overTimeWords } from '../../words/screens/so-far.ts'
import { useApp } from '../app-context.ts'
import { shortDayOf } from './day.ts'
import { SoFarGone } from './so-far-gone.tsx'
import { AsksBehind, Figure, SoFarPage, Table } from './so-far-parts.tsx'
import css from './so-far.module.css'

const words = overTimeWords.costs

/** *What it costs, beside leaning*. */
export function CostsBesideView() {
  const app = useApp()
  const beside = useMemo(() => costsScreen(app), [app])
  const looks = beside.value
  if (looks.length === 0) return <SoFarGone />
  // Two looks within seven days share leans; behind the figure each stands once.
  const counted = [...new Set(looks.flatMap(({ leans }) => leans))]
  const asks = counted.flatMap(({ ask }) => ask ?? [])
  const received = counted.filter(({ kind }) => kind === 'received')
  return (
    <SoFarPage title={words.title} lead={words.lead}>
      <Figure
        title={words.weeks}
        sentence={words.sentence(looks.length, looks.map(({ leans }) => leans.length).join(',\u00a0'))}
        note={words.size}
        picture={<Drawing looks={looks} />}
        table={<AsTable looks={looks} />}
      >
        <AsksBehind asks={asks} />
        {received.length > 0 && <p class="small">{words.received(received.map(({ at }) => shortDayOf(at)))}</p>}
      </Figure>
    </SoFarPage>
  )
}

type Looks = { readonly looks: readonly CostsBeside[] }

function Drawing({ looks }: Looks) {
  return (
    <div class="stack">
      {costs.map((cost) => (
        <OneCost key={cost} cost={cost} looks={looks} />
      ))}
      <Leans looks={looks} />
      <ol class={css['columns']} aria-hidden="true">
        {looks.map(({ look }) => (
          <li key={look.id}>{shortDayOf(look.at)}</li>
        ))}
      </ol>
    </div>
  )
}

const width = 320

function OneCost({ cost, looks }: Looks & { readonly cost: Cost }) {
  return (
    <figure class={css['row']}>
      <figcaption>{markSentences[cost]}</figcaption>
      <svg class={css['chart']} viewBox={`0 0 ${width} 24`} aria-hidden="true">
        <path class={css['grid']} d={`M0 12H${width}`} />
        {looks.map(({ look }, i) => {
          const amount = look.marks[cost]
          if (amount === undefined) return null
          return (
            <circle
              key={look.id}
              class={css['dot']}
              cx={middle(i, looks)}
              cy="12"
              r={10 - 2 * amounts.indexOf(amount)}
            />
          )
        })}
      </svg>
    </figure>
  )
}

function Leans({ looks }: Looks) {
  const most = Math.max(1, ...looks.map(({ leans }) => leans.length))
  const high = 44
  return (
    <figure class={css['row']}>
      <figcaption>{words.leans}</figcaption>
      <svg class={css['chart']} viewBox={`0 0 ${width} ${high + 6}`} aria-hidden="true">
        {looks.map(({ look, leans }, i) => {
          const up = (high * leans.length) / most
          return (
            <rect
              key={look.id}
              class={css['lean']}
              x={middle(i, looks) - 7}
              y={high + 4 - up}
              width="14"
              height={up}
              rx="2"
            />
          )
        })}
        <path class={css['axis']} d={`M0 ${high + 4.5}H${width}`} />
      </svg>
    </figure>
  )
}

function middle(i: number, looks: readonly CostsBeside[]): number {
  return (width * (i + 0.5)) / looks.length
}

function AsTable({ looks }: Looks) {
  return (
    <Table
      columns={[words.when, ...costs.map((cost) => markSentences[cost]), words.leans]}
      rows={looks.map(({ look, leans }) => [
        shortDayOf(look.at),
        ...costs.map((cost) => amountOf(look.marks[cost])),
        leans.length,
      ])}
    />
  )
}

function amountOf(amount: CostsBeside['look']['marks'][Cost]): string {
  return amount === undefined ? words.left : amountWords[amount]
}
