import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Season } from '../../app/screens/season.ts'
import { type Lean, plant } from '../../core/plant.ts'
import { instant } from '../../lib/time.ts'
import { seasonSaid } from './season-said.ts'

test('a season says its months and each year once: a year from November to November is not one month', () => {
  assert.equal(said([2026, 2], [2026, 5]), 'March to June 2026, 2 leans')
  assert.equal(said([2025, 10], [2026, 10]), 'November 2025 to November 2026, 2 leans')
  assert.equal(said([2026, 10], [2026, 10]), 'November 2026, 2 leans')
  assert.equal(said([2026, 10]), 'November 2026, 1 lean')
  assert.equal(said(), '0 leans')
})

/** What is said of a season with a lean in the middle of each of these months, counted from 0. */
function said(...months: readonly (readonly [year: number, month: number])[]): string {
  const leans = months.map(([year, month], i): Lean => {
    const at = instant(new Date(year, month, 15).getTime())
    return { id: String(i), at, kind: 'yes', level: 1, kinder: false }
  })
  const counts = { leans: leans.length, kinder: 0, yes: leans.length, part: 0, no: 0, waiting: 0, received: 0, done: 0 }
  const season: Season = { season: 0, leans, counts, plant: plant(leans, 's', 0) }
  return seasonSaid(season)
}
