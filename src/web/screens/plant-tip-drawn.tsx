// Drawn: the tip of the season's plant, growing out from behind the card; beside the card all of it, where there is room for that.
// A sprout before the first lean.
import { useMemo } from 'preact/hooks'
import { newestPlant } from '../../app/screens/newest-plant.ts'
import { useApp } from '../app-context.ts'
import { Plant } from '../ui/plant.tsx'
import { tipView } from '../ui/plant-view.ts'
import { Seedling } from '../ui/seedling.tsx'
import css from './plant-tip.module.css'

/** The place of the tip behind the card. */
const [wide, high] = [220, 226]

export function PlantTipDrawn() {
  const app = useApp()
  const plant = useMemo(() => newestPlant(app), [app])
  if (plant.value === undefined) return <Seedling kind="sprout" />
  return (
    <>
      <div class={css['tip']}>
        <Plant plant={plant.value} view={tipView(plant.value, high, wide / high)} />
      </div>
      <div class={css['whole']}>
        <Plant plant={plant.value} />
      </div>
    </>
  )
}
