/** Where a figure may well lie. In the unit of the figure; `low` is never above `high`. */
export type Band = { readonly low: number; readonly high: number }

/** How sure a shown band is: in the long run four of five hold the truth. @see docs/evidence.md#bands */
const likely = 0.8
/** How sure somebody must be before a sentence says that a guess was off, without "this may be chance". */
export const nearlySure = 0.95

/**
 * Where a rate may well lie, as Beta(1, 1) and what was seen leave it. Equal tails; where nothing or all was hit, one tail, so
 * that the rate that was seen always lies inside.
 *
 * @param hits how many, halves allowed, 0..of.
 * @param of how many in all, 0 too.
 * @param sure how much of the doubt the band holds, 0..1.
 */
export function rateBand(hits: number, of: number, sure = likely): Band {
  const at = (part: number) => betaQuantile(part, 1 + hits, 1 + of - hits)
  const tail = 1 - sure
  if (hits === 0) return { low: 0, high: at(sure) }
  if (hits === of) return { low: at(tail), high: 1 }
  return { low: at(tail / 2), high: at(1 - tail / 2) }
}

/**
 * Where a mean may well lie: Student's interval around it. The values of a scale of whole steps are rounded, so that even where
 * all are the same they are taken to vary as much as rounding hides.
 *
 * @param values two or more.
 * @param step how far apart two values of the scale are; 0 where nothing is rounded.
 */
export function meanBand(values: readonly number[], step: number, sure = likely): Band {
  const mean = meanOf(values)
  const free = values.length - 1
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / free
  const reach = student(sure, free) * Math.sqrt(Math.max(spread, step ** 2 / 12) / values.length)
  return { low: mean - reach, high: mean + reach }
}

/** The mean; of nothing it is not a number. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** How many standard errors hold that much of Student's distribution. */
function student(sure: number, free: number): number {
  const x = betaQuantile(1 - sure, free / 2, 0.5)
  return Math.sqrt((free * (1 - x)) / x)
}

/** Below which value that part of a Beta distribution lies, by halving. */
export function betaQuantile(part: number, a: number, b: number): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 45; i++) {
    const middle = (low + high) / 2
    if (betaBelow(middle, a, b) < part) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** How much of a Beta distribution lies below `x`: the regularised incomplete beta function. */
function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  // The fraction closes in fast on this side of the mean only.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a)
  const front = Math.exp(a * Math.log(x) + b * Math.log(1 - x) - logGamma(a) - logGamma(b) + logGamma(a + b))
  return (front / a) * fraction(x, a, b)
}

/** The continued fraction of the incomplete beta function, by Lentz. */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m < 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    result *= d * c
    if (Math.abs(d * c - 1) < 1e-12) break
  }
  return result
}

/** ln Γ(x) for x above 0, by Stirling's series from 8 on. */
function logGamma(x: number): number {
  if (x < 8) return logGamma(x + 1) - Math.log(x)
  const series = 1 / 12 - 1 / (360 * x ** 2) + 1 / (1260 * x ** 4)
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series / x
}
