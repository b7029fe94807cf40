// Asks that would put a belief to the test, the smallest first. Taken from here, the ask stands with the belief later.
import type { BeliefScreen } from '../../app/screens/belief.ts'
import type { Fitting } from '../../core/fitting.ts'
import { fears } from '../../core/guess.ts'
import type { Belief } from '../../core/practices/belief.ts'
import { fearWords } from '../../words/choices.ts'
import { beliefStepWords } from '../../words/screens/beliefs.ts'
import { stepTitle } from '../../words/steps.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Chips } from '../ui/chips.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { BeliefQuote } from './belief-parts.tsx'
import { NotKept } from './not-kept.tsx'

const words = beliefStepWords.test

export function FindTest({ screen, belief }: { readonly screen: BeliefScreen; readonly belief: Belief }) {
  return (
    <Page
      back={{ href: router.href('belief', { belief: belief.id }) }}
      title={words.title}
      lead={words.lead}
      under={<BeliefQuote belief={belief} />}
    >
      {belief.kind === 'own' && <Foretells screen={screen} belief={belief} />}
      {screen.notNow.value ? <NotNow /> : <Found steps={screen.tests.value} belief={belief} />}
      <NotKept trouble={screen.trouble.value} />
    </Page>
  )
}

/** An own sentence says itself what will happen; without that no ask can be found. */
function Foretells({ screen, belief }: { readonly screen: BeliefScreen; readonly belief: Belief }) {
  return (
    <div class="stack">
      <Chips
        label={words.foretells}
        chips={fears.map((value) => ({ value, words: fearWords[value] }))}
        chosen={belief.tests}
        onChange={(_, fear) => fear && void screen.toggleTest(fear)}
      />
      <p class="note">{words.foretellsNote}</p>
    </div>
  )
}

function NotNow() {
  return (
    <div class="stack">
      <p>{words.notNow}</p>
      <Button href={router.href('help')}>{words.help}</Button>
    </div>
  )
}

function Found({ steps, belief }: { readonly steps: readonly Fitting[]; readonly belief: Belief }) {
  if (steps.length === 0) return belief.tests.length === 0 ? null : <p>{words.none}</p>
  return (
    <Rows label={words.title}>
      {steps.map(({ step }) => (
        <Row
          key={step.id}
          card
          title={stepTitle(step.id)}
          note={step.tests
            .filter((fear) => belief.tests.includes(fear))
            .map((fear) => words.tests(fearWords[fear]))
            .join(' ')}
          href={`${router.href('newAsk')}?${new URLSearchParams({ step: step.id, belief: belief.id })}`}
        />
      ))}
    </Rows>
  )
}
