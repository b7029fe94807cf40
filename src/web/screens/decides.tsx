// How the next ask is chosen, in plain words and with the person's own numbers: what it looks at, and what it never does.
import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { type Decides, decidesScreen } from '../../app/screens/decides.ts'
import { hardWords } from '../../words/scales.ts'
import { decidesWords as words } from '../../words/screens/next-ask.ts'
import { sizeWords } from '../../words/screens/questions.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import css from './next-ask.module.css'

export function DecidesScreenView() {
  const app = useApp()
  const known = useMemo(() => decidesScreen(app), [app]).value
  return (
    <Page
      back={{ href: router.href('today'), words: words.back }}
      title={words.title}
      lead={words.lead}
      foot={<Button href={router.href('nextSettings')}>{words.change}</Button>}
    >
      <div class="groups">
        <Part title={words.looksAt} facts={looksAt(known)}>
          {known.few && <p class="note">{words.fewNote}</p>}
        </Part>
        <Part title={words.keeps} facts={keepsTo(known)} />
        <Part title={words.how} facts={words.rules} />
        <Part title={words.neverDoes} facts={words.nevers} />
        <section>
          <h2>{words.tried}</h2>
          <p>{words.triedText}</p>
        </section>
      </div>
    </Page>
  )
}

type PartProps = {
  readonly title: string
  readonly facts: readonly string[]
  readonly children?: ComponentChildren
}

function Part({ title, facts, children }: PartProps) {
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul class={css['facts']}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {children}
    </section>
  )
}

function looksAt({ asked, answers, yes, guesses, felt, thisWeek }: Decides): readonly string[] {
  return [
    words.asked(asked),
    words.answers(answers, yes),
    words.guesses(guesses),
    words.felt(felt),
    words.week(thisWeek),
  ]
}

function keepsTo({ hardest, size, pace, never }: Decides): readonly string[] {
  return [
    words.hardest(hardWords[hardest]),
    ...(size === undefined ? [] : [words.size(sizeWords.sizes[size].words)]),
    ...(pace === undefined ? [] : [words.pace(pace)]),
    ...(never === 0 ? [] : [words.never(never)]),
  ]
}
