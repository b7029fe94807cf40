// One of three small asks, and a guess. Everything is kept as it is tapped; the filled button only leaves the screen.
import { useMemo } from 'preact/hooks'
import { firstRunScreen, type FirstRunScreen } from '../../app/screens/first-run.ts'
import { chances, hards } from '../../core/guess.ts'
import type { For } from '../../core/ladder.ts'
import { startAskWords as words, startWords } from '../../words/screens/first-run.ts'
import { newAskWords } from '../../words/screens/new-ask.ts'
import { chanceWords, hardWords, inTen } from '../../words/scales.ts'
import { scaleQuestions } from '../../words/choices.ts'
import { stepTitle, stepWords } from '../../words/steps.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { queryParts } from '../shell/query-parts.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceList } from '../ui/choice.tsx'
import { ErrorNote } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { Scale } from '../ui/scale.tsx'
import { Named } from './named.tsx'
import { NotAsking } from './not-asking.tsx'
import { NotKept } from './not-kept.tsx'

export function StartAskScreen({ params }: ScreenProps) {
  const app = useApp()
  const kind = kindOf(params.kind)
  const screen = useMemo(() => firstRunScreen(app, kind, queryParts(location.search).ask), [app, kind])
  const held = screen.held.value
  if (held !== undefined) return <NotAsking why={held} />
  if (screen.offered.value.length === 0) return <NothingFits kind={kind} screen={screen} />
  return kind === 'known' ? <Known screen={screen} /> : <Choose screen={screen} kind={kind} />
}

function Choose({ screen, kind }: { readonly screen: FirstRunScreen; readonly kind: 'anyone' | 'receive' }) {
  const receiving = kind === 'receive'
  const asking = screen.scale.value === 'chance'
  const leave = async (): Promise<void> => {
    const onward = router.onward()
    if (await screen.done()) onward(router.href('today'))
  }
  return (
    <Page
      back={{ href: router.href('start') }}
      title={titleOf(screen)}
      {...(receiving && { lead: words.leadReceive })}
      foot={
        <>
          <Button kind="primary" onClick={() => void leave()}>
            {receiving ? words.todayReceive : asking ? words.today : words.todayToDo}
          </Button>
          <Button kind="text" onClick={screen.others}>
            {words.others}
          </Button>
        </>
      }
    >
      <ChoiceList
        label={words.which}
        labelHidden
        choices={screen.offered.value.map(({ step }) => ({
          value: step.id,
          words: stepTitle(step.id),
          note: stepWords[step.id]?.note,
        }))}
        value={screen.chosen.value}
        onChange={(step) => void screen.choose(step)}
      />
      <GuessOf screen={screen} />
      <p class="note">{asking ? words.kept : words.keptToDo}</p>
      {screen.missing.value && <ErrorNote safe={words.missing} />}
      <NotKept trouble={screen.trouble.value} />
    </Page>
  )
}

/** Where somebody may say it, the chance of a yes; else how hard it is. */
function GuessOf({ screen }: { readonly screen: FirstRunScreen }) {
  const { chance, hard } = screen.guess.value
  if (screen.scale.value === 'hard')
    return (
      <Scale
        label={scaleQuestions.hard}
        kind="guess"
        steps={hards.map((value) => ({ value, words: hardWords[value] }))}
        value={hard}
        onChange={(value) => void screen.setGuess(value === undefined ? {} : { hard: value })}
      />
    )
  return (
    <Scale
      label={words.chance}
      kind="guess"
      steps={chanceWords.map((step) => ({
        value: step.chance as number,
        words: step.word,
        number: inTen(step.chance),
      }))}
      value={chance}
      onChange={(value) => {
        const given = chances.find((one) => one === value)
        void screen.setGuess(given === undefined ? {} : { chance: given })
      }}
    />
  )
}

/** A tap goes on into the flow of an ask, where somebody is chosen or added. */
function Known({ screen }: { readonly screen: FirstRunScreen }) {
  return (
    <Page
      back={{ href: router.href('start') }}
      title={titleOf(screen)}
      lead={words.leadKnown}
      foot={
        <Button kind="text" onClick={screen.others}>
          {words.others}
        </Button>
      }
    >
      <Rows label={words.which}>
        {screen.offered.value.map(({ step, who }) => (
          <Row
            card
            key={step.id}
            title={stepTitle(step.id, who[0]?.person.name)}
            note={stepWords[step.id]?.note}
            href={`${router.href('newAsk')}?step=${step.id}`}
          />
        ))}
      </Rows>
    </Page>
  )
}

/** Whatever the reason: nobody who may be asked, kinds that are never suggested, or all of it put away. */
function NothingFits({ kind, screen }: { readonly kind: For; readonly screen: FirstRunScreen }) {
  const { none } = words
  const unread = screen.unread.value
  return (
    <Page
      back={{ href: router.href('start') }}
      title={none.title}
      lead={none.lead}
      foot={
        <Button kind="text" href={router.href('today')}>
          {none.go}
        </Button>
      }
    >
      <div class="stack">
        {kind === 'known' && unread !== undefined && (
          <Button href={router.href('person', { person: unread.id })}>
            <Named words={newAskWords.firstQuestions} name={unread.name} />
          </Button>
        )}
        {kind === 'known' && <Button href={router.href('addPerson')}>{none.add}</Button>}
        {kind !== 'anyone' && (
          <Button href={router.href('startAsk', { kind: 'anyone' })}>{startWords.anyone.title}</Button>
        )}
      </div>
    </Page>
  )
}

function titleOf(screen: FirstRunScreen): string {
  return screen.offered.value.length === 3 ? words.title : words.titleFewer
}

function kindOf(text: string | undefined): For {
  return text === 'known' || text === 'receive' ? text : 'anyone'
}
