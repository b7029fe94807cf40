// Chance that comes again: every draw is named by numbers, so that two policies on the same person meet the same luck wherever they do the same.

/** A draw from (0, 1) for every list of whole numbers; the same list, the same draw. */
export type Dice = (...name: readonly number[]) => number

/** Dice of one seed. A mix of 32-bit multiplications (the finalizer of MurmurHash3): good enough to simulate with, and nothing else. */
export function dice(seed: number): Dice {
  return (...name) => {
    let mixed = mix(seed ^ 0x9e3779b9)
    for (const part of name) mixed = mix(mixed ^ Math.imul(part + 1, 0x85ebca6b))
    return (mixed + 0.5) / 2 ** 32
  }
}

/** A standard normal draw. */
export function normal(roll: Dice, ...name: readonly number[]): number {
  return Math.sqrt(-2 * Math.log(roll(...name, 1))) * Math.cos(2 * Math.PI * roll(...name, 2))
}

/** Student's t with four degrees of freedom: mostly like a normal, at times far out. */
export function t4(roll: Dice, ...name: readonly number[]): number {
  const chi = -2 * Math.log(roll(...name, 3) * roll(...name, 4))
  return normal(roll, ...name) / Math.sqrt(chi / 4)
}

/** Student's t with three degrees of freedom. */
export function t3(roll: Dice, ...name: readonly number[]): number {
  const chi = -2 * Math.log(roll(...name, 3)) + normal(roll, ...name, 5) ** 2
  return normal(roll, ...name) / Math.sqrt(chi / 3)
}

/** Evenly from `low` to `high`. */
export function between(low: number, high: number, at: number): number {
  return low + (high - low) * at
}

/** How many came of a thing that comes `mean` times on average (Poisson), from one even draw. */
export function howMany(mean: number, at: number): number {
  let left = at
  let chance = Math.exp(-mean)
  let count = 0
  while (left > chance && count < 50) {
    left -= chance
    count += 1
    chance *= mean / count
  }
  return count
}

function mix(value: number): number {
  let h = value >>> 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
