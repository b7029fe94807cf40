import { letterWords } from '../../words/screens/letters.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'

/** The address names no letter, or one that was deleted. */
export function LetterGone() {
  const { title, lead, go } = letterWords.gone
  return (
    <Page
      title={title}
      lead={lead}
      back={{ href: router.href('letters') }}
      foot={
        <Button kind="primary" href={router.href('letters')}>
          {go}
        </Button>
      }
    />
  )
}
