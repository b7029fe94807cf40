/**
 * Runs work one after the other, in the order in which it was asked for: a second tap must find what the first one kept.
 *
 * @returns a function that gives what the work gives, once its turn came.
 */
export function inTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = turn.then(work)
    turn = done.catch(() => undefined) // whoever asked hears of it; the next one must still come
    return done
  }
}
