// A way to need the program less: what I know, how I notice early, who my people are, how often, and a goodbye that keeps everything.
import { useMemo } from 'preact/hooks'
import { longestStaying, stayingScreen, type StayingScreen } from '../../app/screens/staying.ts'
import { rhythms } from '../../core/practices/staying.ts'
import { careWords } from '../../words/screens/care.ts'
import { stayingWords as words } from '../../words/screens/staying.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Chips } from '../ui/chips.tsx'
import { TextArea } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { say } from '../ui/status.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { NotKept } from './not-kept.tsx'

/** *Needing this less.* */
export function StayingScreenView() {
  const app = useApp()
  const screen = useMemo(() => stayingScreen(app), [app])
  const keep = async (): Promise<void> => {
    if (await screen.keepTexts()) say(words.kept)
  }
  return (
    <Page
      back={{ href: router.href('practise'), words: words.back }}
      title={words.title}
      lead={words.lead}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Button kind="primary" onClick={() => void keep()}>
            {words.keep}
          </Button>
        </>
      }
    >
      <div class="groups">
        <Texts screen={screen} />
        <People screen={screen} />
        <Rhythm screen={screen} />
        <Goodbye screen={screen} />
      </div>
    </Page>
  )
}

type Props = { readonly screen: StayingScreen }

function Texts({ screen }: Props) {
  const texts = screen.texts.value
  return (
    <>
      <TextArea
        voice
        label={words.know}
        note={words.knowNote}
        value={texts.know}
        maxLength={longestStaying}
        onInput={(text) => screen.type('know', text)}
      />
      <TextArea
        voice
        label={words.earlySigns}
        note={words.earlyNote}
        value={texts.earlySigns}
        maxLength={longestStaying}
        onInput={(text) => screen.type('earlySigns', text)}
      />
    </>
  )
}

function People({ screen }: Props) {
  const people = screen.people.value
  if (people.length === 0) return <p class="note">{words.noPeople}</p>
  return (
    <div class="stack">
      <Chips
        label={words.people}
        chips={people.map(({ id, name }) => ({ value: id, words: name }))}
        chosen={screen.staying.value.people ?? []}
        onChange={(_, person) => person && void screen.togglePerson(person)}
      />
      <p class="note">{words.peopleNote}</p>
    </div>
  )
}

function Rhythm({ screen }: Props) {
  const { rhythm } = screen.staying.value
  return (
    <div class="stack">
      <Chips
        one
        label={words.rhythm}
        chips={rhythms.map((value) => ({ value, words: words.rhythms[value] }))}
        chosen={rhythm === undefined ? [] : [rhythm]}
        onChange={([value]) => void screen.chooseRhythm(value)}
      />
      <p class="note">{words.rhythmNote}</p>
    </div>
  )
}

function Goodbye({ screen }: Props) {
  const go = async (): Promise<void> => {
    const onward = router.onward()
    if ((await screen.keepTexts()) && (await screen.sayGoodbye())) onward(router.href('today'))
  }
  if (screen.staying.value.goodbye !== undefined)
    return <Button onClick={() => void screen.comeBack()}>{careWords.goodbye.again}</Button>
  return (
    <AreYouSure words={words.goodbye} text={words.goodbyeText} yes={words.goodbyeYes} no={words.goodbyeNo} onYes={go} />
  )
}
