// What the people who run this copy say of themselves: asked for when the page is opened, and marked as theirs. Offline: nothing.
import { useEffect, useState } from 'preact/hooks'
import { askHostAbout, type HostAbout } from '../../app/host-about.ts'
import { hostWords as words } from '../../words/screens/help.ts'
import { router } from '../shell/way.ts'
import { Card } from '../ui/card.tsx'

/** A card with their name, contact and where to book, as far as they say so; nothing until they did. */
export function HostSays() {
  const [about, setAbout] = useState<HostAbout | undefined>(undefined)
  const example = router.place.value.base !== ''
  useEffect(() => {
    // Looking around asks nobody for anything.
    if (!example) void askHostAbout(fetch.bind(globalThis), location.origin).then(setAbout)
  }, [example])
  if (!about) return null
  return (
    <Card label={words.say}>
      <p class="note">{words.say}</p>
      {about.name !== undefined && (
        <p class="voice">
          <bdi>{about.name}</bdi>
        </p>
      )}
      {about.contact !== undefined && (
        <p>
          <bdi>{about.contact}</bdi>
        </p>
      )}
      {about.booking !== undefined && (
        <p>
          <a href={about.booking} rel="noreferrer noopener" target="_blank">
            {words.book}
          </a>
        </p>
      )}
    </Card>
  )
}
