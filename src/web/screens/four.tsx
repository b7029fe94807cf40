// Four asks to choose from, each with a quick guess that may stay empty. Which one is proposed is said when it is asked; any can be taken.
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { fourScreen, type FourScreen, type OneOfFour } from '../../app/screens/four.ts'
import { chances, hards } from '../../core/guess.ts'
import type { StepId } from '../../core/step.ts'
import { scaleQuestions } from '../../words/choices.ts'
import { chanceWord, hardWords, inTen } from '../../words/scales.ts'
import { fourWords as words } from '../../words/screens/next-ask.ts'
import { todayWords } from '../../words/screens/today.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Scale } from '../ui/scale.tsx'
import { say } from '../ui/status.tsx'
import css from './next-ask.module.css'
import { NotAsking } from './not-asking.tsx'
import { NotKept } from './not-kept.tsx'
import { whySaid } from './why-said.ts'

export function FourScreenView() {
  const app = useApp()
  const screen = useMemo(() => fourScreen(app), [app])
  const proposal = useProposal(screen.asked.value)
  const none = screen.none.value
  if (none === 'not-now' || none === 'paused') return <NotAsking why={none} />
  if (none !== undefined) return <NoneOfThem screen={screen} why={none} />
  const asked = screen.asked.value
  const which = () => {
    screen.askWhich()
    const one = screen.four.value.find(({ why }) => why !== undefined)
    say(one ? `${words.this}: ${one.title}` : words.noneFits)
  }
  return (
    <Page
      back={{ href: router.href('today'), words: words.back }}
      title={words.title}
      lead={words.lead}
      foot={
        <>
          {!asked && (
            <Button kind="primary" onClick={which}>
              {words.which}
            </Button>
          )}
          {asked && !screen.fits.value && (
            <p ref={proposal} tabIndex={-1}>
              {words.noneFits}
            </p>
          )}
          <p class="note">{words.kept}</p>
          <NotKept trouble={screen.trouble.value} />
          <Button kind="text" href={router.href('decides')}>
            {todayWords.step.how}
          </Button>
        </>
      }
    >
      {screen.four.value.map((one) => (
        <One key={one.ask.step.id} screen={screen} one={one} proposal={proposal} />
      ))}
    </Page>
  )
}

/** Takes the element that says which one. */
type Proposal = (here: HTMLElement | null) => void

/** What is said once it was asked which, focused then: it may stand far above the button, which is gone. Not when guesses move it later. */
function useProposal(asked: boolean): Proposal {
  const proposalRef = useRef<HTMLElement>(undefined)
  const askedRef = useRef(asked)
  useEffect(() => {
    if (asked && !askedRef.current) proposalRef.current?.focus()
    askedRef.current = asked
  }, [asked])
  return (here) => {
    if (here) proposalRef.current = here
  }
}

type OneProps = {
  readonly screen: FourScreen
  readonly one: OneOfFour
  readonly proposal: Proposal
}

function One({ screen, one, proposal }: OneProps) {
  const { ask, title, guess, why } = one
  const step = ask.step.id
  return (
    <section class={`${css['one']} ${why ? css['marked'] : ''}`} aria-label={title}>
      {why && <p class={css['this']}>{words.this}</p>}
      <h2 {...(why && { ref: proposal, tabIndex: -1 })}>{title}</h2>
      {why && <p>{whySaid(why, ask.person?.name ?? '')}</p>}
      <Scale
        kind="guess"
        label={scaleQuestions.chance}
        steps={chances.map((value) => ({ value, words: chanceWord(value), number: inTen(value) }))}
        value={guess.chance}
        onChange={(chance) =>
          screen.set(step, { ...without(guess, 'chance'), ...(chance !== undefined && { chance }) })
        }
      />
      <details class={css['hard']} open={guess.hard !== undefined}>
        <summary>{words.hard}</summary>
        <Scale
          kind="guess"
          label={scaleQuestions.hard}
          labelHidden
          steps={hards.map((value) => ({ value, words: hardWords[value] }))}
          value={guess.hard}
          onChange={(hard) => screen.set(step, { ...without(guess, 'hard'), ...(hard !== undefined && { hard }) })}
        />
      </details>
      <Button kind={why ? 'primary' : 'quiet'} onClick={() => void take(screen, step)}>
        {words.take}
      </Button>
    </section>
  )
}

async function take(screen: FourScreen, step: StepId): Promise<void> {
  const onward = router.onward()
  const taken = await screen.take(step)
  if (taken) onward(router.href(taken.to, { ask: taken.ask }))
}

type Why = 'early' | 'nothing' | 'none-wished'

function NoneOfThem({ screen, why }: { readonly screen: FourScreen; readonly why: Why }) {
  const self = screen.self.value
  const { title, lead } = why === 'none-wished' ? todayWords[why] : words.none[why]
  return (
    <Page
      back={{ href: router.href('today'), words: words.back }}
      title={title}
      lead={lead}
      foot={
        <>
          {why === 'none-wished' && <Button href={router.href('nextSettings')}>{todayWords[why].change}</Button>}
          {why === 'nothing' && <Button href={router.href('rest')}>{words.rest}</Button>}
          <Button kind="text" href={router.href('today')}>
            {words.today}
          </Button>
        </>
      }
    >
      {self && (
        <section class={css['one']} aria-label={self.title}>
          <p>{words.self}:</p>
          <h2>{self.title}</h2>
          {self.note && <p class="note">{self.note}</p>}
          <Button kind="primary" onClick={() => void take(screen, self.step)}>
            {words.take}
          </Button>
          <NotKept trouble={screen.trouble.value} />
        </section>
      )}
    </Page>
  )
}

function without(guess: OneOfFour['guess'], part: 'chance' | 'hard'): OneOfFour['guess'] {
  return Object.fromEntries(Object.entries(guess).filter(([name]) => name !== part))
}
