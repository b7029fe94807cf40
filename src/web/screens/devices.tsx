// The person's other devices: how the record stands on them, adding one, ending one.
import { useLayoutEffect, useMemo } from 'preact/hooks'
import { devicesScreen, type DevicesScreen as Screen, type SharingDevice } from '../../app/screens/devices.ts'
import { lookAtWays } from '../../app/screens/new-ways.ts'
import { type DevicesStatus, isShared } from '../../app/devices.ts'
import { devicesWords as words } from '../../words/screens/devices.ts'
import { keptWords } from '../../words/screens/settings.ts'
import { useApp } from '../app-context.ts'
import { keepsNothing } from '../shell/keep-nothing.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { toHeading, useFreshHeading } from '../ui/fresh-heading.ts'
import { ErrorNote, Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { SayWhatIsWaited } from '../ui/status.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { dayOf, timeOf } from './day.ts'
import { faultSaid, nameOfThisDevice } from './device-said.ts'
import { InvitationMissing } from './invitation.tsx'
import { Pairing } from './devices-pairing.tsx'

export function DevicesScreenView() {
  const app = useApp()
  const screen = useMemo(() => devicesScreen(app, nameOfThisDevice()), [app])
  useFreshHeading(screen.step.value)
  if (app.vault === undefined) return <Page back={back()} title={words.title} lead={words.example} />
  if (screen.step.value === 'pairing') return <Pairing screen={screen} />
  if (screen.step.value === 'recover') return <Come screen={screen} />
  const status = screen.status.value
  return isShared(status) ? <On screen={screen} /> : <Off screen={screen} isEnded={status.is === 'unlinked'} />
}

type Props = { readonly screen: Screen }

function back() {
  return { href: router.href('kept'), words: words.back }
}

function Off({ screen, isEnded }: Props & { readonly isEnded: boolean }) {
  const app = useApp()
  const { off, unlinked, left, kept } = words
  const hasLeft = app.notebook.value.settings.leftAt !== undefined
  const alone = keepsNothing() ? keptWords.device.nothingNote : hasLeft ? left : off.lead
  return (
    <Page
      back={back()}
      title={words.title}
      lead={isEnded ? unlinked.lead : alone}
      foot={
        <Button kind="primary" onClick={() => void screen.add()}>
          {off.on}
        </Button>
      }
    >
      {app.devices.status.value.is === 'unlinked' && <p class="note">{unlinked.why}</p>}
      {(isEnded || hasLeft) && <p class="note">{kept.before.note}</p>}
      <p>{off.how}</p>
      <p class="note">{off.not}</p>
      {app.copies?.broughtAt.value !== undefined && <p class="note">{off.brought}</p>}
      <div class="stack">
        <Button href={router.href('join')}>{off.join}</Button>
        <Button onClick={() => screen.go('recover')}>{off.recover}</Button>
      </div>
      <Doing screen={screen} />
    </Page>
  )
}

function On({ screen }: Props) {
  const { list, leave, alarm, held } = words
  const app = useApp()
  useLayoutEffect(() => lookAtWays(app, 'device'), [app])
  const healed = screen.healed.value
  const leaveAll = () => {
    toHeading()
    void screen.leave(true)
  }
  return (
    <Page
      back={back()}
      title={words.title}
      lead={<Says status={screen.status.value} />}
      foot={
        <Button kind="primary" onClick={() => void screen.add()}>
          {words.add}
        </Button>
      }
    >
      <div class="groups">
        <Doing screen={screen} />
        <Invited screen={screen} />
        <Alarm screen={screen} />
        {healed && screen.status.value.is !== 'alarm' && <Note>{alarm.healed(dayOf(healed.at))}</Note>}
        <section class="stack">
          <h2>{list.title}</h2>
          {screen.devices.value.map((device) => (
            <One key={device.id} screen={screen} device={device} />
          ))}
        </section>
        <AreYouSure {...leave} onYes={async () => void (await screen.leave())} />
        {screen.held.value && (
          <ErrorNote safe={held.what}>
            <Button size="small" onClick={leaveAll}>
              {held.evenSo}
            </Button>
          </ErrorNote>
        )}
      </div>
    </Page>
  )
}

function One({ screen, device }: Props & { readonly device: SharingDevice }) {
  const { list } = words
  const end = async (lost: boolean) => void (await screen.end(device.id, lost))
  return (
    <section class="stack">
      <Rows>
        <Row title={<bdi>{device.name}</bdi>} note={device.isHere ? list.here : list.since(dayOf(device.added))} />
      </Rows>
      {!device.isHere && (
        <div>
          <AreYouSure words={list.end} text={list.endText} yes={list.endYes} no={list.keep} onYes={() => end(false)} />
          <AreYouSure
            words={list.endLost}
            text={list.lostText}
            yes={list.lostYes}
            no={list.keep}
            onYes={() => end(true)}
          />
        </div>
      )}
    </section>
  )
}

function Alarm({ screen }: Props) {
  const status = screen.status.value
  if (status.is !== 'alarm') return null
  const { alarm } = words
  const { code } = status
  const what = code === 'rollback' || code === 'clone' || code === 'version' ? alarm[code] : alarm.other
  return (
    <ErrorNote what={what} safe={alarm.safe}>
      {code !== 'version' && (
        <Button size="small" onClick={() => void screen.heal()}>
          {alarm.heal}
        </Button>
      )}
    </ErrorNote>
  )
}

function Says({ status: now }: { readonly status: DevicesStatus }) {
  const { status } = words
  if (now.is === 'fresh') return <>{status.fresh(timeOf(now.at))}</>
  if (now.is === 'alarm') return <>{words.alarm.title}</>
  if (now.is === 'offline') {
    return (
      <>
        {status.offline(now.things)} {now.at !== undefined && status.since(timeOf(now.at))}
      </>
    )
  }
  if (now.is !== 'waits') return null
  if (now.why === 'moving' || now.why === 'unreadable') return <>{status[now.why]}</>
  if (now.why === 'full' || now.why === 'no-space') return <>{status.full}</>
  return <>{status.waits(now.things)}</>
}

function Come({ screen }: Props) {
  const { come } = words
  const submit = (event: Event) => {
    event.preventDefault()
    void screen.come()
  }
  return (
    <Page step="come" title={come.title} lead={come.fromKit}>
      <form class="stack" onSubmit={submit}>
        <TextArea label={come.label} value={screen.typed.value} onInput={screen.type} />
        <p class="note">{come.both}</p>
        <Doing screen={screen} />
        <Button kind="primary" submit>
          {come.go}
        </Button>
        <Button kind="text" onClick={() => screen.go('look')}>
          {come.no}
        </Button>
      </form>
      <Invited screen={screen} onUsed={() => void screen.come()} />
    </Page>
  )
}

/** What is waited for, or what stood in the way. */
function Doing({ screen }: Props) {
  const fault = screen.fault.value
  if (screen.busy.value) return <SayWhatIsWaited words={words.working} after={400} />
  if (fault === undefined || fault === 'pass' || screen.held.value) return null
  return <ErrorNote safe={faultSaid(fault)} />
}

/** Where the server takes only whom it was told of. Not within a form: it is one. */
function Invited({ screen, onUsed }: Props & { readonly onUsed?: () => void }) {
  const status = screen.status.value
  const isMissing = screen.fault.value === 'pass' || (status.is === 'waits' && status.why === 'pass')
  return isMissing ? <InvitationMissing {...(onUsed && { onUsed })} /> : null
}
