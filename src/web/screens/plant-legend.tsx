// What the marks of the picture stand for, and how many of each there are.
import type { Counts } from '../../core/plant.ts'
import { lookWords as words } from '../../words/screens/look.ts'
import { PlantMark } from '../ui/plant-mark.tsx'
import { markKinds } from './lean-said.ts'
import css from './look.module.css'

export function PlantLegend({ counts }: { readonly counts: Counts }) {
  return (
    <ul class={css['legend']}>
      {markKinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <li key={kind}>
            <PlantMark kind={kind} />
            <span>{words[kind](counts[kind])}</span>
          </li>
        ))}
    </ul>
  )
}
