import type { Angle, Point } from './curve.ts'
import { command, placed } from './curve.ts'
import type { Role, Shape } from './parts.ts'

/**
 * The form of a leaf tells what it stands for, without colour: `heart` a yes; `folded`, one half open, a part of it; `wavy` a no;
 * `round` help that came by itself. All are as long for a lean of one size.
 */
export type LeafForm = 'heart' | 'folded' | 'wavy' | 'round'

/** How a leaf lies: where its stalk ends, where its tip points, how long it is, and how far it bends to its left (0.1 is much). */
export type LeafShape = {
  readonly form?: LeafForm
  readonly base: Point
  readonly angle: Angle
  readonly length: number
  readonly bend: number
}

/** A leaf: what it casts on those behind it, its blade, its darker half, midrib and veins. */
export function leaf(role: Role, { form = 'heart', base, angle, length, bend }: LeafShape): readonly Shape[] {
  const at = placed(base, angle, length, bend)
  const { blade, half, reach } = forms[form](at, base)
  return [
    { role: 'cast', d: moved(forms[form], { base, angle, length, bend }) },
    { role, d: blade },
    { role: 'shade', d: half },
    { role: 'rib', d: command('M', base) + ribs[form](at, length, reach), line: length > 34 ? 0.8 : 0.6 },
  ]
}

/** From the space of a leaf (u along it, v to its left) into the picture. */
type At = (u: number, v: number) => Point
/** The outline, its half away from the light, and how far veins reach on that half beside the other. */
type Outline = { readonly blade: string; readonly half: string; readonly reach: number }
type Form = (at: At, base: Point) => Outline

const forms: Readonly<Record<LeafForm, Form>> = {
  heart: (at, base) => halves(at, base, heartHalf(at, 1), heartHalf(at, -1, true)),
  folded: (at, base) => {
    const back =
      command('C', at(0.7, -0.02), at(0.52, -0.2), at(0.24, -0.21)) + command('C', at(0, -0.22), at(-0.16, -0.09), base)
    return { ...halves(at, base, heartHalf(at, 1), back), reach: 0.4 }
  },
  wavy: (at, base) => halves(at, base, waves(at, 1), waves(at, -1)),
  round: (at, base) => {
    const out =
      command('C', at(-0.05, 0.34), at(0.13, 0.5), at(0.42, 0.49)) +
      command('C', at(0.72, 0.48), at(0.92, 0.26), at(0.93, 0))
    const back =
      command('C', at(0.92, -0.26), at(0.72, -0.48), at(0.42, -0.49)) +
      command('C', at(0.13, -0.5), at(-0.05, -0.34), base)
    return {
      blade: `${command('M', base)}${out}${back}Z`,
      half: `${command('M', base)}${command('L', at(0.93, 0))}${back}Z`,
      reach: 1,
    }
  },
}

function halves(at: At, base: Point, out: string, back: string): Outline {
  const middle = command('M', base) + command('Q', at(0.5, 0), at(1, 0))
  return { blade: `${command('M', base)}${out}${back}Z`, half: `${middle}${back}Z`, reach: 1 }
}

// Two cubics a side: out round the lobe, then in to a drawn-out tip; `home` leads back from the tip.
function heartHalf(at: At, side: 1 | -1, home = false): string {
  const [first, lobe, waist] = [
    [at(-0.24, 0.05 * side), at(-0.19, 0.5 * side)],
    at(0.17, 0.47 * side),
    [at(0.47, 0.44 * side), at(0.64, 0.17 * side)],
  ] as const
  return home
    ? command('C', waist[1], waist[0], lobe) + command('C', first[1], first[0], at(0, 0))
    : command('C', ...first, lobe) + command('C', ...waist, at(1, 0))
}

/** The rim of a heart leaf from its base to its tip: how far along, how wide, and how far it swings out on the way there. */
const rim = [
  { u: 0, v: 0, out: 0 },
  { u: -0.1, v: 0.31, out: 0.35 },
  { u: 0.12, v: 0.45, out: 0.42 },
  { u: 0.36, v: 0.38, out: 0.42 },
  { u: 0.58, v: 0.24, out: 0.38 },
  { u: 1, v: 0, out: 0.02 },
] as const

// The same heart with a waved rim. The far half is drawn home, from the tip.
function waves(at: At, side: 1 | -1): string {
  const points = side === 1 ? rim : rim.toReversed()
  return points
    .slice(1)
    .map((to, i) => {
      const from = points[i] ?? to
      const out = (side === 1 ? to : from).out * side
      const u = (from.u + to.u) / 2 - (to.v - from.v) * out
      const v = (from.v + to.v) / 2 + (to.u - from.u) * out
      return command('Q', at(u, v * side), at(to.u, to.v * side))
    })
    .join('')
}

const ribs: Readonly<Record<LeafForm, (at: At, length: number, reach: number) => string>> = {
  heart: feathered,
  folded: feathered,
  wavy: feathered,
  round: (at) =>
    command('L', at(0.3, 0)) +
    [-1.9, -1.05, -0.4, 0.4, 1.05, 1.9]
      .map((turn) => command('M', at(0.3, 0)) + command('L', at(0.3 + 0.46 * Math.cos(turn), 0.4 * Math.sin(turn))))
      .join('') +
    command('M', at(0.3, 0)) +
    command('L', at(0.82, 0)),
}

function feathered(at: At, length: number, reach: number): string {
  const pairs = length > 34 ? [0.06, 0.24, 0.42, 0.6] : [0.08, 0.3, 0.53]
  const wide = (u: number) => 0.36 * (1 - u) ** 0.85
  const vein = (u: number, way: number) =>
    command('M', at(u, 0)) + command('Q', at(u + 0.1, wide(u) * 0.62 * way), at(u + 0.21, wide(u) * way))
  return command('Q', at(0.48, 0), at(0.93, 0)) + pairs.map((u) => vein(u, 1) + vein(u, -reach)).join('')
}

// What a leaf casts lies a little lower, on the side away from the light.
function moved(form: Form, { base, angle, length, bend }: LeafShape): string {
  const below = { x: base.x + 1.6, y: base.y + 2.6 }
  return form(placed(below, angle, length, bend), below).blade
}
