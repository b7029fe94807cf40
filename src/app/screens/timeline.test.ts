import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { holdsAll, searchable, wordsOf } from '../../core/search.ts'
import { fold } from '../../core/records/fold.ts'
import { type Change, stamped } from '../../core/records/op.ts'
import type { DeviceId } from '../../core/records/stamp.ts'
import { type Entry, entryId, newestFirst } from '../../core/timeline.ts'
import { day, hour, later } from '../../lib/time.ts'
import { type App, openApp } from '../app.ts'
import { exampleApp } from '../example-month.ts'
import { inMemoryApp } from '../in-memory.ts'
import { daysLike, monthOf } from '../local-day.ts'
import { testEnvironment, type TestEnvironment } from '../testing.ts'
import { lineOf } from './timeline-line.ts'
import { timelineScreen } from './timeline.ts'
import { everyEntry } from '../../../test/core/every-entry.ts'

async function opened(): Promise<{ app: App; environment: TestEnvironment }> {
  const environment = testEnvironment()
  const app = await openApp(environment)
  assert.ok(app.ok)
  return { app: app.value, environment }
}

/** A check-in so many days ago. */
function noted(app: Pick<App, 'now'>, n: number, daysAgo: number, words = 'grand'): Change {
  const set = { at: later(app.now(), -daysAgo * day), said: 'own', saidWords: words }
  return { kind: 'check-in', id: `c${n}`, set }
}

const idsOf = (months: readonly { readonly entries: readonly Entry[] }[]) =>
  months.map(({ entries }) => entries.map(entryId))

test('with nothing kept it says so, with a few things it is a plain list, and with more it can be searched', async () => {
  const { app } = await opened()
  const screen = timelineScreen(app, '')
  assert.equal(screen.size.value, 'none')
  await app.change([noted(app, 0, 0)])
  assert.deepEqual([screen.size.value, idsOf(screen.months.value)], ['few', [['check-in/c0']]])
  await app.change([1, 2, 3, 4].map((n) => noted(app, n, n)))
  assert.equal(screen.size.value, 'few')
  await app.change([noted(app, 5, 40)])
  assert.equal(screen.size.value, 'many')
  assert.equal(screen.earlier.value, undefined)
})

test('a page has whole months; earlier and later lead from page to page, and nothing stands on two of them', async () => {
  const { app } = await opened()
  await app.change(Array.from({ length: 300 }, (_, n) => noted(app, n, n)))
  const seen: string[] = []
  let screen = timelineScreen(app, 'no month')
  assert.equal(screen.later.value, undefined)
  for (let page = 0; page < 20; page++) {
    seen.push(...idsOf(screen.months.value).flat())
    const { name } = screen.earlier.value ?? { name: '' }
    if (name === '') break
    const before = screen.at.value
    screen = timelineScreen(app, name)
    assert.equal(screen.at.value, name)
    assert.ok((screen.later.value?.name ?? '') > name && (screen.later.value?.name ?? '') <= before)
  }
  assert.deepEqual(
    seen,
    Array.from({ length: 300 }, (_, n) => `check-in/c${n}`),
  )
})

test('the page can begin on another month without being made anew', async () => {
  const { app } = await opened()
  await app.change(Array.from({ length: 90 }, (_, n) => noted(app, n, n)))
  const screen = timelineScreen(app, '')
  const { name } = screen.earlier.value ?? assert.fail()
  screen.jump(name)
  assert.equal(screen.at.value, name)
  assert.deepEqual(idsOf(screen.months.value), idsOf(timelineScreen(app, name).months.value))
})

test('a search finds what holds all the words, says when there is nothing, and is gone with the screen', async () => {
  const { app } = await opened()
  await app.change([
    ...[1, 2, 3, 4, 5].map((n) => noted(app, n, n * 20)),
    noted(app, 6, 2, 'Too tired for Zoë’s party'),
    {
      kind: 'letter',
      id: 'l',
      set: { made: app.now(), rung: 'R1', begun: app.now(), text: 'the party of my seventh year' },
    },
  ])
  const { search, months } = timelineScreen(app, '')
  const found = () =>
    search.words.value.length === 0
      ? undefined
      : { months: search.months.value, many: search.many.value, done: search.done.value }
  const stop = search.begin()
  assert.equal(found(), undefined)
  search.type('zoe PARTY')
  assert.deepEqual(idsOf(found()?.months ?? []), [['check-in/c6']])
  search.type('zoe nothing')
  assert.deepEqual([found()?.many, found()?.done], [0, true])
  search.type('seventh')
  assert.equal(found()?.many, 0)
  search.type(' ')
  assert.equal(found(), undefined)
  assert.ok(months.value.length > 1)
  search.type('grand')
  assert.equal(found()?.many, 5)
  await app.change([{ kind: 'check-in', id: 'c1', gone: true }])
  assert.equal(found()?.many, 4)
  stop()
  assert.equal(timelineScreen(app, '').search.typed.value, '')
})

test('thousands of things are looked through in steps, and the newest that are found are there at once', async () => {
  const { app, environment } = await opened()
  await app.change(Array.from({ length: 7000 }, (_, n) => noted(app, n, n / 10)))
  const { search } = timelineScreen(app, '')
  const stop = search.begin()
  search.type('grand')
  assert.ok(!search.done.value && search.many.value > 0 && search.more.value)
  const first = search.months.value
  assert.equal(first[0]?.entries.map(entryId)[0], 'check-in/c0')
  assert.equal(idsOf(first).flat().length, 20)
  search.showMore()
  assert.equal(idsOf(search.months.value).flat().length, 40)
  const shown = search.months.value
  for (let before = 0; !search.done.value && before < search.many.value; environment.runTimers()) {
    assert.ok(search.many.value - before <= 1000, 'so much at once holds up typing')
    before = search.many.value
  }
  assert.deepEqual([search.done.value, search.many.value], [true, 7000])
  assert.equal(search.months.value, shown)
  search.type('grand x')
  search.type('')
  environment.runTimers()
  assert.deepEqual(search.words.value, [])
  stop()
})

test('property: a search finds exactly what looking at every line would', () => {
  const environment = testEnvironment()
  const texts = fc.stringMatching(/^[abé ]{0,12}$/u)
  const changes = fc.array(fc.tuple(texts, texts, fc.nat(900)), { maxLength: 20 }).map((all) =>
    all.map(([said, alsoTrue, ago], n): Change => {
      const at = later(environment.now(), -ago * day)
      return { kind: 'check-in', id: `c${n}`, set: { at, said: 'own', saidWords: said, alsoTrue } }
    }),
  )
  fc.assert(
    fc.property(changes, fc.stringMatching(/^[abé ]{1,5}$/u), (all, typed) => {
      const ops = stamped(all, undefined, environment.now(), 'device01' as DeviceId)
      const { notebook } = fold(ops)
      const { search } = timelineScreen(inMemoryApp(environment, ops), '')
      const stop = search.begin()
      search.type(typed)
      const wanted = wordsOf(typed)
      const holds = newestFirst(everyEntry(notebook)).filter((entry) => {
        const { title, note, more } = lineOf(notebook, entry, environment.now())
        return wanted.every((word) => [title, note, ...more].some((text) => holdsAll(searchable(text ?? ''), [word])))
      })
      assert.deepEqual(wanted.length === 0 ? holds.map(entryId) : idsOf(search.months.value).flat(), holds.map(entryId))
      stop()
    }),
  )
})

test('an answer that was not opened yet is told by no line and found by no search', () => {
  const environment = testEnvironment()
  const app = exampleApp(environment)
  const waiting =
    [...app.notebook.value.asks.values()].find(({ seen, answerCount }) => answerCount > seen) ?? assert.fail()
  const entry = everyEntry(app.notebook.value).find((one) => entryId(one) === `ask/${waiting.id}`) ?? assert.fail()
  const { note, more } = lineOf(app.notebook.value, entry, environment.now())
  assert.match(note, /An answer came$/)
  assert.ok(!more.includes(waiting.answer?.line))
})

test('letters, and where it was learned, give their title and nothing that was written', () => {
  const app = exampleApp(testEnvironment())
  const { notebook } = app
  const kinds = new Set(['letter', 'origin'])
  const entries = everyEntry(notebook.value).filter(({ kind }) => kinds.has(kind))
  assert.ok(entries.length > 1)
  for (const entry of entries) {
    const { note, more } = lineOf(notebook.value, entry, app.now())
    assert.deepEqual([note, more], ['', []])
  }
})

test('on this day stays away until it is turned on, and shows what was light', async () => {
  const { app } = await opened()
  const at = new Date(2026, 9, 23, 12).getTime()
  await app.change([{ kind: 'received', id: 'r', set: { at, what: 'time', tie: 'friend' } }, noted(app, 0, 31)])
  const screen = timelineScreen(app, '')
  assert.deepEqual([screen.isOnThisDay.value, screen.onThisDay.value], [false, []])
  await screen.turnOnThisDay(true)
  assert.deepEqual(screen.onThisDay.value.map(entryId), ['received/r'])
  await screen.turnOnThisDay(false)
  assert.deepEqual(screen.onThisDay.value, [])
})

test('days like a day have its date, and months without that day have none', () => {
  const now = monthOf(testEnvironment().now()).from
  const thirtyFirst = new Date(2026, 11, 31, 9).getTime()
  const like = daysLike(later(now, thirtyFirst - now), later(now, -3 * 365 * day))
  const dates = like.map(({ from, until }) => [new Date(from).getDate(), (until - from) / hour])
  assert.ok(dates.every(([date, hours]) => date === 31 && (hours ?? 0) >= 23 && (hours ?? 0) <= 25))
  assert.equal(like.filter(({ from }) => new Date(from).getFullYear() === 2026).length, 6)
  assert.deepEqual(
    like.map(({ from }) => new Date(from).getFullYear()).filter((year) => year < 2026),
    [2025, 2024, 2023],
  )
})
