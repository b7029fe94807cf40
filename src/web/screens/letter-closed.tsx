// Why a letter can't be written on now, in kind words, and what is open instead.
import type { WhyClosed } from '../../core/letter-gate.ts'
import type { Instant } from '../../lib/time.ts'
import { letterBeforeWords, letterDoorWords as words } from '../../words/screens/letters.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Bedtime } from './bedtime.tsx'
import { dayOf } from './day.ts'
import { questionsHref } from './safety-way.ts'

export type LetterClosedProps = {
  readonly why: WhyClosed
  /** Until when it is locked, where that is the reason. */
  readonly until: Instant | undefined
  /** Something was written already: it is said that it is kept. */
  readonly kept?: boolean
}

export function LetterClosed({ why, until, kept = false }: LetterClosedProps) {
  const { title, lead } = words.closed[why]
  const rest = why === 'questions' ? 'quiet' : 'primary'
  return (
    <Page
      back={{ href: router.href('letters') }}
      title={title}
      lead={lead}
      foot={
        <>
          {why === 'questions' && (
            <Button kind="primary" href={questionsHref()}>
              {words.questions}
            </Button>
          )}
          <Button kind={rest} href={router.href('rest')}>
            {words.rest}
          </Button>
          <Button kind="text" href={router.href('letters')}>
            {words.back}
          </Button>
        </>
      }
    >
      {kept && <p class="note">{letterBeforeWords.stop.kept}</p>}
      {why === 'dose-lock' && until !== undefined && <p class="note">{words.until(dayOf(until))}</p>}
      {why === 'late' && <Bedtime />}
    </Page>
  )
}
