// The after-link. Theirs is the real answer to "how will it be for them to be asked?", so it is worth one more small question.
import { useMemo } from 'preact/hooks'
import { thanksScreen, type ThanksScreen } from '../../app/screens/thanks.ts'
import { longest } from '../../app/screens/words.ts'
import { sendWords } from '../../words/screens/send.ts'
import { thanksWords as words } from '../../words/screens/thanks.ts'
import { todayWords } from '../../words/screens/today.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { ErrorNote } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { SayWhatIsWaited } from '../ui/status.tsx'
import { AskGone } from './ask-gone.tsx'
import { InvitationMissing } from './invitation.tsx'
import { NotAsking } from './not-asking.tsx'
import { NotKept } from './not-kept.tsx'
import { ShareText } from './share-text.tsx'

export function ThanksScreenView({ params }: ScreenProps) {
  const app = useApp()
  const id = params.ask
  const screen = useMemo(() => {
    const isPart = app.notebook.value.asks.get(id)?.answer?.says === 'part'
    return thanksScreen(app, id, words.whatFirst[isPart ? 'part' : 'yes'])
  }, [app, id])
  const shown = screen.shown.value
  if (!shown?.person) return <AskGone />
  const back = router.href('ask', { ask: id })
  const { address, closed } = screen
  if (closed.value !== undefined && address.value === undefined) return <NotAsking why={closed.value} />
  return (
    <Page
      back={{ href: back }}
      title={words.title}
      lead={<bdi>{words.lead(shown.person.name)}</bdi>}
      foot={address.value === undefined ? <Make screen={screen} back={back} /> : <Done back={back} />}
    >
      {address.value === undefined ? <Wording screen={screen} /> : <Ready screen={screen} address={address.value} />}
    </Page>
  )
}

type Props = { readonly screen: ThanksScreen }

function Wording({ screen }: Props) {
  return (
    <div class="groups">
      {screen.onlyHere.value && <ErrorNote what={sendWords.onlyHere.what} safe={todayWords.onlyHereHow} />}
      <TextField
        label={words.what}
        note={words.whatNote}
        value={screen.what.value}
        onInput={screen.writeWhat}
        maxLength={120}
      />
      <TextField
        label={words.name}
        note={words.nameNote}
        value={screen.name.value}
        onInput={screen.writeName}
        maxLength={longest.name}
      />
      <p class="note">{sendWords.pageSays}</p>
      {screen.linkTrouble.value === 'pass' && <InvitationMissing />}
      {screen.linkTrouble.value && screen.linkTrouble.value !== 'pass' && (
        <ErrorNote
          what={words.notYet.what}
          safe={screen.linkTrouble.value === 'clock' ? sendWords.error.clock : words.notYet.safe}
        >
          <Button size="small" onClick={() => void screen.tryAgain()}>
            {words.notYet.again}
          </Button>
        </ErrorNote>
      )}
      {screen.making.value && <SayWhatIsWaited words={words.making} />}
      <NotKept trouble={screen.trouble.value} />
    </div>
  )
}

function Make({ screen, back }: Props & { readonly back: string }) {
  return (
    <>
      <Button kind="primary" onClick={() => void screen.make()}>
        {words.make}
      </Button>
      <Button kind="text" href={back}>
        {words.later}
      </Button>
    </>
  )
}

function Ready({ screen, address }: Props & { readonly address: string }) {
  const { onlyHere } = sendWords.ready
  return (
    <div class="stack">
      {screen.onlyHere.value && <ErrorNote what={onlyHere.what} safe={onlyHere.how} />}
      <p class="note">{words.ready}</p>
      <ShareText first text={words.text(address)} onShared={() => {}} />
    </div>
  )
}

function Done({ back }: { readonly back: string }) {
  return <Button href={back}>{words.done}</Button>
}
