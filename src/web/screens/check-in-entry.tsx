// One check-in as it was noted: to read again, change, or delete.
import { checkInWords } from '../../words/screens/check-in.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Page } from '../ui/page.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { CheckInGone, useCheckIn } from './check-in-frame.tsx'
import { Became } from './check-in-now.tsx'
import { CheckInSummary } from './check-in-summary.tsx'
import { timeOf } from './day.ts'
import { nearDay } from './near-day.ts'
import { NotKept } from './not-kept.tsx'
import { OpenDoors } from './open-doors.tsx'

const words = checkInWords.entry

/** The entry. */
export function CheckInEntryView({ params }: ScreenProps) {
  const app = useApp()
  const screen = useCheckIn(params.checkIn)
  const entry = screen.entry.value
  if (entry === undefined) return <CheckInGone />
  const forget = async (): Promise<void> => {
    const onward = router.onward()
    if (await screen.forget()) onward(router.href('checkIns'), 'replace')
  }
  return (
    <Page
      back={{ href: router.href('checkIns') }}
      title={words.at(nearDay(entry.at, app.now()), timeOf(entry.at))}
      tab="practise"
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Button href={router.href('checkInSaid', { checkIn: entry.id })}>{words.change}</Button>
          <AreYouSure
            words={words.forget}
            text={words.forgetText}
            yes={words.forgetYes}
            no={words.forgetNo}
            onYes={forget}
          >
            <OpenDoors kinds={['check-in']} />
          </AreYouSure>
        </>
      }
    >
      <Card>
        <CheckInSummary entry={entry} />
      </Card>
      <Became screen={screen} />
    </Page>
  )
}
