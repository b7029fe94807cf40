// After two weeks away or more: what they left themselves, what came, what closed, one small thing. Never a count of days.
import { useMemo } from 'preact/hooks'
import { comingBackScreen, type ComingBackScreen as Screen } from '../../app/screens/coming-back.ts'
import type { ShownAsk } from '../../app/screens/ask-shown.ts'
import { comingBackWords as words, todayWords } from '../../words/screens/today.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { toHeading } from '../ui/fresh-heading.ts'
import { Initial } from '../ui/initial.tsx'
import { ErrorNote } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Quote } from '../ui/quote.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { dayOf } from './day.ts'
import { NotKept } from './not-kept.tsx'
import { PlantTip } from './plant-tip.tsx'

export function ComingBackScreen() {
  const app = useApp()
  const screen = useMemo(() => comingBackScreen(app), [app])
  const choose = (href: string) => {
    screen.dismiss()
    router.go(href)
  }
  return (
    <Page
      title={words.title}
      lead={words.lead}
      beside={<PlantTip />}
      tab="today"
      footStays
      foot={
        <>
          <Button kind="primary" onClick={() => choose(router.href('start'))}>
            {words.oneThing}
          </Button>
          <Button kind="text" onClick={screen.dismiss}>
            {words.look}
          </Button>
        </>
      }
    >
      {screen.nextSelf.value !== undefined && (
        <Card>
          <p class="note">{words.left}</p>
          <Quote words={screen.nextSelf.value} />
        </Card>
      )}
      {screen.unlooked.value && (
        <ErrorNote safe={words.unlooked}>
          <Button size="small" onClick={() => void screen.lookAgain()}>
            {words.lookAgain}
          </Button>
        </ErrorNote>
      )}
      <Came came={screen.came.value} choose={choose} />
      <Closed screen={screen} choose={choose} />
      <NotKept trouble={screen.trouble.value} />
    </Page>
  )
}

function Came(props: { readonly came: readonly ShownAsk[]; readonly choose: (href: string) => void }) {
  if (props.came.length === 0) return null
  return (
    <section>
      <h2 class="note">{words.came}</h2>
      <Rows>
        {props.came.map(({ ask, person, title }) => (
          <Row
            key={ask.id}
            start={<Initial name={nameOf(person, todayWords.rows.they)} />}
            title={<bdi>{todayWords.rows.arrived(nameOf(person, todayWords.rows.they))}</bdi>}
            note={words.about(title)}
            onClick={() => props.choose(router.href('answer', { ask: ask.id }))}
          />
        ))}
      </Rows>
    </section>
  )
}

function Closed({ screen, choose }: { readonly screen: Screen; readonly choose: (href: string) => void }) {
  if (screen.closed.value.length === 0) return null
  const another = async ({ ask, person }: ShownAsk) => {
    const isHere = router.stillHere()
    const id = await screen.another(ask.id)
    if (id !== undefined && isHere()) choose(router.href(person ? 'words' : 'guess', { ask: id }))
  }
  const rest = async ({ ask }: ShownAsk) => {
    if (await screen.rest(ask.id)) toHeading()
  }
  return (
    <section class="stack">
      <h2 class="note">{words.closed}</h2>
      {screen.closed.value.map((shown) => (
        <div key={shown.ask.id} class="stack">
          <p>
            <bdi>
              {words.closedOn(
                nameOf(shown.person, todayWords.rows.someone),
                shown.ask.channel,
                dayOf(shown.ask.until ?? shown.ask.made),
              )}
            </bdi>
          </p>
          <div class="side">
            <Button size="small" onClick={() => void another(shown)}>
              {words.anotherWay}
            </Button>
            <Button size="small" onClick={() => void rest(shown)}>
              {words.rest}
            </Button>
          </div>
        </div>
      ))}
    </section>
  )
}

function nameOf(person: ShownAsk['person'], otherwise: string): string {
  return person?.name ?? otherwise
}
