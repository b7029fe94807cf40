// One ask, wherever it stands: what was asked, and what can be done now.
import { useMemo } from 'preact/hooks'
import type { ShownAsk } from '../../app/screens/ask-shown.ts'
import { isWorded } from '../../app/asking.ts'
import { waitingScreen, type WaitingScreen } from '../../app/screens/waiting.ts'
import { isAnswerable } from '../../core/library.ts'
import { saidWords } from '../../words/choices.ts'
import { waitingWords as words } from '../../words/screens/waiting.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import type { PageProps } from '../ui/page.tsx'
import { Quote } from '../ui/quote.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { AskCard } from './ask-card.tsx'
import { AskPage, type AskProps } from './ask-frame.tsx'
import { AskGone } from './ask-gone.tsx'
import { Forget } from './ask-forget.tsx'
import { LookedAt, Waiting } from './ask-waiting.tsx'
import { Named } from './named.tsx'
import { NotKept } from './not-kept.tsx'

/** An ask. */
export function AskScreenView({ params }: ScreenProps) {
  const app = useApp()
  const id = params.ask
  const screen = useMemo(() => waitingScreen(app, id), [app, id])
  const shown = screen.shown.value
  if (shown === undefined) return <AskGone />
  const props = { screen, shown }
  return screen.state.value === 'waiting' ? <Waiting {...props} /> : <Standing {...props} />
}

function Standing({ screen, shown }: AskProps) {
  const { title, lead } = headOf(screen, shown)
  return (
    <AskPage
      step={screen.state.value ?? ''}
      title={title}
      {...(lead === undefined ? {} : { lead })}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Ways screen={screen} shown={shown} />
          <Forget screen={screen} />
        </>
      }
    >
      <AskCard screen={screen} shown={shown} />
      {screen.unlooked.value && <LookedAt screen={screen} shown={shown} />}
      {shown.ask.feltCame !== undefined && (
        <p class="note">
          <Named words={words.feltCame} name={shown.person?.name ?? words.someone} />
        </p>
      )}
      {shown.ask.after.nextSelf !== undefined && (
        <Quote words={shown.ask.after.nextSelf} by={words.finished.nextSelf} />
      )}
    </AskPage>
  )
}

function headOf({ state, unlooked }: WaitingScreen, { person, ask }: ShownAsk): Pick<PageProps, 'title' | 'lead'> {
  const answered = (named: (name: string) => string, anyone: string) =>
    person === undefined ? anyone : <Named words={named} name={person.name} />
  switch (state.value) {
    case 'arrived':
      return { title: answered(words.arrived.title, words.arrived.titleAnyone), lead: words.arrived.lead }
    case 'answered':
      return {
        title: ask.notFromThem
          ? words.answered.titleAnyone
          : answered(words.answered.title, words.answered.titleAnyone),
      }
    case 'finished':
      return {
        title: words.finished.title,
        lead: ask.answer && !ask.notFromThem && <Said name={person?.name} says={saidWords[ask.answer.says]} />,
      }
    case 'silent':
      if (unlooked.value) return words.unlooked
      return ask.takenBack ? { title: words.noAnswerNow, lead: words.takenBackByThem } : words.silent
    case 'withdrawn':
      return words.withdrawn
    case 'done':
      return words.done
    case 'guessed':
      return isAnswerable(ask.step) ? words.guessed : words.guessedToDo
    default:
      return isAnswerable(ask.step) ? words.draft : words.toDo
  }
}

function Said({ name = words.someone, says }: { readonly name: string | undefined; readonly says: string }) {
  return <Named words={(who) => words.said(who, says)} name={name} />
}

function Ways({ screen, shown: { ask, person } }: AskProps) {
  const to = (name: 'words' | 'guess' | 'send' | 'answer' | 'after' | 'told') => router.href(name, { ask: ask.id })
  const anew = async (): Promise<void> => {
    const onward = router.onward()
    const next = await screen.askAgain()
    if (next !== undefined) onward(router.href(isWorded(ask) ? 'words' : 'guess', { ask: next }))
  }
  switch (screen.state.value) {
    case 'arrived':
      return <Main href={to('answer')}>{words.arrived.open}</Main>
    case 'answered':
      return (
        <>
          <Main href={to('answer')}>{words.answered.look}</Main>
          <Button href={to('after')}>{words.answered.after}</Button>
          <Other ask={ask} />
        </>
      )
    case 'finished':
      return ask.answer === undefined ? null : (
        <>
          <Main href={to('answer')}>{words.finished.look}</Main>
          <Other ask={ask} />
        </>
      )
    case 'silent':
      return (
        <>
          {screen.mayAskAgain.value && <Button onClick={() => void anew()}>{words.silent.again}</Button>}
          {ask.rested === undefined && <Button onClick={() => void screen.letGo()}>{words.silent.rest}</Button>}
          <Button kind="text" href={to('told')}>
            {person === undefined ? words.toldAnyone : words.told(person.name)}
          </Button>
        </>
      )
    case 'withdrawn':
      return screen.mayAskAgain.value ? <Button onClick={() => void anew()}>{words.withdrawn.again}</Button> : null
    case 'done':
      return <Main href={to('after')}>{words.done.after}</Main>
    case 'guessed':
      return <Guessed screen={screen} ask={ask} />
    default:
      return <Main href={to(isWorded(ask) && ask.channel === undefined ? 'words' : 'guess')}>{words.draft.go}</Main>
  }
}

/** The guess is sealed; how to ask, and whether, is still open. */
function Guessed({ screen, ask }: Pick<AskProps, 'screen'> & Pick<ShownAsk, 'ask'>) {
  const to = (name: 'words' | 'send') => router.href(name, { ask: ask.id })
  return (
    <>
      <Main href={to('send')}>{isAnswerable(ask.step) ? words.guessed.go : words.guessedToDo.go}</Main>
      {isWorded(ask) && (
        <Button kind="text" href={to('words')}>
          {words.guessed.words}
        </Button>
      )}
      <AreYouSure
        words={words.takeBack}
        text={words.takeBackText}
        yes={words.takeBack}
        no={words.keepAsIs}
        onYes={async () => void (await screen.takeBack())}
      />
    </>
  )
}

/** They said something else since, aloud; or a tap was wrong. */
function Other({ ask }: Pick<ShownAsk, 'ask'>) {
  if (ask.trial || ask.withdrawn !== undefined) return null
  return (
    <Button kind="text" href={router.href('told', { ask: ask.id })}>
      {words.toldOther}
    </Button>
  )
}

function Main({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <Button kind="primary" href={href}>
      {children}
    </Button>
  )
}
