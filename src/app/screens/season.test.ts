import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AskId } from '../../core/ask.ts'
import { leansInSeason } from '../../core/plant.ts'
import type { Change } from '../../core/records/op.ts'
import { day, later } from '../../lib/time.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { gardenScreen, grownFor, seasonScreen } from './season.ts'

async function withLeans(many: number): Promise<App> {
  const opening = await openApp(testEnvironment())
  assert.ok(opening.ok)
  const app = opening.value
  const received = (i: number): Change => ({
    kind: 'received',
    id: `r${i}`,
    set: { at: later(app.now(), (i - 100) * day), what: 'time', tie: 'friend' },
  })
  await app.change(Array.from({ length: many }, (_, i) => received(i)))
  return app
}

test('each season is found by its number, and what is none leads to the newest', async () => {
  const app = await withLeans(leansInSeason + 5)
  const leans = (part: string) => seasonScreen(app, part).shown.value.leans.length
  assert.deepEqual(['1', '2', '', '0', '3', '-1', '1.5', 'x'].map(leans), [24, 5, 5, 24, 5, 5, 5, 5])
})

test('a season reads oldest first, leaf by leaf as it grew', async () => {
  const screen = seasonScreen(await withLeans(5), '1')
  assert.deepEqual(
    screen.rows.value.map(({ lean }) => lean.id),
    screen.shown.value.plant.growths.map(({ lean }) => lean.id),
  )
})

test('side by side stand the seasons, the newest first, and one empty trellis before the first lean', async () => {
  const many = async (leans: number) => gardenScreen(await withLeans(leans)).rows.value.map((one) => one.leans.length)
  assert.deepEqual(await many(0), [0])
  assert.deepEqual(await many(1), [1])
  assert.deepEqual(await many(leansInSeason + 5), [5, 24])
})

test('of many seasons eight are drawn, and eight more with each tap, down to the first', async () => {
  const garden = gardenScreen(await withLeans(9 * leansInSeason + 1))
  const shown = () => garden.rows.value.map(({ season }) => season)
  assert.deepEqual([shown(), garden.more.value], [[9, 8, 7, 6, 5, 4, 3, 2], true])
  garden.showMore()
  assert.deepEqual([shown(), garden.more.value], [[9, 8, 7, 6, 5, 4, 3, 2, 1, 0], false])
})

test('an answer shows its leaf on the plant of its own season; what grew none shows none', async () => {
  const app = await withLeans(leansInSeason + 1)
  const ask = 'asked' as AskId
  const set = { made: app.now(), asked: app.now(), tie: 'friend', channel: 'by-voice', title: 'x' }
  await app.change([{ kind: 'ask', id: ask, set }])
  const grown = grownFor(app, ask).value ?? assert.fail()
  assert.deepEqual(
    grown.growths.map(({ lean }) => lean.id),
    [`r${leansInSeason}`, ask],
  )
  assert.equal(grownFor(app, 'another' as AskId).value, undefined)
})
