// Giving a text with a link away, by the person's own hand: the phone's share sheet, the clipboard, a message or a mail.
// The whole text stands on the screen before anything happens. Nothing is sent from here.
import { useRef, useState } from 'preact/hooks'
import { sendWords as words } from '../../words/screens/send.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorNote } from '../ui/note.tsx'
import { say } from '../ui/status.tsx'
import css from './share-text.module.css'

export type ShareTextProps = {
  /** Exactly what goes out. */
  readonly text: string
  /** It was shared, copied, or taken into a message. */
  readonly onShared: () => void
  /** The subject of a mail; that of an ask if left out. */
  readonly subject?: string
  /** Sharing is what comes next on this screen: the first way stands as the main button. */
  readonly first?: boolean
}

/** The preview, and the ways to give it away. */
export function ShareText({ text, onShared, subject = words.texts.subject, first = false }: ShareTextProps) {
  const canShare = typeof navigator.share === 'function'
  const shown = useRef<HTMLParagraphElement>(null)
  const copying = useCopy(text, shown, onShared)
  const copyWords = copying.copied === 'yes' ? words.copiedButton : words.copy
  const share = async (): Promise<void> => {
    if (await shared(text)) onShared()
  }
  const body = encodeURIComponent(text)
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${body}`
  return (
    <div class="stack">
      <Card>
        <p ref={shown} class={css['text']} translate={false}>
          {text}
        </p>
      </Card>
      {copying.copied === 'no' && (
        <ErrorNote safe={words.notCopied}>
          <Button size="small" onClick={onShared}>
            {words.sentByHand}
          </Button>
        </ErrorNote>
      )}
      <Button
        kind={first ? 'primary' : 'quiet'}
        icon={canShare ? 'share' : 'copy'}
        onClick={() => void (canShare ? share() : copying.copy())}
      >
        {canShare ? words.share : copyWords}
      </Button>
      <div class="side">
        {canShare && (
          <Button size="small" onClick={() => void copying.copy()}>
            {copyWords}
          </Button>
        )}
        <Button size="small" href={`sms:?&body=${body}`} onClick={onShared}>
          {words.message}
        </Button>
        <Button size="small" href={mail} onClick={onShared}>
          {words.mail}
        </Button>
      </div>
    </div>
  )
}

/** Copying, and whether it worked. `shown`: where the text stands. */
export function useCopy(text: string, shown: { readonly current: HTMLElement | null }, onCopied?: () => void) {
  const [copied, setCopied] = useState<'yes' | 'no' | undefined>(undefined)
  const copy = async (): Promise<void> => {
    const done = await copiedText(text, shown.current)
    setCopied(done ? 'yes' : 'no')
    if (!done) return
    say(words.copied)
    onCopied?.()
  }
  return { copied, copy }
}

/** True once the share sheet was used; false where it was closed again. */
async function shared(text: string): Promise<boolean> {
  try {
    await navigator.share({ text })
    return true
  } catch {
    return false // closed, or not allowed here: the other ways are below
  }
}

async function copiedText(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Browsers inside some messengers refuse the clipboard; the old way often works there, and else leaves the text marked.
    if (shown) getSelection()?.selectAllChildren(shown)
    return shown !== null && document.execCommand('copy')
  }
}
