import { useEffect, useState } from 'preact/hooks'

/** Who waits for a turn, first come first served. */
const waiting: (() => void)[] = []

/**
 * Is it this part's turn to be drawn? False at first, true from a moment later on. Where each of many parts takes long, they are drawn
 * one after the other, each in a task of its own, so that a tap in between is never held up. Until then its room is to stand empty.
 */
export function useTurn(): boolean {
  const [isMine, setMine] = useState(false)
  useEffect(() => {
    const turn = () => setMine(true)
    if (waiting.push(turn) === 1) setTimeout(next)
    return () => {
      const place = waiting.indexOf(turn)
      if (place >= 0) waiting.splice(place, 1)
    }
  }, [])
  return isMine
}

function next(): void {
  waiting[0]?.()
  waiting.shift()
  if (waiting.length > 0) setTimeout(next)
}
