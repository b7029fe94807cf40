/** A place in the picture: x to the right, y down, in units of its viewBox. */
export type Point = { readonly x: number; readonly y: number }
/** A direction in radians: 0 to the right, −π/2 up. */
export type Angle = number

/** How long a tendril is, how often it turns, and which way. */
export type TendrilShape = { readonly length: number; readonly turns: number; readonly way: 1 | -1 }

/** Where one gets from `start`, going `length` in a direction. */
export function along(start: Point, angle: Angle, length: number): Point {
  return { x: start.x + Math.cos(angle) * length, y: start.y + Math.sin(angle) * length }
}

/** Maps points of a part's own space (u along it, v to its left, both in lengths) into the picture. */
export function placed(base: Point, angle: Angle, length: number, bend = 0): (u: number, v: number) => Point {
  const [cos, sin] = [Math.cos(angle) * length, Math.sin(angle) * length]
  return (u, v) => {
    const bent = v + bend * u * u
    return { x: base.x + cos * u - sin * bent, y: base.y + sin * u + cos * bent }
  }
}

/** A coordinate as text, rounded to 0.1, so that every engine draws the same. */
export function n(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return String(rounded === 0 ? 0 : rounded)
}

/** A point as path text. */
function p({ x, y }: Point): string {
  return `${n(x)} ${n(y)}`
}

/** A path command with its points: `command('C', a, b, c)`. */
export function command(letter: 'M' | 'L' | 'Q' | 'C' | 'S', ...points: readonly Point[]): string {
  return `${letter}${points.map(p).join(' ')}`
}

/** A smooth line through the points (Catmull–Rom, as cubic Béziers). `joined` goes on from where the path is, without a move. */
export function smooth(points: readonly Point[], joined = false): string {
  const at = (i: number): Point => points[Math.max(0, Math.min(points.length - 1, i))] ?? { x: 0, y: 0 }
  const parts = [joined ? command('L', at(0)) : command('M', at(0))]
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const leave = { x: b.x + (c.x - a.x) / 6, y: b.y + (c.y - a.y) / 6 }
    const arrive = { x: c.x - (d.x - b.x) / 6, y: c.y - (d.y - b.y) / 6 }
    // From the second piece on, the way out mirrors the way in: `S` says that in fewer letters.
    parts.push(i === 0 ? command('C', leave, arrive, c) : command('S', arrive, c))
  }
  return parts.join('')
}

/**
 * A tendril: it sets out straight and turns ever faster towards its end.
 *
 * @param shape.turns how often it goes round, above 1 for a coil that holds.
 * @param shape.way 1 turns clockwise on the screen, −1 the other way.
 */
export function tendril(start: Point, angle: Angle, shape: TendrilShape): string {
  const { length, turns, way } = shape
  const steps = Math.ceil(9 + turns * 8)
  const points = [start]
  let at = start
  for (let i = 1; i <= steps; i++) {
    const done = i / steps
    // The step shrinks as the turn tightens, which makes it a spiral and not a ring.
    const step = (length / steps) * (1.75 - 1.5 * done)
    at = along(at, angle + way * turns * 2 * Math.PI * done ** 2.1, step)
    points.push(at)
  }
  return smooth(points)
}
