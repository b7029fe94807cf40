// One sentence to the next self, and what chance the person would give it now. Then the ask is finished.
import { useMemo } from 'preact/hooks'
import { afterScreen } from '../../app/screens/after.ts'
import { chances } from '../../core/guess.ts'
import { afterWords } from '../../words/screens/arrival.ts'
import { chanceWord, chanceWords, inTen } from '../../words/scales.ts'
import { scaleQuestions } from '../../words/choices.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { Scale } from '../ui/scale.tsx'
import { AskGone } from './ask-gone.tsx'
import { finishAsk } from './finish-ask.ts'
import { NotKept } from './not-kept.tsx'

const words = afterWords.sentence

export function NextSelfScreen({ params }: ScreenProps) {
  const app = useApp()
  const id = params.ask
  const screen = useMemo(() => afterScreen(app, id), [app, id])
  const shown = screen.shown.value
  if (!shown) return <AskGone />
  const { guess, after } = shown.ask
  const sentence = screen.sentence()
  return (
    <Page
      back={{ href: router.href('after', { ask: id }) }}
      steps={{ at: 2, of: 2 }}
      title={words.title}
      lead={words.lead}
      foot={
        <Button kind="primary" onClick={() => void finishAsk(screen, id)}>
          {sentence.trim() === '' ? words.keepWithout : words.keep}
        </Button>
      }
    >
      <div class="groups">
        <TextArea label={words.label} labelHidden voice value={sentence} onInput={screen.write} maxLength={300} />
        <Scale
          label={scaleQuestions.nextChance}
          kind="guess"
          steps={chanceWords.map(({ word, chance }) => ({
            value: chance as number,
            words: word,
            number: inTen(chance),
          }))}
          value={after.nextChance}
          earlier={guess.chance}
          earlierSaid={
            guess.chance === undefined ? undefined : words.before(chanceWord(guess.chance), inTen(guess.chance))
          }
          onChange={(value) => void screen.note({ nextChance: chances.find((chance) => chance === value) ?? null })}
        />
        <NotKept trouble={screen.trouble.value} />
      </div>
    </Page>
  )
}
