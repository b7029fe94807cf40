// What has grown, with its legend in words; below, the ways to what can be said of it.
import { useMemo } from 'preact/hooks'
import { lookScreen } from '../../app/screens/look.ts'
import { lookWords as words } from '../../words/screens/look.ts'
import { soFarWords } from '../../words/screens/so-far.ts'
import { timelineWords } from '../../words/screens/timeline.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Plant } from '../ui/plant.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { countsSaid } from './lean-said.ts'
import { NothingGrown } from './nothing-grown.tsx'
import { PlantLegend } from './plant-legend.tsx'
import css from './look.module.css'

export function LookScreenView() {
  const app = useApp()
  const screen = useMemo(() => lookScreen(app), [app])
  const [seasons, counts, plant] = [screen.seasons.value, screen.counts.value, screen.plant.value]
  if (counts.leans === 0) return <NothingGrown plant={plant} />
  return (
    <Page title={words.title} lead={words.season(seasons, counts.leans)} tab="look" wide>
      <div class={css['look']}>
        <div class={css['season']}>
          <div class={css['words']}>
            <PlantLegend counts={counts} />
            <Button kind="text" icon="look" href={router.href('season', { season: String(seasons) })}>
              {words.closer}
            </Button>
          </div>
          <div class={css['plant']}>
            <Plant plant={plant} label={words.picture} description={words.counts(countsSaid(counts))} />
          </div>
        </div>
        <Rows>
          {seasons > 1 && <Row title={words.garden} href={router.href('garden')} />}
          <Row title={soFarWords.title} href={router.href('soFar')} />
          <Row title={words.said} href={router.href('said')} />
          <Row title={timelineWords.row} note={timelineWords.rowNote} href={router.href('timeline')} />
        </Rows>
      </div>
    </Page>
  )
}
