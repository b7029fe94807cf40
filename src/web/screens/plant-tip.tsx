// The tip of the season's plant, growing out from behind the card; beside the card all of it, where there is room for that.
// A sprout before the first lean.
import { useMemo } from 'preact/hooks'
import { lookScreen } from '../../app/screens/look.ts'
import { useApp } from '../app-context.ts'
import { Plant } from '../ui/plant.tsx'
import { Seedling } from '../ui/seedling.tsx'
import css from './plant-tip.module.css'

export function PlantTip() {
  const app = useApp()
  const look = useMemo(() => lookScreen(app), [app])
  const grown = look.counts.value.leans > 0 || look.seasons.value > 1
  if (!grown) return <Seedling kind="sprout" />
  return (
    <>
      <div class={css['tip']}>
        <Plant plant={look.plant.value} tipOnly />
      </div>
      <div class={css['whole']}>
        <Plant plant={look.plant.value} />
      </div>
    </>
  )
}
