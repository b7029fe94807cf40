// Where a server makes links only for people who were invited: typing the invitation, once on each device.
import { useMemo, useState } from 'preact/hooks'
import { invitationScreen, type InvitationScreen as Screen } from '../../app/screens/invitation.ts'
import { invitationWords as words } from '../../words/screens/invitation.ts'
import { useApp } from '../app-context.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { ErrorNote, Note } from '../ui/note.tsx'
import { SayWhatIsWaited } from '../ui/status.tsx'
import { Place } from './kept-place.tsx'
import css from './settings.module.css'

/**
 * Shown where the server refused something for want of it. `onUsed`: what is to be tried once it was taken. `main`: nothing else is to be
 * done there.
 */
export function InvitationMissing({ onUsed, main }: { readonly onUsed?: () => void; readonly main?: boolean }) {
  const app = useApp()
  const screen = useMemo(() => invitationScreen(app), [app])
  const [wasKept] = useState(screen.isKept.value)
  if (!screen.isAsked.value)
    return (
      <ErrorNote safe={words.notTaken}>
        <Button size="small" onClick={() => void app.links.look()}>
          {words.again}
        </Button>
      </ErrorNote>
    )
  return (
    <Note>
      <div class="stack">
        <p>{words.missing}</p>
        <TypeIt screen={screen} wasRefused={wasKept} main={main} onUsed={onUsed} />
      </div>
    </Note>
  )
}

/** Among the places of the record, where this server asks for one. */
export function InvitationPlace() {
  const app = useApp()
  const screen = useMemo(() => invitationScreen(app), [app])
  const [open, setOpen] = useState(false)
  const isKept = screen.isKept.value
  const { label, kept, none, note, change } = words.place
  if (!screen.isAsked.value) return null
  return (
    <Place icon="lock" label={label} says={isKept ? kept : none} note={note}>
      {isKept && !open ? (
        <div class={css['ways']}>
          <Button size="small" onClick={() => setOpen(true)}>
            {change}
          </Button>
        </div>
      ) : (
        <TypeIt screen={screen} onUsed={() => setOpen(false)} />
      )}
    </Place>
  )
}

function TypeIt(props: {
  readonly screen: Screen
  readonly wasRefused?: boolean
  readonly main?: boolean | undefined
  readonly onUsed?: (() => void) | undefined
}) {
  const { screen, wasRefused = false, main = false, onUsed } = props
  const typed = screen.typed.value
  const fault = screen.fault.value ?? (wasRefused && typed === '' ? 'refused' : undefined)
  const use = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (await screen.use()) onUsed?.()
  }
  return (
    <form class="stack" onSubmit={(event) => void use(event)}>
      <TextField
        label={words.label}
        note={words.note}
        value={typed}
        onInput={screen.type}
        problem={fault && words.problem[fault]}
      />
      {screen.busy.value && <SayWhatIsWaited words={words.working} after={400} />}
      <Button {...(main ? { kind: 'primary' } : { size: 'small' })} submit>
        {words.keep}
      </Button>
    </form>
  )
}
