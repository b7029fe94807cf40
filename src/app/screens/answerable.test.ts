import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askState, outcomeOf } from '../../core/ask.ts'
import { chances } from '../../core/guess.ts'
import { needsNobody } from '../../core/ladder.ts'
import { library, stepById } from '../../core/library.ts'
import type { PersonId } from '../../core/person.ts'
import type { Step, StepId } from '../../core/step.ts'
import { type App, openApp } from '../app.ts'
import { askDraft, testEnvironment } from '../testing.ts'
import { afterScreen } from './after.ts'
import { firstRunScreen } from './first-run.ts'
import { guessScreen } from './guess.ts'
import { newAskScreen } from './new-ask.ts'
import { sendScreen } from './send.ts'
import { todayScreen } from './today.ts'
import { toldScreen } from './told.ts'

// Every step of the library, on every screen that could ask for a chance, an answer or a link.

const mara = 'mara' as PersonId
const half = chances[3] ?? assert.fail()

async function opened(): Promise<App> {
  const opening = await openApp(testEnvironment())
  assert.ok(opening.ok)
  const app = opening.value
  const first = { 'card.afraid': 'no', 'card.saidNo': 'fine', 'card.toldPrivate': 'kept' }
  const rest = { 'card.afterHelp': 'nothing', 'card.changeMind': 'yes', 'card.cameThrough': 'yes' }
  const set = { added: app.now(), name: 'Mara', tie: 'friend', ...first, ...rest }
  await app.change([{ kind: 'person', id: mara, set }])
  return app
}

/** The step begun, with Mara where it can be with somebody known. */
async function begun(step: Step) {
  const app = await opened()
  const id = await askDraft(app, { step: step.id, ...(!needsNobody(step) && { person: mara }) })
  const ask = () => app.notebook.value.asks.get(id) ?? assert.fail()
  return { app, id: id, ask }
}

for (const answerable of [true, false]) {
  const steps = library.filter((step) => step.answerable === answerable)
  const asks = answerable ? 'asks for' : 'never asks for'

  test(`guessing ${asks} a chance, and keeps none that is not asked for, of ${steps.length} steps`, async () => {
    for (const step of steps) {
      const { app, id, ask } = await begun(step)
      const screen = guessScreen(app, id)
      assert.equal(screen.scales.includes('chance'), answerable, step.id)
      assert.equal(screen.scales.includes('felt'), answerable, step.id)
      assert.ok(screen.likely.every((fear) => screen.fears.includes(fear)))
      assert.equal(screen.fears.includes('no'), answerable, step.id)
      await screen.set('chance', half)
      await screen.seal()
      assert.equal(ask().guess.chance, answerable ? half : undefined, step.id)
    }
  })

  test(`the first run ${asks} a chance of ${steps.length} steps`, async () => {
    for (const step of steps) {
      const screen = firstRunScreen(await opened(), step.receiving ? 'receive' : 'anyone')
      await screen.choose(step.id)
      await screen.setGuess({ chance: half })
      assert.equal(screen.scale.value, answerable ? 'chance' : 'hard', step.id)
      assert.equal(screen.guess.value.chance, answerable ? half : undefined, step.id)
    }
  })
}

test('what nobody has to answer goes from Today to what turned out: no words, no link, nothing to tell', async () => {
  for (const step of library.filter(({ answerable }) => !answerable)) {
    const { app, id, ask } = await begun(step)
    const today = todayScreen(app)
    const card = today.card.value
    assert.ok(card.kind === 'planned' && card.planned.on === 'do', step.id)
    assert.equal(sendScreen(app, id).stage.value, 'to-do')
    assert.ok(await today.iAsked(id))
    assert.deepEqual([askState(ask(), app.now()), outcomeOf(ask(), app.now())], ['done', 'done'], step.id)
    assert.deepEqual(
      today.rows.value.map(({ kind }) => kind),
      ['to-finish'],
    )
    assert.equal(sendScreen(app, id).stage.value, 'done')
    const told = toldScreen(app, id)
    told.choose('yes')
    assert.equal(await told.keep(), 'not-kept', step.id)
    const after = afterScreen(app, id)
    assert.equal(after.mayHaveHelped.value, step.receiving, step.id)
    assert.equal(await after.finish(), 'finished')
    assert.deepEqual(today.rows.value, [])
    assert.equal(outcomeOf(ask(), app.now()), 'done')
  }
})

test('something softer after a no is softer, and nothing that was chosen before', async () => {
  const app = await opened()
  newAskScreen(app).choose({ step: 'PRA2b' as StepId, person: mara })
  const id = await askDraft(app, { step: 'PRA2b' as StepId, person: mara, channel: 'in-person' })
  const told = toldScreen(app, id)
  told.choose('no')
  assert.equal(await told.keep(), 'kept')
  const screen = newAskScreen(app, undefined, { softer: true })
  const { mode, step, person } = screen.chosen.value
  assert.deepEqual([mode, step, person], ['step', undefined, undefined])
  assert.ok(screen.offered.value.length > 0)
  const before = stepById.get('PRA2b' as StepId) ?? assert.fail()
  for (const one of screen.offered.value) assert.ok(one.step.difficulty < before.difficulty, one.step.id)
})

test('who comes along to a step for anyone is asked, where it is theirs too', async () => {
  const app = await opened()
  await app.change([{ kind: 'person', id: mara, set: { tie: 'colleague' } }])
  const next = await newAskScreen(app, undefined, { step: 'BOD1a' as StepId, person: mara }).next()
  const ask = next && app.notebook.value.asks.get(next.ask)
  assert.deepEqual([next?.to, ask?.person, ask?.tie], ['words', mara, 'colleague'])
  // Whoever was chosen for another step is not asked this one.
  const other = newAskScreen(app)
  other.choose({ step: 'INF2a' as StepId, person: mara })
  other.choose({ step: 'BOD1a' as StepId })
  assert.deepEqual([other.chosen.value.person, other.leadsTo.value], [undefined, 'guess'])
  const anyone = await newAskScreen(app, undefined, { step: 'BOD1a' as StepId }).next()
  assert.equal(anyone && app.notebook.value.asks.get(anyone.ask)?.person, undefined)
})

test('choosing a step and somebody known leads to the words where something is asked, else to the guess', async () => {
  for (const step of library.filter((one) => one.level < 3 && !needsNobody(one) && one.ties.includes('friend'))) {
    const app = await opened()
    const screen = newAskScreen(app)
    screen.choose({ step: step.id, person: mara })
    const to = step.answerable ? 'words' : 'guess'
    assert.equal(screen.leadsTo.value, to, step.id)
    const next = await screen.next()
    assert.equal(next?.to, to, step.id)
    const channel = next && app.notebook.value.asks.get(next.ask)?.channel
    assert.equal(channel, step.answerable ? undefined : 'in-person', step.id)
  }
})
