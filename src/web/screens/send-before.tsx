import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type LinkDays, linkDays } from '../../app/screens/send.ts'
import type { Channel } from '../../core/says.ts'
import { sendWords as words } from '../../words/screens/send.ts'
import { stepWords } from '../../words/steps.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { SelectField } from '../ui/field.tsx'
import { ErrorNote, Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Quote } from '../ui/quote.tsx'
import { NotKept } from './not-kept.tsx'
import { sendBar, type SendProps } from './send-frame.ts'
import { ShareText } from './share-text.tsx'

/** Before asking: what to say, and the one tap that says that it was said. */
export function BeforeAsking({ screen, id }: SendProps) {
  const channel = screen.channel.value
  const mayLink = channel !== 'in-person'
  const onlyHere = mayLink && screen.onlyHere.value
  const isForAnyone = screen.shown.value?.ask.person === undefined
  if (channel === 'in-writing' && (onlyHere || isForAnyone)) return <InOwnMessage screen={screen} id={id} />
  return (
    <Page
      {...sendBar(id)}
      {...headOf(channel, onlyHere)}
      foot={
        <Foot screen={screen}>
          <Do screen={screen} id={id} />
        </Foot>
      }
    >
      {onlyHere && <OnlyHere />}
      <LinkEnded screen={screen} />
      <WhatToSay screen={screen} />
      {mayLink && !onlyHere && <Until screen={screen} />}
      {mayLink && <p class="note">{words.pageSays}</p>}
    </Page>
  )
}

function headOf(channel: Channel, onlyHere: boolean) {
  const { inPerson, byVoice, inWriting } = words
  const { title, lead } = { 'in-person': inPerson, 'by-voice': byVoice, 'in-writing': inWriting }[channel]
  return { title, lead: onlyHere ? byVoice.leadOnlyHere : lead }
}

function Foot({ screen, children }: Pick<SendProps, 'screen'> & { readonly children: ComponentChildren }) {
  return (
    <>
      <NotKept trouble={screen.trouble.value} />
      {children}
      <Button kind="text" href={router.href('asks')}>
        {words.keepForLater}
      </Button>
    </>
  )
}

/** A link would open on this computer only. It's said before a friend hears of one. */
function OnlyHere() {
  return <ErrorNote what={words.onlyHere.what} safe={words.onlyHere.how} />
}

/** A link was made and not given in time: whoever comes back looks for it. */
function LinkEnded({ screen }: Pick<SendProps, 'screen'>) {
  const isMissed = screen.ended.value && screen.channel.value !== 'in-person'
  return isMissed ? <Note>{words.ended}</Note> : null
}

function Do({ screen, id }: SendProps) {
  const asked = async (): Promise<void> => {
    const onward = router.onward()
    if (await screen.asked()) onward(router.href('told', { ask: id }), 'replace')
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
  const onlyHere = screen.onlyHere.value
  const ways = [
    <Button key="link" kind={onlyHere ? 'quiet' : 'primary'} onClick={() => void screen.askedWithLink()}>
      {words.byVoice.asked}
    </Button>,
    <Button key="without" kind={onlyHere ? 'primary' : 'quiet'} onClick={() => void asked()}>
      {words.byVoice.without}
    </Button>,
  ]
  return <>{onlyHere ? ways.toReversed() : ways}</>
}

/** In writing to nobody of the circle, or where a link would open nowhere else: the words themselves are sent, and the answer is told. */
function InOwnMessage({ screen, id }: SendProps) {
  const [given, setGiven] = useState(false)
  const text = screen.words.value
  const ask = screen.shown.value?.ask
  const mayLink = ask?.person !== undefined
  const sent = async (): Promise<void> => {
    const onward = router.onward()
    if (await screen.asked()) onward(router.href('ask', { ask: id }), 'replace')
  }
  return (
    <Page
      {...sendBar(id)}
      title={words.inWriting.titleOwn}
      lead={words.inWriting.leadOwn}
      foot={
        <Foot screen={screen}>
          <Button kind={given || text === '' ? 'primary' : 'quiet'} onClick={() => void sent()}>
            {mayLink ? words.inWriting.without : words.inWriting.sent}
          </Button>
          {mayLink && (
            <Button kind="text" onClick={() => void screen.makeLink()}>
              {words.inWriting.make}
            </Button>
          )}
        </Foot>
      }
    >
      {mayLink && <OnlyHere />}
      <LinkEnded screen={screen} />
      {text === '' ? (
        <WhatToSay screen={screen} />
      ) : (
        <>
          <ShareText first={!given} text={text} onShared={() => setGiven(true)} />
          <Plan plan={ask?.plan} />
        </>
      )}
      {mayLink && <p class="note">{words.pageSays}</p>}
    </Page>
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
      {shown.ask.plan !== undefined && <hr />}
      <Plan plan={shown.ask.plan} />
    </Card>
  )
}

function Plan({ plan }: { readonly plan: string | undefined }) {
  if (plan === undefined) return null
  return (
    <div>
      <p class="note">{words.plan}</p>
      <p class="voice" dir="auto" translate={false}>
        {plan}
      </p>
    </div>
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
