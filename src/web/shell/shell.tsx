// The shell around the screens: which one is shown, what stands around it, how the page looks, and the way out.
import { useEffect } from 'preact/hooks'
import { shellWords } from '../../words/shell.ts'
import { Button } from '../ui/button.tsx'
import { type Frame, FrameContext } from '../ui/frame.ts'
import { LeaveByShift } from '../ui/leave-button.tsx'
import { Page } from '../ui/page.tsx'
import { Status } from '../ui/status.tsx'
import { Boundary } from './boundary.tsx'
import { deviceSettings } from './device-settings.ts'
import { leaveNow } from './leave-now.ts'
import { useLoaded } from './loaded.ts'
import { Loading } from './loading.tsx'
import { pathParts } from './parts.ts'
import { alwaysLeft, openWithoutRecord, recentIsEnough, type ScreenProps, screens } from './screens.ts'
import { WithOlder, WithProgram, WithProgramIfOpen } from './with-program.tsx'
import { exampleBase, type paths, router } from './way.ts'

/** Everything on the page. `strip`: what is not real in the place where the person is. */
export function Shell({ strip }: { readonly strip?: (base: string) => Frame['strip'] | undefined }) {
  const { base, name, params, count } = router.place.value
  const { theme, calm, leaveButton } = deviceSettings.value
  useEffect(() => showAs(theme, calm), [theme, calm])
  const mayLeave = leaveButton || name === undefined || alwaysLeft.has(name)
  const said = strip?.(base)
  const frame: Frame = {
    helpHref: `${base}/help`,
    tabs: { today: `${base}/`, ask: `${base}/ask`, look: `${base}/look`, practise: `${base}/practise` },
    leaveWanted: leaveButton,
    leave: leaveNow,
    back: (otherwise) => router.back(otherwise),
    ...(said === undefined ? {} : { strip: said }),
  }
  return (
    <FrameContext.Provider value={frame}>
      <Status />
      <Boundary key={`${base === exampleBase} ${count}`}>
        <Screen name={name} params={pathParts(params)} />
      </Boundary>
      {mayLeave && <LeaveByShift onLeave={leaveNow} />}
    </FrameContext.Provider>
  )
}

/** The screen of the place: nothing for 150 ms while it is loaded, then paper. */
function Screen({ name, params }: ScreenProps & { readonly name: keyof typeof paths | undefined }) {
  const loaded = useLoaded(screens, name)
  if (name === undefined) return <NotThere />
  if (loaded === undefined) return <Loading />
  if (openWithoutRecord.has(name))
    return (
      <WithProgramIfOpen>
        <loaded.Part params={params} />
      </WithProgramIfOpen>
    )
  return (
    <WithProgram example={router.place.value.base === exampleBase}>
      {recentIsEnough.has(name) ? (
        <loaded.Part params={params} />
      ) : (
        <WithOlder>
          <loaded.Part params={params} />
        </WithOlder>
      )}
    </WithProgram>
  )
}

function NotThere() {
  const { notThere } = shellWords
  return (
    <Page
      title={notThere.title}
      lead={notThere.lead}
      tab="none"
      foot={
        <Button kind="primary" href={router.href('today')}>
          {notThere.go}
        </Button>
      }
    />
  )
}

function showAs(theme: 'system' | 'light' | 'dark', calm: boolean): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
  if (calm) dataset['calm'] = ''
  else delete dataset['calm']
}
