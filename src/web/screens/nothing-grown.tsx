// Before the first lean: a seedling on its trellis, and the way to a small one.
import type { Plant as PlantShapes } from '../../core/plant.ts'
import { lookWords } from '../../words/screens/look.ts'
import { timelineWords } from '../../words/screens/timeline.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Plant } from '../ui/plant.tsx'
import { Row, Rows } from '../ui/row.tsx'
import css from './look.module.css'

const words = lookWords.empty

export function NothingGrown({ plant }: { readonly plant: PlantShapes }) {
  return (
    <Page
      title={words.title}
      lead={words.lead}
      tab="look"
      foot={
        <Button kind="primary" href={router.href('start')}>
          {words.go}
        </Button>
      }
    >
      <div class={css['alone']}>
        <Plant plant={plant} />
      </div>
      <Rows>
        <Row title={timelineWords.row} note={timelineWords.rowNote} href={router.href('timeline')} />
      </Rows>
    </Page>
  )
}
