// Local data needs no time that a person sees: nothing for 150 ms, then paper with the bar and the tabs. No spinner.
import { useEffect, useState } from 'preact/hooks'
import { Nav } from '../ui/nav.tsx'
import { SayWhatIsWaited } from '../ui/status.tsx'
import { TopBar } from '../ui/top-bar.tsx'
import css from './loading.module.css'

/** Paper. `words`: what is being waited for, said after two seconds. */
export function Loading({ words }: { readonly words?: string }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return <div class={css['paper']} />
  return (
    <div class={css['paper']}>
      <TopBar />
      <main class={css['main']}>{words !== undefined && <SayWhatIsWaited words={words} />}</main>
      <Nav current={undefined} />
    </div>
  )
}
