// Trying the link on oneself: a real sealed link for a new tab, and the answer as it comes. Counted nowhere, gone at one tap.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { trialScreen, type TrialScreen as Screen } from '../../app/screens/trial.ts'
import { arrivalWords } from '../../words/screens/arrival.ts'
import { sendWords } from '../../words/screens/send.ts'
import { trialWords as words } from '../../words/screens/trial.ts'
import { useApp } from '../app-context.ts'
import { exampleBase, router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { useFreshHeading } from '../ui/fresh-heading.ts'
import { ErrorNote } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Quote } from '../ui/quote.tsx'
import { Seedling } from '../ui/seedling.tsx'
import { SayWhatIsWaited } from '../ui/status.tsx'
import { Compared } from './compared.tsx'
import { NotKept } from './not-kept.tsx'
import { Before } from './trial-before.tsx'
import css from './trial.module.css'

export function TrialScreen() {
  const app = useApp()
  const screen = useMemo(() => trialScreen(app), [app])
  const stage = screen.stage.value
  useFreshHeading(stage === 'making' ? 'before' : stage)
  if (router.place.value.base === exampleBase) return <NoneInExample />
  if (stage === 'before' || stage === 'making') return <Before screen={screen} />
  if (stage === 'answered') return <Answered screen={screen} />
  return stage === 'held' ? <Held screen={screen} /> : <Open screen={screen} />
}

/** Deletes the trial, and goes back to Today. */
function useAway(screen: Screen): () => Promise<void> {
  return async () => {
    const onward = router.onward()
    if (await screen.throwAway()) onward(router.href('today'))
  }
}

function Open({ screen }: { readonly screen: Screen }) {
  const away = useAway(screen)
  const address = screen.address.value
  return (
    <Page
      back={{ href: router.href('today') }}
      title={words.open.title}
      lead={words.open.lead}
      strip={{ words: words.strip, out: words.out, onOut: () => void away() }}
    >
      <a class={css['go']} href={address ?? ''} target="_blank" rel="noopener">
        {words.open.go}
      </a>
      <p class={`small ${css['link']}`} translate={false}>
        <span class="unseen">{words.open.link}: </span>
        {address}
      </p>
      <div class={css['bud']}>
        <Seedling kind="wait" soil />
      </div>
      <p class="note">{words.open.waits}</p>
      <NotKept trouble={screen.trouble.value} />
    </Page>
  )
}

function Held({ screen }: { readonly screen: Screen }) {
  const away = useAway(screen)
  const isDead = screen.linkTrouble.value === 'clock'
  return (
    <Page
      back={{ href: router.href('today') }}
      title={words.title}
      strip={{ words: words.strip, out: words.out, onOut: () => void away() }}
    >
      <ErrorNote
        what={isDead ? sendWords.error.title : words.needs}
        safe={isDead ? sendWords.error.clock : words.needsSafe}
      >
        <Button size="small" onClick={() => void screen.tryAgain()}>
          {words.again}
        </Button>
      </ErrorNote>
      {!isDead && <SayWhatIsWaited words={words.making} />}
    </Page>
  )
}

/** The answer, as it would come from a friend. */
function Answered({ screen }: { readonly screen: Screen }) {
  const away = useAway(screen)
  const [draws] = useState(screen.isNew)
  useEffect(() => void screen.open(), [screen, screen.shown.value?.ask.answerCount])
  const shown = screen.shown.value
  const answer = shown?.ask.answer
  if (!shown || !answer) return null
  const isNo = answer.says === 'no' || answer.says === 'never'
  return (
    <Page
      back={{ href: router.href('today') }}
      above={words.answered.above}
      title={arrivalWords.title[answer.says]}
      size={isNo ? 'statement' : 'answer'}
      tone={isNo ? 'ink' : 'sky'}
      under={answer.line && <Quote words={answer.line} />}
      beside={<Seedling kind={isNo ? 'no' : 'sprout'} />}
      strip={{ words: words.strip, out: words.out, onOut: () => void away() }}
      foot={
        <>
          <Button kind="primary" onClick={() => void away()}>
            {words.answered.throwAway}
          </Button>
          <Button kind="text" href={router.href('today')}>
            {words.answered.back}
          </Button>
        </>
      }
    >
      <Compared comparison={screen.comparison.value} shown={shown} draws={draws} />
      <p class="note">{words.answered.how}</p>
      <NotKept trouble={screen.trouble.value} />
    </Page>
  )
}

function NoneInExample() {
  const { example } = words
  return (
    <Page
      back={{ href: router.href('today') }}
      title={example.title}
      lead={example.lead}
      foot={
        <Button kind="primary" href="/try">
          {example.go}
        </Button>
      }
    />
  )
}
