// One season of the plant, drawn from the plain shapes of core/plant.ts. What it says is said in words beside it.
import type { Growth, Plant as PlantShapes, Shape } from '../../core/plant.ts'
import css from './plant.module.css'

export type PlantProps = {
  readonly plant: PlantShapes
  /** What a screen reader is told in its place. Left out where words beside it say the same. */
  readonly label?: string
  /** Only the top, so many units of the drawing high, growing out from behind a card. */
  readonly tipOnly?: number
  /** The newest lean unfolds, once: only on the event that made it grow. */
  readonly grows?: boolean
}

/** The plant on its trellis. */
export function Plant({ plant, label, tipOnly, grows = false }: PlantProps) {
  const { width, height, frame, stem, growths, tip } = plant
  // A young plant stands on its soil at the foot of the view; a grown one shows its tip.
  const top = Math.max(0, Math.min(tip.y - 84, height - 18 - (tipOnly ?? 0)))
  const view = tipOnly === undefined ? `0 0 ${width} ${height}` : `40 ${top} ${width - 80} ${tipOnly}`
  const named = label === undefined ? { 'aria-hidden': true } : ({ role: 'img', 'aria-label': label } as const)
  const last = grows ? growths.at(-1) : undefined
  return (
    <svg class={`${css['plant']} picture`} viewBox={view} preserveAspectRatio="xMidYMin slice" {...named}>
      <Shapes shapes={frame} />
      <Growths growths={growths.filter(({ behind }) => behind)} last={last} />
      <Shapes shapes={stem} />
      <Growths growths={growths.filter(({ behind }) => !behind)} last={last} />
      <Shapes shapes={growths.flatMap(({ blossom }) => blossom)} />
    </svg>
  )
}

function Growths({ growths, last }: { readonly growths: readonly Growth[]; readonly last: Growth | undefined }) {
  return (
    <>
      {growths.map((growth) => (
        <g key={growth.lean.id} class={growth === last ? css['grows'] : ''}>
          <Shapes shapes={growth.shapes} />
        </g>
      ))}
    </>
  )
}

function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  return (
    <>
      {shapes.map(({ role, d, line }, i) => (
        <path
          key={i}
          class={`${css[role]} ${line === undefined ? '' : css['drawn']}`}
          d={d}
          {...(line !== undefined && { 'stroke-width': line })}
        />
      ))}
    </>
  )
}
