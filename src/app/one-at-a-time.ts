/**
 * Makes `run` do nothing while it is under way: a trembling hand taps twice, and the second tap must not make the same thing again.
 * Such a call gives nothing.
 */
export function oneAtATime<A extends readonly unknown[], T>(
  run: (...given: A) => Promise<T>,
): (...given: A) => Promise<T | undefined> {
  let underWay = false
  return async (...given) => {
    if (underWay) return undefined
    underWay = true
    try {
      return await run(...given)
    } finally {
      underWay = false
    }
  }
}
