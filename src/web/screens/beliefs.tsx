// Every sentence that was written down, with how true it felt at first and last.
import { useMemo } from 'preact/hooks'
import { type BeliefRow, beliefsScreen } from '../../app/screens/beliefs.ts'
import type { Instant } from '../../lib/time.ts'
import { beliefSentence, beliefsWords as words } from '../../words/screens/beliefs.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { sometime } from './sometime.ts'

/** *Beliefs*. */
export function BeliefsScreenView() {
  const app = useApp()
  const rows = useMemo(() => beliefsScreen(app), [app]).value
  return (
    <Page
      back={{ href: router.href('practise') }}
      tab="practise"
      title={words.title}
      lead={words.lead}
      foot={
        <Button kind="primary" href={router.href('newBelief')}>
          {rows.length === 0 ? words.add : words.addAnother}
        </Button>
      }
    >
      {rows.length === 0 ? (
        <p class="voice">{words.empty}</p>
      ) : (
        <Rows label={words.title}>
          {rows.map((row) => (
            <Row
              key={row.belief.id}
              title={<Sentence row={row} />}
              note={ratedWords(row, app.now())}
              href={router.href('belief', { belief: row.belief.id })}
            />
          ))}
        </Rows>
      )}
    </Page>
  )
}

function Sentence({ row: { belief } }: { readonly row: BeliefRow }) {
  return (
    <span class="voice" dir="auto" translate={false}>
      {beliefSentence(belief.kind, belief.words)}
    </span>
  )
}

function ratedWords({ first, last }: BeliefRow, now: Instant): string {
  if (first === undefined) return words.notRated
  const then = sometime(first.at, now).said
  return last === undefined
    ? words.rated(first.value, then)
    : words.ratedTwice(first.value, then, last.value, sometime(last.at, now).said)
}
