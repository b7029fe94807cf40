// Rest: put one thing down today. Open from the first day, in every mode, and it needs nothing else.
import { useMemo } from 'preact/hooks'
import { longestRest, restScreen, type RestScreen, type RestThing } from '../../app/screens/rest.ts'
import type { Rest } from '../../core/practices/rest.ts'
import type { Instant } from '../../lib/time.ts'
import { practiseWords } from '../../words/screens/practise.ts'
import { restWords as words } from '../../words/screens/rest.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chips, chipsOf } from '../ui/chips.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { say } from '../ui/status.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { nearDay } from './near-day.ts'
import { NotKept } from './not-kept.tsx'

export function RestScreenView() {
  const app = useApp()
  const screen = useMemo(() => restScreen(app), [app])
  const keep = async (): Promise<void> => {
    if (await screen.keep()) say(words.kept)
  }
  return (
    <Page
      back={{ href: router.href('practise'), words: practiseWords.title }}
      title={words.title}
      lead={words.lead}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <p class="note" role="status">
            {screen.missing.value && words.missing}
          </p>
          <Button kind="primary" onClick={() => void keep()}>
            {words.keep}
          </Button>
        </>
      }
    >
      <div class="groups">
        {screen.open.value.map((rest) => (
          <OpenRest key={rest.id} screen={screen} rest={rest} now={app.now()} />
        ))}
        <What screen={screen} />
        <Before screen={screen} now={app.now()} />
      </div>
    </Page>
  )
}

function What({ screen }: { readonly screen: RestScreen }) {
  const thing = screen.thing.value
  return (
    <>
      <Chips<RestThing>
        one
        label={words.what}
        chips={chipsOf(words.things)}
        chosen={thing === undefined ? [] : [thing]}
        onChange={([next]) => screen.choose(next)}
      />
      {thing !== undefined && (
        <>
          <TextField
            label={words.words}
            value={screen.words.value}
            maxLength={longestRest.words}
            onInput={(text) => screen.type('words', text)}
          />
          <TextArea
            voice
            rows={2}
            label={words.plan}
            note={words.planNote}
            value={screen.plan.value}
            maxLength={longestRest.plan}
            onInput={(text) => screen.type('plan', text)}
          />
        </>
      )}
    </>
  )
}

type Shown = { readonly screen: RestScreen; readonly now: Instant }

/** Two answers of the same size. */
function OpenRest({ screen, rest, now }: Shown & { readonly rest: Rest }) {
  return (
    <Card>
      <div class="stack">
        <p class="note">{words.openOn(nearDay(rest.made, now))}</p>
        <h2>
          <bdi>{restTitle(rest)}</bdi>
        </h2>
        {rest.plan !== undefined && (
          <p class="voice" dir="auto" translate={false}>
            {rest.plan}
          </p>
        )}
        <div class="side">
          <Button size="small" onClick={() => void screen.happened(rest.id)}>
            {words.happened}
          </Button>
          <Button size="small" onClick={() => void screen.leave(rest.id)}>
            {words.leave}
          </Button>
        </div>
      </div>
    </Card>
  )
}

function Before({ screen, now }: Shown) {
  const rests = screen.before.value
  if (rests.length === 0) return screen.open.value.length === 0 ? <p class="note">{words.none}</p> : null
  return (
    <section>
      <h2>{words.before}</h2>
      <Rows label={words.before}>
        {rests.map((rest) => (
          <div key={rest.id}>
            <Row title={<bdi>{restTitle(rest)}</bdi>} note={noteOf(rest, now)} />
            <AreYouSure
              words={words.remove}
              text={words.removeText}
              yes={words.removeYes}
              no={words.removeNo}
              onYes={async () => void ((await screen.remove(rest.id)) && say(words.removed))}
            />
          </div>
        ))}
      </Rows>
    </section>
  )
}

/** What was put down: in the person's own words, or as the chip said it. */
export function restTitle({ thing, words: own }: Rest): string {
  const said = own ?? words.things[thing]
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`
}

function noteOf({ done, left, made }: Rest, now: Instant): string {
  return words.note(nearDay(done ?? left ?? made, now), done === undefined ? words.row.left : words.row.done)
}
