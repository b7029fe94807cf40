// The little that is needed of matrices: the inverse of one.

/**
 * Makes a matrix its own inverse, in place, and gives it. It has to be symmetric and positive, as variances are: then no pivot is ever 0.
 * By Gauss and Jordan.
 */
export function inverted(lines: readonly Float64Array[]): readonly Float64Array[] {
  lines.forEach((line, at) => {
    const pivot = line[at] ?? 1
    line[at] = 1
    line.forEach((one, i) => (line[i] = one / pivot))
    for (const other of lines.filter((one) => one !== line)) {
      const factor = other[at] ?? 0
      other[at] = 0
      for (let i = 0; i < line.length; i += 1) add(other, i, -factor * (line[i] ?? 0))
    }
  })
  return lines
}

/** Adds to one of some numbers; beyond their end nothing. */
export function add(numbers: Float64Array | undefined, at: number, more: number): void {
  const before = numbers?.[at]
  if (numbers && before !== undefined) numbers[at] = before + more
}
