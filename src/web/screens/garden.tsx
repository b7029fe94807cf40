// The seasons side by side, the newest first, each as high as it has grown; each opens that season. They are drawn one after the other.
import { useMemo } from 'preact/hooks'
import { gardenScreen, type GardenSeason } from '../../app/screens/season.ts'
import { seasonLight } from '../../core/plant.ts'
import { seasonWords as words } from '../../words/screens/season.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { useTurn } from '../ui/in-turn.tsx'
import { Page } from '../ui/page.tsx'
import { Plant, PlantRoom } from '../ui/plant.tsx'
import { gardenView } from '../ui/plant-view.ts'
import { NothingGrown } from './nothing-grown.tsx'
import { seasonSaid } from './season-said.ts'
import { ShowMore } from './show-more.tsx'
import css from './season.module.css'

export function GardenScreenView() {
  const app = useApp()
  const garden = useMemo(() => gardenScreen(app), [app])
  const [newest] = garden.rows.value
  if (newest?.leans.length === 0) return <NothingGrown plant={newest.plant.value} />
  return (
    <Page
      back={{ href: router.href('look'), words: words.back }}
      title={words.garden.title}
      lead={words.garden.lead}
      tab="look"
      wide
    >
      <ol class={css['garden']}>
        {garden.rows.value.map((season) => (
          <OneSeason key={season.season} shown={season} />
        ))}
      </ol>
      <ShowMore of={garden} words={words.garden.more} />
    </Page>
  )
}

/** Its name stands at once; its drawing when it is its turn, in room that is kept for it. */
function OneSeason({ shown }: { readonly shown: GardenSeason }) {
  const plant = useTurn() ? shown.plant.value : undefined
  return (
    <li class={plant && css[`light${seasonLight(plant) ?? 0}`]}>
      <a href={router.href('season', { season: String(shown.season + 1) })}>
        {plant ? <Plant plant={plant} view={gardenView} /> : <PlantRoom view={gardenView} />}
        <b>{words.title(shown.season + 1)}</b>
        <span class="note">{seasonSaid(shown)}</span>
      </a>
    </li>
  )
}
