// The one place from which the app speaks to a screen reader without moving its focus: "Kept.", "Copied."
import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'

const spoken = signal({ words: '', count: 0 })

/** Says something, politely, to who can't see it happen. Never the only sign of it. */
export function say(words: string): void {
  spoken.value = { words, count: spoken.value.count + 1 }
}

/**
 * The live region. Once per page, before the screen: unseen below it, it would make each page a pixel too high. Two nodes take
 * turns, so that the same words are read twice if said twice.
 */
export function Status() {
  const { words, count } = spoken.value
  return (
    <div class="unseen" role="status">
      <span>{count % 2 === 0 ? words : ''}</span>
      <span>{count % 2 === 1 ? words : ''}</span>
    </div>
  )
}

/** Says after two seconds what is being waited for. Nothing spins. */
export function SayWhatIsWaited({ words, after = 2000 }: { readonly words: string; readonly after?: number }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), after)
    return () => clearTimeout(timer)
  }, [after])
  return (
    <p class="note" role="status">
      {late ? words : ''}
    </p>
  )
}
