// One mark of the picture alone, for its legend: the same form as on the trellis, whatever the colour.
import type { LeanKind } from '../../core/plant.ts'
import { type LeafForm, leaf } from '../../core/plant/leaves.ts'
import { command, tendril } from '../../core/plant/curve.ts'
import { blossom, bud, type Role, type Shape } from '../../core/plant/parts.ts'
import { Shapes } from './plant.tsx'
import css from './leaf.module.css'

export type PlantMarkKind = LeanKind | 'kinder'

/** Decoration beside words that say the same. */
export function PlantMark({ kind }: { readonly kind: PlantMarkKind }) {
  return (
    <svg class={css['mark']} viewBox="0 0 52 48" aria-hidden="true">
      <Shapes shapes={marks[kind]()} />
    </svg>
  )
}

const held = { x: 15, y: 17 }

/** A leaf on the tendril that holds it; nothing holds where nobody was there. */
function leafMark(role: Role, form: LeafForm, holds = true): readonly Shape[] {
  const foot = { x: 3, y: 44 }
  const coil = tendril({ x: 4, y: 36 }, -0.15, { length: 34, turns: 1.6, way: 1 })
  return [
    { role: 'stalk', d: command('M', foot) + command('Q', { x: 4, y: 31 }, held), line: 2 },
    ...leaf(role, { form, base: held, angle: -0.2, length: 36, bend: -0.04 }).slice(1),
    ...(holds ? [{ role: 'tendril', d: coil, line: 1.7 } as const] : []),
  ]
}

// Drawn when it is looked at: a page that has no mark should not wait for them.
const marks: Readonly<Record<PlantMarkKind, () => readonly Shape[]>> = {
  yes: () => leafMark('leaf', 'heart'),
  part: () => leafMark('leaf-part', 'folded'),
  no: () => leafMark('leaf-no', 'wavy', false),
  received: () => leafMark('leaf-received', 'round'),
  done: () => leafMark('leaf', 'heart', false),
  waiting: () => [
    { role: 'stalk', d: command('M', { x: 10, y: 42 }) + command('Q', { x: 14, y: 36 }, { x: 21, y: 33 }), line: 1.5 },
    ...bud({ x: 21, y: 33 }, -0.75, 26),
  ],
  kinder: () => blossom({ x: 26, y: 24 }, 0.3, 17),
}
