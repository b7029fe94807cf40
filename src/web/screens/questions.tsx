// The eight private questions: why they are asked, what becomes of the answers, and the way in. The answers themselves are not shown here.
import { useMemo } from 'preact/hooks'
import { questionsScreen } from '../../app/screens/questions.ts'
import { questionsWords as words } from '../../words/screens/questions.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { useFreshHeading } from '../ui/fresh-heading.ts'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { say } from '../ui/status.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { NotKept } from './not-kept.tsx'
import { OpenDoors } from './open-doors.tsx'
import { alongTheWay, cameFrom } from './safety-way.ts'

/** The first screen of the way. */
export function QuestionsScreenView() {
  const app = useApp()
  const screen = useMemo(() => questionsScreen(app), [app])
  const stands = screen.stands.value
  useFreshHeading(stands)
  const to = (place: number) => alongTheWay(router.href('question', { part: String(place) }))
  const begins = stands === 'new' || stands === 'old'
  return (
    <Page
      title={words.title}
      lead={stands === 'old' ? words.again : words.lead}
      back={{ href: cameFrom() ?? router.href('settings') }}
      leave="short-and-loud"
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Button kind="primary" href={to(screen.next.value)}>
            {begins ? words.begin : stands === 'begun' ? words.goOn : words.look}
          </Button>
          {stands !== 'new' && (
            <Button kind="text" href={alongTheWay(router.href('changes'))}>
              {words.changes}
            </Button>
          )}
        </>
      }
    >
      <ul class="stack">
        {words.promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
      <Note>{words.device}</Note>
      {stands !== 'new' && (
        <AreYouSure
          words={words.forget}
          text={words.forgetText}
          yes={words.forgetYes}
          no={words.forgetNo}
          onYes={async () => {
            if (await screen.forget()) say(words.forgotten)
          }}
        >
          <OpenDoors kinds={['private']} />
        </AreYouSure>
      )}
    </Page>
  )
}
