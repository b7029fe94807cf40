// Choosing what is shown to somebody, thing by thing, with a preview of the very copies. Nothing is chosen at the start.
import { useMemo } from 'preact/hooks'
import { shareDays } from '../../app/screens/share-choosing.ts'
import { shareNewScreen, type ShareNewScreen } from '../../app/screens/share-new.ts'
import { shareNewWords as words } from '../../words/screens/shares.ts'
import { useApp } from '../app-context.ts'
import { exampleBase, router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Chips } from '../ui/chips.tsx'
import { TextField, Toggle } from '../ui/field.tsx'
import { ErrorNote } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { SayWhatIsWaited } from '../ui/status.tsx'
import { InvitationMissing } from './invitation.tsx'
import { Choosing, Preview, problemSaid } from './share-choosing.tsx'

/** *What may they read?* */
export function ShareNewScreenView() {
  const app = useApp()
  const screen = useMemo(() => shareNewScreen(app), [app])
  const { label } = screen.choice.value
  return (
    <Page close={{ href: router.href('shares') }} title={words.title} lead={words.lead} foot={<Make screen={screen} />}>
      <TextField
        label={words.label}
        note={words.labelNote}
        value={label}
        maxLength={60}
        onInput={(typed) => screen.change({ label: typed })}
      />
      <Choosing screen={screen} empty={words.empty} />
      <How screen={screen} />
      <Preview screen={screen} />
      <By screen={screen} />
    </Page>
  )
}

type Props = { readonly screen: ShareNewScreen }

function How({ screen }: Props) {
  const { names, live, days } = screen.choice.value
  return (
    <>
      <Toggle label={words.live} note={words.liveNote} on={live} onChange={(on) => screen.change({ live: on })} />
      <Toggle label={words.names} note={words.namesNote} on={names} onChange={(on) => screen.change({ names: on })} />
      <Chips
        one
        label={words.days}
        chips={shareDays.map((one) => ({ value: `${one}`, words: words.day(one) }))}
        chosen={[`${days}`]}
        onChange={([value]) => value !== undefined && screen.change({ days: Number(value) })}
      />
    </>
  )
}

/** Last, beside the button that needs it: above the preview it would be far from what says that it is missing. */
function By({ screen }: Props) {
  return (
    <TextField
      label={words.by}
      note={words.byNote}
      value={screen.choice.value.by}
      maxLength={40}
      onInput={(typed) => screen.change({ by: typed })}
    />
  )
}

function Make({ screen }: Props) {
  const said = problemSaid(screen.problem.value)
  const make = async (): Promise<void> => {
    const onward = router.onward()
    const made = await screen.make()
    if (made !== undefined) onward(router.href('share', { share: made }), 'replace')
  }
  if (router.place.value.base === exampleBase) return <p class="note">{words.example}</p>
  return (
    <>
      {screen.problem.value === 'pass' ? (
        <InvitationMissing onUsed={() => void make()} />
      ) : (
        said && <ErrorNote {...said} />
      )}
      {screen.beyond.value > 0 && <p class="note">{words.beyond(screen.beyond.value)}</p>}
      <p class="note">{screen.choice.value.live ? words.beforeLive : words.before}</p>
      {screen.making.value && <SayWhatIsWaited words={words.making} after={400} />}
      <Button kind="primary" onClick={() => void make()}>
        {words.make}
      </Button>
    </>
  )
}
