import { type LinkDays, linkDays } from '../../app/screens/send.ts'
import { sendWords as words } from '../../words/screens/send.ts'
import { stepWords } from '../../words/steps.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { SelectField } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { Quote } from '../ui/quote.tsx'
import { NotKept } from './not-kept.tsx'
import { sendBar, type SendProps } from './send-frame.ts'

/** Before asking: what to say, and the one tap that says that it was said. */
export function BeforeAsking({ screen, id }: SendProps) {
  const channel = screen.channel.value
  const { title, lead } = { 'in-person': words.inPerson, 'by-voice': words.byVoice, 'in-writing': words.inWriting }[
    channel
  ]
  return (
    <Page
      {...sendBar(id)}
      title={title}
      lead={lead}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Do screen={screen} id={id} />
          <Button kind="text" href={router.href('asks')}>
            {words.keepForLater}
          </Button>
        </>
      }
    >
      <WhatToSay screen={screen} />
      {channel !== 'in-person' && <Until screen={screen} />}
    </Page>
  )
}

function Do({ screen, id }: SendProps) {
  const asked = async (): Promise<void> => {
    if (await screen.asked()) router.go(router.href('told', { ask: id }), 'replace')
  }
  const channel = screen.channel.value
  if (channel === 'in-writing')
    return (
      <Button kind="primary" onClick={() => void screen.makeLink()}>
        {words.inWriting.make}
      </Button>
    )
  if (channel === 'in-person')
    return (
      <Button kind="primary" onClick={() => void asked()}>
        {words.inPerson.asked}
      </Button>
    )
  return (
    <>
      <Button kind="primary" onClick={() => void screen.askedWithLink()}>
        {words.byVoice.asked}
      </Button>
      <Button onClick={() => void asked()}>{words.byVoice.without}</Button>
    </>
  )
}

/** The person's own sentence, and the plan; for an ask to anyone, what it is. */
export function WhatToSay({ screen }: Pick<SendProps, 'screen'>) {
  const shown = screen.shown.value
  const said = screen.words.value
  if (shown === undefined) return null
  const note = shown.ask.step === undefined ? undefined : stepWords[shown.ask.step]?.note
  return (
    <Card>
      {said === '' ? <p class="voice">{shown.title}</p> : <Quote words={said} look="plain" />}
      {said === '' && note !== undefined && <p class="note">{note}</p>}
      {shown.ask.plan !== undefined && (
        <>
          <hr />
          <p class="note">{words.plan}</p>
          <p class="voice" dir="auto" translate={false}>
            {shown.ask.plan}
          </p>
        </>
      )}
    </Card>
  )
}

function Until({ screen }: Pick<SendProps, 'screen'>) {
  const choose = (value: string): void => {
    const days = linkDays.find((one): one is LinkDays => `${one}` === value)
    if (days !== undefined) screen.chooseDays(days)
  }
  return (
    <SelectField
      label={words.until}
      options={linkDays.map((days) => ({ value: `${days}`, words: words.days(days) }))}
      value={`${screen.days.value}`}
      onChange={choose}
    />
  )
}
