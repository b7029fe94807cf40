// The leaf that an answer grew, on its own plant. It unfolds when the answer is opened for the first time, and never again.
import { useMemo } from 'preact/hooks'
import { grownFor } from '../../app/screens/season.ts'
import type { AskId } from '../../core/ask.ts'
import { useApp } from '../app-context.ts'
import { Plant } from '../ui/plant.tsx'
import { leafView } from '../ui/plant-view.ts'
import { Seedling, type SeedlingKind } from '../ui/seedling.tsx'
import css from './grown-leaf.module.css'

/** `otherwise`: what stands there for an ask that grows none, as a trial. */
export function GrownLeaf(props: { readonly ask: AskId; readonly grows: boolean; readonly otherwise: SeedlingKind }) {
  const { ask, grows, otherwise } = props
  const app = useApp()
  const plant = useMemo(() => grownFor(app, ask), [app, ask]).value
  const view = plant && leafView(plant, ask)
  if (!plant || !view) return <Seedling kind={otherwise} />
  return (
    <div class={css['leaf']}>
      <Plant plant={plant} view={view} {...(grows && { grows: ask })} />
    </div>
  )
}
