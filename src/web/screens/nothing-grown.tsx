// Before the first lean: a seedling on its trellis, and the way to a small one.
import type { Plant as PlantShapes } from '../../core/plant.ts'
import { lookWords } from '../../words/screens/look.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Plant } from '../ui/plant.tsx'
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
    </Page>
  )
}
