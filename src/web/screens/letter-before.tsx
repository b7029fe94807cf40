// Before a letter: a look at the body, and a voice if one helps. When it is a lot, a stop card stands first.
import { useMemo } from 'preact/hooks'
import { letterScreen, type LetterScreen } from '../../app/screens/letter.ts'
import type { LetterId } from '../../core/practices/letter.ts'
import { doseWords, letterBeforeWords as words, lettersWords } from '../../words/screens/letters.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Chips, chipsOf } from '../ui/chips.tsx'
import { Page } from '../ui/page.tsx'
import { say } from '../ui/status.tsx'
import { DoseScale } from './dose-scale.tsx'
import { LetterClosed } from './letter-closed.tsx'
import { LetterGone } from './letter-gone.tsx'
import { NotKept } from './not-kept.tsx'
import { StopCard } from './stop-card.tsx'

type Voices = keyof typeof words.voices

/** The first of three steps. All of it may stay empty. */
export function LetterBeforeView({ params }: ScreenProps) {
  const app = useApp()
  const id = params.letter
  const screen = useMemo(() => letterScreen(app, id), [app, id])
  const letter = screen.letter.value
  const gate = useMemo(() => screen.gate(), [screen])
  if (!letter) return <LetterGone />
  if (gate !== 'open') return <LetterClosed why={gate} until={screen.lockedUntil()} kept={screen.text.value !== ''} />
  return (
    <Page
      back={{ href: router.href('letters'), words: words.putAway }}
      steps={{ at: 1, of: 3 }}
      above={lettersWords.rungs[letter.rung].title}
      title={words.title}
      lead={words.lead}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Button kind="primary" onClick={() => void goOn(screen, id)}>
            {words.next}
          </Button>
        </>
      }
    >
      <div class="groups">
        <DoseScale
          label={doseWords.before}
          much={letter.before}
          numb={letter.numb}
          onMuch={(before) => void screen.set({ before })}
          onNumb={(numb) => void screen.set({ numb })}
        />
        {letter.rung !== 'R0' && (
          <Chips<Voices>
            one
            label={words.voice}
            chips={chipsOf(words.voices)}
            chosen={letter.voice === undefined ? [] : [letter.voice]}
            onChange={([voice]) => void screen.set({ voice })}
          />
        )}
      </div>
    </Page>
  )
}

/** It is a lot: finishing is the big button, and going on is a choice all the same. */
export function LetterStopView({ params }: ScreenProps) {
  const app = useApp()
  const id = params.letter
  const screen = useMemo(() => letterScreen(app, id), [app, id])
  if (!screen.letter.value) return <LetterGone />
  const finish = async (): Promise<void> => {
    const onward = router.onward()
    if (!(await screen.putAway())) return
    onward(router.href('letters'))
    say(words.stop.kept)
  }
  return (
    <StopCard
      back={router.href('letterBefore', { letter: id })}
      title={words.stop.title}
      lead={words.stop.lead}
      trouble={screen.trouble.value}
      onFinish={() => void finish()}
      onGoOn={() => void sitDown(screen, id)}
    />
  )
}

/** A lot in the body, tapped a moment ago, must be known before the way is chosen. */
async function goOn(screen: LetterScreen, id: LetterId): Promise<void> {
  const onward = router.onward()
  if (!(await screen.kept())) return
  if (screen.tooMuch.value) onward(router.href('letterStop', { letter: id }))
  else await sitDown(screen, id, onward)
}

async function sitDown(screen: LetterScreen, id: LetterId, onward = router.onward()): Promise<void> {
  if (await screen.sit()) onward(router.href('letterWrite', { letter: id }))
  else if (screen.gate() !== 'open') onward(router.href('letterBefore', { letter: id }), 'replace') // it says there why not now
}
