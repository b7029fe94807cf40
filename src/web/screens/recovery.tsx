// The recovery words: shown once, printed if they like, three of them asked for once. Everything here can be skipped.
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks'
import { lookAtWays } from '../../app/screens/new-ways.ts'
import { type RecoveryScreen as Screen, recoveryScreen } from '../../app/screens/recovery.ts'
import { lockedWords } from '../../words/screens/lock.ts'
import { recoveryWords as words } from '../../words/screens/recovery.ts'
import { useApp } from '../app-context.ts'
import { backupRecipientOf } from '../shell/backup-work.ts'
import { keepsNothing } from '../shell/keep-nothing.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { useFreshHeading } from '../ui/fresh-heading.ts'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { SayWhatIsWaited } from '../ui/status.tsx'
import { dayOf } from './day.ts'
import { NotKept } from './not-kept.tsx'
import { RecoveryKit } from './recovery-kit.tsx'

export function RecoveryScreenView() {
  const app = useApp()
  const screen = useMemo(() => recoveryScreen(app, backupRecipientOf), [app])
  useFreshHeading(screen.step.value)
  useEffect(() => screen.leave, [screen])
  if (app.vault === undefined || keepsNothing())
    return <Page back={back()} title={words.title} lead={app.vault ? words.inTab : words.example} />
  const Step = { look: Look, sure: Sure, shown: Shown, confirm: Confirm, check: Check, done: Done }[screen.step.value]
  return <Step screen={screen} />
}

type Props = { readonly screen: Screen }

function Look({ screen }: Props) {
  const has = screen.has.value
  const elsewhere = screen.elsewhere.value
  const made = screen.made.value
  const app = useApp()
  useLayoutEffect(() => lookAtWays(app, 'words'), [app])
  return (
    <Page
      back={back()}
      title={words.title}
      lead={words.lead}
      foot={
        has === undefined ? undefined : has || elsewhere ? (
          <>
            <Button kind="primary" onClick={() => screen.go('check')}>
              {elsewhere ? words.take : words.check}
            </Button>
            <Button onClick={() => screen.go('sure')}>{words.again}</Button>
          </>
        ) : (
          <Button kind="primary" onClick={() => void screen.show()}>
            {words.make}
          </Button>
        )
      }
    >
      {elsewhere && (
        <p>
          {words.elsewhere} {has && words.older}
        </p>
      )}
      {has === true && !elsewhere && (
        <p>
          {made === undefined ? words.madeSometime : words.made(dayOf(made))} {words.notHere}
        </p>
      )}
      {has === true && !elsewhere && !screen.leads.value && <Note>{words.leadNowhere}</Note>}
      {has === false && !elsewhere && <p>{words.none}</p>}
      {screen.refused.value && <Note>{words.refused[screen.refused.value]}</Note>}
      <Note>{words.why}</Note>
      <Making screen={screen} />
    </Page>
  )
}

function Sure({ screen }: Props) {
  return (
    <Page
      title={words.sure.title}
      lead={words.sure.lead}
      foot={
        <>
          <Button kind="primary" onClick={() => void screen.show()}>
            {words.sure.doIt}
          </Button>
          <Button onClick={() => screen.go('look')}>{words.sure.notNow}</Button>
        </>
      }
    >
      <Making screen={screen} />
    </Page>
  )
}

/** How making them goes. */
function Making({ screen }: Props) {
  return (
    <>
      {screen.making.value && <SayWhatIsWaited words={words.making} after={400} />}
      <NotKept trouble={screen.trouble.value} />
    </>
  )
}

// Mounted: the words are on the screen. Only from then on they count, and those before no longer.
function Shown({ screen }: Props) {
  useEffect(() => void screen.seen(), [screen])
  return (
    <Page
      title={words.shown.title}
      lead={words.shown.lead}
      foot={
        <>
          <Button kind="primary" onClick={() => screen.go('confirm')}>
            {words.shown.done}
          </Button>
          <Button onClick={() => print()}>{words.shown.print}</Button>
        </>
      }
    >
      <RecoveryKit words={screen.words.value} identity={screen.identity.value} made={screen.made.value} />
      <NotKept trouble={screen.trouble.value} />
    </Page>
  )
}

function Confirm({ screen }: Props) {
  const compare = (event: Event) => {
    event.preventDefault()
    if (screen.confirm()) screen.go('done')
  }
  return (
    <Page title={words.confirm.title} lead={words.confirm.lead}>
      <form class="stack" onSubmit={compare}>
        {screen.picked.value.map((at, i) => (
          <TextField
            key={at}
            label={words.confirm.word(at + 1)}
            value={screen.typed.value[i] ?? ''}
            onInput={(text) => screen.type(i, text)}
            keys="text"
          />
        ))}
        {screen.fault.value && <p role="status">{words.confirm.wrong}</p>}
        <Button kind="primary" submit>
          {words.confirm.doIt}
        </Button>
        <Button kind="text" onClick={() => screen.go('shown')}>
          {words.confirm.back}
        </Button>
        <Button kind="text" href={router.href('lock')}>
          {words.confirm.skip}
        </Button>
      </form>
    </Page>
  )
}

function Check({ screen }: Props) {
  const fault = screen.fault.value
  const compare = async (event: Event) => {
    event.preventDefault()
    if (await screen.check()) screen.go('done')
  }
  return (
    <Page title={words.checking.title} lead={words.checking.lead}>
      <form class="stack" onSubmit={(event) => void compare(event)}>
        <TextArea
          label={lockedWords.words}
          note={lockedWords.wordsNote}
          value={screen.typed.value[0] ?? ''}
          onInput={(text) => screen.type(0, text)}
          problem={fault === 'wrong' && screen.elsewhere.value ? words.checking.others : fault && saidOf(fault)}
        />
        <Button kind="primary" submit>
          {words.checking.doIt}
        </Button>
        <Button kind="text" onClick={() => screen.go('look')}>
          {words.checking.notNow}
        </Button>
        <NotKept trouble={screen.trouble.value} />
      </form>
    </Page>
  )
}

function Done() {
  return (
    <Page
      title={words.done.title}
      lead={words.done.lead}
      foot={
        <Button kind="primary" href={router.href('lock')}>
          {words.done.back}
        </Button>
      }
    />
  )
}

function saidOf(fault: NonNullable<Screen['fault']['value']>): string {
  const { faults } = lockedWords
  if (fault === 'wrong') return faults.wrong.words
  return fault === 'unknown' ? faults.oneUnknown : faults[fault]
}

function back() {
  return { href: router.href('lock'), words: words.back }
}
