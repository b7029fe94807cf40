// Pausing everything: for a day, a week, a month, or until the person says so. One tap each, and one tap to end it.
import { useMemo } from 'preact/hooks'
import { pauseScreen } from '../../app/screens/pause.ts'
import { pauses } from '../../core/pause.ts'
import { pauseWords as words } from '../../words/screens/pause.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { say } from '../ui/status.tsx'
import { dayOf } from './day.ts'
import { NotKept } from './not-kept.tsx'

export function PauseScreenView() {
  const app = useApp()
  const screen = useMemo(() => pauseScreen(app), [app])
  const until = screen.until.value
  const said = until === undefined ? undefined : until === 'until-i-say' ? words.untilISay : words.until(dayOf(until))
  return (
    <Page
      back={{ href: router.href('settings') }}
      above={said}
      title={words.title}
      lead={words.lead}
      foot={
        until !== undefined && (
          <Button kind="primary" onClick={() => void screen.goOn()}>
            {words.goOn}
          </Button>
        )
      }
    >
      <Rows label={words.label}>
        {pauses.map((how) => (
          <Row
            card
            key={how}
            title={words.lengths[how]}
            onClick={async () => {
              if (await screen.pause(how)) say(words.title)
            }}
          />
        ))}
      </Rows>
      <p class="note">{words.ends}</p>
      <NotKept trouble={screen.trouble.value} />
    </Page>
  )
}
