import type { WaitingScreen } from '../../app/screens/waiting.ts'
import { waitingWords as words } from '../../words/screens/waiting.ts'
import { router } from '../shell/way.ts'
import { AreYouSure } from './are-you-sure.tsx'
import { OpenDoors } from './open-doors.tsx'

/** Deletes the ask for ever, after one more tap. */
export function Forget({ screen }: { readonly screen: WaitingScreen }) {
  const forget = async (): Promise<void> => {
    const onward = router.onward()
    if (await screen.forget()) onward(router.href('asks'), 'replace')
  }
  return (
    <AreYouSure words={words.forget} text={words.forgetText} yes={words.yes.delete} no={words.keepAsIs} onYes={forget}>
      <OpenDoors kinds={['ask', 'gaps']} />
    </AreYouSure>
  )
}
