import { sendWords as words } from '../../words/screens/send.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { InvitationMissing } from './invitation.tsx'
import { NotKept } from './not-kept.tsx'
import { WhatToSay } from './send-before.tsx'
import { sendBar, type SendProps } from './send-frame.ts'

/** The link is kept here, and the server hasn't it yet: no connection, or it did not answer as it does. */
export function NoLinkYet({ screen, id }: SendProps) {
  const trouble = screen.linkTrouble.value
  if (trouble === undefined) return <InTheExample screen={screen} id={id} />
  const offline = trouble === 'offline'
  const asked = screen.shown.value?.ask.asked !== undefined
  const { title, safe } = offline ? words.offline : words.error
  const refused = trouble === 'pass' ? words.error.refused : trouble === 'clock' ? words.error.clock : words.error.lead
  const lead = offline ? (asked ? words.offline.leadAsked : words.offline.lead) : refused
  return (
    <Page
      {...sendBar(id)}
      title={title}
      lead={lead}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          {offline ? (
            <Offline screen={screen} id={id} asked={asked} />
          ) : (
            <Failed screen={screen} id={id} asked={asked} isRefused={trouble === 'pass'} />
          )}
          <Button kind="text" href={router.href('asks')}>
            {words.keepForLater}
          </Button>
        </>
      }
    >
      <WhatToSay screen={screen} />
      {trouble === 'pass' ? <InvitationMissing main /> : <Note>{safe}</Note>}
    </Page>
  )
}

function Offline({ screen, id, asked }: SendProps & { readonly asked: boolean }) {
  return (
    <>
      {asked ? (
        <Button kind="primary" href={router.href('told', { ask: id })}>
          {words.offline.told}
        </Button>
      ) : (
        <Button kind="primary" onClick={() => void screen.without('in-person')}>
          {words.offline.inPerson}
        </Button>
      )}
      <Button href={router.href('ask', { ask: id })}>{words.offline.later}</Button>
    </>
  )
}

function Failed(props: SendProps & { readonly asked: boolean; readonly isRefused: boolean }) {
  const { screen, id, asked, isRefused } = props
  const without = async (): Promise<void> => {
    const onward = router.onward()
    if ((await screen.without('by-voice')) && asked) onward(router.href('ask', { ask: id }))
  }
  return (
    <>
      {!isRefused && (
        <Button kind="primary" onClick={() => void screen.tryAgain()}>
          {words.error.again}
        </Button>
      )}
      <Button onClick={() => void without()}>{words.error.withoutLink}</Button>
    </>
  )
}

function InTheExample({ screen, id }: SendProps) {
  return (
    <Page
      {...sendBar(id)}
      title={words.example.title}
      lead={words.example.lead}
      foot={
        <Button kind="primary" href={router.href('asks')}>
          {words.example.go}
        </Button>
      }
    >
      <WhatToSay screen={screen} />
    </Page>
  )
}
