// What was said when somebody asked. The first tap keeps it; that can be all.
import type { CheckIn } from '../../core/practices/check-in.ts'
import { longestInCheckIn } from '../../app/screens/check-in.ts'
import { saidWords } from '../../words/feelings.ts'
import { checkInWords } from '../../words/screens/check-in.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceList } from '../ui/choice.tsx'
import { TextField } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { say } from '../ui/status.tsx'
import { CheckInGone, leave, stepsInAll, useCheckIn } from './check-in-frame.tsx'
import { NotKept } from './not-kept.tsx'
import css from './check-in.module.css'

const words = checkInWords.said

/** The first step. Without a name in the address nothing is begun yet. */
export function CheckInSaidView({ params }: ScreenProps) {
  const app = useApp()
  const screen = useCheckIn(params.checkIn)
  const entry = screen.entry.value
  if (params.checkIn !== '' && entry === undefined) return <CheckInGone />
  const note = async (said: NonNullable<CheckIn['said']>): Promise<void> => {
    const isHere = router.stillHere()
    const id = await screen.note({ said, ...(said !== 'own' && { saidWords: null }) })
    if (id === undefined || !isHere()) return
    // So that a reload finds this one, and not a fresh page.
    router.rename(router.href('checkInSaid', { checkIn: id }))
    say(checkInWords.kept)
  }
  return (
    <Page
      close={{ href: router.href('today') }}
      steps={{ at: 1, of: stepsInAll }}
      above={words.above}
      title={words.title}
      foot={<Foot screen={screen} entry={entry} />}
    >
      <p class={css['fine']}>
        <q>{saidWords.fine}</q>
      </p>
      <ChoiceList
        label={words.title}
        labelHidden
        choices={[
          { value: 'fine', words: words.fine },
          { value: 'busy', words: <q>{saidWords.busy}</q> },
          { value: 'dont-worry', words: <q>{saidWords['dont-worry']}</q> },
          { value: 'own', words: words.own, inside: <OwnWords screen={screen} /> },
        ]}
        value={entry?.said}
        onChange={(said) => void note(said)}
      />
      {entry === undefined && app.notebook.value.checkIns.size > 0 && (
        <p class={css['before']}>
          <a href={router.href('checkIns')}>{words.before}</a>
        </p>
      )}
    </Page>
  )
}

type Screen = ReturnType<typeof useCheckIn>

function OwnWords({ screen }: { readonly screen: Screen }) {
  return (
    <TextField
      label={words.ownLabel}
      value={screen.text('saidWords')}
      maxLength={longestInCheckIn.saidWords}
      onInput={(text) => screen.type('saidWords', text)}
    />
  )
}

/** Before the first tap only a way past; from then on both ways stand there, and neither is taken by itself. */
function Foot({ screen, entry }: { readonly screen: Screen; readonly entry: CheckIn | undefined }) {
  const under = async (): Promise<void> => {
    const onward = router.onward()
    const id = entry?.id ?? (await screen.note({}))
    if (id !== undefined && (await screen.done())) onward(router.href('checkInBody', { checkIn: id }))
  }
  return (
    <>
      <NotKept trouble={screen.trouble.value} />
      <p class={`note ${css['breath']}`}>{entry?.said === undefined ? words.breath : words.kept}</p>
      {entry?.said === undefined ? (
        <Button kind="text" onClick={() => void under()}>
          {words.skip}
        </Button>
      ) : (
        <>
          <Button kind="primary" onClick={() => void under()}>
            {words.under}
          </Button>
          <Button onClick={() => void leave(screen)}>{checkInWords.thatsAll}</Button>
        </>
      )}
    </>
  )
}
