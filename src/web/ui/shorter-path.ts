/**
 * A path of absolute M, L, Q, C and S (and relative arcs) in fewer letters: each point from where the last piece ended, a third
 * shorter. Coordinates are in tenths, so nothing is lost on the way. What it does not know is left as it is.
 */
export function shorter(path: string): string {
  let [x, y] = [0, 0]
  let [startX, startY] = [0, 0]
  return path.replaceAll(/([A-Za-z])([^A-Za-z]*)/g, (piece, letter: string, rest: string) => {
    if (letter === 'Z') {
      ;[x, y] = [startX, startY]
      return 'z'
    }
    const numbers = rest.match(/-?[0-9.]+/g)?.map((text) => Math.round(Number(text) * 10)) ?? []
    if (letter === 'a') {
      x += numbers.at(-2) ?? 0
      y += numbers.at(-1) ?? 0
      return piece
    }
    const moved = numbers.map((number, i) => number - (i % 2 === 0 ? x : y))
    x = numbers.at(-2) ?? x
    y = numbers.at(-1) ?? y
    if (letter === 'M') [startX, startY] = [x, y]
    return letter.toLowerCase() + joined(moved)
  })
}

// A minus or a point parts two numbers as well as a space does.
function joined(tenths: readonly number[]): string {
  return tenths.reduce((text, number) => {
    const next = String(number / 10).replace(/^(-?)0\./, '$1.')
    const parted =
      text === '' || next.startsWith('-') || (next.startsWith('.') && text.split(/[ -]/).at(-1)?.includes('.'))
    return text + (parted ? '' : ' ') + next
  }, '')
}
