// The hour at which the person usually goes to sleep: the longer letters keep away from it.
import { useMemo } from 'preact/hooks'
import { settingsScreen } from '../../app/screens/settings.ts'
import { settingsWords as words } from '../../words/screens/settings.ts'
import { useApp } from '../app-context.ts'
import { SelectField } from '../ui/field.tsx'
import { NotKept } from './not-kept.tsx'

/** From early in the evening round the clock. */
const hours = Array.from({ length: 24 }, (_, i) => (i + 18) % 24)

export function Bedtime() {
  const app = useApp()
  const screen = useMemo(() => settingsScreen(app), [app])
  return (
    <div class="stack">
      <SelectField
        label={words.bedtime}
        value={`${screen.bedtime.value}`}
        options={hours.map((hour) => ({ value: `${hour}`, words: words.oclock(hour) }))}
        onChange={(hour) => void screen.setBedtime(Number(hour))}
      />
      <NotKept trouble={screen.trouble.value} />
    </div>
  )
}
