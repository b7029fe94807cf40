// One season of the plant, drawn from the plain shapes of core/plant.ts. What it says is said in words beside it.
import { useId } from 'preact/hooks'
import type { Growth, Plant as PlantShapes, Shape } from '../../core/plant.ts'
import { type View, wholeView } from './plant-view.ts'
import css from './plant.module.css'

export type PlantProps = {
  readonly plant: PlantShapes
  /** What a screen reader is told in its place, and what more there is to it. Left out where words beside it say the same. */
  readonly label?: string
  readonly description?: string
  /** What of it is seen, where that is not all of it. */
  readonly view?: View
  /** The id of a lean that unfolds, once: only on the event that made it grow. */
  readonly grows?: string
}

/** The plant on its trellis, as wide as its place; it is as high as it has grown. */
export function Plant({ plant, label, description, view = wholeView(plant), grows }: PlantProps) {
  const { x, y, width, height } = view
  const more = useId()
  const named = label === undefined ? { 'aria-hidden': true } : ({ role: 'img', 'aria-label': label } as const)
  const described = description === undefined ? {} : { 'aria-describedby': more }
  return (
    <svg class={`${css['plant']} picture`} viewBox={`${x} ${y} ${width} ${height}`} {...named} {...described}>
      {description !== undefined && <desc id={more}>{description}</desc>}
      <Layers plant={plant} look={({ lean }) => (lean.id === grows ? css['grows'] : '')} />
    </svg>
  )
}

/** The room of a plant that is not drawn yet. */
export function PlantRoom({ view: { x, y, width, height } }: { readonly view: View }) {
  return <svg class={`${css['plant']} picture`} viewBox={`${x} ${y} ${width} ${height}`} aria-hidden aria-busy />
}

/** What is painted, from behind to before. `look`: a class for what grew for one lean. */
export function Layers({
  plant,
  look,
}: {
  readonly plant: PlantShapes
  readonly look: (growth: Growth) => string | undefined
}) {
  const { frame, stem, near, growths } = plant
  const grown = (growth: Growth) => (
    <g
      key={growth.lean.id}
      class={`${css[`tint${growth.tint}`]} ${growth.behind ? css['behind'] : ''} ${look(growth)}`}
    >
      <Shapes shapes={growth.shapes} />
    </g>
  )
  return (
    <>
      <Shapes shapes={frame} />
      {growths.filter(({ behind }) => behind).map(grown)}
      <Shapes shapes={[...stem, ...near]} />
      {growths.filter(({ behind }) => !behind).map(grown)}
      {growths
        .filter(({ blossom }) => blossom.length > 0)
        .map((growth) => (
          <g key={growth.lean.id} class={look(growth)}>
            <Shapes shapes={growth.blossom} />
          </g>
        ))}
    </>
  )
}

/** Shapes with the colours of their roles. */
export function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
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
