// Everything that was kept, by month, newest first; a search that stays here; and, for whoever turns it on, this day in other months.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { timelineScreen, type TimelineScreen as Screen } from '../../app/screens/timeline.ts'
import { entryId } from '../../core/timeline.ts'
import { timelineWords as words } from '../../words/screens/timeline.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField, Toggle } from '../ui/field.tsx'
import { InTurn } from '../ui/in-turn.tsx'
import { Page } from '../ui/page.tsx'
import { Rows } from '../ui/row.tsx'
import { NotKept } from './not-kept.tsx'
import { monthAndYear } from './sometime.ts'
import { TimelineFound } from './timeline-found.tsx'
import { EntryRow, MonthRows } from './timeline-row.tsx'

/** The timeline, from the month in the address on. */
export function TimelineScreenView({ params: { month } }: ScreenProps) {
  const app = useApp()
  const screen = useMemo(() => timelineScreen(app, month), [app, month])
  useEffect(() => screen.search.begin(), [screen])
  const size = screen.size.value
  if (size === 'none') return <Nothing />
  const isSearching = screen.search.words.value.length > 0
  return (
    <Page back={back()} title={words.title} lead={size === 'few' ? words.few : words.lead} tab="look">
      <div class="groups">
        {size === 'many' && <Search screen={screen} />}
        {isSearching ? <TimelineFound screen={screen} /> : <InTurn>{() => <Months screen={screen} />}</InTurn>}
      </div>
    </Page>
  )
}

function back() {
  return { href: router.href('look'), words: words.back }
}

function Nothing() {
  const { title, lead, go } = words.empty
  return (
    <Page
      back={back()}
      title={title}
      lead={lead}
      tab="look"
      foot={
        <Button kind="primary" href={router.href('checkIn')}>
          {go}
        </Button>
      }
    />
  )
}

function Search({ screen: { search } }: { readonly screen: Screen }) {
  const { label, note } = words.search
  return (
    <search>
      <TextField
        label={label}
        note={note}
        value={search.typed.value}
        onInput={search.type}
        onEscape={() => search.type('')}
        maxLength={100}
      />
    </search>
  )
}

function Months({ screen }: { readonly screen: Screen }) {
  const [earlier, later] = [screen.earlier.value, screen.later.value]
  const paged = earlier !== undefined || later !== undefined
  return (
    <>
      {paged && <Jump screen={screen} />}
      {screen.later.value === undefined && <OnThisDay screen={screen} />}
      {screen.months.value.map((month) => (
        <MonthRows key={month.start} month={month} screen={screen} />
      ))}
      {paged && (
        <div class="side">
          {later && <Button href={hrefOf(later.name)}>{words.later(monthAndYear(later.start))}</Button>}
          {earlier && <Button href={hrefOf(earlier.name)}>{words.earlier(monthAndYear(earlier.start))}</Button>}
        </div>
      )}
      {screen.size.value === 'many' && <Turn screen={screen} />}
    </>
  )
}

/**
 * Goes to any month. The others are put into the list a moment later: ten years have many, and the page stands first. The list stays as it is,
 * with the focus on it: with the keys each month on the way is chosen too.
 */
function Jump({ screen }: { readonly screen: Screen }) {
  const isWhole = useLater()
  const at = screen.at.value
  const months = isWhole ? screen.all.value : screen.all.value.filter(({ name }) => name === at)
  const go = (month: string): void => {
    router.rename(hrefOf(month))
    screen.jump(month)
  }
  return (
    <SelectField
      label={words.jump}
      value={at}
      options={months.map(({ name, start }) => ({ value: name, words: monthAndYear(start) }))}
      onChange={go}
    />
  )
}

/** False at first, true once the page stands. */
function useLater(): boolean {
  const [isLater, setLater] = useState(false)
  useEffect(() => {
    const waiting = setTimeout(() => setLater(true))
    return () => clearTimeout(waiting)
  }, [])
  return isLater
}

function hrefOf(month: string): string {
  return router.href('timelineFrom', { month })
}

function OnThisDay({ screen }: { readonly screen: Screen }) {
  const entries = screen.onThisDay.value
  const { title, nothing } = words.onThisDay
  if (!screen.isOnThisDay.value) return null
  return (
    <section>
      <h2>{title}</h2>
      {entries.length === 0 ? (
        <p class="note">{nothing}</p>
      ) : (
        <Rows label={title}>
          {entries.map((entry) => (
            <EntryRow key={entryId(entry)} entry={entry} screen={screen} withYear />
          ))}
        </Rows>
      )}
    </section>
  )
}

function Turn({ screen }: { readonly screen: Screen }) {
  const { turn, note } = words.onThisDay
  return (
    <div>
      <Toggle label={turn} note={note} on={screen.isOnThisDay.value} onChange={(on) => void screen.turnOnThisDay(on)} />
      <NotKept trouble={screen.trouble.value} />
    </div>
  )
}
