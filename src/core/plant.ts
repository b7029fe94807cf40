import type { AskId } from './ask.ts'
import type { Instant } from '../lib/time.ts'
import type { Level } from './step.ts'
import type { Notebook } from './notebook.ts'
import type { Point } from './plant/curve.ts'
import type { Quarter } from './plant/quarter.ts'
import type { Role, Shape } from './plant/parts.ts'
import { along, command, smooth, tendril } from './plant/curve.ts'
import type { Seeded } from './plant/seeded.ts'
import { between, seeded } from './plant/seeded.ts'
import { blossom, bud } from './plant/parts.ts'
import { frame, nearGround } from './plant/trellis.ts'
import { quarterOf } from './plant/quarter.ts'
import { inOrder } from './in-order.ts'
import { type LeafForm, leaf } from './plant/leaves.ts'
import { isMuchKinder } from './compare.ts'
import { isUnopened, outcomeOf } from './ask.ts'
import { levelOf } from './outcomes.ts'

export type { Shape } from './plant/parts.ts'

/** What became of a lean. `waiting` stands for silence too, and for an answer that was not opened: a bud, which is not a no. */
export type LeanKind = 'yes' | 'part' | 'no' | 'waiting' | 'received' | 'done'

/** One lean, as the picture needs it. */
export type Lean = {
  /** The ask, or the received help; it seeds how this leaf looks. */
  readonly id: string
  readonly ask?: AskId
  readonly at: Instant
  readonly kind: LeanKind
  /** How big it was; the leaf is as big. */
  readonly level: Level
  /** Much kinder than guessed: a blossom. */
  readonly kinder: boolean
}

/** What grew for one lean. Some leaves are painted before the stem, for depth; a blossom is painted after everything. */
export type Growth = {
  readonly lean: Lean
  readonly behind: boolean
  /** The time of the year, which tints its leaf. */
  readonly tint: Quarter
  /** The middle of what grew, to point at. */
  readonly middle: Point
  readonly shapes: readonly Shape[]
  readonly blossom: readonly Shape[]
}

/** One season as plain shapes. From behind: frame, leaves that are `behind`, stem, near ground, the other leaves, blossoms. */
export type Plant = {
  readonly width: number
  readonly height: number
  readonly frame: readonly Shape[]
  readonly stem: readonly Shape[]
  readonly near: readonly Shape[]
  readonly growths: readonly Growth[]
  /** Where the stem ends, for a picture of the tip only. */
  readonly tip: Point
}

/** The time of the year in which a season began, which is its light; `undefined` before its first lean. */
export function seasonLight({ growths }: Plant): Quarter | undefined {
  return growths[0]?.tint
}

/** How many of each there are, for the words beside the picture. */
export type Counts = { readonly leans: number; readonly kinder: number } & { readonly [K in LeanKind]: number }

/** How many leans one trellis holds; then a new season begins. */
export const leansInSeason = 24

/** How wide and high each drawing is. */
export const plantSize = { width: 300, height: 640 } as const
const { width } = plantSize
const ground = 618
const top = 20
const spacing = 22

/**
 * Every lean of the notebook, oldest first: asks that were asked, and help that was received. Trials and withdrawn asks are none.
 *
 * @param since leaves out what was before.
 */
export function leansOf(notebook: Notebook, now: Instant, since = -Infinity): readonly Lean[] {
  const asks = [...notebook.asks.values()].flatMap((ask): readonly Lean[] => {
    if (ask.asked === undefined || ask.asked < since || ask.trial || ask.withdrawn !== undefined) return []
    // The picture never tells an answer before it was opened.
    const closed = isUnopened(ask)
    const kind = closed || ask.notFromThem ? 'waiting' : leanKinds[outcomeOf(ask, now)]
    const kinder = !closed && isMuchKinder(ask)
    return [{ id: ask.id, ask: ask.id, at: ask.asked, kind, level: levelOf(ask), kinder }]
  })
  const received = notebook.received.flatMap(({ id, at }): readonly Lean[] =>
    at < since ? [] : [{ id, at, kind: 'received', level: 1, kinder: false }],
  )
  return inOrder([...asks, ...received], ({ at }) => at)
}

/** How many seasons so many leans fill; at least one. */
export function seasons(leans: number): number {
  return Math.max(1, Math.ceil(leans / leansInSeason))
}

/** The leans of one season, counted from 0. */
export function inSeason(leans: readonly Lean[], season: number): readonly Lean[] {
  return leans.slice(season * leansInSeason, (season + 1) * leansInSeason)
}

/**
 * Draws one season, counted from 0. The same leans and seed give the same picture everywhere, and one more lean leaves
 * what grew for the others as it was; only the stem goes on.
 *
 * @param seed any text that stays with the notebook.
 */
export function plant(leans: readonly Lean[], seed: string, season: number): Plant {
  const own = inSeason(leans, season)
  const stem = stemOf(`${seed}/${season}`)
  const growths = own.map((lean, i) => growthOf(lean, i, stem, seed))
  const place = { middle: width / 2, ground, top }
  return {
    ...plantSize,
    frame: frame(season, place),
    near: nearGround(place),
    growths,
    ...stemShapes(stem, own.length, seeded(`${seed}/${season}/tip`)()),
  }
}

/** How many leans of each kind, for the words beside the picture and for those who don't see it. */
export function describe(leans: readonly Lean[]): Counts {
  const many = (kind: LeanKind) => leans.filter((lean) => lean.kind === kind).length
  return {
    leans: leans.length,
    kinder: leans.filter(({ kinder }) => kinder).length,
    yes: many('yes'),
    part: many('part'),
    no: many('no'),
    waiting: many('waiting'),
    received: many('received'),
    done: many('done'),
  }
}

const leanKinds = {
  yes: 'yes',
  part: 'part',
  no: 'no',
  never: 'no',
  silence: 'waiting',
  open: 'waiting',
  withdrawn: 'waiting',
  done: 'done',
} as const

/** The line of the stem: where it is at the i-th lean, and anywhere between. Below 0 it goes into the ground. */
type Stem = (i: number) => Point

function stemOf(seed: string): Stem {
  const random = seeded(seed)
  const [wide, fine] = [between(random, 0, 2 * Math.PI), between(random, 0, 2 * Math.PI)]
  const way = random() < 0.5 ? -1 : 1
  return (i) => {
    // It leaves the ground in the middle and swings wider as it climbs.
    const swing = 40 * (1 - Math.exp(-Math.max(0, i + 1.6) / 4.2))
    const sway = Math.sin((i / 12.5) * 2 * Math.PI * way + wide) + 0.3 * Math.sin((i / 6.7) * 2 * Math.PI + fine)
    return { x: width / 2 + swing * sway * 0.9, y: ground - 34 - i * spacing }
  }
}

function direction(stem: Stem, i: number): number {
  const [a, b] = [stem(i - 0.05), stem(i + 0.05)]
  return Math.atan2(b.y - a.y, b.x - a.x)
}

// A ribbon, thick where it is old and thin at the tip, which goes over into a curl.
function stemShapes(stem: Stem, leans: number, chance: number): Pick<Plant, 'stem' | 'tip'> {
  const end = leans === 0 ? 0.6 : leans - 0.3
  const steps = Math.ceil((end + 1.6) * 4)
  const places = Array.from({ length: steps + 1 }, (_, k) => -1.6 + ((end + 1.6) * k) / steps)
  const half = (i: number) => 0.55 + 2.5 * (1 - Math.exp(-(end - i) / 9))
  const side = (way: 1 | -1) => places.map((i) => along(stem(i), direction(stem, i) + (way * Math.PI) / 2, half(i)))
  const tip = stem(end)
  const way = direction(stem, end) < -Math.PI / 2 ? 1 : -1
  return {
    tip,
    stem: [
      { role: 'stem', d: `${smooth(side(-1))}${smooth(side(1).reverse(), true)}Z` },
      {
        role: 'stem-light',
        d: smooth(places.map((i) => along(stem(i), direction(stem, i) - Math.PI / 2, half(i) * 0.35))),
        line: 0.9,
      },
      {
        role: 'tendril',
        d: tendril(tip, direction(stem, end), { length: 50 + 12 * chance, turns: 1.6, way }),
        line: 1.5,
      },
      ...(leans === 0 ? seedLeaves(tip) : []),
    ],
  }
}

function seedLeaves(tip: Point): readonly Shape[] {
  const half = (way: 1 | -1) =>
    leaf('leaf-young', {
      base: { x: tip.x + 5 * way, y: tip.y + 4 },
      angle: -Math.PI / 2 + way * 1.15,
      length: 19,
      bend: -0.08 * way,
    })
  return [...half(-1), ...half(1)]
}

function growthOf(lean: Lean, i: number, stem: Stem, seed: string): Growth {
  const random = seeded(`${seed}/${lean.id}`)
  const start = stem(i)
  const up = direction(stem, i)
  // Leaves alternate; now and then one does not, but never several in a row.
  const strays = random() < 0.4 && i % 5 === 3
  const side = (i % 2 === 0) === strays ? -1 : 1
  // A no is never half hidden: same size, same care.
  const behind = random() < 0.4 && lean.kind !== 'no'
  const place = { start, up, side, random } as const
  const { middle, shapes } = lean.kind === 'waiting' ? budOf(place) : leafOf(lean.kind, lean, place)
  return { lean, behind, tint: quarterOf(lean.at), middle, shapes, blossom: lean.kinder ? blossomOf(place) : [] }
}

/** Where something grows: at which point of the stem, which way the stem goes there, to which side, and by what chance. */
type Place = { readonly start: Point; readonly up: number; readonly side: 1 | -1; readonly random: Seeded }

type Grown = Pick<Growth, 'middle' | 'shapes'>

function budOf({ start, up, side, random }: Place): Grown {
  const out = up + side * between(random, 0.75, 1.05)
  const end = along(start, out, between(random, 13, 18))
  const bow = along(start, up + side * 1.35, 8)
  const points = out - side * 0.45
  return {
    middle: along(end, points, 8),
    shapes: [{ role: 'stalk', d: command('M', start) + command('Q', bow, end), line: 1.3 }, ...bud(end, points, 17)],
  }
}

// A leaf on its stalk. The tendril holds on only where somebody was there; the blossom stands beside both.
function leafOf(kind: Exclude<LeanKind, 'waiting'>, lean: Lean, { start, up, side, random }: Place): Grown {
  const out = up + side * between(random, 0.95, 1.35)
  const stalk = between(random, 9, 15)
  const end = along(start, out, stalk)
  const bow = along(start, up + side * 0.45, stalk * 0.6)
  const length = 23 + lean.level * 6.2 + between(random, -2, 2)
  const points = out + side * between(random, -0.3, 0.45)
  const bend = between(random, 0.02, 0.14) * -side
  const holds = kind === 'yes' || kind === 'part' || kind === 'received'
  const coilAngle = up - side * between(random, 0.35, 0.8)
  const coilShape = {
    length: between(random, 40, 54),
    turns: between(random, 1.5, 1.9),
    way: side === 1 ? -1 : 1,
  } as const
  const colour = leafRole(kind, random())
  return {
    middle: along(end, points, length * 0.4),
    shapes: [
      ...(holds ? [{ role: 'tendril', d: tendril(start, coilAngle, coilShape), line: 1.2 } as const] : []),
      { role: 'stalk', d: command('M', start) + command('Q', bow, end), line: 1.7 },
      ...leaf(colour, { form: leafForms[kind], base: end, angle: points, length, bend }),
    ],
  }
}

function blossomOf({ start, up, side, random }: Place): readonly Shape[] {
  const out = up - side * between(random, 0.55, 0.95)
  const middle = along(start, out, between(random, 22, 28))
  const bow = along(start, up + side * 0.2, 13)
  return [
    { role: 'stalk', d: command('M', start) + command('Q', bow, middle), line: 1.1 },
    ...blossom(middle, between(random, 0, 2), 10.5),
  ]
}

const leafForms: Readonly<Record<Exclude<LeanKind, 'waiting'>, LeafForm>> = {
  yes: 'heart',
  part: 'folded',
  no: 'wavy',
  received: 'round',
  done: 'heart',
}

function leafRole(kind: LeanKind, chance: number): Role {
  if (kind === 'no') return 'leaf-no'
  if (kind === 'part') return 'leaf-part'
  if (kind === 'received') return 'leaf-received'
  return chance < 0.4 ? 'leaf-deep' : 'leaf'
}
