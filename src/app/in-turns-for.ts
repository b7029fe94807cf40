import { inTurns } from './in-turn.ts'

/**
 * Work one after the other for each of many things: what waits for one holds up no other. A file of its own, since a first visit loads
 * the other.
 */
export function inTurnsFor<Key>(): <T>(key: Key, work: () => Promise<T>) => Promise<T> {
  const turns = new Map<Key, ReturnType<typeof inTurns>>()
  return (key, work) => {
    const inTurn = turns.get(key) ?? inTurns()
    turns.set(key, inTurn)
    return inTurn(work)
  }
}
