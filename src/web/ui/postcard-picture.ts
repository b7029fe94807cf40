import type { Plant } from '../../core/plant.ts'
import { card, painted } from './postcard.ts'

/** How many dots of the picture stand for one unit of the drawing: sharp on a phone, and 10 by 15 cm in print. */
const sharpness = 3

/** The postcard as a PNG. `undefined` where the browser can't make one. Nothing is fetched: each path is painted by itself. */
export async function pictureOf(plant: Plant): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = card.width * sharpness
  canvas.height = card.height * sharpness
  const brush = canvas.getContext('2d')
  if (!brush) return undefined
  brush.scale(sharpness, sharpness)
  brush.translate(-card.x, -card.y)
  brush.lineCap = 'round'
  brush.lineJoin = 'round'
  for (const { d, colour, seen = 1, line, edge } of painted(plant)) {
    const outline = new Path2D(d)
    brush.globalAlpha = seen
    brush.fillStyle = colour
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
    if (line === undefined) brush.fill(outline)
    const stroke = line === undefined ? edge : ([colour, line] as const)
    if (!stroke) continue
    ;[brush.strokeStyle, brush.lineWidth] = stroke
    brush.stroke(outline)
  }
  const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'))
  return blob ? new Uint8Array(await blob.arrayBuffer()) : undefined
}
