// Parts of a page that take long are drawn one after the other, each in a task of its own: the page stands first, and a tap in between
// is never held up. What is not drawn yet says `aria-busy`, and the way back waits for it before it scrolls to where one was.
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Shows what `children` gives once it is its turn; nothing before. */
export function InTurn({ children }: { readonly children: () => ComponentChildren }) {
  return useTurn() ? <>{children()}</> : <div hidden aria-busy />
}

/** Is it this part's turn to be drawn? False at first, true from a moment later on. Whoever asks earlier comes earlier. */
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

const waiting: (() => void)[] = []

function next(): void {
  waiting.shift()?.()
  if (waiting.length > 0) setTimeout(next)
}
