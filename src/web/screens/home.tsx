// What stands at `/`: the first screen while nothing is kept, a welcome after a long time away, else Today.
import { useMemo } from 'preact/hooks'
import { home } from '../../app/screens/home.ts'
import { useApp } from '../app-context.ts'
import { useFreshHeading } from '../ui/fresh-heading.ts'
import { ComingBackScreen } from './coming-back.tsx'
import { FirstScreen } from './first.tsx'
import { TodayScreen } from './today.tsx'

export function HomeScreen() {
  const app = useApp()
  const here = useMemo(() => home(app), [app])
  useFreshHeading(here.value)
  if (here.value === 'first') return <FirstScreen />
  return here.value === 'coming-back' ? <ComingBackScreen /> : <TodayScreen />
}
