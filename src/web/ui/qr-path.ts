import { correction, generate } from 'lean-qr/nano'

/** How wide the margin is that a camera needs around it, in modules: four, by the standard. */
const margin = 4

/** A QR code as one path of dark squares, each 1 by 1, within a square of `size` by `size` that is light. */
export type QrPath = { readonly size: number; readonly path: string }

/** The QR code of a text of up to a few hundred characters; it can still be read where 15 % of it can't be seen. */
export function qrPath(text: string): QrPath {
  const code = generate(text, { minCorrectionLevel: correction.M })
  const rows = Array.from({ length: code.size }, (_, y) => rowAt(code, y))
  return { size: code.size + 2 * margin, path: rows.join('') }
}

/** Neighbours in a row are one stroke, so that no hairline stands between them. */
function rowAt(code: { readonly size: number; get(x: number, y: number): boolean }, y: number): string {
  let path = ''
  for (let x = 0; x < code.size; x++) {
    if (!code.get(x, y)) continue
    const from = x
    while (code.get(x + 1, y)) x++
    const width = x - from + 1
    path += `M${from + margin} ${y + margin}h${width}v1h-${width}z`
  }
  return path
}
