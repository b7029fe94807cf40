// The first message: to be changed, copied or shared, or asked with a guess like any other ask.
import { useRef } from 'preact/hooks'
import { type FindingScreen, longestMessage } from '../../app/screens/finding.ts'
import { findingWords } from '../../words/screens/finding.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { useCopy } from './share-text.tsx'

const words = findingWords.message

export function FindingMessage({ screen }: { readonly screen: FindingScreen }) {
  const text = screen.message.value
  const shown = useRef<HTMLDivElement>(null)
  const copying = useCopy(text, shown)
  const ask = screen.ask.value
  const go = async (): Promise<void> => {
    const onward = router.onward()
    const made = await screen.toAsk()
    if (made) onward(router.href('guess', { ask: made }))
  }
  return (
    <div class="stack" ref={shown}>
      <TextArea
        voice
        rows={5}
        label={words.label}
        note={words.note}
        value={text}
        maxLength={longestMessage}
        onInput={(typed) => screen.type('message', typed)}
      />
      <Button icon="copy" onClick={() => void copying.copy()}>
        {copying.copied === 'yes' ? words.copied : words.copy}
      </Button>
      {copying.copied === 'no' && <p class="note">{words.copyFailed}</p>}
      {screen.mayAsk.value ? (
        <Button icon="ask" onClick={() => void go()}>
          {words.guess}
        </Button>
      ) : (
        <p class="note">{words.closed}</p>
      )}
      {ask && (
        <Button kind="text" href={router.href('ask', { ask })}>
          {words.became}
        </Button>
      )}
      <Button kind="text" onClick={() => void screen.writeAnew()}>
        {words.anew}
      </Button>
    </div>
  )
}
