// The locked notebook: no word of it is on the page, and nothing says what it is about. Help and the public pages stay open beside it.
import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { type LockedFault, type LockedScreen as Screen, lockedScreen } from '../../app/screens/locked.ts'
import { shellWords } from '../../words/shell.ts'
import { lockedWords as words } from '../../words/screens/lock.ts'
import { pageEnvironment } from '../environment.ts'
import { endPush } from '../shell/browser-push.ts'
import { deviceSettings, forgetDeviceSettings } from '../shell/device-settings.ts'
import { isLockNoted } from '../shell/locking.ts'
import { askPasskey } from '../shell/passkey.ts'
import { openWith } from '../shell/program.ts'
import { stretch } from '../shell/slow-hash.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { useFreshHeading } from '../ui/fresh-heading.ts'
import { Icon } from '../ui/icon.tsx'
import { ErrorNote, Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { SecretField } from '../ui/secret-field.tsx'
import { SayWhatIsWaited } from '../ui/status.tsx'
import list from './cannot-open.module.css'
import css from './locked.module.css'

export function LockedScreen() {
  const screen = useMemo(() => lockedScreen(pageEnvironment().store, { stretch, askPasskey }, openWith), [])
  const [lost, setLost] = useState(false)
  useNeutralTitle()
  useFreshHeading(lost ? 'lost' : 'locked')
  if (lost) return <Lost screen={screen} back={() => setLost(false)} />
  return (
    <Page
      centred
      before={
        <div class={css['mark']}>
          <Icon name="lock" />
        </div>
      }
      title={words.title}
      lead={words.lead}
      foot={
        <div class={css['ways']}>
          <OtherWays screen={screen} />
          <Button kind="text" onClick={() => setLost(true)}>
            {words.lost}
          </Button>
        </div>
      }
    >
      {!isLockNoted.value && <ErrorNote safe={words.notNoted} />}
      {screen.ways.value ? <Typed screen={screen} /> : screen.fault.value && <NoDoor screen={screen} />}
    </Page>
  )
}

/** The ways in could not be looked up. */
function NoDoor({ screen }: { readonly screen: Screen }) {
  return (
    <ErrorNote safe={words.faults.unavailable}>
      <Button size="small" onClick={() => void screen.lookAgain()}>
        {words.gone.back}
      </Button>
    </ErrorNote>
  )
}

function Typed({ screen }: { readonly screen: Screen }) {
  const isWords = screen.way.value === 'words'
  const problem = screen.fault.value && saidOf(screen.fault.value, screen)
  const open = (event: Event) => {
    event.preventDefault()
    void screen.open()
  }
  return (
    <form class={`stack ${css['typed']}`} onSubmit={open}>
      {isWords ? (
        <TextArea
          label={words.words}
          note={words.wordsNote}
          value={screen.typed.value}
          onInput={screen.type}
          problem={problem}
        />
      ) : (
        <SecretField
          kind="current"
          label={words.passphrase}
          value={screen.typed.value}
          onInput={screen.type}
          problem={problem}
        />
      )}
      <Button kind="primary" submit>
        {words.open}
      </Button>
      {screen.busy.value && <SayWhatIsWaited words={words.opening} after={400} />}
    </form>
  )
}

function OtherWays({ screen }: { readonly screen: Screen }) {
  const ways = screen.ways.value
  if (!ways) return null
  return (
    <>
      {ways.passkey && (
        <Button kind="text" onClick={() => void screen.openByPasskey()}>
          {words.byDevice}
        </Button>
      )}
      {ways.words && screen.way.value === 'passphrase' && (
        <Button kind="text" onClick={() => screen.use('words')}>
          {words.byWords}
        </Button>
      )}
      {ways.passphrase && screen.way.value === 'words' && (
        <Button kind="text" onClick={() => screen.use('passphrase')}>
          {words.byPassphrase}
        </Button>
      )}
    </>
  )
}

/** What can still be done, and what nobody can do. */
function Lost({ screen, back }: { readonly screen: Screen; readonly back: () => void }) {
  const { gone } = words
  const [asking, ask] = useState(false)
  return (
    <Page
      title={gone.title}
      foot={
        <>
          {!asking && (
            <Button kind="primary" onClick={back}>
              {gone.back}
            </Button>
          )}
          <EraseHere erase={screen.erase} asking={asking} ask={ask} />
        </>
      }
    >
      <Listed ways={screen.ways.value?.words ? [gone.words, ...gone.ways] : gone.ways} />
      <Note>{gone.nobody}</Note>
    </Page>
  )
}

/** Only the key was lost: what is here is left as it is. */
export function KeylessScreen() {
  const { keyless } = words
  useNeutralTitle()
  const [asking, ask] = useState(false)
  const erase = async () => (await pageEnvironment().store.erase()).ok
  return (
    <Page title={keyless.title} lead={keyless.lead} foot={<EraseHere erase={erase} asking={asking} ask={ask} />}>
      <Listed ways={keyless.ways} />
      <Note>{keyless.safe}</Note>
    </Page>
  )
}

function Listed({ ways }: { readonly ways: readonly string[] }) {
  return (
    <ol class={list['ways']}>
      {ways.map((way) => (
        <li key={way}>{way}</li>
      ))}
    </ol>
  )
}

/** Erasing what can't be opened, after being asked once. Then the page is opened anew, with nothing in it. */
function EraseHere(props: {
  readonly erase: () => Promise<boolean>
  readonly asking: boolean
  readonly ask: (asking: boolean) => void
}) {
  const { gone } = words
  const { erase, asking, ask } = props
  const doIt = async () => {
    if (!(await erase())) return
    forgetDeviceSettings()
    await endPush()
    location.replace('/')
  }
  if (!asking)
    return (
      <Button kind="erase" onClick={() => ask(true)}>
        {gone.erase}
      </Button>
    )
  return (
    <>
      <p class="note">{gone.sureLead}</p>
      <Button kind="alert" onClick={() => void doIt()}>
        {gone.sure}
      </Button>
      <Button onClick={() => ask(false)}>{gone.keep}</Button>
    </>
  )
}

function saidOf(fault: LockedFault, { way, unknown }: Screen): string {
  if (fault === 'wrong') return words.faults.wrong[way.value]
  return fault === 'unknown' ? words.faults.unknown(unknown.value) : words.faults[fault]
}

/** While it is locked the tab is called by its other name, or by none that tells anything; from the same moment on as the page. */
function useNeutralTitle(): void {
  const { disguise } = deviceSettings.value
  useLayoutEffect(() => {
    document.title = disguise === 'tendril' ? words.tab : shellWords.names[disguise]
    return () => {
      document.title = shellWords.names[deviceSettings.value.disguise]
    }
  }, [disguise])
}
