import { useState } from 'preact/hooks'
import { sendWords } from '../../words/screens/send.ts'
import { waitingWords as words } from '../../words/screens/waiting.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/note.tsx'
import { Seedling } from '../ui/seedling.tsx'
import { AskCard } from './ask-card.tsx'
import { Forget } from './ask-forget.tsx'
import css from './ask.module.css'
import { AskPage, type AskProps } from './ask-frame.tsx'
import { InvitationMissing } from './invitation.tsx'
import { Ways } from './ask-waiting-ways.tsx'
import { timeOf } from './day.ts'
import { Named } from './named.tsx'
import { NotKept } from './not-kept.tsx'
import { ShareText } from './share-text.tsx'

/** Somebody is waited for. */
export function Waiting({ screen, shown }: AskProps) {
  const name = shown.person?.name
  const { waiting } = words
  const props = { screen, shown }
  return (
    <AskPage
      centred
      before={
        <div class={css['bud']}>
          <Seedling kind="wait" />
        </div>
      }
      title={name === undefined ? waiting.titleAnyone : <Named words={waiting.title} name={name} />}
      lead={shown.ask.takenBack ? words.takenBackByThem : waiting.lead}
    >
      <AskCard {...props} />
      <div class="stack">
        {screen.owes.value && <Button href={router.href('send', { ask: shown.ask.id })}>{words.toLink}</Button>}
        <Button href={router.href('told', { ask: shown.ask.id })}>
          {name === undefined ? words.toldAnyone : <Named words={words.told} name={name} />}
        </Button>
        <Ways {...props} />
      </div>
      <LookedAt {...props} />
      <p class={`note ${css['centred']}`}>{waiting.silence}</p>
      <div class="stack">
        <NotKept trouble={screen.trouble.value} />
        <Share {...props} />
        <Forget screen={screen} />
      </div>
    </AskPage>
  )
}

/** The same link once more, for when it did not arrive. */
function Share({ screen, shown }: AskProps) {
  const [open, setOpen] = useState(false)
  const address = screen.address.value
  if (address === undefined || !screen.mayAskAgain.value) return null
  const { answer, ask } = sendWords.texts
  return (
    <>
      <Button kind="text" expanded={open} onClick={() => setOpen(!open)}>
        {words.shareAgain}
      </Button>
      {open && (
        <ShareText
          text={shown.ask.channel === 'by-voice' ? answer(address) : ask(address)}
          onShared={() => undefined}
        />
      )}
    </>
  )
}

/** When answers were last looked for, if that does not work at the moment. */
export function LookedAt({ screen, shown }: AskProps) {
  const trouble = screen.linkTrouble.value
  const at = screen.lookedAt.value
  if (trouble === undefined) return null
  if (trouble === 'pass') return <InvitationMissing />
  if (trouble === 'clock')
    return (
      <ErrorNote safe={words.linkDead}>
        <Button size="small" href={router.href('send', { ask: shown.ask.id })}>
          {words.toLink}
        </Button>
      </ErrorNote>
    )
  if (trouble === 'rollback') return <ErrorNote safe={words.rolledBack} />
  return (
    <ErrorNote safe={[words.notLooked, at !== undefined && words.lookedAt(timeOf(at))].filter(Boolean).join(' ')}>
      <Button size="small" onClick={() => void screen.look()}>
        {words.lookAgain}
      </Button>
    </ErrorNote>
  )
}
