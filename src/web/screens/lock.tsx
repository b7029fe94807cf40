// The lock of this device: a passphrase, when it is asked for, and the device's own unlock beside it.
import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { lockAfters } from '../../app/lock-after.ts'
import { type LockScreen as Screen, lockScreen } from '../../app/screens/lock.ts'
import type { Ways as WaysIn } from '../../app/unlock.ts'
import { shellWords } from '../../words/shell.ts'
import { lockWords as words } from '../../words/screens/lock.ts'
import { useApp } from '../app-context.ts'
import { deviceSettings } from '../shell/device-settings.ts'
import { keepsNothing } from '../shell/keep-nothing.ts'
import { followLock, lockNow } from '../shell/locking.ts'
import { makePasskey } from '../shell/passkey.ts'
import { stretch } from '../shell/slow-hash.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Chips } from '../ui/chips.tsx'
import { useFreshHeading } from '../ui/fresh-heading.ts'
import { ErrorNote, Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { SecretField } from '../ui/secret-field.tsx'
import { say, SayWhatIsWaited } from '../ui/status.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { NotKept } from './not-kept.tsx'

export function LockScreenView() {
  const app = useApp()
  const screen = useMemo(() => lockScreen(app, stretch), [app])
  useFreshHeading(screen.typed.value === undefined ? 'look' : 'passphrase')
  const back = { href: router.href('settings'), words: words.back }
  if (app.vault === undefined || keepsNothing())
    return <Page back={back} title={words.title} lead={app.vault ? words.inTab : words.example} />
  if (screen.typed.value !== undefined) return <NewPassphrase screen={screen} />
  return (
    <Page
      back={back}
      title={words.title}
      lead={words.lead}
      foot={
        screen.isSet.value && (
          <Button kind="primary" icon="lock" onClick={lockNow}>
            {words.now}
          </Button>
        )
      }
    >
      {screen.ways.value && <Ways screen={screen} ways={screen.ways.value} />}
    </Page>
  )
}

function Ways({ screen, ways }: { readonly screen: Screen; readonly ways: WaysIn }) {
  return (
    <div class="groups">
      <Passphrase screen={screen} isSet={ways.passphrase} />
      {screen.isSet.value && <When screen={screen} />}
      <Rows>
        <Row
          title={words.words.title}
          note={ways.words ? words.words.set : words.words.none}
          href={router.href('recovery')}
        />
      </Rows>
      {(ways.passphrase || ways.words || ways.passkey) && <Device screen={screen} isSet={ways.passkey} />}
      <NotKept trouble={screen.trouble.value} />
    </div>
  )
}

/** One way in: what it is, how it stands, what can be done. */
function Way(props: { readonly title: string; readonly says: string; readonly children: ComponentChildren }) {
  return (
    <section class="stack">
      <h2>{props.title}</h2>
      <p class="note">{props.says}</p>
      {props.children}
    </section>
  )
}

function Passphrase({ screen, isSet }: { readonly screen: Screen; readonly isSet: boolean }) {
  const { passphrase } = words
  const { opensBy } = passphrase
  const remove = async () => {
    if (await screen.remove('passphrase')) changed(passphrase.removed)
  }
  return (
    <Way title={passphrase.title} says={isSet ? passphrase.set : passphrase.none}>
      <div class="side">
        <Button size="small" onClick={() => screen.type('')}>
          {isSet ? passphrase.change : passphrase.make}
        </Button>
      </div>
      {isSet && (
        <AreYouSure
          words={passphrase.remove}
          text={opensBy[screen.ways.value?.passkey ? 'device' : 'itself']}
          yes={passphrase.removeYes}
          no={passphrase.removeNo}
          onYes={remove}
        />
      )}
      {screen.fault.value === 'alone' && screen.tried.value === 'passphrase' && (
        <ErrorNote safe={words.faults.aloneRemove} />
      )}
    </Way>
  )
}

/** Alone on its page, and typed twice: a slip of a finger would close the notebook for ever. */
function NewPassphrase({ screen }: { readonly screen: Screen }) {
  const { passphrase, faults } = words
  const fault = screen.fault.value
  const keep = async (event: Event) => {
    event.preventDefault()
    if (await screen.keepPassphrase()) changed(passphrase.kept)
  }
  return (
    <Page title={passphrase.title} lead={passphrase.note}>
      <form class="groups" onSubmit={(event) => void keep(event)}>
        <SecretField
          kind="new"
          label={passphrase.label}
          value={screen.typed.value ?? ''}
          onInput={screen.type}
          problem={fault === 'short' || fault === 'memory' ? faults[fault] : undefined}
          {...(screen.typed.value && { note: passphrase.hard[screen.hard.value] })}
        />
        <SecretField
          kind="new"
          label={passphrase.again}
          value={screen.again.value}
          onInput={screen.typeAgain}
          problem={fault === 'differs' ? faults.differs : undefined}
        />
        <Note>{screen.ways.value?.words ? passphrase.warning.words : passphrase.warning.nothing}</Note>
        <NotKept trouble={screen.trouble.value} />
        {screen.busy.value && <SayWhatIsWaited words={passphrase.working} after={400} />}
        <div class="stack">
          <Button kind="primary" submit>
            {passphrase.keep}
          </Button>
          <Button kind="text" onClick={() => screen.type(undefined)}>
            {passphrase.notNow}
          </Button>
        </div>
      </form>
    </Page>
  )
}

function When({ screen }: { readonly screen: Screen }) {
  const { when } = words
  const after = screen.ways.value?.lock ?? 'off'
  const choose = async (value: string | undefined) => {
    const chosen = lockAfters.find((one) => `${one}` === value)
    if (chosen !== undefined && (await screen.setLock(chosen))) followLock()
  }
  return (
    <section class="stack">
      <Chips
        one
        label={when.title}
        chips={lockAfters.map((one) => ({ value: `${one}`, words: when.options[one] }))}
        chosen={[`${after}`]}
        onChange={([value]) => void choose(value)}
      />
      <p class="note">{after === 'off' ? when.off : when.note}</p>
    </section>
  )
}

function Device({ screen, isSet }: { readonly screen: Screen; readonly isSet: boolean }) {
  const { device } = words
  const fault = screen.tried.value === 'passkey' ? screen.fault.value : undefined
  const add = async () => {
    const name = shellWords.names[deviceSettings.value.disguise]
    if (await screen.addPasskey((question) => makePasskey(name, question))) changed(device.added)
  }
  return (
    <Way title={device.title} says={isSet ? device.set : device.none}>
      <div class="side">
        <Button size="small" onClick={() => void (isSet ? screen.remove('passkey') : add())}>
          {isSet ? device.remove : device.add}
        </Button>
      </div>
      {fault && <ErrorNote safe={fault === 'alone' ? words.faults.aloneAdd : words.faults[fault]} />}
    </Way>
  )
}

/** The lock is another one now: every page follows it, and this one says what was done. */
function changed(said: string): void {
  followLock()
  say(said)
}
