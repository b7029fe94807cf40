// Room that all have together: places to wait, memory for what comes or leaves. A few addresses must not be able to take all of it.

/** The neighbourhood that somebody asks from; `undefined` for this machine itself, which counts in all but is held to no part. */
export type From = string | undefined

/** Room that is shared. */
export type Room = {
  /** Whether so much is left, in all and of the part that one neighbourhood gets. */
  fits(from: From, amount: number): boolean
  take(from: From, amount: number): void
  giveBack(from: From, amount: number): void
}

/** All of it free. One neighbourhood gets `mostTogether` of it. */
export function roomFor(most: number, mostTogether: number): Room {
  let taken = 0
  const together = new Map<string, number>()
  const note = (from: From, amount: number): void => {
    taken += amount
    if (from === undefined) return
    const here = (together.get(from) ?? 0) + amount
    if (here > 0) together.set(from, here)
    else together.delete(from)
  }
  return {
    fits: (from, amount) => {
      const here = from === undefined ? 0 : (together.get(from) ?? 0) + amount
      return taken + amount <= most && here <= mostTogether
    },
    take: note,
    giveBack: (from, amount) => note(from, -amount),
  }
}
