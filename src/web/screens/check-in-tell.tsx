// Telling one person one true sentence. Who may be asked may be told, and nobody else is shown. Nothing of the check-in goes with it.
import { useState } from 'preact/hooks'
import type { PersonId } from '../../core/person.ts'
import { checkInWords } from '../../words/screens/check-in.ts'
import { newAskWords } from '../../words/screens/new-ask.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { CheckInGone, useCheckIn } from './check-in-frame.tsx'
import { Named } from './named.tsx'
import { NotAsking } from './not-asking.tsx'
import { NotKept } from './not-kept.tsx'
import { WhoPicker } from './who-picker.tsx'

const words = checkInWords.tell

/** Choosing who, and on to the words. */
export function CheckInTellView({ params }: ScreenProps) {
  const screen = useCheckIn(params.checkIn)
  const [chosen, setChosen] = useState<PersonId | undefined>(undefined)
  const [pressed, setPressed] = useState(false)
  const entry = screen.entry.value
  const held = screen.held.value
  if (entry === undefined) return <CheckInGone />
  if (held !== undefined) return <NotAsking why={held} />
  const who = screen.listeners.value
  const unread = screen.unread.value
  const one = who.find(({ person }) => person.id === chosen)
  const next = async (): Promise<void> => {
    const onward = router.onward()
    setPressed(true)
    const told = one && (await screen.tell(one.person))
    if (told?.to === 'words') onward(router.href('words', { ask: told.ask }))
  }
  return (
    <Page
      back={{ href: router.href('checkInNow', { checkIn: entry.id }) }}
      title={words.title}
      lead={words.lead}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <p class="note" role="status">
            {pressed && one === undefined && words.missing}
          </p>
          <Button kind="primary" onClick={() => void next()}>
            {words.next}
          </Button>
        </>
      }
    >
      {who.length === 0 && <p class="note">{words.nobody}</p>}
      {who.length === 0 && unread !== undefined && (
        <Button href={router.href('person', { person: unread.id })}>
          <Named words={newAskWords.firstQuestions} name={unread.name} />
        </Button>
      )}
      <WhoPicker
        who={who}
        chosen={one?.person.id}
        onChange={(person) => setChosen(person === 'anyone' ? undefined : person)}
        addHref={router.href('addPerson')}
      />
      <p class="note">{words.stays}</p>
    </Page>
  )
}
