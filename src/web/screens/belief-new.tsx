// The sentence. What is chosen and typed is there again after leaving.
import { useMemo } from 'preact/hooks'
import { newBeliefScreen } from '../../app/screens/beliefs.ts'
import { beliefsWords } from '../../words/screens/beliefs.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { NotKept } from './not-kept.tsx'
import { SentenceChoices, SentenceMissing } from './sentence-choice.tsx'

const words = beliefsWords.new

/** *A new belief*. */
export function NewBeliefScreenView() {
  const app = useApp()
  const screen = useMemo(() => newBeliefScreen(app), [app])
  const next = async (): Promise<void> => {
    const onward = router.onward()
    const belief = await screen.next()
    // In place of this screen: going back from the next one must not write the sentence down twice.
    if (belief !== undefined) onward(router.href('beliefStep', { belief, kind: 'rate' }), 'replace')
  }
  return (
    <Page
      back={{ href: router.href('beliefs') }}
      steps={{ at: 1, of: 5 }}
      title={words.title}
      lead={words.lead}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <SentenceMissing sentence={screen.sentence} />
          <Button kind="primary" onClick={() => void next()}>
            {words.next}
          </Button>
          <Button kind="text" href={router.href('beliefs')}>
            {words.putAway}
          </Button>
        </>
      }
    >
      <SentenceChoices sentence={screen.sentence} />
    </Page>
  )
}
