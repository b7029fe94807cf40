// In the place of asking, where nobody has to answer: something is said, done or received, and then noted.
import { sendWords as words } from '../../words/screens/send.ts'
import { waitingWords } from '../../words/screens/waiting.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { NotKept } from './not-kept.tsx'
import { WhatToSay } from './send-before.tsx'
import { sendBar, type SendProps } from './send-frame.ts'

/** Still to be done. */
export function ToDo({ screen, id }: SendProps) {
  const did = async (): Promise<void> => {
    const onward = router.onward()
    if (await screen.asked()) onward(router.href('after', { ask: id }), 'replace')
  }
  return (
    <Page
      {...sendBar(id)}
      title={words.toDo.title}
      lead={words.toDo.lead}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Button kind="primary" onClick={() => void did()}>
            {words.toDo.did}
          </Button>
          <Button kind="text" href={router.href('asks')}>
            {words.keepForLater}
          </Button>
        </>
      }
    >
      <WhatToSay screen={screen} />
    </Page>
  )
}

/** Done, and how it was can be noted. */
export function Done({ screen, id }: SendProps) {
  const { done } = waitingWords
  return (
    <Page
      {...sendBar(id)}
      title={done.title}
      lead={done.lead}
      foot={
        <Button kind="primary" href={router.href('after', { ask: id })}>
          {done.after}
        </Button>
      }
    >
      <WhatToSay screen={screen} />
    </Page>
  )
}
