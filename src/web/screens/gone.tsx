import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import type { Tab } from '../ui/frame.ts'
import { Page } from '../ui/page.tsx'

export type GoneProps = {
  readonly words: { readonly title: string; readonly lead: string; readonly go: string }
  /** The list it would stand in. */
  readonly list: 'asks' | 'people' | 'beliefs' | 'checkIns' | 'lessons' | 'letters' | 'rehearse' | 'soFar' | 'shares'
  readonly tab?: Tab
}

/** In the place of what was deleted, here or in another tab, or was never there: that it is not here, and one way on. */
export function Gone({ words, list, tab = 'practise' }: GoneProps) {
  const href = router.href(list)
  return (
    <Page
      back={{ href }}
      title={words.title}
      lead={words.lead}
      tab={tab}
      foot={
        <Button kind="primary" href={href}>
          {words.go}
        </Button>
      }
    />
  )
}
