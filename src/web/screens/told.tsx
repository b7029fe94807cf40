// An answer that was said aloud, noted by the person who asked.
import { useMemo } from 'preact/hooks'
import { longestTold, toldScreen, type ToldScreen } from '../../app/screens/told.ts'
import type { AskId } from '../../core/ask.ts'
import { says as allSays } from '../../core/says.ts'
import { saysWords } from '../../words/choices.ts'
import { toldWords as words, waitingWords } from '../../words/screens/waiting.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceList } from '../ui/choice.tsx'
import { TextArea } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { AskGone } from './ask-gone.tsx'
import { Named } from './named.tsx'
import { NotKept } from './not-kept.tsx'
import { TakenBack } from './taken-back.tsx'

/** What did they say? */
export function ToldScreenView({ params }: ScreenProps) {
  const app = useApp()
  const id = params.ask
  const screen = useMemo(() => toldScreen(app, id), [app, id])
  const shown = screen.shown.value
  if (shown === undefined) return <AskGone />
  if (shown.ask.withdrawn !== undefined) return <TakenBack id={id} />
  const name = shown.person?.name
  return (
    <Page
      back={{ href: router.href('ask', { ask: id }) }}
      above={shown.title}
      title={name === undefined ? words.titleAnyone : <Named words={words.title} name={name} />}
      foot={<Foot screen={screen} id={id} />}
    >
      <ChoiceList
        label={words.label}
        labelHidden
        choices={allSays.map((value) => ({ value, words: saysWords[value] }))}
        value={screen.says.value}
        onChange={screen.choose}
      />
      <TextArea
        voice
        rows={2}
        label={words.line}
        value={screen.line.value}
        maxLength={longestTold}
        onInput={screen.type}
      />
    </Page>
  )
}

function Foot({ screen, id }: { readonly screen: ToldScreen; readonly id: AskId }) {
  const keep = async (): Promise<void> => {
    const onward = router.onward()
    if ((await screen.keep()) !== 'not-kept') onward(router.href('answer', { ask: id }), 'replace')
  }
  return (
    <>
      <NotKept trouble={screen.trouble.value} />
      <p class="note" role="status">
        {screen.missing.value && words.missing}
      </p>
      <Button kind="primary" onClick={() => void keep()}>
        {words.keep}
      </Button>
      <Button kind="text" href={router.href('ask', { ask: id })}>
        {screen.shown.value?.ask.answer ? waitingWords.keepAsIs : words.notYet}
      </Button>
    </>
  )
}
