import type { Notebook } from '../../core/notebook.ts'
import type { Exported } from '../../core/records/exported.ts'
import { readableWords as words } from '../../words/screens/readable.ts'
import { askingSections, type DayOf } from './asking-sections.ts'
import { htmlOf } from './page.ts'
import { pageSections } from './page-sections.ts'
import { practiceSections } from './practice-sections.ts'

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const dayOf: DayOf = (moment) => days.format(moment)

/** Everything that was written as one HTML file, in the words of the screens. It says itself what is missing in it. */
export function readableCopy(notebook: Notebook, { made, unreadable, leftOut, records }: Exported): string {
  const sections = [
    ...askingSections(notebook, dayOf),
    ...practiceSections(notebook, dayOf),
    ...pageSections(notebook, dayOf),
  ]
  const unread = records?.unread ?? 0
  const isEmpty = sections.every(({ entries }) => entries.length === 0)
  const notes = [
    words.made(dayOf(made)),
    words.onlyMine,
    unreadable > 0 ? words.notWhole(unreadable) : unread === 0 && !isEmpty ? words.whole : '',
    unread > 0 ? words.unread : '',
    leftOut.sounds > 0 ? words.sounds(leftOut.sounds) : '',
    isEmpty ? words.empty : '',
  ]
  return htmlOf({ title: words.title, notes: notes.filter((note) => note !== ''), sections })
}
