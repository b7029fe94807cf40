import type { Angle, Point } from './curve.ts'
import { along, command, n, placed } from './curve.ts'

/** What a shape is, which decides its colour, and whether it is filled or a line (`line`, with a width). */
export type Role =
  | 'trellis'
  | 'soil'
  | 'soil-near'
  | 'stem'
  | 'stem-light'
  | 'stalk'
  | 'tendril'
  | 'leaf-deep'
  | 'leaf'
  | 'leaf-part'
  | 'leaf-no'
  | 'leaf-received'
  | 'leaf-young'
  | 'cast'
  | 'shade'
  | 'rib'
  | 'bud'
  | 'bud-fold'
  | 'petal'
  | 'petal-line'
  | 'eye'

/** One shape of the picture: a path to be filled, or drawn as a line where it has a `line` width. */
export type Shape = { readonly role: Role; readonly d: string; readonly line?: number }

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
  const petals = [0, 1, 2, 3, 4].map((i) => petal(middle, angle + (i * 2 * Math.PI) / 5, radius))
  return [
    { role: 'petal', d: petals.map(({ blade }) => blade).join('') },
    { role: 'petal-line', d: petals.map(({ fold }) => fold).join(''), line: 0.7 },
    { role: 'eye', d: disc(middle, radius * 0.22) },
  ]
}

/** A round spot. */
function disc({ x, y }: Point, radius: number): string {
  const arc = (dx: number) => `a${n(radius)} ${n(radius)} 0 1 0 ${n(dx)} 0`
  return `M${n(x - radius)} ${n(y)}${arc(2 * radius)}${arc(-2 * radius)}Z`
}

function petal(middle: Point, angle: Angle, radius: number) {
  const at = placed(along(middle, angle, radius * 0.1), angle, radius)
  const left = command('C', at(0.18, 0.42), at(0.62, 0.66), at(0.9, 0.3)) + command('Q', at(0.97, 0.12), at(0.9, 0))
  const right = command('Q', at(0.97, -0.12), at(0.9, -0.3)) + command('C', at(0.62, -0.66), at(0.18, -0.42), at(0, 0))
  return {
    blade: `${command('M', at(0, 0))}${left}${right}Z`,
    fold: command('M', at(0.2, 0)) + command('L', at(0.6, 0)),
  }
}
