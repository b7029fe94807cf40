// Everybody who was let in: who, what, until when, and one tap to shut the door.
import { useEffect, useMemo } from 'preact/hooks'
import { type Door, type SharesScreen as Screen, sharesScreen } from '../../app/screens/shares.ts'
import { sharesWords as words } from '../../words/screens/shares.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { toHeading } from '../ui/fresh-heading.ts'
import { IconDisc } from '../ui/initial.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { dayOf } from './day.ts'
import { NotKept } from './not-kept.tsx'
import { doorName, doorNote, doorStands } from './share-said.ts'

/** *Let somebody in*. */
export function SharesScreenView() {
  const app = useApp()
  const screen = useMemo(() => sharesScreen(app), [app])
  useEffect(() => void screen.look(), [screen])
  const [open, shut] = [screen.open.value, screen.shut.value]
  const none = open.length + shut.length === 0
  return (
    <Page
      back={{ href: router.href('practise') }}
      tab="practise"
      title={words.title}
      lead={words.lead}
      foot={
        <Button kind="primary" href={router.href('newShare')}>
          {none ? words.make : words.makeAnother}
        </Button>
      }
    >
      {open.length === 0 && <p class="voice">{words.empty}</p>}
      {open.length > 0 && (
        <section class="stack">
          <h2>{words.open}</h2>
          <p class="note">{words.cannotUndo}</p>
          {open.map((door) => (
            <OpenDoor key={door.share.id} door={door} screen={screen} />
          ))}
        </section>
      )}
      {shut.length > 0 && (
        <section>
          <h2>{words.shut}</h2>
          <Rows label={words.shut}>
            {shut.map((door) => (
              <DoorRow key={door.share.id} door={door} />
            ))}
          </Rows>
        </section>
      )}
      <NotKept trouble={screen.trouble.value} />
    </Page>
  )
}

function OpenDoor({ door, screen }: { readonly door: Door; readonly screen: Screen }) {
  const { share, state } = door
  const name = doorName(share)
  const close = (): void => {
    void screen.close(share.id)
    toHeading()
  }
  return (
    <div class="stack">
      <DoorRow door={door} />
      {state !== 'closing' && !door.keyless && (
        <Button kind="outline" size="small" onClick={close}>
          {words.closeOf(name)}
        </Button>
      )}
    </div>
  )
}

function DoorRow({ door }: { readonly door: Door }) {
  const { share, isNew, note } = door
  const left = note && (isNew ? words.newNote : words.noted)(dayOf(note.at))
  return (
    <Row
      start={<IconDisc icon={door.state === 'over' && !door.keyless ? 'lock' : 'share'} />}
      title={<bdi translate={false}>{doorName(share)}</bdi>}
      note={[doorStands(door), left, doorNote(share)].filter(Boolean).join(' ')}
      href={router.href('share', { share: share.id })}
    />
  )
}
