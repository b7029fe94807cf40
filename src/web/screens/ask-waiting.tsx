import { useState } from 'preact/hooks'
import { sendWords } from '../../words/screens/send.ts'
import { waitingWords as words } from '../../words/screens/waiting.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/note.tsx'
import { Seedling } from '../ui/seedling.tsx'
import { AskCard } from './ask-card.tsx'
import { Forget } from './ask-forget.tsx'
import css from './ask.module.css'
import { AskPage, type AskProps } from './ask-frame.tsx'
import { timeOf } from './day.ts'
import { Named } from './named.tsx'
import { nearDay } from './near-day.ts'
import { NotKept } from './not-kept.tsx'
import { ShareText } from './share-text.tsx'

/** What was tapped, and is asked about once more below. */
type Open = 'remind' | 'share' | 'change' | 'let-go' | 'take-back'

/** Somebody is waited for. */
export function Waiting({ screen, shown }: AskProps) {
  const [open, setOpen] = useState<Open | undefined>(undefined)
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
        <Button href={router.href('told', { ask: shown.ask.id })}>
          {name === undefined ? words.toldAnyone : <Named words={words.told} name={name} />}
        </Button>
        <Small screen={screen} open={open} setOpen={setOpen} />
        {open !== undefined && <Opened {...props} open={open} close={() => setOpen(undefined)} />}
      </div>
      <LookedAt screen={screen} />
      <p class={`note ${css['centred']}`}>{waiting.silence}</p>
      <div class="stack">
        <NotKept trouble={screen.trouble.value} />
        <Forget screen={screen} />
      </div>
    </AskPage>
  )
}

type SmallProps = Pick<AskProps, 'screen'> & {
  readonly open: Open | undefined
  readonly setOpen: (open: Open | undefined) => void
}

function Small({ screen, open, setOpen }: SmallProps) {
  const now = useApp().now()
  const from = screen.remindFrom.value
  const one = (which: Open, text: string) => (
    <Button
      key={which}
      size="small"
      expanded={open === which}
      onClick={() => setOpen(open === which ? undefined : which)}
    >
      {text}
    </Button>
  )
  return (
    <>
      <div class="side">
        {screen.reminder.value === 'now' && one('remind', words.remind)}
        {one('change', words.change)}
        {one('let-go', words.letGo)}
        {one('take-back', words.takeBack)}
      </div>
      {screen.reminder.value === 'later' && from !== undefined && (
        <p class="note">{words.remindFrom(nearDay(from, now))}</p>
      )}
      {screen.address.value !== undefined && (
        <Button kind="text" expanded={open === 'share'} onClick={() => setOpen(open === 'share' ? undefined : 'share')}>
          {words.shareAgain}
        </Button>
      )}
    </>
  )
}

type OpenedProps = AskProps & { readonly open: Open; readonly close: () => void }

function Opened({ screen, shown, open, close }: OpenedProps) {
  const address = screen.address.value
  if (open === 'share' && address !== undefined) {
    const { answer, ask } = sendWords.texts
    const text = shown.ask.channel === 'by-voice' ? answer(address) : ask(address)
    return <ShareText text={text} onShared={() => undefined} />
  }
  if (open === 'remind') return <Remind screen={screen} close={close} />
  if (open === 'change') return <Sure which="change" text={words.changeText} close={close} onYes={changed} />
  if (open === 'let-go') return <Sure which="let-go" text={words.letGoText} close={close} onYes={screen.letGo} />
  return <Sure which="take-back" text={words.takeBackText} close={close} onYes={screen.takeBack} />

  async function changed(): Promise<void> {
    const next = await screen.change()
    if (next !== undefined) router.go(router.href(shown.person === undefined ? 'guess' : 'words', { ask: next }))
  }
}

function Remind({ screen, close }: Pick<OpenedProps, 'screen' | 'close'>) {
  const address = screen.address.value
  if (address === undefined)
    return (
      <ErrorNote safe={words.remindByVoice}>
        <Button size="small" onClick={() => void screen.reminded().then(close)}>
          {words.remindDone}
        </Button>
      </ErrorNote>
    )
  return (
    <div class="stack">
      <p class="note">{words.remindText}</p>
      <ShareText text={sendWords.texts.remind(address)} onShared={() => void screen.reminded()} />
    </div>
  )
}

type SureProps = {
  readonly which: 'change' | 'let-go' | 'take-back'
  readonly text: string
  readonly close: () => void
  readonly onYes: () => Promise<unknown>
}

function Sure({ which, text, close, onYes }: SureProps) {
  return (
    <ErrorNote safe={text}>
      <Button size="small" onClick={() => void onYes()}>
        {words.yes[which]}
      </Button>
      <Button size="small" onClick={close}>
        {words.keepAsIs}
      </Button>
    </ErrorNote>
  )
}

/** When answers were last looked for, if that does not work at the moment. */
function LookedAt({ screen }: Pick<AskProps, 'screen'>) {
  const trouble = screen.linkTrouble.value
  const at = screen.lookedAt.value
  if (trouble === undefined) return null
  if (trouble === 'rollback') return <ErrorNote safe={words.rolledBack} />
  return (
    <ErrorNote safe={[words.notLooked, at !== undefined && words.lookedAt(timeOf(at))].filter(Boolean).join(' ')}>
      <Button size="small" onClick={() => void screen.look()}>
        {words.lookAgain}
      </Button>
    </ErrorNote>
  )
}
