// All asks, in plain groups, and the way to a new one and to the people.
import { useMemo } from 'preact/hooks'
import { askStands } from '../../app/screens/ask-stands.ts'
import { asksScreen, type ListedAsk, type ListedGroup } from '../../app/screens/asks.ts'
import { isAnswerable } from '../../core/library.ts'
import { asksWords as words } from '../../words/screens/asks.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { IconDisc, Initial } from '../ui/initial.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { Seedling } from '../ui/seedling.tsx'
import { nearDay } from './near-day.ts'

/** The list of asks. */
export function AsksScreenView() {
  const app = useApp()
  const { groups } = useMemo(() => asksScreen(app), [app])
  const empty = groups.value.length === 0
  return (
    <Page
      tab="ask"
      title={empty ? words.empty.title : words.title}
      {...(empty ? { lead: words.empty.lead, beside: <Seedling kind="begin" /> } : {})}
      footStays
      foot={
        <Button kind="primary" icon="plus" href={router.href('newAsk')}>
          {words.newAsk}
        </Button>
      }
    >
      {groups.value.map((group) => (
        <Group key={group.group} {...group} />
      ))}
      <Rows>
        <Row
          start={<IconDisc icon="people" />}
          title={words.people}
          note={words.peopleNote}
          href={router.href('people')}
        />
      </Rows>
    </Page>
  )
}

function Group({ group, asks }: ListedGroup) {
  const { now } = useApp()
  const name = words.groups[group]
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <Rows label={name}>
        {asks.map((listed) => (
          <Row
            key={listed.ask.id}
            start={listed.person === undefined ? <IconDisc icon="people" /> : <Initial name={listed.person.name} />}
            title={listed.title}
            note={
              <>
                <bdi>{listed.ask.trial ? words.trial : (listed.person?.name ?? words.anyone)}</bdi>.{' '}
                {standsAt(listed, now())}
              </>
            }
            href={router.href(listed.state === 'arrived' ? 'answer' : 'ask', { ask: listed.ask.id })}
          />
        ))}
      </Rows>
    </section>
  )
}

function standsAt({ ask, state, open }: ListedAsk, now: ReturnType<ReturnType<typeof useApp>['now']>): string {
  const { states } = words
  if (state === 'waiting' && open && !ask.takenBack && ask.until !== undefined)
    return states.waitingUntil(nearDay(ask.until, now))
  if (state === 'draft' && !isAnswerable(ask.step)) return states.toDo
  return askStands(ask, state)
}
