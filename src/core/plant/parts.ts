import type { Angle, Point } from './curve.ts'
import { along, command, n, placed } from './curve.ts'

/** What a shape is, which decides its colour, and whether it is filled or a line (`line`, with a width). */
export type Role =
  | 'trellis'
  | 'soil'
  | 'stem'
  | 'stalk'
  | 'tendril'
  | 'leaf-deep'
  | 'leaf'
  | 'leaf-part'
  | 'leaf-no'
  | 'leaf-received'
  | 'leaf-young'
  | 'shade'
  | 'rib'
  | 'bud'
  | 'bud-fold'
  | 'petal'
  | 'petal-line'
  | 'eye'

/** One shape of the picture: a path to be filled, or drawn as a line where it has a `line` width. */
export type Shape = { readonly role: Role; readonly d: string; readonly line?: number }

/** How a leaf lies: where its stalk ends, where its tip points, how long it is, and how far it bends to its left (0.1 is much). */
export type LeafShape = { readonly base: Point; readonly angle: Angle; readonly length: number; readonly bend: number }

/** A heart-shaped leaf with its darker half, midrib and veins. */
export function leaf(role: Role, { base, angle, length, bend }: LeafShape): readonly Shape[] {
  const at = placed(base, angle, length, bend)
  const tip = at(1, 0)
  // Two cubics a side: out round the lobe, then in to a drawn-out tip.
  const out =
    command('C', at(-0.24, 0.05), at(-0.19, 0.5), at(0.17, 0.47)) + command('C', at(0.47, 0.44), at(0.64, 0.17), tip)
  const back =
    command('C', at(0.64, -0.17), at(0.47, -0.44), at(0.17, -0.47)) +
    command('C', at(-0.19, -0.5), at(-0.24, -0.05), base)
  const middle = command('M', base) + command('Q', at(0.5, 0), tip)
  return [
    { role, d: `${command('M', base)}${out}${back}Z` },
    { role: 'shade', d: `${middle}${back}Z` },
    {
      role: 'rib',
      d: command('M', base) + command('Q', at(0.48, 0), at(0.93, 0)) + veins(at, length),
      line: length > 34 ? 0.8 : 0.6,
    },
  ]
}

/** A bud on its stalk: it waits, and is not less than a leaf. */
export function bud(base: Point, angle: Angle, length: number): readonly Shape[] {
  const at = placed(base, angle, length)
  const tip = at(1, 0.02)
  const side = (v: 1 | -1) => [at(0.15, 0.34 * v), at(0.62, 0.38 * v)] as const
  return [
    {
      role: 'bud',
      d: `${command('M', base)}${command('C', ...side(1), tip)}${command('C', at(0.62, -0.38), at(0.15, -0.34), base)}Z`,
    },
    {
      role: 'bud-fold',
      d: command('M', at(0.06, 0)) + command('C', at(0.3, 0.16), at(0.66, 0.12), at(0.86, 0.03)),
      line: 0.8,
    },
  ]
}

/** A blossom of five petals, each with a fine line, round an eye. */
export function blossom(middle: Point, angle: Angle, radius: number): readonly Shape[] {
  const petals = [0, 1, 2, 3, 4].flatMap((i) => petal(middle, angle + (i * 2 * Math.PI) / 5, radius))
  return [...petals, { role: 'eye', d: disc(middle, radius * 0.22) }]
}

/** A round spot. */
function disc({ x, y }: Point, radius: number): string {
  const arc = (dx: number) => `a${n(radius)} ${n(radius)} 0 1 0 ${n(dx)} 0`
  return `M${n(x - radius)} ${n(y)}${arc(2 * radius)}${arc(-2 * radius)}Z`
}

function petal(middle: Point, angle: Angle, radius: number): readonly Shape[] {
  const at = placed(along(middle, angle, radius * 0.1), angle, radius)
  const left = command('C', at(0.18, 0.42), at(0.62, 0.66), at(0.9, 0.3)) + command('Q', at(0.97, 0.12), at(0.9, 0))
  const right = command('Q', at(0.97, -0.12), at(0.9, -0.3)) + command('C', at(0.62, -0.66), at(0.18, -0.42), at(0, 0))
  return [
    { role: 'petal', d: `${command('M', at(0, 0))}${left}${right}Z` },
    { role: 'petal-line', d: command('M', at(0.2, 0)) + command('L', at(0.6, 0)), line: 0.7 },
  ]
}

function veins(at: (u: number, v: number) => Point, length: number): string {
  const pairs = length > 34 ? [0.06, 0.24, 0.42, 0.6] : [0.08, 0.3, 0.53]
  const reach = (u: number) => 0.36 * (1 - u) ** 0.85
  const vein = (u: number, way: 1 | -1) =>
    command('M', at(u, 0)) + command('Q', at(u + 0.1, reach(u) * 0.62 * way), at(u + 0.21, reach(u) * way))
  return pairs.map((u) => vein(u, 1) + vein(u, -1)).join('')
}
