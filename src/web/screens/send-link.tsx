import { useState } from 'preact/hooks'
import { sendWords as words } from '../../words/screens/send.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { NotKept } from './not-kept.tsx'
import { sendBar, type SendProps } from './send-frame.ts'
import { ShareText } from './share-text.tsx'

/** The server has the link: the exact text, and the ways to give it away. */
export function LinkReady({ screen, id }: SendProps) {
  const [given, setGiven] = useState(false)
  const byVoice = screen.channel.value === 'by-voice'
  const shared = async (): Promise<void> => setGiven(await screen.shared())
  const { onlyHere } = words.ready
  return (
    <Page
      {...sendBar(id)}
      title={words.ready.title}
      lead={words.ready.lead}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          {!given && !byVoice && <p class="note">{words.ready.fresh}</p>}
          {(given || byVoice) && (
            <Button kind={given ? 'primary' : 'quiet'} href={router.href('ask', { ask: id })}>
              {words.ready.done}
            </Button>
          )}
        </>
      }
    >
      {screen.onlyHere.value && <ErrorNote what={onlyHere.what} safe={onlyHere.how} />}
      <ShareText first={!given} text={screen.text.value} onShared={() => void shared()} />
    </Page>
  )
}
