import type { AfterScreen } from '../../app/screens/after.ts'
import type { AskId } from '../../core/ask.ts'
import { router } from '../shell/way.ts'

/** Finishes what turned out of an ask, and goes where it leads then. */
export async function finishAsk(screen: AfterScreen, id: AskId): Promise<void> {
  const onward = router.onward()
  const done = await screen.finish()
  if (done === 'finished') onward(router.href('look'))
  if (done === 'arrived') onward(router.href('answer', { ask: id }))
  if (done === 'taken-back') onward(router.href('ask', { ask: id }))
}
