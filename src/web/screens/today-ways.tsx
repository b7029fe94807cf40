// The lines of Today that stand for safety, whatever else does: a device was added, or recovery words were made.
import type { NewWays } from '../../app/screens/new-ways.ts'
import { day, type Instant } from '../../lib/time.ts'
import { todayWords } from '../../words/screens/today.ts'
import { router } from '../shell/way.ts'
import { IconDisc } from '../ui/initial.tsx'
import { Row } from '../ui/row.tsx'
import { dayOf, weekdayOf } from './day.ts'

/** The lines, to stand among others in one list. Each leads to where it can be seen and ended. */
export function waysLines(ways: readonly NewWays[], now: Instant) {
  const words = todayWords.ways
  return ways.map(({ is, added, count }) => (
    <Row
      key={is}
      start={<IconDisc icon="lock" />}
      title={words[is](dayNear(added, now), count)}
      note={is === 'device' ? words.deviceNote : words.wordsNote}
      href={router.href(is === 'device' ? 'devices' : 'recovery')}
    />
  ))
}

/** "Friday", or "3 December" where that could be another week. Of yesterday too: near-day.ts would bring all the words of waiting along. */
function dayNear(added: Instant, now: Instant): string {
  return Math.abs(now - added) < 6 * day ? weekdayOf(added) : dayOf(added)
}
