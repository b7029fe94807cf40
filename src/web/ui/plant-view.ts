import { type Plant, plantSize } from '../../core/plant.ts'

/** What of the drawing is seen: the `viewBox` of an SVG, in units of the drawing. */
export type View = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** How far the trellis stands above the tip: room for its curl, and a little to reach for. */
const above = 84
/** A young plant is looked at from nearer: so wide, when it is lowest; nearer still behind a card. */
const [nearest, nearestTip] = [180, 150]
/** One leaf is seen from so near. */
const nearestLeaf = 124
/** The soil ends so far above the lower edge of the drawing, and the stem leaves it so far above. */
const [soil, stem] = [14, 26]

/** All of it, from the soil to as much of the trellis as it needs by now. It grows into the whole drawing. */
export function wholeView({ width, height, tip }: Plant): View {
  const y = Math.max(0, tip.y - above)
  const high = height - soil - y
  const grown = high / (height - soil)
  return around(width, nearest + (width - nearest) * grown, y, high)
}

/** All of the trellis, so that seasons side by side stand on one ground and tell how far each has grown. */
export const gardenView: View = { x: 20, y: 0, width: plantSize.width - 40, height: plantSize.height - soil }

/** One leaf in the middle, with the stem that bears it, for a place as wide as it is high. `undefined`: it is not on this plant. */
export function leafView({ height, growths }: Plant, lean: string): View | undefined {
  const middle = growths.find((growth) => growth.lean.id === lean)?.middle
  if (!middle) return undefined
  const lowest = height - stem - nearestLeaf
  const y = Math.min(Math.max(0, middle.y - nearestLeaf * 0.55), lowest)
  return around(2 * middle.x, nearestLeaf, y, nearestLeaf)
}

/**
 * Its upper part, growing out from behind a card: the soil is never seen.
 *
 * @param most how high it is at most, in units of the drawing; a young plant is lower, and so is larger in its place.
 * @param ratio width by height of its place.
 */
export function tipView({ width, height, tip }: Plant, most: number, ratio: number): View {
  const foot = height - stem
  const y = Math.min(Math.max(0, tip.y - above), foot - nearestTip / ratio)
  const high = Math.min(most, foot - y)
  return around(width, high * ratio, y, high)
}

function around(whole: number, width: number, y: number, height: number): View {
  return { x: round((whole - width) / 2), y: round(y), width: round(width), height: round(height) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
