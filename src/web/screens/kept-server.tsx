// What of the record a server holds: links that take answers, and doors that are open.
import type { HeldLink, KeptScreen as Screen } from '../../app/screens/kept.ts'
import type { Door } from '../../app/screens/shares.ts'
import { joined } from '../../words/joined.ts'
import { keptWords as words } from '../../words/screens/settings.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { dayOf } from './day.ts'
import { Place } from './kept-place.tsx'
import { doorName, doorStands } from './share-said.ts'

/** One place for each; nothing at all where the copy for other devices is said beside it. */
export function KeptServer({ screen }: { readonly screen: Screen }) {
  const { server } = words
  const links = screen.links.value
  const doors = screen.doors.value
  const woken = screen.woken.value
  const isEmpty = links.length + doors.length === 0 && !woken
  if (isEmpty && screen.shared.value !== 'no') return null // the copy for other devices stands below
  if (isEmpty) return <Place icon="share" label={server.label} says={server.none} note={server.noneNote} />
  return (
    <>
      {links.map((held) => (
        <Place
          key={held.link.id}
          icon="share"
          label={server.label}
          says={<bdi>{linkTo(held)}</bdi>}
          note={held.closing ? server.closing : server.note(dayOf(held.link.until))}
          {...(!held.closing && {
            act: (
              <Button kind="text" size="small" onClick={() => void screen.close(held.link.id)}>
                {server.close}
              </Button>
            ),
          })}
        />
      ))}
      {doors.map((door) => (
        <DoorPlace key={door.share.id} door={door} screen={screen} />
      ))}
      {woken && (
        <Place
          icon="share"
          label={server.label}
          says={server.woken}
          note={server.wokenNote}
          act={
            <Button kind="text" size="small" href={router.href('notice')}>
              {server.wokenSee}
            </Button>
          }
        />
      )}
    </>
  )
}

/** Copies for somebody who was let in. */
function DoorPlace({ door, screen }: { readonly door: Door; readonly screen: Screen }) {
  const { server } = words
  return (
    <Place
      icon="share"
      label={server.label}
      says={<bdi>{server.door(doorName(door.share))}</bdi>}
      note={joined([server.sealed, doorStands(door)])}
      {...(door.state !== 'closing' &&
        !door.keyless && {
          act: (
            <Button kind="text" size="small" onClick={() => void screen.shut(door.share.id)}>
              {server.shut}
            </Button>
          ),
        })}
    />
  )
}

function linkTo({ shown }: HeldLink): string {
  const { server } = words
  if (shown?.ask.trial) return server.trial
  return server.link(shown?.person?.name ?? server.someone)
}
