import type { AskId } from '../../core/ask.ts'
import { sendWords } from '../../words/screens/send.ts'
import { waitingWords } from '../../words/screens/waiting.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'

/** In the place of asking, or of noting what they said: the ask was taken back, and nothing of that can be done any more. */
export function TakenBack({ id }: { readonly id: AskId }) {
  const { title, lead } = waitingWords.withdrawn
  const ask = router.href('ask', { ask: id })
  return (
    <Page
      back={{ href: ask }}
      title={title}
      lead={lead}
      foot={
        <Button kind="primary" href={ask}>
          {sendWords.over.go}
        </Button>
      }
    />
  )
}
