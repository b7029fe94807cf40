import type { Ask } from '../../core/ask.ts'
import { isGuessed } from '../../core/guess.ts'
import { isAnswerable } from '../../core/library.ts'
import { byChannelWords } from '../../words/kinds.ts'
import { waitingWords as words } from '../../words/screens/waiting.ts'
import { useApp } from '../app-context.ts'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { Quote } from '../ui/quote.tsx'
import type { AskProps } from './ask-frame.tsx'
import css from './ask.module.css'
import { nearDay, onDay } from './near-day.ts'

/** What was asked, when, how and until when. */
export function AskCard({ screen, shown: { ask, title } }: AskProps) {
  const said = screen.words.value
  return (
    <Card>
      {said === '' ? <p class="voice">{title}</p> : <Quote words={said} look="plain" />}
      <Facts screen={screen} ask={ask} />
    </Card>
  )
}

function Facts({ screen, ask }: { readonly screen: AskProps['screen']; readonly ask: Ask }) {
  const now = useApp().now()
  const { asked, until } = ask
  if (asked === undefined) return null
  const waits = screen.state.value === 'waiting'
  const from = screen.reminder.value === 'later' ? screen.remindFrom.value : undefined
  const facts = [
    isAnswerable(ask.step)
      ? words.asked(byChannelWords[ask.channel ?? 'in-person'], onDay(asked, now))
      : words.did(onDay(asked, now)),
    waits && screen.address.value !== undefined && until !== undefined && words.worksUntil(nearDay(until, now)),
    waits && screen.held.value && words.linkHeld,
    from !== undefined && words.remindFrom(nearDay(from, now)),
    ask.reminded !== undefined && words.reminded,
  ]
  return (
    <>
      <hr />
      <p class="note">{facts.filter(Boolean).join(' ')}</p>
      {waits && isGuessed(ask.guess) && (
        <p class={css['sealed']}>
          <Icon name="lock" small />
          {words.sealed}
        </p>
      )}
    </>
  )
}
