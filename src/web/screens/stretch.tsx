// Deleting a stretch of time: two days, what lies between, and a question before it goes.
import { useMemo } from 'preact/hooks'
import { type StretchScreen as Screen, stretchScreen } from '../../app/screens/stretch.ts'
import type { Instant } from '../../lib/time.ts'
import { backupSharedWords as shared } from '../../words/screens/backup.ts'
import { stretchWords as words } from '../../words/screens/stretch.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { DayField } from '../ui/field.tsx'
import { useFreshHeading } from '../ui/fresh-heading.ts'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { dayOf } from './day.ts'
import { NotKept } from './not-kept.tsx'
import { OpenDoors } from './open-doors.tsx'
import { thingsSaid } from './things-said.ts'

export function StretchScreenView() {
  const app = useApp()
  const screen = useMemo(() => stretchScreen(app), [app])
  useFreshHeading(screen.step.value)
  const Step = { days: Days, found: Found, gone: Gone }[screen.step.value]
  return <Step screen={screen} />
}

type Props = { readonly screen: Screen }

function Days({ screen }: Props) {
  const { from, to } = screen.problems.value
  const look = (event: Event) => {
    event.preventDefault()
    void screen.look()
  }
  return (
    <Page title={words.title} lead={words.lead} back={back()}>
      <form class="groups" onSubmit={look}>
        <DayField
          label={words.from}
          value={screen.from.value}
          onInput={(day) => screen.type('from', day)}
          problem={from && words.problems[from]}
        />
        <DayField
          label={words.to}
          note={words.toNote}
          value={screen.to.value}
          onInput={(day) => screen.type('to', day)}
          problem={to && words.problems[to]}
        />
        <Button kind="primary" submit>
          {words.look}
        </Button>
      </form>
    </Page>
  )
}

function Found({ screen }: Props) {
  const { found } = words
  const [first, last] = screen.days.value ?? []
  const things = thingsSaid(screen.found.value)
  return (
    <Page
      back={back()}
      title={first && last ? found.title(dated(first), dated(last)) : words.title}
      lead={things === '' ? found.nothing : found.things(things)}
      foot={
        <>
          <Button kind={things === '' ? 'primary' : 'quiet'} onClick={screen.other}>
            {found.other}
          </Button>
          {things !== '' && (
            <AreYouSure {...found.remove} onYes={async () => void (await screen.remove())}>
              <OpenDoors />
            </AreYouSure>
          )}
        </>
      }
    >
      {things !== '' && <p>{found.whole}</p>}
      <p class="note">{found.stays}</p>
      <Unreadable screen={screen} />
      <NotKept trouble={screen.trouble.value} />
    </Page>
  )
}

function Gone({ screen }: Props) {
  const { gone } = words
  return (
    <Page
      title={gone.title}
      lead={gone.lead}
      foot={
        <Button kind="primary" href={router.href('kept')}>
          {gone.go}
        </Button>
      }
    >
      <OpenDoors />
      <Unreadable screen={screen} />
    </Page>
  )
}

function back() {
  return { href: router.href('kept'), words: shared.back }
}

/** What is deleted leaves the disk only where all of it can be opened. */
function Unreadable({ screen }: Props) {
  return screen.unreadable.value > 0 && <Note>{words.unreadable}</Note>
}

/** With its year: what is deleted may be old. */
function dated(day: Instant): string {
  return `${dayOf(day)} ${new Date(day).getFullYear()}`
}
