import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Lean, leansInSeason, plant } from '../../core/plant.ts'
import { instant } from '../../lib/time.ts'
import { tipView, wholeView } from './plant-view.ts'

/** Seasons with no lean, one, and so on until it is full. */
const seasons = Array.from({ length: leansInSeason + 1 }, (_, many) =>
  plant(
    Array.from({ length: many }, (_lean, i): Lean => {
      return { id: `lean-${i}`, at: instant(i), kind: 'yes', level: 2, kinder: false }
    }),
    'seed',
    0,
  ),
)

test('a young plant stands on no taller a trellis than it needs, and is seen from nearer', () => {
  const views = seasons.map(wholeView)
  for (const [i, { y, height }] of views.entries()) {
    const { tip } = seasons[i] ?? { tip: { y: 0 } }
    assert.ok(y === 0 || Math.abs(tip.y - y - 84) < 0.1, `${i} leans`)
    assert.ok(y + height > 622, 'the soil is seen')
  }
  const widths = views.map(({ width }) => width)
  assert.deepEqual(
    widths,
    widths.toSorted((a, b) => a - b),
  )
  assert.deepEqual(views.at(-1), { x: 0, y: 0, width: 300, height: 626 })
})

test('behind a card its tip is seen and its soil is not, in a place that keeps its shape', () => {
  for (const season of seasons) {
    const { y, width, height } = tipView(season, 226, 1)
    assert.ok(y < season.tip.y && season.tip.y < y + height)
    assert.ok(y + height <= 614)
    assert.ok(height <= 226 && Math.abs(width - height) < 0.2)
  }
})
