// The lock of this device: a passphrase, when it is asked for, and the device's own unlock beside it.
import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { lockAfters } from '../../app/lock-after.ts'
import { type LockScreen as Screen, lockScreen } from '../../app/screens/lock.ts'
import { shellWords } from '../../words/shell.ts'
import { lockWords as words } from '../../words/screens/lock.ts'
import { useApp } from '../app-context.ts'
import { deviceSettings } from '../shell/device-settings.ts'
import { followLock, lockNow } from '../shell/locking.ts'
import { makePasskey } from '../shell/passkey.ts'
import { stretch } from '../shell/slow-hash.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Chips } from '../ui/chips.tsx'
import { ErrorNote, Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { SecretField } from '../ui/secret-field.tsx'
import { say, SayWhatIsWaited } from '../ui/status.tsx'
import { NotKept } from './not-kept.tsx'

export function LockScreenView() {
  const app = useApp()
  const screen = useMemo(() => lockScreen(app, stretch), [app])
  const ways = screen.ways.value
  const isExample = app.vault === undefined
  return (
    <Page
      back={{ href: router.href('settings') }}
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
      {isExample && <Note>{words.example}</Note>}
      {ways && !isExample && (
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
      )}
    </Page>
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
  if (screen.typed.value !== undefined) return <NewPassphrase screen={screen} />
  const remove = async () => {
    if (await screen.remove('passphrase')) changed(passphrase.removed)
  }
  return (
    <Way title={passphrase.title} says={isSet ? passphrase.set : passphrase.none}>
      <div class="side">
        <Button size="small" onClick={() => screen.type('')}>
          {isSet ? passphrase.change : passphrase.make}
        </Button>
        {isSet && (
          <Button size="small" onClick={() => void remove()}>
            {passphrase.remove}
          </Button>
        )}
      </div>
      {screen.fault.value === 'alone' && screen.tried.value === 'passphrase' && (
        <ErrorNote safe={words.faults.aloneRemove} />
      )}
    </Way>
  )
}

function NewPassphrase({ screen }: { readonly screen: Screen }) {
  const { passphrase, faults } = words
  const { fault, typed, hard } = screen
  const keep = async (event: Event) => {
    event.preventDefault()
    if (await screen.keepPassphrase()) changed(passphrase.kept)
  }
  const problem = fault.value === 'short' || fault.value === 'memory' ? faults[fault.value] : undefined
  return (
    <form class="stack" onSubmit={(event) => void keep(event)}>
      <h2>{passphrase.title}</h2>
      <p class="note">{passphrase.note}</p>
      <SecretField
        kind="new"
        label={passphrase.label}
        value={typed.value ?? ''}
        onInput={screen.type}
        problem={problem}
        {...(typed.value && { note: passphrase.hard[hard.value] })}
      />
      <div class="side">
        <Button size="small" submit>
          {passphrase.keep}
        </Button>
        <Button size="small" onClick={() => screen.type(undefined)}>
          {passphrase.notNow}
        </Button>
      </div>
      {screen.busy.value && <SayWhatIsWaited words={passphrase.working} after={400} />}
    </form>
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
      {fault && fault !== 'short' && (
        <ErrorNote safe={fault === 'alone' ? words.faults.aloneAdd : words.faults[fault]} />
      )}
    </Way>
  )
}

/** The lock is another one now: every page follows it, and this one says what was done. */
function changed(said: string): void {
  followLock()
  say(said)
}
