// While somebody is waited for: at most three things to do, and what each of them lets the friend see, before it is done.
import { useState } from 'preact/hooks'
import type { WaitingScreen } from '../../app/screens/waiting.ts'
import { sendWords } from '../../words/screens/send.ts'
import { waitingWords as words } from '../../words/screens/waiting.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/note.tsx'
import type { AskProps } from './ask-frame.tsx'
import css from './ask.module.css'
import { ShareText } from './share-text.tsx'

/** What was tapped, and is asked about once more below. */
type Open = 'remind' | 'change' | 'let-go'

/** *Remind once*, *Change or take back*, *Let it rest*. */
export function Ways({ screen, shown }: AskProps) {
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const close = () => setOpen(undefined)
  const one = (which: Open, text: string) => (
    <Button size="small" expanded={open === which} onClick={() => setOpen(open === which ? undefined : which)}>
      {text}
    </Button>
  )
  return (
    <>
      <div class="side">
        {screen.reminder.value === 'now' && one('remind', words.remind)}
        {one('change', words.change)}
        {one('let-go', words.letGo)}
      </div>
      {open !== undefined && (
        <div key={open} ref={intoSight} class={css['asked']}>
          {open === 'remind' && <Remind screen={screen} close={close} />}
          {open === 'change' && <Change screen={screen} shown={shown} close={close} />}
          {open === 'let-go' && <LetGo screen={screen} close={close} />}
        </div>
      )}
    </>
  )
}

/** What opens below the last row would lie behind the tabs. */
function intoSight(panel: HTMLElement | null): void {
  panel?.scrollIntoView({ block: 'nearest' })
}

type PanelProps = { readonly screen: WaitingScreen; readonly close: () => void }

function Remind({ screen, close }: PanelProps) {
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

/** Other words, or none: both end the link, and so they stand together. */
function Change({ screen, shown, close }: PanelProps & Pick<AskProps, 'shown'>) {
  const change = async (): Promise<void> => {
    const onward = router.onward()
    const next = await screen.change()
    if (next !== undefined) onward(router.href(shown.person === undefined ? 'guess' : 'words', { ask: next }))
  }
  const { theySee } = words
  const offline = screen.linkTrouble.value === 'offline'
  const seen = screen.address.value === undefined ? theySee.nothing : offline ? theySee.closedLater : theySee.closed
  return (
    <ErrorNote
      what={seen}
      safe={[screen.mayAskAgain.value && words.changeText, words.takeBackText].filter(Boolean).join(' ')}
    >
      {screen.mayAskAgain.value && (
        <Button size="small" onClick={() => void change()}>
          {words.changeWords}
        </Button>
      )}
      <Button size="small" onClick={() => void screen.takeBack()}>
        {words.takeBack}
      </Button>
      <Leave close={close} />
    </ErrorNote>
  )
}

function LetGo({ screen, close }: PanelProps) {
  const { theySee } = words
  return (
    <ErrorNote what={screen.address.value === undefined ? theySee.mayTell : theySee.mayAnswer} safe={words.letGoText}>
      <Button size="small" onClick={() => void screen.letGo()}>
        {words.yes.letGo}
      </Button>
      <Leave close={close} />
    </ErrorNote>
  )
}

function Leave({ close }: Pick<PanelProps, 'close'>) {
  return (
    <Button size="small" onClick={close}>
      {words.keepAsIs}
    </Button>
  )
}
