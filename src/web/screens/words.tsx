// The sentence, how it will be asked, and a plan if one helps.
import { useMemo } from 'preact/hooks'
import { longest, wordsScreen, type WordsScreen } from '../../app/screens/words.ts'
import type { AskId } from '../../core/ask.ts'
import { channels } from '../../core/says.ts'
import { channelWords } from '../../words/choices.ts'
import { wordsWords as words } from '../../words/screens/words.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceList } from '../ui/choice.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { AskGone } from './ask-gone.tsx'
import { NotKept } from './not-kept.tsx'
import css from './words.module.css'

const icons = { 'by-voice': 'voice', 'in-person': 'people', 'in-writing': 'pencil' } as const

/** *Small, and whole.* */
export function WordsScreenView({ params }: ScreenProps) {
  const app = useApp()
  const id = params.ask
  const screen = useMemo(() => wordsScreen(app, id), [app, id])
  if (screen.shown.value === undefined) return <AskGone />
  return (
    <Page
      back={{ href: router.href('ask', { ask: id }) }}
      steps={{ at: 2, of: 4 }}
      above={screen.shown.value.title}
      title={words.title}
      foot={<Foot screen={screen} id={id} />}
    >
      <div>
        <TextArea
          voice
          label={words.label}
          value={screen.text.value}
          maxLength={longest.words}
          onInput={(text) => screen.type('text', text)}
          problem={screen.missing.value === 'words' ? words.missing.words : undefined}
        />
        <ul class={css['marks']} aria-label={words.marksLabel}>
          {words.marks.map((mark) => (
            <li key={mark}>{mark}</li>
          ))}
        </ul>
      </div>
      <How screen={screen} />
      <Plan screen={screen} />
    </Page>
  )
}

function How({ screen }: { readonly screen: WordsScreen }) {
  const name = screen.name.value
  return (
    <div class={css['how']}>
      <h2>{words.how}</h2>
      <ChoiceList
        label={words.how}
        labelHidden
        choices={channels.map((channel) => ({
          value: channel,
          words: channelWords[channel].name,
          note: screen.onlyHere.value ? channelWords[channel].noteOnlyHere : channelWords[channel].note,
          icon: icons[channel],
        }))}
        value={screen.channel.value}
        onChange={screen.choose}
      />
      {name !== undefined && (
        <TextField
          label={words.sign}
          note={words.signNote}
          value={name}
          maxLength={longest.name}
          onInput={(typed) => screen.type('name', typed)}
        />
      )}
    </div>
  )
}

function Plan({ screen }: { readonly screen: WordsScreen }) {
  const person = screen.shown.value?.person
  return (
    <div class={css['plan']}>
      <TextArea
        voice
        rows={2}
        label={words.plan}
        note={person === undefined ? words.planForAnyone : words.planFor(person.name)}
        value={screen.plan.value}
        maxLength={longest.plan}
        onInput={(text) => screen.type('plan', text)}
      />
    </div>
  )
}

function Foot({ screen, id }: { readonly screen: WordsScreen; readonly id: AskId }) {
  const go = async (): Promise<void> => {
    const onward = router.onward()
    const next = await screen.next()
    if (next !== undefined) onward(router.href(next, { ask: id }))
  }
  const sealed = screen.shown.value?.ask.sealed !== undefined
  return (
    <>
      <NotKept trouble={screen.trouble.value} />
      <p class="note" role="status">
        {screen.missing.value === 'channel' && words.missing.channel}
      </p>
      <Button kind="primary" onClick={() => void go()}>
        {sealed ? words.next.send : words.next.guess}
      </Button>
    </>
  )
}
