// Coming to the record of another device: its picture leads here with the words filled in, and nothing happens before a tap.
import { useMemo } from 'preact/hooks'
import { type JoinFault, joinScreen, type JoinScreen } from '../../app/screens/join.ts'
import { devicesWords } from '../../words/screens/devices.ts'
import { joinWords as words } from '../../words/screens/join.ts'
import { useApp } from '../app-context.ts'
import { forgetBrought, whatWasBrought } from '../shell/brought.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { say, SayWhatIsWaited } from '../ui/status.tsx'
import css from './cannot-open.module.css'
import { faultSaid, nameOfThisDevice } from './device-said.ts'
import { InvitationMissing } from './invitation.tsx'

export function JoinScreenView() {
  const app = useApp()
  const screen = useMemo(() => joinScreen(app, nameOfThisDevice(), whatWasBrought()), [app])
  if (app.vault === undefined) return <Page back={back()} title={words.title} lead={devicesWords.example} />
  return screen.here.value === 'shared' ? <Shared /> : <Come screen={screen} />
}

function back() {
  return { href: router.href('today') }
}

function Come({ screen }: { readonly screen: JoinScreen }) {
  const hasNotes = screen.here.value === 'notes'
  const broughtAt = useApp().copies?.broughtAt
  const come = async (event?: Event) => {
    const onward = router.onward()
    event?.preventDefault()
    if (!(await screen.come())) return
    forgetBrought()
    say(words.here)
    onward(router.href(hasNotes ? 'devices' : 'today'), 'replace')
  }
  return (
    <Page back={back()} title={words.title} lead={screen.isBrought ? words.brought : words.lead}>
      {!screen.isBrought && <Where />}
      <form class="stack" onSubmit={(event) => void come(event)}>
        <TextArea
          label={words.label}
          value={screen.typed.value}
          onInput={screen.type}
          problem={saidOf(screen.fault.value)}
        />
        {hasNotes ? <WouldGoThere /> : <p class="note">{words.whose}</p>}
        {broughtAt?.value !== undefined && <p class="note">{devicesWords.off.brought}</p>}
        {screen.busy.value && <SayWhatIsWaited words={devicesWords.working} after={400} />}
        <Button kind={hasNotes ? 'quiet' : 'primary'} submit>
          {hasNotes ? words.goBoth : words.go}
        </Button>
        <Button kind={hasNotes ? 'primary' : 'text'} href={router.href('today')} onClick={forgetBrought}>
          {words.no}
        </Button>
      </form>
      {screen.fault.value === 'pass' && <InvitationMissing onUsed={() => void come()} />}
      {!hasNotes && (
        <Rows>
          <Row title={words.other.title} note={words.other.note} href={router.href('startBefore')} />
        </Rows>
      )}
    </Page>
  )
}

/** Before somebody's notes go to a device that may not be theirs. Leaving it is the way that stands out. */
function WouldGoThere() {
  return (
    <Note>
      <p>
        <b>{words.notes.what}</b> {words.notes.safe}
      </p>
      <p>{words.notes.noWayBack}</p>
      <p>{words.whose}</p>
    </Note>
  )
}

function Where() {
  return (
    <section class="stack">
      <h2>{words.where.title}</h2>
      <ol class={css['ways']}>
        {words.where.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ol>
    </section>
  )
}

function Shared() {
  const { shared } = words
  return (
    <Page
      back={back()}
      title={shared.title}
      lead={shared.lead}
      foot={
        <Button kind="primary" href={router.href('devices')} onClick={forgetBrought}>
          {shared.go}
        </Button>
      }
    >
      <p>{shared.how}</p>
    </Page>
  )
}

function saidOf(fault: JoinFault | undefined): string | undefined {
  if (fault === undefined || fault === 'pass') return undefined
  return fault === 'cut-link' || fault === 'bad-link' ? words.cut : faultSaid(fault)
}
