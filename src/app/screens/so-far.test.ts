import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { day, later } from '../../lib/time.ts'
import { kindWords } from '../../words/screens/so-far.ts'
import { exampleApp } from '../example-month.ts'
import { inMemoryApp } from '../in-memory.ts'
import { testEnvironment } from '../testing.ts'
import {
  beliefsScreen,
  costsScreen,
  kindScreen,
  nameOfKind,
  pairsScreen,
  soFarScreen,
  standsScreen,
  wordsScreen,
} from './so-far.ts'
import { fearedSaid, foundSaid, stepsSaid, yesSaid } from './so-far-said.ts'

const example = () => exampleApp(testEnvironment())

/** An app in which a friend was asked by voice so many times, and said yes each time. */
async function asked(times: number) {
  const app = inMemoryApp(testEnvironment(), [])
  const at = later(app.now(), -day)
  const ids = Array.from({ length: times }, (_, i) => `ask-${String(i).padStart(2, '0')}`)
  const done = await app.change(
    ids.map((id, i) => ({
      kind: 'ask',
      id,
      set: {
        made: at + i,
        asked: at + i,
        tie: 'friend',
        channel: 'by-voice',
        title: 'Rice',
        seal: { at, guess: { chance: 0.3 } },
        told: { says: 'yes', at: at + i },
      },
    })),
  )
  assert.ok(done.ok)
  return app
}

test('that a guess held is said from ten asks on; of fewer it may hold', () => {
  const [yes, kind] = [{ asks: [], yes: 3, part: 1, no: 1, guessed: 2, guessedRate: 0.42, rate: 0.7 }, kindWords.yes]
  const said = (show: 'counts' | 'percentages', found: 'sound' | 'kinder') =>
    foundSaid({ ...yes, band: { low: 0.4, high: 0.85 }, show, found }, kind.found)
  assert.equal(said('counts', 'sound'), kindWords.mayHold)
  assert.equal(said('percentages', 'sound'), kind.found.sound)
  assert.equal(said('counts', 'kinder'), kind.found.kinder)
})

test('none, one, four and five answers: nothing, then one by one, then a kind with its numbers', async () => {
  const states = await Promise.all(
    [0, 1, 4, 5].map(async (times) => {
      const screen = soFarScreen(await asked(times))
      return [screen.hasPairs.value, screen.stories.value.length, screen.kinds.value.map(nameOfKind)]
    }),
  )
  assert.deepEqual(states, [
    [false, 0, []],
    [true, 1, []],
    [true, 4, []],
    [true, 0, ['friend-by-voice']],
  ])
})

test('every number in a sentence of the made-up month is one that its own asks give', () => {
  const app = example()
  for (const kind of soFarScreen(app).kinds.value) {
    const { yes, felt, hard, feared } = kind
    const said = yesSaid(kind)
    const asks = yes.asks.flatMap((id) => app.notebook.value.asks.get(id) ?? [])
    const many = asks.filter(({ answer }) => answer?.says === 'yes').length
    const guessed = Math.round(asks.reduce((sum, { guess }) => sum + (guess.chance ?? NaN), 0))
    const part = asks.filter(({ answer }) => answer?.says === 'part').length
    const numbers = part === 0 ? [many, asks.length, guessed] : [many, asks.length, part, many + part / 2, guessed]
    if (said !== undefined) assert.deepEqual(said.match(/[\d.]*\d/g)?.map(Number), numbers)
    for (const [sentence, gap] of [
      [felt.show !== 'stories' && stepsSaid(felt, 'felt'), felt],
      [hard.show !== 'stories' && stepsSaid(hard, 'hard'), hard],
      [feared.show !== 'stories' && fearedSaid(feared), feared],
    ] as const)
      assert.ok(sentence === false || Number(/\d+/.exec(sentence)?.[0]) === gap.asks.length)
  }
})

test('an address that names no kind, or one without numbers, shows nothing', () => {
  const app = example()
  for (const name of ['', 'known', 'friend', 'friend-by-pigeon', 'partner-by-voice'])
    assert.equal(kindScreen(app, name).value, undefined, name)
  assert.equal(kindScreen(app, 'friend-by-voice').value?.kind.tie, 'friend')
})

test('asks behind a figure and guesses come twenty at a time, newest first', async () => {
  const app = await asked(45)
  const pairs = pairsScreen(app)
  assert.deepEqual([pairs.rows.value.length, pairs.more.value], [20, true])
  assert.equal(pairs.rows.value[0]?.ask, 'ask-44')
  pairs.showMore()
  pairs.showMore()
  assert.deepEqual([pairs.rows.value.length, pairs.more.value], [45, false])
  const behind = standsScreen(app, kindScreen(app, 'friend-by-voice').value?.kind.yes.asks ?? [])
  assert.deepEqual([behind.rows.value.length, behind.rows.value[0]?.ask.id, behind.more.value], [20, 'ask-44', true])
})

test('guesses to which no answer came stand apart', () => {
  const pairs = pairsScreen(example())
  assert.equal(pairs.silent.value.length, 1)
  const [silent] = pairs.silent.value
  assert.ok(pairs.rows.value.every(({ ask }) => ask !== silent))
})

test('of guesses that got no answer the newest stands first, as behind every figure', async () => {
  const app = await asked(3)
  const done = await app.change(
    ['ask-00', 'ask-02'].map((id) => ({ kind: 'ask', id, set: { told: null, rested: app.now() } })),
  )
  assert.ok(done.ok)
  const { silent } = pairsScreen(app)
  assert.deepEqual(silent.value, ['ask-00', 'ask-02'])
  assert.deepEqual(
    standsScreen(app, silent.value).rows.value.map(({ ask }) => ask.id),
    ['ask-02', 'ask-00'],
  )
})

test('the months of the made-up record have words, and the first of them none that are new', () => {
  const months = wordsScreen(example()).months.value
  assert.ok(months.length >= 2)
  assert.deepEqual(months[0]?.fresh, [])
  assert.ok(months.some(({ fresh }) => fresh.length > 0))
})

test('beliefs come some at a time, the newest first, and no more are worked out', async () => {
  const app = inMemoryApp(testEnvironment(), [])
  const rated = { 'rated.a': { at: 1, of: 'sentence', value: 80 }, 'rated.b': { at: 2, of: 'sentence', value: 60 } }
  const done = await app.change(
    Array.from({ length: 7 }, (_, i) => ({
      kind: 'belief',
      id: `belief-${i}`,
      set: { made: i, kind: 'burden', tests: ['bother'], wasTrueThere: false, ...rated },
    })),
  )
  assert.ok(done.ok)
  const { rows, more, showMore } = beliefsScreen(app)
  assert.deepEqual([rows.value.map(({ belief }) => belief.made), more.value], [[6, 5, 4], true])
  showMore()
  showMore()
  assert.deepEqual([rows.value.length, more.value], [7, false])
})

test('six looks at the costs stand beside leaning, the newest, each with the leans of its own seven days', async () => {
  const app = await asked(2)
  const done = await app.change(
    Array.from({ length: 8 }, (_, i) => ({
      kind: 'reflection',
      id: `look-${i}`,
      set: { at: app.now() - (7 - i) * 7 * day, of: 'costs', 'marks.hum': 'often' },
    })),
  )
  assert.ok(done.ok)
  assert.deepEqual(
    costsScreen(app).value.map(({ look, leans }) => [look.id, leans.length]),
    ['look-2', 'look-3', 'look-4', 'look-5', 'look-6', 'look-7'].map((id) => [id, id === 'look-7' ? 2 : 0]),
  )
})
