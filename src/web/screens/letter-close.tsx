// Closing a letter, towards the room: how it is now, one thing outside, one thing that can be done now.
import { useMemo } from 'preact/hooks'
import { letterScreen, type LetterScreen, longestTyped } from '../../app/screens/letter.ts'
import type { Letter } from '../../core/practices/letter.ts'
import { doseWords, letterCloseWords as words, lettersWords } from '../../words/screens/letters.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chips, chipsOf } from '../ui/chips.tsx'
import { TextArea, Toggle } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { DoseScale } from './dose-scale.tsx'
import { LetterGone } from './letter-gone.tsx'
import { NotKept } from './not-kept.tsx'

/** The last of three steps. All of it may stay empty. */
export function LetterCloseView({ params }: ScreenProps) {
  const app = useApp()
  const id = params.letter
  const screen = useMemo(() => letterScreen(app, id), [app, id])
  const letter = screen.letter.value
  if (!letter) return <LetterGone />
  const done = async (): Promise<void> => {
    const onward = router.onward()
    if (await screen.close()) onward(router.href('letter', { letter: id }))
  }
  return (
    <Page
      back={{ href: router.href('letterWrite', { letter: id }) }}
      steps={{ at: 3, of: 3 }}
      above={lettersWords.rungs[letter.rung].title}
      title={words.title}
      lead={words.lead}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Button kind="primary" onClick={() => void done()}>
            {words.done}
          </Button>
        </>
      }
    >
      <Outside screen={screen} letter={letter} />
    </Page>
  )
}

function Outside({ screen, letter }: { readonly screen: LetterScreen; readonly letter: Letter }) {
  return (
    <div class="groups">
      <Chips<keyof typeof words.outwards>
        one
        label={words.outward}
        chips={chipsOf(words.outwards)}
        chosen={letter.outward === undefined ? [] : [letter.outward]}
        onChange={([outward]) => void screen.set({ outward })}
      />
      <DoseScale
        label={doseWords.after}
        much={letter.after}
        numb={letter.numbAfter === true}
        onMuch={(after) => void screen.set({ after })}
        onNumb={(numbAfter) => void screen.set({ numbAfter })}
      />
      <Card>
        <p class="voice">{words.backdraft}</p>
        {screen.tooMuchAfter.value && (
          <Button size="small" href={router.href('settle')}>
            {words.settle}
          </Button>
        )}
      </Card>
      <TextArea
        voice
        rows={2}
        label={words.canNow}
        note={words.canNowNote}
        value={screen.canNow.value}
        maxLength={longestTyped.canNow}
        onInput={(text) => screen.type('canNow', text)}
      />
      {letter.rung !== 'R0' && (
        <Toggle
          label={words.mayReturn}
          note={words.mayReturnNote}
          on={letter.mayReturn}
          onChange={(mayReturn) => void screen.set({ mayReturn })}
        />
      )}
    </div>
  )
}
