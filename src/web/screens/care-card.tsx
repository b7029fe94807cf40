// In the place of Today's card while there are no suggestions: rest and help, or a pause that one tap ends.
import type { Instant } from '../../lib/time.ts'
import { careWords } from '../../words/screens/care.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { dayOf } from './day.ts'

/** Rest comes first: help, how to find a person, settling, and the way back whenever things have changed. */
export function Care() {
  const words = careWords['not-now']
  return (
    <Card>
      <div class="stack">
        <Button kind="primary" icon="help" href={router.href('help')}>
          {words.help}
        </Button>
        <Rows label={words.title}>
          <Row title={words.find} note={words.findNote} href={router.href('therapist')} />
          <Row title={words.settle} note={words.settleNote} href={router.href('settle')} />
          <Row plain title={words.again} href={router.href('questions')} />
        </Rows>
      </div>
    </Card>
  )
}

/** Everything is paused, perhaps after a goodbye. */
export function Paused({ goodbye, onGoOn }: { readonly goodbye: boolean; readonly onGoOn: () => void }) {
  return (
    <Card>
      <div class="stack">
        <p>{careWords.paused.still}</p>
        <Button onClick={onGoOn}>{goodbye ? careWords.goodbye.again : careWords.paused.goOn}</Button>
        {goodbye && <Button href={router.href('look')}>{careWords.goodbye.look}</Button>}
      </div>
    </Card>
  )
}

/** Until when, in words. */
export function pausedUntilWords(until: Instant | 'until-i-say'): string {
  return until === 'until-i-say' ? careWords.paused.untilISay : careWords.paused.until(dayOf(until))
}
