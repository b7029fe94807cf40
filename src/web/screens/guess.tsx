// What do you think will happen? Nothing is set at first, each part may stay empty, and each tap is kept as it is made.
import { useMemo, useState } from 'preact/hooks'
import { guessScreen, type GuessScreen, longestFear } from '../../app/screens/guess.ts'
import type { AskId } from '../../core/ask.ts'
import { chances, felts, type GuessScale, hards } from '../../core/guess.ts'
import { chanceWord, feltWords, hardWords, inTen } from '../../words/scales.ts'
import { fearWords, scaleQuestions } from '../../words/choices.ts'
import { guessWords as words } from '../../words/screens/guess.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Chips } from '../ui/chips.tsx'
import { TextArea } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { Quote } from '../ui/quote.tsx'
import { Scale } from '../ui/scale.tsx'
import { AskGone } from './ask-gone.tsx'
import { NotKept } from './not-kept.tsx'

/** The guess before an ask. */
export function GuessScreenView({ params }: ScreenProps) {
  const app = useApp()
  const id = params.ask
  const screen = useMemo(() => guessScreen(app, id), [app, id])
  const shown = screen.shown.value
  if (shown === undefined) return <AskGone />
  const asking = screen.scales.includes('chance')
  if (screen.sealed.value) return <Sealed id={id} asking={asking} />
  const seal = async (): Promise<void> => {
    const onward = router.onward()
    if (await screen.seal()) onward(router.href('send', { ask: id }))
  }
  const last = screen.nextSelf.value
  return (
    <Page
      back={{ href: router.href('ask', { ask: id }) }}
      steps={{ at: 3, of: 4 }}
      above={shown.title}
      title={words.title}
      lead={asking ? words.lead : words.leadToDo}
      {...(last === undefined ? {} : { under: <Quote words={last} by={words.lastTime} /> })}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Button kind="primary" icon="lock" onClick={() => void seal()}>
            {words.seal}
          </Button>
        </>
      }
    >
      <Scales screen={screen} name={shown.person?.name} />
      <Fears screen={screen} />
    </Page>
  )
}

function Sealed({ id, asking }: { readonly id: AskId; readonly asking: boolean }) {
  return (
    <Page
      back={{ href: router.href('ask', { ask: id }) }}
      steps={{ at: 3, of: 4 }}
      title={words.sealed.title}
      lead={asking ? words.sealed.lead : words.sealed.leadToDo}
      foot={
        <Button kind="primary" href={router.href('send', { ask: id })}>
          {words.sealed.go}
        </Button>
      }
    />
  )
}

function Scales({ screen, name }: { readonly screen: GuessScreen; readonly name: string | undefined }) {
  const { chance, felt, hard } = screen.guess.value
  const asks = (scale: GuessScale) => screen.scales.includes(scale)
  return (
    <>
      {asks('chance') && (
        <Scale
          kind="guess"
          label={scaleQuestions.chance}
          steps={chances.map((value) => ({ value, words: chanceWord(value), number: inTen(value) }))}
          value={chance}
          onChange={(value) => void screen.set('chance', value)}
        />
      )}
      {asks('felt') && (
        <Scale
          kind="guess"
          label={scaleQuestions.felt(name)}
          steps={felts.map((value) => ({ value, words: feltWords[value] }))}
          value={felt}
          onChange={(value) => void screen.set('felt', value)}
        />
      )}
      <Scale
        kind="guess"
        label={scaleQuestions.hard}
        steps={hards.map((value) => ({ value, words: hardWords[value] }))}
        value={hard}
        onChange={(value) => void screen.set('hard', value)}
      />
    </>
  )
}

function Fears({ screen }: { readonly screen: GuessScreen }) {
  const [all, setAll] = useState(false)
  const [own, setOwn] = useState(screen.ownFear.value !== '')
  // What was chosen is never out of sight: sealing fixes it.
  const chosen = screen.guess.value.fears ?? []
  const shown = all ? screen.fears : [...new Set([...screen.likely, ...chosen])]
  return (
    <div class="stack">
      <Chips
        label={scaleQuestions.fear}
        chips={shown.map((value) => ({ value, words: fearWords[value] }))}
        chosen={chosen}
        onChange={(_, fear) => fear && void screen.toggleFear(fear)}
        more={{ words: scaleQuestions.ownFear, expanded: own, onClick: () => setOwn(!own) }}
      />
      {own && (
        <TextArea
          rows={2}
          label={words.ownFear}
          value={screen.ownFear.value}
          maxLength={longestFear}
          onInput={screen.typeFear}
        />
      )}
      <div>
        <Button kind="text" expanded={all} onClick={() => setAll(!all)}>
          {words.otherFears}
        </Button>
      </div>
    </div>
  )
}
