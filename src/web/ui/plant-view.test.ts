import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Lean, leansInSeason, plant } from '../../core/plant.ts'
import { instant } from '../../lib/time.ts'
import { gardenView, leafView, tipView, wholeView } from './plant-view.ts'

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

test('side by side every season is seen whole, however far it has grown', () => {
  const { y, width, height } = gardenView
  for (const season of seasons) {
    assert.ok(width < season.width && season.tip.y > y)
    assert.equal(y + height, 626)
  }
})

test('any leaf can be looked at alone: it is in its view, which stays in the drawing', () => {
  for (const season of seasons)
    for (const { lean, middle } of season.growths) {
      const view = leafView(season, lean.id) ?? assert.fail(lean.id)
      assert.ok(view.y >= 0 && view.y + view.height <= season.height - 26)
      assert.ok(middle.y > view.y + 10 && middle.y < view.y + view.height, `${lean.id} is seen`)
    }
  assert.equal(leafView(seasons[3] ?? assert.fail(), 'another'), undefined)
})
