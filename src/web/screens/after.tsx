// What turned out. Every row may stay empty; each tap is kept as it is made.
import { useMemo } from 'preact/hooks'
import { afterScreen, type AfterScreen } from '../../app/screens/after.ts'
import type { ShownAsk } from '../../app/screens/ask-shown.ts'
import { testedByThem } from '../../core/compare.ts'
import { hards } from '../../core/guess.ts'
import { afterWords as words } from '../../words/screens/arrival.ts'
import { cameWords, fearWords, happenedWords, repaidWords, scaleQuestions } from '../../words/choices.ts'
import { hardWords } from '../../words/scales.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Chips, chipsOf } from '../ui/chips.tsx'
import { Page } from '../ui/page.tsx'
import { Scale } from '../ui/scale.tsx'
import { AskGone } from './ask-gone.tsx'
import { finishAsk } from './finish-ask.ts'
import { NotKept } from './not-kept.tsx'

export function AfterScreenView({ params }: ScreenProps) {
  const app = useApp()
  const id = params.ask
  const screen = useMemo(() => afterScreen(app, id), [app, id])
  const shown = screen.shown.value
  if (!shown) return <AskGone />
  const next = router.href('nextSelf', { ask: shown.ask.id })
  return (
    <Page
      close={{ href: router.href('today') }}
      steps={{ at: 1, of: 2 }}
      above={shown.title}
      title={words.title}
      foot={
        <>
          <Button kind="primary" href={next}>
            {words.next}
          </Button>
          <Button kind="text" onClick={() => void finishAsk(screen, id)}>
            {words.skip}
          </Button>
        </>
      }
    >
      <div class="groups">
        <Rows screen={screen} shown={shown} />
        <NotKept trouble={screen.trouble.value} />
      </div>
    </Page>
  )
}

function Rows({ screen, shown }: { readonly screen: AfterScreen; readonly shown: ShownAsk }) {
  const { after, guess, answer } = shown.ask
  const helped = screen.mayHaveHelped.value
  return (
    <>
      {helped && (
        <One
          label={scaleQuestions.came}
          words={cameWords}
          value={after.came}
          onChange={(came) => screen.note({ came })}
        />
      )}
      <Scale
        label={scaleQuestions.hardAfter}
        kind="fact"
        steps={hards.map((value) => ({ value, words: hardWords[value] }))}
        value={after.hard}
        earlier={guess.hard}
        onChange={(hard) => void screen.note({ hard: hard ?? null })}
      />
      <Fears screen={screen} shown={shown} />
      {helped && (
        <One
          label={scaleQuestions.repaid}
          words={repaidWords}
          value={after.repaid}
          onChange={(repaid) => screen.note({ repaid })}
        />
      )}
      {(helped || answer) && (
        <Chips
          label={words.aloneLabel}
          chips={[{ value: 'alone', words: words.alone }]}
          chosen={after.aloneWasRight ? ['alone'] : []}
          onChange={(chosen) => void screen.note({ aloneWasRight: chosen.length > 0 ? true : null })}
        />
      )}
    </>
  )
}

/** What was feared and their answer does not tell, in its own words, and whether it happened. "Can't tell" counts neither way. */
function Fears({ screen, shown }: { readonly screen: AfterScreen; readonly shown: ShownAsk }) {
  const { guess, after } = shown.ask
  const untold = (guess.fears ?? []).filter((fear) => testedByThem(fear, shown.ask) === undefined)
  const feared = [...untold.map((fear) => fearWords[fear]), ...(guess.ownFear ? [guess.ownFear] : [])]
  if (feared.length === 0) return null
  const label = (
    <>
      {feared.map((fear) => (
        <span key={fear} class="voice" dir="auto" style={{ display: 'block' }}>
          {words.fearedWords(fear)}
        </span>
      ))}
      {scaleQuestions.fearAfter}
    </>
  )
  return (
    <One
      label={label}
      words={happenedWords}
      value={after.fearHappened}
      onChange={(fearHappened) => screen.note({ fearHappened })}
    />
  )
}

/** One of a few words, or none. */
function One<T extends string>(props: {
  readonly label: Parameters<typeof Chips<T>>[0]['label']
  readonly words: Readonly<Record<T, string>>
  readonly value: T | undefined
  readonly onChange: (value: T | null) => Promise<void>
}) {
  return (
    <Chips
      one
      label={props.label}
      chips={chipsOf<T>(props.words)}
      chosen={props.value === undefined ? [] : [props.value]}
      onChange={([value]) => void props.onChange(value ?? null)}
    />
  )
}
