import type { Shape } from './parts.ts'
import { n } from './curve.ts'

/** A trellis and its soil: how wide the drawing is, where the ground is, and where a trellis ends. */
type Place = { readonly middle: number; readonly ground: number; readonly top: number }

/** What a season grows on. Each looks unlike the one before, so that seasons are told apart; there are four, then the first again. */
export function frame(season: number, place: Place): readonly Shape[] {
  const wires = trellises[season % trellises.length] ?? ladder
  return [
    { role: 'trellis', d: wires(place), line: 2.4 },
    { role: 'soil', d: mound(place, 118, 20) },
  ]
}

/** The soil before the stem: it comes out of it. */
export function nearGround(place: Place): readonly Shape[] {
  return [{ role: 'soil-near', d: mound(place, 62, 4) }]
}

function mound({ middle, ground }: Place, wide: number, high: number): string {
  const low = ground + 4
  return `M${middle - wide} ${low}Q${middle} ${ground - high} ${middle + wide} ${low}Z`
}

// Bowed by hand: no line is quite straight.
function ladder({ middle, ground, top }: Place): string {
  const bars = [-58, 0, 58].map((x) => `M${middle + x} ${ground}L${n(middle + x * 0.93)} ${top}`)
  return [...bars, ...rungs(middle, ground - 48, 7, () => 70)].join('')
}

function arch({ middle, ground, top }: Place): string {
  const posts = [62, 50].map(
    (wide) =>
      `M${middle - wide} ${ground}L${middle - wide} ${top + 92}C${middle - wide} ${n(top + 92 - wide * 1.3)} ${middle + wide} ${n(top + 92 - wide * 1.3)} ${middle + wide} ${top + 92}L${middle + wide} ${ground}`,
  )
  return [...posts, ...rungs(middle, ground - 48, 6, () => 66)].join('')
}

function fan({ middle, ground, top }: Place): string {
  const rods = [-2, -1, 0, 1, 2].map((i) => {
    const end = `${n(middle + i * 40)} ${n(top + Math.abs(i) ** 2 * 9)}`
    return `M${middle + i * 5} ${ground}Q${n(middle + i * 19)} ${n(ground - 330)} ${end}`
  })
  const wide = (i: number) => 22 + i * 15
  const wires = [1, 2, 3, 4, 5].map((i) => {
    const y = ground - 10 - i * 96
    return `M${n(middle - wide(i))} ${n(y + 8)}Q${middle} ${n(y - 12)} ${n(middle + wide(i))} ${n(y + 8)}`
  })
  return [...rods, ...wires].join('')
}

function lattice({ middle, ground, top }: Place): string {
  const [left, right] = [middle - 62, middle + 62]
  const edge = `M${left} ${ground}L${n(left + 3)} ${top}M${right} ${ground}L${n(right - 3)} ${top}`
  const slats = [0, 1, 2, 3, 4].map((i) => {
    const [low, high] = [ground - 30 - i * 112, ground - 142 - i * 112]
    return `M${left} ${low}L${right} ${high}M${right} ${low}L${left} ${high}`
  })
  return edge + slats.join('')
}

const trellises = [ladder, arch, fan, lattice]

function rungs(middle: number, first: number, many: number, wide: (i: number) => number): readonly string[] {
  return Array.from({ length: many }, (_, i) => {
    const y = first - i * 84
    return `M${middle - wide(i)} ${y}Q${middle} ${y - 3} ${middle + wide(i)} ${y}`
  })
}
