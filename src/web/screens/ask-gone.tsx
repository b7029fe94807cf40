import { arrivalWords } from '../../words/screens/arrival.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'

/** In the place of an ask that was deleted, here or in another tab. */
export function AskGone() {
  const { gone } = arrivalWords
  return (
    <Page
      back={{ href: router.href('asks') }}
      title={gone.title}
      lead={gone.lead}
      tab="ask"
      foot={
        <Button kind="primary" href={router.href('asks')}>
          {gone.go}
        </Button>
      }
    />
  )
}
