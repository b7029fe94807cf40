// Leaving fast: turning the button on, what it does and what it can't do, and a way to try it.
import { useContext } from 'preact/hooks'
import { leavingWords as words } from '../../words/screens/help.ts'
import { changeDeviceSettings, deviceSettings } from '../shell/device-settings.ts'
import { keepNothing, keepsNothing } from '../shell/keep-nothing.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Toggle } from '../ui/field.tsx'
import { FrameContext } from '../ui/frame.ts'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import css from './leaving.module.css'

/** Off by default in the app; always on where help stands. */
export function LeavingScreen() {
  const { leave } = useContext(FrameContext)
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ href: router.href('help') }}
      leave="short-and-loud"
      noHelp
      foot={
        <>
          <Button kind="primary" onClick={leave}>
            {words.tryIt}
          </Button>
          <Button kind="text" href={router.href('afraid')}>
            {words.afraid}
          </Button>
        </>
      }
    >
      <Card>
        <Toggle
          label={words.everywhere}
          note={words.everywhereNote}
          on={deviceSettings.value.leaveButton}
          onChange={(leaveButton) => changeDeviceSettings({ leaveButton })}
        />
        <hr />
        <b>{words.where}</b>
        <p class="note">{words.whereNote}</p>
        <hr />
        <b>{words.keyboard}</b>
        <p class="note">{words.keyboardNote}</p>
        <div class={css['keys']} aria-hidden="true">
          <kbd>{words.key}</kbd>
          <kbd>{words.key}</kbd>
          <kbd>{words.key}</kbd>
        </div>
      </Card>
      <NotMine />
      <Note>{words.limits}</Note>
    </Page>
  )
}

/** A tab that keeps nothing, for a device that others use. */
function NotMine() {
  const { title, off, on, turnOn } = words.notMine
  return (
    <Card>
      <b>{title}</b>
      {(keepsNothing() ? on : off).map((said) => (
        <p key={said} class="note">
          {said}
        </p>
      ))}
      {!keepsNothing() && (
        <div class={css['act']}>
          <Button size="small" onClick={keepNothing}>
            {turnOn}
          </Button>
        </div>
      )}
    </Card>
  )
}
