// Asking. In person nothing is sent; by voice a link carries the answer; in writing the link carries the words too.
// The link is shown only once the server has it.
import { useEffect, useMemo } from 'preact/hooks'
import { owesLink } from '../../app/screens/ask-shown.ts'
import { sendScreen } from '../../app/screens/send.ts'
import { sendWords as words } from '../../words/screens/send.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { useInSight } from '../ui/in-sight.ts'
import { Page } from '../ui/page.tsx'
import { SayWhatIsWaited } from '../ui/status.tsx'
import { AskGone } from './ask-gone.tsx'
import { NotAsking } from './not-asking.tsx'
import { NotKept } from './not-kept.tsx'
import { BeforeAsking, WhatToSay } from './send-before.tsx'
import { Done, ToDo } from './send-done.tsx'
import { sendBar, type SendProps } from './send-frame.ts'
import { someoneElse } from './someone-else.ts'
import { LinkReady } from './send-link.tsx'
import { NoLinkYet } from './send-trouble.tsx'
import { TakenBack } from './taken-back.tsx'

/** The asking itself, wherever it stands. */
export function SendScreenView({ params }: ScreenProps) {
  const app = useApp()
  const id = params.ask
  const screen = useMemo(() => sendScreen(app, id), [app, id])
  const inSight = useInSight()
  const stage = screen.stage.value
  useEffect(() => {
    if (inSight) screen.look()
  }, [screen, inSight, stage])
  const shown = screen.shown.value
  if (shown === undefined) return <AskGone />
  if (shown.ask.withdrawn !== undefined) return <TakenBack id={id} />
  const props = { screen, id }
  switch (stage) {
    case 'closed':
      return (
        <NotAsking
          why={screen.closed.value ?? 'not-now'}
          other={shown.ask.sealed === undefined ? `${router.href('newAsk')}?ask=${id}` : someoneElse(shown.ask)}
        />
      )
    case 'before':
      return <BeforeAsking {...props} />
    case 'making':
      return <Making {...props} />
    case 'ready':
      return <LinkReady {...props} />
    case 'held':
      return <NoLinkYet {...props} />
    case 'to-do':
      return <ToDo {...props} />
    case 'done':
      return <Done {...props} />
    case 'asked':
    case 'over':
      return <Asked {...props} />
  }
}

function Making({ screen, id }: SendProps) {
  return (
    <Page {...sendBar(id)} title={words.making}>
      <WhatToSay screen={screen} />
      <SayWhatIsWaited words={words.making} />
      <NotKept trouble={screen.trouble.value} />
    </Page>
  )
}

function Asked({ screen, id }: SendProps) {
  const app = useApp()
  const waits = screen.stage.value === 'asked'
  const ask = screen.shown.value?.ask
  const owes = waits && ask !== undefined && owesLink(app, ask)
  const to = (name: 'told' | 'ask') => router.href(name, { ask: id })
  return (
    <Page
      {...sendBar(id)}
      title={words.over.title}
      lead={words.over.lead}
      foot={
        <>
          {owes && (
            <Button kind="primary" onClick={() => void screen.makeLink()}>
              {words.inWriting.make}
            </Button>
          )}
          {waits && (
            <Button kind={owes ? 'quiet' : 'primary'} href={to('told')}>
              {words.over.told}
            </Button>
          )}
          <Button kind={waits ? 'quiet' : 'primary'} href={to('ask')}>
            {words.over.go}
          </Button>
        </>
      }
    >
      <WhatToSay screen={screen} />
    </Page>
  )
}
