import type { Growth, Plant, Shape } from '../../core/plant.ts'
import type { Quarter } from '../../core/plant/quarter.ts'
import { seasonLight } from '../../core/plant.ts'
import { shorter } from './shorter-path.ts'

/** One stroke of the brush: a path with its colour, filled, or drawn as a line where it has a `line` width. */
export type Painted = {
  readonly d: string
  readonly colour: string
  readonly seen?: number
  readonly line?: number
  /** The thin outline of what is pale. */
  readonly edge?: readonly [colour: string, line: number]
}

/** What of the drawing is on the card, in units of the drawing: two by three, as a card of 10 by 15 centimetres. */
export const card = { x: -72, y: -14, width: 444, height: 666 } as const

/**
 * One season as a file of its own: no words, names, dates or ids, no fonts, nothing to fetch. What can be told from it is how many leaves of
 * which form there are, in which order they grew, and by its tint in which quarter of a year each did.
 */
export function postcard(plant: Plant): string {
  const { x, y, width, height } = card
  const head = `xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}"`
  const paths = painted(plant).map(({ d, ...how }) => `<path d="${shorter(d)}"${attributes(how)}/>`)
  return `<svg ${head} stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</svg>`
}

/** The same in the order in which it is painted, for whatever paints. */
export function painted(plant: Plant): readonly Painted[] {
  const { frame, stem, near, growths } = plant
  const light = seasonLight(plant)
  const [right, below] = [card.x + card.width, card.y + card.height]
  const grown = ({ shapes, tint }: Growth, seen: number) => shapes.map((shape) => brush(shape, tint, seen))
  return [
    { d: `M${card.x} ${card.y}L${right} ${card.y}L${right} ${below}L${card.x} ${below}Z`, colour: postcardColours.bg },
    ...(light === undefined ? [] : glow(plant, light)),
    ...frame.map((shape) => brush(shape)),
    ...growths.filter(({ behind }) => behind).flatMap((growth) => grown(growth, behindSeen)),
    ...[...stem, ...near].map((shape) => brush(shape)),
    ...growths.filter(({ behind }) => !behind).flatMap((growth) => grown(growth, 1)),
    ...growths.flatMap(({ blossom }) => blossom.map((shape) => brush(shape))),
  ]
}

function attributes({ colour, seen, line, edge }: Omit<Painted, 'd'>): string {
  const opacity = seen === undefined ? '' : ` opacity="${seen}"`
  if (line !== undefined) return ` fill="none" stroke="${colour}" stroke-width="${line}"${opacity}`
  return ` fill="${colour}"${edge ? ` stroke="${edge[0]}" stroke-width="${edge[1]}"` : ''}${opacity}`
}

// A gradient would need a name to be found by; rings, each a little nearer to the tint, need none.
function glow({ width, height }: Plant, light: Quarter): readonly Painted[] {
  const many = 18
  return Array.from({ length: many }, (_, i): Painted => {
    const share = 0.2 * Math.sin(((i + 1) / many) * (Math.PI / 2)) ** 2
    const [rx, ry] = [216, 318].map((radius) => Math.round(radius * (1 - i / many)))
    const arc = (by: number) => `a${rx} ${ry} 0 1 0 ${by} 0`
    const across = 2 * (rx ?? 0)
    return {
      d: `M${(width - across) / 2} ${height / 2}${arc(across)}${arc(-across)}Z`,
      colour: mixed('bg', tints[light], share),
    }
  })
}

function brush({ role, d, line }: Shape, tint?: Quarter, part = 1): Painted {
  const { colour, tinted, seen = 1, edge } = looks[role]
  const opacity = Math.round(seen * part * 100) / 100
  return {
    d,
    colour: tinted && tint !== undefined ? mixed(colour, tints[tint], tintShare) : postcardColours[colour],
    ...(opacity < 1 && { seen: opacity }),
    ...(line !== undefined && { line }),
    ...(edge !== undefined && { edge: [postcardColours[edge[0]], edge[1]] as const }),
  }
}

/** As `color-mix(in srgb, …)` does it. `share` of the tint, 0 to 1. */
function mixed(colour: Colour, tint: Colour, share: number): string {
  const part = (name: Colour, i: number) => Number.parseInt(postcardColours[name].slice(1 + 2 * i, 3 + 2 * i), 16)
  const channel = (i: number) => Math.round(part(colour, i) * (1 - share) + part(tint, i) * share)
  return `#${[0, 1, 2].map((i) => channel(i).toString(16).padStart(2, '0')).join('')}`
}

/** How much of the tint of its time of the year is in the colour of a leaf, 0 to 1. As in plant.module.css. */
const tintShare = 0.34
/** How much of a leaf behind the stem is seen. As in plant.module.css. */
const behindSeen = 0.84

/** The colours of the light look, as they stand in styles/tokens.css: a file that leaves has no sheet to look them up in. */
export const postcardColours = {
  bg: '#fbf8f2',
  'plant-1': '#3f7a58',
  'plant-2': '#5a9270',
  'plant-3': '#7bab83',
  'plant-4': '#a3c39a',
  'plant-stem': '#5b7a4e',
  'plant-stem-light': '#8aa678',
  'plant-rib': '#eef4e8',
  'plant-shade': '#12301f',
  'plant-no': '#b9835a',
  'plant-petal': '#e9ae90',
  'plant-petal-line': '#b4694a',
  'plant-eye': '#8a5a00',
  'plant-post': '#e4dbca',
  'plant-soil': '#efe7d8',
  'plant-soil-near': '#e6dcc8',
  'plant-december': '#6f9aa3',
  'plant-march': '#b5c95c',
  'plant-june': '#4f9a63',
  'plant-september': '#b3a13f',
} as const

type Colour = keyof typeof postcardColours

const tints: Readonly<Record<Quarter, Colour>> = {
  0: 'plant-december',
  1: 'plant-march',
  2: 'plant-june',
  3: 'plant-september',
}

type Look = {
  readonly colour: Colour
  readonly tinted?: true
  readonly seen?: number
  readonly edge?: readonly [Colour, number]
}

const looks: Readonly<Record<Shape['role'], Look>> = {
  trellis: { colour: 'plant-post' },
  soil: { colour: 'plant-soil' },
  'soil-near': { colour: 'plant-soil-near' },
  stem: { colour: 'plant-stem' },
  'stem-light': { colour: 'plant-stem-light' },
  stalk: { colour: 'plant-stem' },
  tendril: { colour: 'plant-stem' },
  'leaf-deep': { colour: 'plant-1', tinted: true },
  leaf: { colour: 'plant-2', tinted: true },
  'leaf-part': { colour: 'plant-3', tinted: true, edge: ['plant-stem', 0.6] },
  'leaf-received': { colour: 'plant-4', tinted: true, edge: ['plant-stem', 0.7] },
  'leaf-young': { colour: 'plant-4', edge: ['plant-stem', 0.7] },
  'leaf-no': { colour: 'plant-no' },
  cast: { colour: 'plant-shade', seen: 0.12 },
  shade: { colour: 'plant-shade', seen: 0.13 },
  rib: { colour: 'plant-rib', seen: 0.6 },
  bud: { colour: 'plant-4', tinted: true, edge: ['plant-stem', 0.9] },
  'bud-fold': { colour: 'plant-stem' },
  petal: { colour: 'plant-petal', edge: ['plant-petal-line', 0.7] },
  'petal-line': { colour: 'plant-petal-line' },
  eye: { colour: 'plant-eye' },
}
