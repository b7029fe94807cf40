// The tendril of the compare line: it leaves what was guessed, arches over, and curls round what turned out to be true.
// Pure geometry on the drawing's own units (see compare-line.tsx).

/** How often the tendril goes round the disc. */
const turns = 1.6
/** Distance of the first and of the last turn from the middle of the disc. */
const outer = 16.5
const inner = 11.6

/**
 * The path from a ring at `from` to a disc at `to`, both on a line at height `y`.
 * It mirrors itself: a tendril to the left is as calm as one to the right.
 */
export function tendril(from: number, to: number, y: number): string {
  const way = Math.sign(to - from) || 1
  const span = Math.abs(to - from)
  const at = (share: number): number => from + way * span * share
  const start = `M${n(from)} ${n(y - 9)}`
  const arch = `C${n(at(0.05))} ${n(y - 86)} ${n(at(0.55))} ${n(y - 21.5)} ${n(to)} ${n(y - outer)}`
  return `${start}${arch}${curl(to, y, way)}`
}

/** Where the one leaf sits: a point on the arch, and how far it is turned. */
export function leafOf(from: number, to: number, y: number): { readonly x: number; readonly y: number } {
  const t = 0.36
  const along = (a: number, b: number, c: number, d: number): number =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d
  const span = to - from
  return {
    x: along(from, from + span * 0.05, from + span * 0.55, to),
    y: along(y - 9, y - 86, y - 21.5, y - outer),
  }
}

/** The turns round the disc, as curves that share their tangents; the distance shrinks evenly. */
function curl(x: number, y: number, way: number): string {
  const pieces = 13
  const step = (turns * 2 * Math.PI) / pieces
  const shrink = (outer - inner) / (turns * 2 * Math.PI)
  const point = (angle: number): readonly [number, number] => {
    const r = outer - shrink * angle
    return [x + way * r * Math.sin(angle), y - r * Math.cos(angle)]
  }
  const towards = (angle: number): readonly [number, number] => {
    const r = outer - shrink * angle
    return [way * (r * Math.cos(angle) - shrink * Math.sin(angle)), r * Math.sin(angle) + shrink * Math.cos(angle)]
  }
  let path = ''
  for (let i = 0; i < pieces; i++) {
    const [a, b] = [i * step, (i + 1) * step]
    const [[ax, ay], [bx, by], [tax, tay], [tbx, tby]] = [point(a), point(b), towards(a), towards(b)]
    path += `C${n(ax + (tax * step) / 3)} ${n(ay + (tay * step) / 3)} ${n(bx - (tbx * step) / 3)} ${n(by - (tby * step) / 3)} ${n(bx)} ${n(by)}`
  }
  return path
}

/** Rounded to a tenth, as all our drawings are. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}
