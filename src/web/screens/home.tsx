// What stands at `/`: the first screen while nothing is kept, a welcome after a long time away, else Today.
import { useMemo } from 'preact/hooks'
import { home } from '../../app/screens/home.ts'
import { useApp } from '../app-context.ts'
import { useLoaded } from '../shell/loaded.ts'
import { Loading } from '../shell/loading.tsx'
import { useFreshHeading } from '../ui/fresh-heading.ts'
import { FirstScreen } from './first.tsx'

/** Whoever comes for the first time waits for one file only; the others have everything on their device. */
const screens = {
  first: async () => FirstScreen,
  'coming-back': async () => (await import('./coming-back.tsx')).ComingBackScreen,
  today: async () => (await import('./today.tsx')).TodayScreen,
} as const

export function HomeScreen() {
  const app = useApp()
  const here = useMemo(() => home(app), [app])
  const loaded = useLoaded(screens, here.value)
  useFreshHeading(loaded?.name ?? here.value)
  return loaded === undefined ? <Loading /> : <loaded.Part />
}
