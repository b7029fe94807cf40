// A notice when an answer came: what it shows, who learns of it, and the switch. Nothing is asked of the browser before the tap.
import { useMemo } from 'preact/hooks'
import { noticeScreen } from '../../app/screens/notice.ts'
import { noticeWords as words } from '../../words/screens/notice.ts'
import { useApp } from '../app-context.ts'
import { browserPush } from '../shell/browser-push.ts'
import { router } from '../shell/way.ts'
import { Toggle } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { say } from '../ui/status.tsx'

export function NoticeScreenView() {
  const app = useApp()
  const screen = useMemo(() => noticeScreen(app, browserPush), [app])
  const state = screen.state.value
  const trouble = screen.trouble.value
  const turn = async (on: boolean) => {
    await (on ? screen.turnOn() : screen.turnOff())
    if (screen.trouble.value === undefined) say(on ? words.isOn : words.isOff)
  }
  return (
    <Page back={{ href: router.href('settings'), words: words.back }} title={words.title} lead={words.lead}>
      <div class="groups">
        <section class="stack">
          <p>{words.says}</p>
          <p class="voice">{words.notice}</p>
          <p class="note">{words.name}</p>
          <p>{words.checked}</p>
        </section>
        {(state === 'on' || state === 'off') && (
          <Toggle label={words.toggle} note={words.toggleNote} on={state === 'on'} onChange={(on) => void turn(on)} />
        )}
        {state === 'unable' && <Note>{words.unable}</Note>}
        {state === 'not-offered' && <Note>{words.notOffered}</Note>}
        {trouble && <Note>{words.troubles[trouble]}</Note>}
        <section class="stack">
          <h2>{words.learns.title}</h2>
          <p>{words.learns.company}</p>
          <p>{words.learns.nothing}</p>
          <p>{words.learns.server}</p>
          <p>{words.learns.friend}</p>
        </section>
        <p class="note">{words.pause}</p>
      </div>
    </Page>
  )
}
