// Where the day sits in the body, or what the hands want to do; then the closest word, if one fits. Nothing here has to be known.
import type { ComponentChildren } from 'preact'
import { doors, hands } from '../../core/practices/check-in.ts'
import { doorWords, handWords } from '../../words/feelings.ts'
import { checkInWords as words } from '../../words/screens/check-in.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Page } from '../ui/page.tsx'
import { doorDrawings, handDrawings } from './check-in-drawings.tsx'
import { Doors } from './check-in-doors.tsx'
import { Feelings } from './check-in-feelings.tsx'
import { CheckInFoot, CheckInGone, type CheckInProps, stepsInAll, useCheckIn } from './check-in-frame.tsx'

/** The second step, by the body. */
export function CheckInBodyView({ params }: ScreenProps) {
  const screen = useCheckIn(params.checkIn)
  const entry = screen.entry.value
  if (entry === undefined) return <CheckInGone />
  const { title, lead, toHands } = words.body
  const other = router.href('checkInHands', { checkIn: entry.id })
  return (
    <Step screen={screen} entry={entry} title={title} lead={lead} other={{ href: other, words: toHands }}>
      <Doors
        label={title}
        doors={doors.map((value) => ({ value, words: doorWords[value], drawing: doorDrawings[value] }))}
        chosen={entry.doors ?? []}
        onToggle={(door) => void screen.toggle('doors', door)}
      />
    </Step>
  )
}

/** The same, by the hands: for whom looking inward is too much. */
export function CheckInHandsView({ params }: ScreenProps) {
  const screen = useCheckIn(params.checkIn)
  const entry = screen.entry.value
  if (entry === undefined) return <CheckInGone />
  const { title, lead, toBody } = words.hands
  const other = router.href('checkInBody', { checkIn: entry.id })
  return (
    <Step screen={screen} entry={entry} title={title} lead={lead} other={{ href: other, words: toBody }}>
      <Doors
        label={title}
        doors={hands.map((value) => ({ value, words: handWords[value], drawing: handDrawings[value] }))}
        chosen={entry.hands ?? []}
        onToggle={(hand) => void screen.toggle('hands', hand)}
      />
    </Step>
  )
}

type StepProps = CheckInProps & {
  readonly title: string
  readonly lead: string
  readonly other: { readonly href: string; readonly words: string }
  readonly children: ComponentChildren
}

function Step({ screen, entry, title, lead, other, children }: StepProps) {
  const { doors: chosen = [], hands: wanted = [], feelings = [], noWord } = entry
  const something =
    [...chosen, ...wanted, ...feelings].length > 0 || noWord !== undefined || screen.text('ownFeeling') !== ''
  return (
    <Page
      back={{ href: router.href('checkInSaid', { checkIn: entry.id }) }}
      steps={{ at: 2, of: stepsInAll }}
      title={title}
      lead={
        <>
          {lead} <a href={other.href}>{other.words}</a>
        </>
      }
      foot={
        <CheckInFoot screen={screen} chosen={something} nextHref={router.href('checkInNeed', { checkIn: entry.id })} />
      }
    >
      {children}
      <Feelings screen={screen} entry={entry} />
    </Page>
  )
}
