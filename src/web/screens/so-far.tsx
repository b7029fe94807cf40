// What can be said of the record so far: kinds with enough asks, a few of the others one by one, and the ways to look closer.
import { useMemo } from 'preact/hooks'
import { nameOfKind, soFarScreen, type SoFarScreen } from '../../app/screens/so-far.ts'
import { foundSaid, kindName, yesSaid } from '../../app/screens/so-far-said.ts'
import type { Kind } from '../../core/insight/kinds.ts'
import { kindWords, overTimeWords, pairsWords, soFarWords as words } from '../../words/screens/so-far.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { InTurn } from '../ui/in-turn.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { Seedling } from '../ui/seedling.tsx'
import { Keys, OnLine } from './so-far-parts.tsx'
import { PairRows } from './so-far-pair.tsx'
import css from './so-far.module.css'

/** *So far, in your record*. */
export function SoFarScreenView() {
  const app = useApp()
  const screen = useMemo(() => soFarScreen(app), [app])
  const { hasPairs, hasBeliefs, hasCosts, hasWords, kinds } = screen
  const has = [hasPairs, hasBeliefs, hasCosts, hasWords].some(({ value }) => value)
  if (!has && kinds.value.length === 0) return <NothingYet />
  return (
    <Page back={{ href: router.href('look'), words: words.look }} title={words.title} lead={words.lead} tab="look">
      <InTurn>{() => <Found screen={screen} />}</InTurn>
    </Page>
  )
}

function Found({ screen }: { readonly screen: SoFarScreen }) {
  const [soundness, kinds] = [screen.soundness.value, screen.kinds.value]
  return (
    <>
      {soundness === 'near' && <p class="voice">{words.near}</p>}
      {soundness === 'few-yeses' && <FewYeses />}
      {screen.hasPairs.value && <Keys bar={kinds.some(({ yes }) => yes.show !== 'stories')} />}
      {kinds.map((kind) => (
        <KindCard key={nameOfKind(kind)} kind={kind} />
      ))}
      {screen.stories.value.length > 0 && <Stories screen={screen} />}
      <Ways screen={screen} />
      <p class="note">{words.bias}</p>
    </>
  )
}

function NothingYet() {
  return (
    <Page
      back={{ href: router.href('look'), words: words.look }}
      title={words.title}
      tab="look"
      foot={
        <Button kind="primary" href={router.href('start')}>
          {words.go}
        </Button>
      }
    >
      <div class={css['empty']}>
        <Seedling kind="begin" soil />
        <p class="voice">{words.empty}</p>
      </div>
    </Page>
  )
}

/** The guesses held, and they were low: then the people, not the asking, may be what to look at. */
function FewYeses() {
  return (
    <div class="stack">
      <p class="voice">{words.fewYeses}</p>
      <div>
        <Button size="small" href={router.href('people')}>
          {words.people}
        </Button>
      </div>
    </div>
  )
}

function KindCard({ kind }: { readonly kind: Kind }) {
  const [name, sentence, yes] = [kindName(kind), yesSaid(kind), kind.yes]
  return (
    <Card>
      <div class={css['figure']}>
        <h2>{sentence ?? name}</h2>
        {yes.show !== 'stories' && (
          <>
            <p class={css['found']}>{foundSaid(yes, kindWords.yes.found)}</p>
            <OnLine guessed={yes.guessedRate} real={yes.rate} band={yes.band} ends={kindWords.yes.ends} />
          </>
        )}
        <div class={css['closer']}>
          <Button kind="text" href={router.href('soFarAbout', { kind: nameOfKind(kind) })}>
            {words.closer} <span class="unseen">{name}</span>
          </Button>
        </div>
      </div>
    </Card>
  )
}

/** Asks of kinds with fewer than five answers: each stands for itself. */
function Stories({ screen }: { readonly screen: SoFarScreen }) {
  return (
    <section>
      <h2>{words.storiesTitle}</h2>
      <p class="note">{words.storiesLead}</p>
      <PairRows rows={screen.stories.value} scale="chance" />
    </section>
  )
}

function Ways({ screen }: { readonly screen: SoFarScreen }) {
  const way = (kind: string) => router.href('soFarAbout', { kind })
  return (
    <Rows>
      {screen.hasPairs.value && <Row title={pairsWords.title} href={way('guesses')} />}
      {screen.hasBeliefs.value && <Row title={overTimeWords.beliefs.title} href={way('beliefs')} />}
      {screen.hasCosts.value && <Row title={overTimeWords.costs.title} href={way('costs')} />}
      {screen.hasWords.value && <Row title={overTimeWords.words.title} href={way('words')} />}
    </Rows>
  )
}
