// One letter, to be read or heard again, gone on with, or deleted for ever.
import { useMemo, useState } from 'preact/hooks'
import { letterScreen, type LetterScreen } from '../../app/screens/letter.ts'
import { spokenLetter } from '../../app/screens/letter-spoken.ts'
import type { Letter } from '../../core/practices/letter.ts'
import { letterBeforeWords, letterCloseWords, lettersWords, letterWords as words } from '../../words/screens/letters.ts'
import { useApp } from '../app-context.ts'
import { browserMicrophone } from '../microphone.ts'
import { readAloud, useLocalVoice } from '../read-aloud.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Toggle } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { dayOf } from './day.ts'
import { LetterGone } from './letter-gone.tsx'
import { LetterSound } from './letter-sound.tsx'
import { NotKept } from './not-kept.tsx'
import { OpenDoors } from './open-doors.tsx'
import css from './letter.module.css'

type Shown = { readonly screen: LetterScreen; readonly letter: Letter }

export function LetterView({ params }: ScreenProps) {
  const app = useApp()
  const id = params.letter
  const screen = useMemo(() => letterScreen(app, id), [app, id])
  const spoken = useMemo(() => spokenLetter(app, id, browserMicrophone), [app, id])
  const letter = screen.letter.value
  if (!letter) return <LetterGone />
  const date = dayOf(letter.begun ?? letter.made)
  return (
    <Page
      back={{ href: router.href('letters'), words: lettersWords.back }}
      above={letter.closed === undefined ? words.putAwayOn(date) : words.by(date)}
      title={lettersWords.rungs[letter.rung].title}
      foot={<Foot screen={screen} letter={letter} />}
    >
      <div class="groups">
        <Words screen={screen} letter={letter} />
        {letter.spoken && <LetterSound spoken={spoken} />}
        {letter.closed !== undefined && letter.rung !== 'R0' && (
          <Toggle
            label={letterCloseWords.mayReturn}
            note={letterCloseWords.mayReturnNote}
            on={letter.mayReturn}
            onChange={(mayReturn) => void screen.set({ mayReturn })}
          />
        )}
        <NotKept trouble={screen.trouble.value} />
        <AreYouSure {...words.remove} onYes={() => remove(screen)}>
          <OpenDoors kinds={['letter']} />
        </AreYouSure>
      </div>
    </Page>
  )
}

function Words({ screen, letter }: Shown) {
  const text = screen.text.value
  const canNow = screen.canNow.value
  return (
    <>
      {text !== '' && (
        <p class={css['letter']} dir="auto" translate={false}>
          {text}
        </p>
      )}
      {text === '' && !letter.spoken && <p class="note">{words.empty}</p>}
      {letter.voice && (
        <p class="note">
          {words.word} {letterBeforeWords.voices[letter.voice]}
        </p>
      )}
      {text !== '' && <ReadAloud text={text} />}
      {canNow !== '' && (
        <div>
          <p class="note">{words.canNow}</p>
          <p class="voice" dir="auto" translate={false}>
            {canNow}
          </p>
        </div>
      )}
    </>
  )
}

/** Left out where no voice of this device can read. */
function ReadAloud({ text }: { readonly text: string }) {
  const voice = useLocalVoice()
  const [stop, setStop] = useState<(() => void) | undefined>(undefined)
  if (!voice) return null
  const read = (): void => {
    const end = readAloud(text, voice, () => setStop(undefined))
    setStop(() => end)
  }
  return (
    <div class="stack">
      <Button kind="outline" icon="voice" onClick={stop ?? read}>
        {stop ? words.stopReading : words.readAloud}
      </Button>
      <p class="note">{words.readHere}</p>
    </div>
  )
}

function Foot({ screen, letter }: Shown) {
  const here = { letter: letter.id }
  if (letter.closed === undefined)
    return (
      <>
        <Button kind="primary" href={router.href('letterBefore', here)}>
          {words.goOn}
        </Button>
        <Button href={router.href('letterClose', here)}>{words.close}</Button>
      </>
    )
  if (screen.unkept.value) return <Button href={router.href('letterClose', here)}>{words.close}</Button>
  if (letter.rung !== 'R5' || letter.text === undefined) return null
  const { text } = letter
  const ask = (): void => {
    screen.toAsk(words.askTitle(text))
    router.go(router.href('newAsk'))
  }
  if (screen.askBegun.value) return <AreYouSure {...words.instead} words={words.ask} onYes={async () => ask()} />
  return (
    <Button kind="primary" onClick={ask}>
      {words.ask}
    </Button>
  )
}

async function remove(screen: LetterScreen): Promise<void> {
  const onward = router.onward()
  if (await screen.remove()) onward(router.href('letters'), 'replace')
}
