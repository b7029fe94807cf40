// Where the record is kept: on this device, what of it a server holds, and in which backup. And erasing it all.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { keptScreen, type KeptScreen as Screen, type OpensBy } from '../../app/screens/kept.ts'
import { backupRowWords as backup, wayBackWords as wayBack } from '../../words/screens/backup.ts'
import { devicesWords } from '../../words/screens/devices.ts'
import { joined } from '../../words/joined.ts'
import { keptWords as words } from '../../words/screens/settings.ts'
import { useApp } from '../app-context.ts'
import { endPush } from '../shell/browser-push.ts'
import { forgetDeviceSettings } from '../shell/device-settings.ts'
import { keepsNothing } from '../shell/keep-nothing.ts'
import { askToStay, type Stays, staysHere } from '../shell/stay.ts'
import { isOnHomeScreen } from '../shell/standalone.ts'
import { exampleBase, router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { useFreshHeading } from '../ui/fresh-heading.ts'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { say, SayWhatIsWaited } from '../ui/status.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { dayOf } from './day.ts'
import { InvitationPlace } from './invitation.tsx'
import { Place } from './kept-place.tsx'
import { KeptServer } from './kept-server.tsx'
import { NotKept } from './not-kept.tsx'
import steps from './cannot-open.module.css'
import css from './settings.module.css'

const shared = devicesWords.kept

export function KeptScreen() {
  const app = useApp()
  const screen = useMemo(() => keptScreen(app), [app])
  useFreshHeading(screen.asking.value ? 'asking' : 'kept')
  const isExample = router.place.value.base === exampleBase
  if (screen.asking.value) return <Confirm screen={screen} />
  return (
    <Page
      back={{ href: router.href('settings'), words: words.back }}
      title={words.title}
      tab="today"
      foot={
        <>
          <Button kind="primary" href={router.href('backupSave')}>
            {backup.save}
          </Button>
          {isExample ? (
            <p class="note">{words.example}</p>
          ) : (
            <Button kind="erase" onClick={() => screen.askFirst(true)}>
              {words.erase}
            </Button>
          )}
        </>
      }
    >
      <ul class={css['places']}>
        {keepsNothing() && !isExample ? (
          <Place icon="lock" label={words.device.label} says={words.device.nothing} note={words.device.nothingNote} />
        ) : (
          <ThisDevice screen={screen} />
        )}
        <KeptServer screen={screen} />
        <InvitationPlace />
        <Others screen={screen} />
        <HomeScreen />
        <Backup />
        <WayBack />
        <PagesInUse screen={screen} />
      </ul>
      <Rows>
        <Row title={words.stretch} note={words.stretchNote} href={router.href('stretch')} />
      </Rows>
      <NotKept trouble={screen.trouble.value} />
    </Page>
  )
}

function ThisDevice({ screen }: { readonly screen: Screen }) {
  const unreadable = screen.unreadable.value
  const [stays, setStays] = useState<Stays | undefined>(undefined)
  const [refused, setRefused] = useState(false)
  useEffect(() => void staysHere().then(setStays), [])
  const ask = async () => {
    const answer = await askToStay()
    setStays(answer)
    setRefused(answer === 'no')
  }
  const { device } = words
  const said = { yes: device.stays, no: device.mayGo, unknown: device.unknown }
  return (
    <Place icon="lock" label={device.label} says={device.says} note={openedBy(screen.opens.value)}>
      {unreadable > 0 && <p class="note">{device.unreadable(unreadable)}</p>}
      {stays && <p class="note">{said[stays]}</p>}
      {stays === 'no' && !refused && (
        <div class={css['ways']}>
          <Button size="small" onClick={() => void ask()}>
            {device.ask}
          </Button>
        </div>
      )}
      {refused && <p class="note">{device.refused}</p>}
    </Place>
  )
}

/** Which other devices share it, or did, and the copy on the server by which they do. */
function Others({ screen }: { readonly screen: Screen }) {
  const { devices, notebook } = useApp()
  const is = screen.shared.value
  const others = [...notebook.value.slots.values()].filter(
    ({ way, id }) => way === 'device' && id !== devices.own.value,
  )
  const now = others.length === 0 ? shared.alone : shared.some(others.length)
  const offNote = keepsNothing() ? '' : shared.offNote
  return (
    <>
      {is !== 'no' && <OwnCopy isNow={is === 'now'} />}
      <Place
        icon="copy"
        label={words.others}
        says={{ now, before: shared.before.says, no: shared.off }[is]}
        note={{ now: '', before: shared.before.note, no: offNote }[is]}
      >
        <div class={css['ways']}>
          <Button size="small" href={router.href('devices')}>
            {shared.open}
          </Button>
        </div>
      </Place>
    </>
  )
}

function OwnCopy({ isNow }: { readonly isNow: boolean }) {
  const status = useApp().devices.status.value
  const isThere = status.is !== 'offline' || status.at !== undefined
  const { server, serverNote, serverSoon, serverSoonNote, before } = shared
  const [says, note] = isThere ? [server, serverNote] : [serverSoon, serverSoonNote]
  const said = isNow ? { says, note } : { says: before.server, note: before.serverNote }
  return <Place icon="share" label={words.server.label} {...said} />
}

/** Before somebody puts it on a home screen, or after: how the record comes along. */
function HomeScreen() {
  const { label, says, note, ways } = words.homeScreen
  if (isOnHomeScreen() || keepsNothing()) return null
  return (
    <Place icon="plus" label={label} says={says} note={note}>
      <ol class={`${steps['ways']} ${css['steps']}`}>
        {ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ol>
    </Place>
  )
}

/** When a backup was saved last, and what was written since. */
function Backup() {
  const app = useApp()
  const last = app.copies?.lastBackup.value
  const parts = last && [backup.since(last.since), last.unreadable > 0 ? backup.notWhole(last.unreadable) : undefined]
  return (
    <Place
      icon="list"
      label={backup.label}
      says={last ? backup.on(dayOf(last.at)) : backup.never}
      note={parts ? joined(parts) : backup.neverNote}
    >
      <div class={css['ways']}>
        <Button size="small" href={router.href('backupOpen')}>
          {backup.open}
        </Button>
        <Button size="small" href={router.href('backupCopy')}>
          {backup.copy}
        </Button>
      </div>
    </Place>
  )
}

/** Which program it is, as far as a program can say that of itself. In the made-up month nothing is fetched. */
function PagesInUse({ screen }: { readonly screen: Screen }) {
  const print = screen.pages.value
  const { label, unknown, note } = words.pages
  if (router.place.value.base === exampleBase || print === undefined) return null
  if (print === 'unknown') return <Place icon="list" label={label} says={unknown} note="" />
  return <Place icon="list" label={label} says={<code>{print}</code>} note={note} />
}

/** For a week after a backup was opened. */
function WayBack() {
  const app = useApp()
  const [failed, setFailed] = useState(false)
  const at = app.copies?.broughtAt.value
  const done = async (work: 'keepBrought' | 'goBack', said: string) => {
    const result = await app.copies?.[work]()
    setFailed(result?.ok === false)
    if (result?.ok) say(said)
  }
  // What lies in older months may be what can't be put back: it is looked at before going back is offered.
  useEffect(() => void (at !== undefined && app.openOlder()), [app, at])
  if (at === undefined || !app.copies || app.older.value === 'put-by') return null
  const going = app.copies.goingBack()
  return (
    <Place icon="copy" label={wayBack.label} says={wayBack.says(dayOf(at))} note={wayBack[going]}>
      <div class={css['ways']}>
        <Button size="small" onClick={() => void done('keepBrought', wayBack.kept)}>
          {wayBack.keep}
        </Button>
        {going === 'open' && (
          <AreYouSure
            words={wayBack.back}
            text={wayBack.backText}
            yes={wayBack.backYes}
            no={wayBack.backNo}
            onYes={() => done('goBack', wayBack.went)}
          />
        )}
      </div>
      {failed && going === 'open' && <p class="note">{wayBack.cannot}</p>}
    </Place>
  )
}

/** Before everything goes. Afterwards the page is opened anew, with nothing in it. */
function Confirm({ screen }: { readonly screen: Screen }) {
  const { confirm } = words
  const app = useApp()
  const saved = app.copies?.lastBackup.value
  const is = screen.shared.value
  const erase = async () => {
    if (!(await screen.erase())) return
    // What this browser holds outside of such a tab is another notebook's, and stays: its disguise too.
    if (!keepsNothing()) forgetDeviceSettings()
    await endPush()
    location.replace('/')
  }
  return (
    <Page
      title={confirm.title}
      lead={keepsNothing() ? confirm.leadTab : is === 'no' ? confirm.lead : confirm.leadShared}
      foot={
        <>
          <Button kind="alert" onClick={() => void erase()}>
            {confirm.doIt}
          </Button>
          {/* Last, where the button before it stood: a second tap by mistake keeps everything. */}
          <Button onClick={() => screen.askFirst(false)}>{confirm.notNow}</Button>
        </>
      }
    >
      {screen.links.value.length + screen.doors.value.length > 0 && <p>{confirm.links}</p>}
      {is === 'now' && <p>{confirm.others}</p>}
      {is === 'before' && <p>{confirm.before}</p>}
      {saved && <p>{confirm.backups}</p>}
      {screen.erasing.value && <SayWhatIsWaited words={confirm.erasing} after={400} />}
      <NotKept trouble={screen.trouble.value} />
    </Page>
  )
}

function openedBy(opens: OpensBy | undefined): string {
  const { device } = words
  if (opens === undefined) return ''
  const by = device.opens[opens.by]
  return opens.by === 'itself' ? by : joined([by, opens.hasWords ? device.ifLost.words : device.ifLost.nothing])
}
