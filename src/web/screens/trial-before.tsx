// Before a trial: what the page of a friend looks like, what a trial is, and a guess if one likes.
import type { TrialScreen } from '../../app/screens/trial.ts'
import { chances } from '../../core/guess.ts'
import { chanceWords, inTen } from '../../words/scales.ts'
import { says, unsigned } from '../../words/screens/answer.ts'
import { trialWords as words } from '../../words/screens/trial.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Initial } from '../ui/initial.tsx'
import { Page } from '../ui/page.tsx'
import { Scale } from '../ui/scale.tsx'
import { SayWhatIsWaited } from '../ui/status.tsx'
import { NotKept } from './not-kept.tsx'
import css from './trial.module.css'

export function Before({ screen }: { readonly screen: TrialScreen }) {
  const { name } = useApp().notebook.value.settings
  return (
    <Page
      back={{ href: router.href('today') }}
      title={words.title}
      lead={words.lead}
      foot={
        <>
          <Button kind="primary" onClick={() => void screen.make(words.ask)}>
            {words.make}
          </Button>
          <Button kind="text" href={router.href('today')}>
            {words.notNow}
          </Button>
        </>
      }
    >
      <Preview name={name} />
      <ul class={css['points']}>
        {words.points.map((point) => (
          <li key={point.icon}>
            <Icon name={point.icon} small />
            <span>{point.words}</span>
          </li>
        ))}
      </ul>
      <Scale
        label={words.chance}
        kind="guess"
        steps={chanceWords.map(({ chance, word }) => ({ value: chance as number, words: word, number: inTen(chance) }))}
        value={screen.chance.value}
        onChange={(value) => screen.guess(chances.find((chance) => chance === value))}
      />
      {screen.stage.value === 'making' && <SayWhatIsWaited words={words.making} />}
      <NotKept trouble={screen.trouble.value} />
    </Page>
  )
}

/** The friend's page in small. Nothing in it can be pressed. */
function Preview({ name }: { readonly name: string }) {
  return (
    <figure class={css['preview']} role="img" aria-label={words.preview}>
      <div aria-hidden="true">
        <p class={css['by']}>
          {name && <Initial name={name} tone="raised" />}
          <span class="small">{name ? <bdi>{words.asksYou(name)}</bdi> : unsigned}</span>
        </p>
        <p class="voice">{words.ask}</p>
        <div class={css['four']}>
          {Object.values(says).map((answer) => (
            <span key={answer}>{answer}</span>
          ))}
        </div>
      </div>
    </figure>
  )
}
