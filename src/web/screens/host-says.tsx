// What the people who run this copy say of themselves, marked as theirs. The server tells it to whoever opens the app. Offline: nothing.
import { useEffect, useState } from 'preact/hooks'
import { askWhere, type HostAbout } from '../../app/where.ts'
import { hostWords as words } from '../../words/screens/help.ts'
import { useAppIfOpen } from '../app-context.ts'
import { pageAlone } from '../environment.ts'
import { router } from '../shell/way.ts'
import { Card } from '../ui/card.tsx'

/** A card with their name, contact and where to book, as far as they say so; nothing until they did. */
export function HostSays() {
  const app = useAppIfOpen()
  const asked = useAsked(app === undefined && router.place.value.base === '')
  const about = app ? app.links.host.value : asked
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
      {about.pages !== undefined && (
        <p>
          <a href={about.pages} rel="noreferrer noopener" target="_blank">
            {words.pages}
          </a>
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

/** Where the page was opened with no record beside it, it asks what the app asks whenever it opens, and no more. */
function useAsked(asks: boolean): HostAbout | undefined {
  const [about, setAbout] = useState<HostAbout | undefined>(undefined)
  useEffect(() => {
    if (asks) void askWhere({ ...pageAlone(), fetch: fetch.bind(globalThis) }).then((where) => setAbout(where?.about))
  }, [asks])
  return about
}
