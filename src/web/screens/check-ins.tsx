// What was noted in check-ins, newest first. Any number a day; never a count, of them or of days.
import { useMemo } from 'preact/hooks'
import { alsoOf, saidOf } from '../../app/screens/check-in-said.ts'
import { checkInsScreen } from '../../app/screens/check-ins.ts'
import type { CheckIn } from '../../core/practices/check-in.ts'
import type { Instant } from '../../lib/time.ts'
import { needWords } from '../../words/feelings.ts'
import { checkInWords } from '../../words/screens/check-in.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { timeOf } from './day.ts'
import { nearDay } from './near-day.ts'
import { ShowMore } from './show-more.tsx'

const words = checkInWords.list

/** The list. */
export function CheckInsView() {
  const app = useApp()
  const screen = useMemo(() => checkInsScreen(app), [app])
  const rows = screen.rows.value
  const { title, lead } = rows.length === 0 ? words.empty : words
  return (
    <Page
      back={{ href: router.href('practise') }}
      title={title}
      lead={lead}
      tab="practise"
      foot={
        <Button kind="primary" href={router.href('checkIn')}>
          {words.begin}
        </Button>
      }
    >
      {rows.length > 0 && (
        <Rows label={words.title}>
          {rows.map((entry) => (
            <Entry key={entry.id} entry={entry} now={app.now()} />
          ))}
        </Rows>
      )}
      <ShowMore of={screen} words={words.earlier} />
    </Page>
  )
}

function Entry({ entry, now }: { readonly entry: CheckIn; readonly now: Instant }) {
  const { summary, entry: one } = checkInWords
  const said = saidOf(entry)
  const want = entry.need === undefined ? '' : `${summary.want} ${needWords[entry.need]}${summary.stop}`
  const noted = [alsoOf(entry), want].filter(Boolean).join(' ')
  return (
    <Row
      title={said === '' ? summary.looked : <q dir="auto">{said}</q>}
      note={<bdi>{words.row(one.at(nearDay(entry.at, now), timeOf(entry.at)), noted)}</bdi>}
      href={router.href('checkInEntry', { checkIn: entry.id })}
    />
  )
}
