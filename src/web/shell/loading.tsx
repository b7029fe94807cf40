// Local data needs no time that a person sees: nothing for 150 ms, then paper with the bar and the tabs. No spinner.
import { useEffect, useState } from 'preact/hooks'
import { Nav } from '../ui/nav.tsx'
import { SayWhatIsWaited } from '../ui/status.tsx'
import { TopBar } from '../ui/top-bar.tsx'
import css from './loading.module.css'

/** How many show the bar now, or did a moment ago: waiting for one thing after another looks like waiting once. */
let barsShown = 0

/** Paper. `words`: what is being waited for, said after two seconds. The way back waits for it before it scrolls to where one was. */
export function Loading({ words }: { readonly words?: string }) {
  const [late, setLate] = useState(barsShown > 0)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    if (!late) return undefined
    barsShown++
    return () => {
      requestAnimationFrame(() => barsShown--)
    }
  }, [late])
  const busy = <div hidden aria-busy /> // beside the words, not around them: what stands in something busy is not read out
  if (!late) return <div class={css['paper']}>{busy}</div>
  return (
    <div class={css['paper']}>
      {busy}
      <TopBar />
      <main class={css['main']}>{words !== undefined && <SayWhatIsWaited words={words} />}</main>
      <Nav current={undefined} />
    </div>
  )
}
