// The arrival of an answer: their words first, larger than anything; then what was guessed beside what is true.
import { useLayoutEffect, useMemo } from 'preact/hooks'
import { answerScreen, type AnswerScreen } from '../../app/screens/answer.ts'
import { mayThank } from '../../app/screens/thanks.ts'
import type { ShownAsk } from '../../app/screens/ask-shown.ts'
import type { Answer } from '../../core/ask.ts'
import { arrivalWords as words } from '../../words/screens/arrival.ts'
import { thanksWords } from '../../words/screens/thanks.ts'
import { byChannelWords } from '../../words/kinds.ts'
import { tieWords } from '../../words/choices.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { useFreshHeading } from '../ui/fresh-heading.ts'
import { Icon } from '../ui/icon.tsx'
import { useInSight } from '../ui/in-sight.ts'
import { Page } from '../ui/page.tsx'
import { Quote } from '../ui/quote.tsx'
import { Compared } from './compared.tsx'
import css from './answer.module.css'
import { GrownLeaf } from './grown-leaf.tsx'
import { someoneElse } from './someone-else.ts'
import { NotKept } from './not-kept.tsx'

export function AnswerScreenView({ params }: ScreenProps) {
  const app = useApp()
  const id = params.ask
  const screen = useMemo(() => answerScreen(app, id), [app, id])
  const shown = screen.shown.value
  const answer = shown?.ask.answer
  const newest = shown?.ask.answerCount ?? 0
  // A changed answer takes the place of the one before: it is read anew, and opened by being seen.
  useFreshHeading(String(newest))
  const inSight = useInSight()
  // Before anything else can be tapped: whoever read it and goes on at once has seen it.
  useLayoutEffect(() => {
    if (inSight) void screen.open()
  }, [screen, newest, inSight, shown?.ask.feltCame])
  if (!shown || !answer) return <NoAnswer />
  const isNo = answer.says === 'no' || answer.says === 'never'
  return isNo ? (
    <No screen={screen} shown={shown} answer={answer} />
  ) : (
    <Yes screen={screen} shown={shown} answer={answer} />
  )
}

type Parts = { readonly screen: AnswerScreen; readonly shown: ShownAsk; readonly answer: Answer }

function Yes({ screen, shown, answer }: Parts) {
  const name = nameIn(shown)
  return (
    <Page
      back={{ href: router.href('asks'), words: words.back }}
      above={<Came screen={screen} name={name} />}
      title={words.title[answer.says]}
      size="answer"
      tone="sky"
      under={answer.line && <Quote words={answer.line} />}
      beside={<GrownLeaf ask={shown.ask.id} grows={screen.firstTime} otherwise="sprout" />}
      tab="ask"
      full
      wide
      foot={<WhatNext shown={shown} />}
    >
      <Compared comparison={screen.comparison.value} shown={shown} draws={screen.firstTime} />
      <Around screen={screen} shown={shown} answer={answer} />
      <FromThem screen={screen} shown={shown} answer={answer} />
    </Page>
  )
}

function No({ screen, shown, answer }: Parts) {
  const name = nameIn(shown)
  const { id, notFromThem } = shown.ask
  return (
    <Page
      back={{ href: router.href('asks'), words: words.back }}
      above={<Came screen={screen} name={name} />}
      title={words.title[answer.says]}
      size="statement"
      under={answer.line && <Quote words={answer.line} />}
      tab="ask"
      full
    >
      <div class={css['both']}>
        <GrownLeaf ask={id} grows={screen.firstTime} otherwise="no" />
        {!notFromThem && <p class="voice">{words.bothNo(name)}</p>}
      </div>
      <Compared comparison={screen.comparison.value} shown={shown} draws={screen.firstTime} />
      <Around screen={screen} shown={shown} answer={answer} />
      <div class="stack">
        {!notFromThem && (
          <>
            <h2 class={css['kind']}>{words.whatNow}</h2>
            <Button href={someoneElse(shown.ask)}>{words.someoneElse}</Button>
            <Button href={`${router.href('newAsk')}?softer`}>{words.softer}</Button>
          </>
        )}
        <Button href={router.href('today')}>{words.leave}</Button>
        <Button kind="text" href={router.href('after', { ask: id })}>
          {words.make}
        </Button>
        <FromThem screen={screen} shown={shown} answer={answer} />
      </div>
    </Page>
  )
}

function WhatNext({ shown }: { readonly shown: ShownAsk }) {
  return (
    <>
      <Button kind="primary" href={router.href('after', { ask: shown.ask.id })}>
        {words.make}
      </Button>
      <Button kind="text" href={router.href('today')}>
        {words.later}
      </Button>
    </>
  )
}

/** Who answered; or that they changed it, before the new answer is read. */
function Came({ screen, name }: { readonly screen: AnswerScreen; readonly name: string }) {
  return <bdi>{(screen.changed.value ? words.changed : words.answered)(name)}</bdi>
}

/** What stands around an answer. */
function Around({ screen, shown, answer }: Parts) {
  const app = useApp()
  const { ask } = shown
  return (
    <div class="stack">
      {!ask.notFromThem && <OfThem shown={shown} answer={answer} />}
      <NotKept trouble={screen.trouble.value} />
      {mayThank(app, shown) && (
        <div class={css['aside']}>
          <Button kind="text" href={router.href('thanks', { ask: ask.id })}>
            {thanksWords.offer}
          </Button>
        </div>
      )}
    </div>
  )
}

/** May they be asked again, how rare is it. */
function OfThem({ shown, answer }: Omit<Parts, 'screen'>) {
  const name = nameIn(shown)
  const { ask, person } = shown
  return (
    <>
      {answer.again && person && (
        <p class={`sky ${css['again']}`}>
          {answer.again === 'yes' && <Icon name="check" small />}
          <bdi>{words.again[answer.again](name)}</bdi>
        </p>
      )}
      {answer.says === 'never' && ask.step && person && <p class="note">{words.standing(name)}</p>}
      <p class="note">{words.one(tieWords[ask.tie], ask.channel ? byChannelWords[ask.channel] : '')}</p>
    </>
  )
}

/** An answer through a link can be from somebody else. It stands last: nobody has to doubt an answer to go on. */
function FromThem({ screen, shown: { ask, person }, answer }: Parts) {
  if (answer.from !== 'link' || !person || ask.trial) return null
  const marked = ask.notFromThem
  return (
    <div class={css['aside']}>
      {marked && <p class="note">{words.isNotFromThem(person.name)}</p>}
      <Button kind="text" onClick={() => void screen.markNotFromThem(!marked)}>
        {marked ? words.butItWas : words.notFromThem(person.name)}
      </Button>
    </div>
  )
}

function NoAnswer() {
  const { none } = words
  return (
    <Page
      back={{ href: router.href('asks'), words: words.back }}
      title={none.title}
      lead={none.lead}
      tab="ask"
      foot={
        <Button kind="primary" href={router.href('asks')}>
          {none.go}
        </Button>
      }
    />
  )
}

function nameIn({ ask, person }: ShownAsk): string {
  return (ask.notFromThem ? undefined : person?.name) ?? words.someone
}
