import type { Season } from '../../app/screens/season.ts'
import { seasonWords as words } from '../../words/screens/season.ts'
import { fromMonthToMonth } from './sometime.ts'

/** When a season was, and how much is in it: "March to June 2026, 24 leans". */
export function seasonSaid({ leans }: Pick<Season, 'leans'>): string {
  const [first, last] = [leans[0], leans.at(-1)]
  const many = words.leans(leans.length)
  return first && last ? words.lead(words.when(...fromMonthToMonth(first.at, last.at)), many) : many
}
