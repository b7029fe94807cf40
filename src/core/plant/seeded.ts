/** Numbers in 0..1 that look random and are the same every time for the same text. */
export type Seeded = () => number

/** A row of numbers grown from a text: FNV-1a to a seed, then mulberry32. For pictures only, never for secrets. */
export function seeded(text: string): Seeded {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  let state = hash >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A number between `low` and `high`. */
export function between(random: Seeded, low: number, high: number): number {
  return low + (high - low) * random()
}
