import type { Season } from '../../app/screens/season.ts'
import { seasonWords as words } from '../../words/screens/season.ts'
import { monthOf } from './sometime.ts'

/** When a season was, and how much is in it: "March 2026 to June 2026, 24 leans". */
export function seasonSaid({ leans }: Season): string {
  const [first, last] = [leans[0], leans.at(-1)]
  const many = words.leans(leans.length)
  return first && last ? words.lead(words.when(monthOf(first.at), monthOf(last.at)), many) : many
}
