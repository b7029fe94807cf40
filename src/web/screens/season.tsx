// One season looked at closely: as a picture, leaf by leaf, or as a list; and a picture to keep.
import { useMemo, useRef, useState } from 'preact/hooks'
import { seasonScreen, type SeasonScreen } from '../../app/screens/season.ts'
import { seasonLight } from '../../core/plant.ts'
import { lookWords } from '../../words/screens/look.ts'
import { seasonWords as words } from '../../words/screens/season.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Chips } from '../ui/chips.tsx'
import { Page } from '../ui/page.tsx'
import { Plant } from '../ui/plant.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { LeanList } from './lean-list.tsx'
import { countsSaid } from './lean-said.ts'
import { NothingGrown } from './nothing-grown.tsx'
import { PlantLegend } from './plant-legend.tsx'
import { SeasonExplore } from './season-explore.tsx'
import { SeasonKeep } from './season-keep.tsx'
import { seasonSaid } from './season-said.ts'
import css from './season.module.css'

type View = keyof typeof words.views

export function SeasonScreenView({ params }: ScreenProps) {
  const app = useApp()
  const screen = useMemo(() => seasonScreen(app, params.season), [app, params.season])
  const { calm } = app.notebook.value.settings
  const [view, setView] = useState<View>(calm ? 'list' : 'picture')
  const shown = screen.shown.value
  if (shown.leans.length === 0) return <NothingGrown plant={shown.plant} />
  return (
    <Page
      back={{ href: router.href('look'), words: words.back }}
      title={words.title(shown.season + 1)}
      lead={seasonSaid(shown)}
      tab="look"
      wide
    >
      <div class={css['screen']}>
        {!calm && <Views view={view} onView={setView} />}
        <Shown screen={screen} view={view} onLeave={() => setView('picture')} />
        {!calm && <SeasonKeep plant={shown.plant} printed={view === 'picture'} />}
        {screen.seasons.value > 1 && (
          <Rows>
            <Row title={words.others} href={router.href('garden')} />
          </Rows>
        )}
      </div>
    </Page>
  )
}

function Views({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  return (
    <Chips
      one
      label={words.view}
      labelHidden
      chips={(['picture', 'explore', 'list'] as const).map((value) => ({ value, words: words.views[value] }))}
      chosen={[view]}
      onChange={([chosen]) => chosen && onView(chosen)}
    />
  )
}

type ShownProps = { readonly screen: SeasonScreen; readonly view: View; readonly onLeave: () => void }

function Shown({ screen, view, onLeave }: ShownProps) {
  const around = useRef<HTMLDivElement>(null)
  const { plant, counts } = screen.shown.value
  const leave = () => {
    onLeave()
    // Back to what led here: the chosen one of the three ways to look.
    around.current?.closest('main')?.querySelector<HTMLInputElement>('fieldset input')?.focus()
  }
  if (view === 'list') return <LeanList rows={screen.rows.value} />
  return (
    <div class={css['shown']} ref={around}>
      {view === 'explore' ? (
        <SeasonExplore plant={plant} rows={screen.rows.value} onLeave={leave} />
      ) : (
        <div class={`${css['picture']} ${css[`light${seasonLight(plant) ?? 0}`]}`}>
          <Plant plant={plant} label={lookWords.picture} description={lookWords.counts(countsSaid(counts))} />
        </div>
      )}
      <div class="stack">
        <PlantLegend counts={counts} />
        <p class={`note ${css['reading']}`}>{words.reading}</p>
      </div>
    </div>
  )
}
