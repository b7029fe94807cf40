// Help that was offered and accepted: what, from whom, and it is kept. Below, what was noted before.
import { useMemo } from 'preact/hooks'
import { type Giver, type ReceivedRow, receiveScreen, type ReceiveScreen as Screen } from '../../app/screens/receive.ts'
import { receivedThings } from '../../core/notebook.ts'
import { receivedWords } from '../../words/choices.ts'
import { receiveWords as words } from '../../words/screens/receive.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Chips } from '../ui/chips.tsx'
import { toHeading } from '../ui/fresh-heading.ts'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { LeafMark } from '../ui/leaf.tsx'
import { say } from '../ui/status.tsx'
import { dayOf } from './day.ts'
import { NotKept } from './not-kept.tsx'
import css from './receive.module.css'

export function ReceiveScreen() {
  const app = useApp()
  const screen = useMemo(() => receiveScreen(app), [app])
  const kept = screen.kept.value
  const tell = async (done: Promise<boolean | undefined>) => {
    if ((await done) && screen.kept.value) say(keptSentence(screen.kept.value))
  }
  return (
    <Page
      back={{ href: router.href('today') }}
      title={words.title}
      lead={words.lead}
      foot={kept && <Button href={router.href('look')}>{words.look}</Button>}
    >
      <div class="groups">
        <Chips
          one
          label={words.what}
          chips={receivedThings.map((value) => ({ value, words: receivedWords[value] }))}
          chosen={screen.what.value === undefined ? [] : [screen.what.value]}
          onChange={([what]) => void tell(screen.chooseWhat(what))}
        />
        <Chips<Giver>
          one
          label={words.whom}
          chips={[
            ...screen.people.value.map(({ id, name }) => ({ value: id, words: name })),
            { value: 'somebody', words: words.somebody },
            { value: 'stranger', words: words.stranger },
          ]}
          chosen={screen.giver.value === undefined ? [] : [screen.giver.value]}
          onChange={([giver]) => void tell(screen.chooseGiver(giver))}
        />
        {kept && (
          <p class={`voice ${css['kept']}`}>
            <LeafMark tone={4} />
            <bdi>{keptSentence(kept)}</bdi>
          </p>
        )}
        <NotKept trouble={screen.trouble.value} />
        <Before screen={screen} />
      </div>
    </Page>
  )
}

function Before({ screen }: { readonly screen: Screen }) {
  const rows = screen.rows.value
  if (rows.length === 0) return <p class="note">{words.none}</p>
  const remove = async (id: string) => {
    if (!(await screen.remove(id))) return
    toHeading()
    say(words.removed)
  }
  return (
    <section>
      <h2>{words.before}</h2>
      <Rows>
        {rows.map((row) => (
          <div key={row.received.id} class={css['row']}>
            <Row
              title={words.row(receivedWords[row.received.what])}
              note={<bdi>{words.from(whom(row), dayOf(row.received.at))}</bdi>}
            />
            <Button kind="text" size="small" onClick={() => void remove(row.received.id)}>
              {words.remove}
            </Button>
          </div>
        ))}
      </Rows>
    </section>
  )
}

function keptSentence(row: ReceivedRow): string {
  return words.kept(receivedWords[row.received.what], whom(row))
}

function whom({ received, person }: ReceivedRow): string {
  if (person) return person.name
  return received.tie === 'stranger' ? words.stranger : words.somebody
}
