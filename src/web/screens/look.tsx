// What has grown, with its legend in words; below, what can be said of it by now.
import { useMemo, useState } from 'preact/hooks'
import { lookScreen, type LookScreen } from '../../app/screens/look.ts'
import { lookWords as words } from '../../words/screens/look.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { LeafMark } from '../ui/leaf.tsx'
import { Page } from '../ui/page.tsx'
import { Plant } from '../ui/plant.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { LeanList } from './lean-list.tsx'
import { Numbers } from './numbers.tsx'
import css from './look.module.css'

export function LookScreenView() {
  const app = useApp()
  const screen = useMemo(() => lookScreen(app), [app])
  const [asList, setAsList] = useState(false)
  if (screen.counts.value.leans === 0 && screen.seasons.value === 1) return <NothingYet screen={screen} />
  return (
    <Page title={words.title} lead={words.season(screen.season.value + 1, screen.counts.value.leans)} tab="look" wide>
      <div class={css['season']}>
        <div class={css['words']}>
          <Legend screen={screen} />
          <Button kind="text" icon={asList ? 'look' : 'list'} onClick={() => setAsList(!asList)}>
            {asList ? words.asPicture : words.asList}
          </Button>
          <Seasons screen={screen} />
        </div>
        {!asList && (
          <div class={css['plant']}>
            <Plant plant={screen.plant.value} label={words.picture(legendOf(screen).join(', '))} />
          </div>
        )}
      </div>
      {asList && <LeanList rows={screen.rows.value} />}
      <Rows>
        <Row title={words.said} href={router.href('said')} />
      </Rows>
      <Numbers screen={screen} />
    </Page>
  )
}

function NothingYet({ screen }: { readonly screen: LookScreen }) {
  const { empty } = words
  return (
    <Page
      title={empty.title}
      lead={empty.lead}
      tab="look"
      foot={
        <Button kind="primary" href={router.href('start')}>
          {empty.go}
        </Button>
      }
    >
      <div class={css['alone']}>
        <Plant plant={screen.plant.value} />
      </div>
    </Page>
  )
}

function Legend({ screen }: { readonly screen: LookScreen }) {
  const { yes, part, no, kinder, waiting, received, done } = screen.counts.value
  return (
    <ul class={css['legend']}>
      <Mark n={yes} words={words.yes} mark={<LeafMark tone={2} />} />
      <Mark n={part} words={words.part} mark={<LeafMark tone={3} />} />
      <Mark n={no} words={words.no} mark={<LeafMark tone="no" />} />
      <Mark n={received} words={words.received} mark={<LeafMark tone={4} />} />
      <Mark n={done} words={words.done} mark={<LeafMark tone={2} />} />
      <Mark n={kinder} words={words.kinder} mark={<Blossom />} />
      <Mark n={waiting} words={words.waiting} mark={<LeafMark bud />} />
    </ul>
  )
}

function Mark(props: { n: number; words: (n: number) => string; mark: preact.ComponentChildren }) {
  if (props.n === 0) return null
  return (
    <li>
      {props.mark}
      <span>{props.words(props.n)}</span>
    </li>
  )
}

function Blossom() {
  return (
    <svg class="picture" viewBox="-12 -12 24 24" aria-hidden="true">
      {[0, 72, 144, 216, 288].map((turn) => (
        <ellipse key={turn} class={css['petal']} rx="3.9" ry="5.2" cy="-5.4" transform={`rotate(${turn})`} />
      ))}
      <circle class={css['eye']} r="2.1" />
    </svg>
  )
}

function legendOf(screen: LookScreen): readonly string[] {
  const counts = screen.counts.value
  const parts = ['yes', 'part', 'no', 'received', 'done', 'kinder', 'waiting'] as const
  return parts.filter((part) => counts[part] > 0).map((part) => words[part](counts[part]))
}

/** The way to earlier seasons, when there are any. */
function Seasons({ screen }: { readonly screen: LookScreen }) {
  const others = Array.from({ length: screen.seasons.value }, (_, i) => i).filter((i) => i !== screen.season.value)
  return (
    <div class="side">
      {others.map((i) => (
        <Button key={i} size="small" onClick={() => screen.show(i)}>
          {words.otherSeason(i + 1)}
        </Button>
      ))}
    </div>
  )
}
