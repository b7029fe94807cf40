// Said without a fight: three kinds of hard talk, and what was begun before.
import { useMemo } from 'preact/hooks'
import { rehearsalsScreen, type RehearsalRow, type RehearsalsScreen } from '../../app/screens/rehearsals.ts'
import { rehearsed, type Rehearsed } from '../../core/practices/rehearsal.ts'
import { rehearsalsWords as words } from '../../words/screens/rehearse.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { IconDisc, Initial } from '../ui/initial.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { nearDay } from './near-day.ts'
import { NotKept } from './not-kept.tsx'
import { RehearsalClosed } from './rehearsal-closed.tsx'

const icons = { talk: 'message', therapy: 'people', 'hand-over': 'hand' } as const

/** The way in. */
export function RehearsalsScreenView() {
  const app = useApp()
  const screen = useMemo(() => rehearsalsScreen(app), [app])
  const gate = screen.gate.value
  const before = <Before rows={screen.rows.value} />
  if (gate !== 'open' && gate !== 'check') return <RehearsalClosed why={gate}>{before}</RehearsalClosed>
  return (
    <Page
      tab="practise"
      back={{ href: router.href('practise'), words: words.back }}
      title={words.title}
      lead={words.lead}
    >
      <Kinds screen={screen} />
      <NotKept trouble={screen.trouble.value} />
      {before}
      <NotWhile />
    </Page>
  )
}

function Kinds({ screen }: { readonly screen: RehearsalsScreen }) {
  const begin = async (of: Rehearsed): Promise<void> => {
    const onward = router.onward()
    const rehearsal = await screen.begin(of)
    if (rehearsal !== undefined) onward(router.href('rehearsalWho', { rehearsal }))
  }
  return (
    <Rows label={words.kinds}>
      {rehearsed.map((of) => (
        <Row
          key={of}
          card
          start={<IconDisc icon={icons[of]} />}
          title={words.of[of].words}
          note={words.of[of].note}
          onClick={() => void begin(of)}
        />
      ))}
    </Rows>
  )
}

function Before({ rows }: { readonly rows: readonly RehearsalRow[] }) {
  const now = useApp().now()
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{words.before}</h2>
      <Rows label={words.before}>
        {rows.map(({ rehearsal, person }) => (
          <Row
            key={rehearsal.id}
            start={person ? <Initial name={person.name} /> : <IconDisc icon={icons[rehearsal.of]} />}
            title={words.of[rehearsal.of].words}
            note={
              <>
                <bdi translate={false}>{person?.name ?? words.someone}</bdi>, {nearDay(rehearsal.made, now)}
              </>
            }
            href={router.href('rehearsal', { rehearsal: rehearsal.id })}
          />
        ))}
      </Rows>
    </section>
  )
}

function NotWhile() {
  return (
    <section class="stack">
      <h2>{words.notWhile}</h2>
      <ul class="stack">
        {words.notWhen.map((when) => (
          <li key={when}>{when}</li>
        ))}
      </ul>
      <p class="note">{words.notInstead}</p>
      <div>
        <Button kind="text" href={router.href('newAsk')}>
          {words.outside}
        </Button>
      </div>
    </section>
  )
}
