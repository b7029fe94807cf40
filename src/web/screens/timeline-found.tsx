// What a search of the timeline found so far, by month, with the words marked.
import type { TimelineScreen } from '../../app/screens/timeline.ts'
import { timelineWords } from '../../words/screens/timeline.ts'
import { Button } from '../ui/button.tsx'
import { ShowMore } from './show-more.tsx'
import { MonthRows } from './timeline-row.tsx'

const words = timelineWords.search

export function TimelineFound({ screen }: { readonly screen: TimelineScreen }) {
  const { search } = screen
  return (
    <>
      <HowMany search={search} />
      {search.months.value.map((month) => (
        <MonthRows key={month.start} month={month} screen={screen} />
      ))}
      <ShowMore of={search} words={words.more} />
    </>
  )
}

function HowMany({ search }: { readonly search: TimelineScreen['search'] }) {
  const [many, done] = [search.many.value, search.done.value]
  const nothing = done && many === 0
  return (
    <div class="stack">
      <p class="note">
        {!done && words.looking(many)}
        <span role="status">{done && (nothing ? words.none.title : words.found(many))}</span>
      </p>
      {nothing && (
        <>
          <p>{words.none.lead}</p>
          <Button kind="text" onClick={() => search.type('')}>
            {words.none.clear}
          </Button>
        </>
      )}
    </div>
  )
}
