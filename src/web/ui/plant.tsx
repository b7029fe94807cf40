// One season of the plant, drawn from the plain shapes of core/plant.ts. What it says is said in words beside it.
import type { Growth, Plant as PlantShapes, Shape } from '../../core/plant.ts'
import { tipView, wholeView } from './plant-view.ts'
import css from './plant.module.css'

export type PlantProps = {
  readonly plant: PlantShapes
  /** What a screen reader is told in its place. Left out where words beside it say the same. */
  readonly label?: string
  /** Only the top, growing out from behind a card. */
  readonly tipOnly?: boolean
  /** The newest lean unfolds, once: only on the event that made it grow. */
  readonly grows?: boolean
}

/** The plant on its trellis, as wide as its place; it is as high as it has grown. */
export function Plant({ plant, label, tipOnly = false, grows = false }: PlantProps) {
  const { frame, stem, growths } = plant
  const { x, y, width, height } = tipOnly ? tipView(plant, 226, 220 / 226) : wholeView(plant)
  const named = label === undefined ? { 'aria-hidden': true } : ({ role: 'img', 'aria-label': label } as const)
  const last = grows ? growths.at(-1) : undefined
  return (
    <svg class={`${css['plant']} picture`} viewBox={`${x} ${y} ${width} ${height}`} {...named}>
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
