// What the steps of a check-in share: the record behind them, the summary, the foot with its two ways on, and what stands in the
// place of one that was deleted.
import { useMemo } from 'preact/hooks'
import { checkInScreen, type CheckInScreen } from '../../app/screens/check-in.ts'
import type { CheckIn, CheckInId } from '../../core/practices/check-in.ts'
import { checkInWords as words } from '../../words/screens/check-in.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { say } from '../ui/status.tsx'
import { Gone } from './gone.tsx'
import { NotKept } from './not-kept.tsx'

/** The check-in that the address names; an empty id begins one. */
export function useCheckIn(id: CheckInId): CheckInScreen {
  const app = useApp()
  return useMemo(() => checkInScreen(app, id === '' ? undefined : id), [app, id])
}

/** What a step is given once there is something to show. */
export type CheckInProps = { readonly screen: CheckInScreen; readonly entry: CheckIn }

/** How many steps there are. */
export const stepsInAll = 4

/** On to the next step, named by whether anything was chosen here, and the way out. Everything is kept either way. */
export function CheckInFoot(props: {
  readonly screen: CheckInScreen
  readonly chosen: boolean
  readonly nextHref: string
}) {
  const { screen, chosen, nextHref } = props
  const on = async (): Promise<void> => {
    const onward = router.onward()
    if (await screen.done()) onward(nextHref)
  }
  return (
    <>
      <NotKept trouble={screen.trouble.value} />
      <Button kind={chosen ? 'primary' : 'quiet'} onClick={() => void on()}>
        {chosen ? words.keep : words.skip}
      </Button>
      <Button kind="text" onClick={() => void leave(screen)}>
        {words.thatsAll}
      </Button>
    </>
  )
}

/** Leaves the check-in as it is, to Today. */
export async function leave(screen: CheckInScreen): Promise<void> {
  const onward = router.onward()
  if (!(await screen.done())) return
  onward(router.href('today'))
  say(words.kept)
}

/** In the place of a check-in that was deleted, here or in another tab. */
export function CheckInGone() {
  return <Gone words={words.entry.gone} list="checkIns" />
}
