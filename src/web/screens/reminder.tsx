// A reminder for the person's own calendar: when, at what time, under which name; then a file to save.
import { useMemo } from 'preact/hooks'
import { reminderHours, reminderScreen } from '../../app/screens/reminder.ts'
import { longestReminderTitle, reminderTimes } from '../../core/reminder.ts'
import { reminderWords as words } from '../../words/screens/reminder.ts'
import { useApp } from '../app-context.ts'
import { saveFile } from '../save-file.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Chips } from '../ui/chips.tsx'
import { TextField } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { say } from '../ui/status.tsx'

export function ReminderScreenView() {
  const app = useApp()
  const screen = useMemo(() => reminderScreen(app, words.proposed), [app])
  const time = screen.time.value
  const save = () => {
    saveFile(screen.file())
    say(words.saved)
  }
  return (
    <Page back={{ href: router.href('settings'), words: words.back }} title={words.title} lead={words.lead}>
      <div class="groups">
        <div class="stack">
          <Chips
            one
            label={words.when}
            chips={reminderTimes.map((value) => ({ value, words: words.times[value] }))}
            chosen={[time]}
            onChange={([chosen]) => screen.setTime(chosen ?? time)}
          />
          {time === 'weekly' && <p class="note">{words.weeklyNote}</p>}
        </div>
        <Chips
          one
          label={words.hour}
          chips={reminderHours.map((value) => ({ value: `${value}` as const, words: words.hours[value] }))}
          chosen={[`${screen.hour.value}` as const]}
          onChange={([chosen]) =>
            screen.setHour(reminderHours.find((hour) => `${hour}` === chosen) ?? screen.hour.value)
          }
        />
        <TextField
          label={words.name}
          note={words.nameNote}
          value={screen.title.value}
          onInput={screen.type}
          maxLength={longestReminderTitle}
        />
        <div class="stack">
          <Button kind="primary" onClick={save}>
            {words.save}
          </Button>
          <p class="note">{words.after}</p>
        </div>
      </div>
    </Page>
  )
}
