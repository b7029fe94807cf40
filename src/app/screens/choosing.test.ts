import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextSteps } from '../../core/ladder.ts'
import { library } from '../../core/library.ts'
import type { PersonId, Tie } from '../../core/person.ts'
import type { Json } from '../../core/records/op.ts'
import type { Level, StepId } from '../../core/step.ts'
import { memoryStore } from '../../store/memory.ts'
import { type App, openApp } from '../app.ts'
import { askDraft, testEnvironment } from '../testing.ts'
import { instant, minute } from '../../lib/time.ts'
import { guessScreen } from './guess.ts'
import { newAskScreen, type NewAskScreen } from './new-ask.ts'
import { wordsScreen } from './words.ts'

async function opened(store = memoryStore()): Promise<App> {
  return (await openedAt(store)).app
}

async function openedAt(store = memoryStore()) {
  const environment = testEnvironment(store)
  const app = await openApp(environment)
  assert.ok(app.ok)
  const later = (by: number) => environment.setNow(instant(environment.now() + by))
  return { app: app.value, later }
}

async function add(app: App, name: string, card: { readonly [field: string]: Json } = {}, tie: Tie = 'friend') {
  const id = name.toLowerCase() as PersonId
  const set = { added: app.now(), name, tie, 'card.afraid': 'no', 'card.saidNo': 'fine', ...card }
  assert.ok((await app.change([{ kind: 'person', id, set }])).ok)
  return id
}

test('nothing is chosen at first, and three steps are offered, easiest first', async () => {
  const app = await opened()
  await add(app, 'Mara')
  const screen = newAskScreen(app)
  const offered = screen.offered.value
  assert.deepEqual(screen.chosen.value.step, undefined)
  assert.equal(offered.length, 3)
  const hardness = offered.map(({ step }) => step.difficulty)
  assert.deepEqual(
    hardness,
    [...hardness].sort((a, b) => a - b),
  )
  assert.equal(screen.missing.value, undefined)
  assert.equal(await screen.next(), undefined)
  assert.equal(screen.missing.value, 'step')
})

test('where nobody fits a step it is told whom it is for; what is offered while nobody is there can be asked of a friend', async () => {
  const app = await opened()
  const friendly = nextSteps(app.notebook.value, app.now(), { kind: 'known', limit: 99 })
  assert.ok(friendly.length > 3)
  const homely = newAskScreen(app, undefined, { step: 'HOM2b' as StepId })
  assert.deepEqual([homely.who.value, homely.fits.value], [[], ['partner', 'kin', 'acquaintance']])
  const mara = await add(app, 'Mara')
  for (const { step } of friendly) {
    const screen = newAskScreen(app, undefined, { step: step.id })
    if (screen.who.value === undefined) continue // for anybody
    const found = screen.who.value.map(({ person }) => person.id)
    assert.ok(found.includes(mara) || (step.needsTrust && found.length === 0), step.id)
    assert.deepEqual(screen.fits.value, [], 'a friend is there: that it is for one is not why nobody can be asked')
  }
})

test('after a no, who else is asked the same is not who said it; one in own words keeps its title and size', async () => {
  const store = memoryStore()
  const app = await opened(store)
  const mara = await add(app, 'Mara')
  const stepNo = await askDraft(app, { step: 'PRA2b' as StepId, person: mara })
  const ownNo = await askDraft(app, { title: 'A lift to the lake', size: 1, person: mara })
  newAskScreen(app).choose({ mode: 'own', title: 'Water my plants', size: 2 })
  const whoOf = (screen: NewAskScreen) => screen.who.value?.map(({ person }) => person.name)
  assert.deepEqual(whoOf(newAskScreen(app, undefined, { instead: stepNo, step: 'PRA2b' as StepId })), [])
  const robin = await add(app, 'Robin')
  const screen = newAskScreen(app, undefined, { instead: ownNo })
  const { mode, title, size, person } = screen.chosen.value
  assert.deepEqual([mode, title, size, person], ['own', 'A lift to the lake', 1, undefined])
  assert.deepEqual(whoOf(screen), ['Robin'])
  screen.choose({ title: 'A lift to the sea' })
  await app.drafts.flush()
  const again = newAskScreen(await opened(store), undefined, { instead: ownNo })
  assert.deepEqual([again.chosen.value.title, whoOf(again)], ['A lift to the sea', ['Robin']], 'a reload loses nothing')
  screen.choose({ person: robin })
  const next = await screen.next()
  assert.deepEqual(whoOf(newAskScreen(app, next?.ask, { instead: ownNo })), ['Robin'], 'nor does coming back')
  assert.equal(newAskScreen(app).chosen.value.title, 'Water my plants', 'other words that were begun are still there')
  assert.deepEqual(whoOf(newAskScreen(app, undefined, { step: 'PRA2b' as StepId })), ['Mara', 'Robin'])
})

test('a step with a friend goes on to the words, with the friend; one with anyone goes to the guess, in person', async () => {
  const app = await opened()
  const mara = await add(app, 'Mara')
  const screen = newAskScreen(app)
  const anyone = screen.offered.value.find(({ kind }) => kind === 'anyone')
  assert.ok(anyone)
  screen.choose({ step: 'PRA2b' as StepId })
  assert.equal(await screen.next(), undefined)
  assert.equal(screen.missing.value, 'who')
  screen.choose({ person: mara })
  const first = await screen.next()
  assert.equal(first?.to, 'words')
  assert.deepEqual(first && app.notebook.value.asks.get(first.ask)?.tie, 'friend')

  const second = newAskScreen(app)
  second.choose({ step: anyone.step.id })
  assert.equal(second.who.value, undefined)
  const gone = await second.next()
  assert.equal(gone?.to, 'guess')
  const ask = gone && app.notebook.value.asks.get(gone.ask)
  assert.deepEqual([ask?.channel, ask?.person, ask?.tie], ['in-person', undefined, 'stranger'])
})

test('somebody who is not safe stands in no picker, whatever is chosen', async () => {
  const app = await opened()
  await add(app, 'Mara')
  for (const [name, card] of Object.entries({
    Vic: { 'card.afraid': 'sometimes' },
    Lou: { 'card.saidNo': 'punished' },
    Kit: { 'card.toldPrivate': 'used' },
    Bo: { 'card.dependsOnMe': true },
    New: { 'card.saidNo': null },
  })) {
    await add(app, name, card)
  }
  const screen = newAskScreen(app)
  for (const { id } of library) {
    screen.choose({ mode: 'step', step: id })
    assert.ok((screen.who.value ?? []).every(({ person }) => person.name === 'Mara'))
  }
  for (const mode of ['own', 'now'] as const) {
    for (const size of [1, 2, 3, 4, 5] as const satisfies readonly Level[]) {
      screen.choose({ mode, size })
      assert.ok((screen.who.value ?? []).every(({ person }) => person.name === 'Mara'))
    }
  }
})

test('an own ask wants a title, a size that is safe now, and who', async () => {
  const app = await opened()
  const mara = await add(app, 'Mara')
  const screen = newAskScreen(app)
  screen.choose({ mode: 'own' })
  assert.deepEqual(screen.sizes.value, [1, 2])
  for (const [missing, part] of [
    ['title', { title: 'Water my plants on Friday' }],
    ['size', { size: 2 }],
    ['who', { person: mara }],
  ] as const) {
    assert.equal(await screen.next(), undefined)
    assert.equal(screen.missing.value, missing)
    screen.choose(part)
  }
  const next = await screen.next()
  const ask = next && app.notebook.value.asks.get(next.ask)
  assert.deepEqual([ask?.title, ask?.size, ask?.person], ['Water my plants on Friday', 2, mara])
})

test('what is needed now may be asked of anyone, too', async () => {
  const app = await opened()
  const screen = newAskScreen(app)
  screen.choose({ mode: 'now', title: 'A glass of water' })
  assert.equal(await screen.next(), undefined)
  screen.choose({ person: 'anyone' })
  assert.equal((await screen.next())?.to, 'guess')
})

test('what was chosen survives a reload, and coming back edits the same ask', async () => {
  const store = memoryStore()
  const app = await opened(store)
  const mara = await add(app, 'Mara')
  const screen = newAskScreen(app)
  const known = screen.offered.value.find(({ kind }) => kind === 'known')
  assert.ok(known)
  screen.choose({ step: known.step.id, person: mara })
  await app.drafts.flush()
  const reloaded = newAskScreen(await opened(store))
  assert.deepEqual([reloaded.chosen.value.step, reloaded.chosen.value.person], [known.step.id, mara])

  const next = await screen.next()
  assert.ok(next)
  const ines = await add(app, 'Ines')
  const back = newAskScreen(app, next.ask)
  assert.equal(back.chosen.value.step, known.step.id)
  back.choose({ person: ines })
  assert.deepEqual(await back.next(), next)
  assert.equal(app.notebook.value.asks.size, 1)
  assert.equal(app.notebook.value.asks.get(next.ask)?.person, ines)
  assert.equal(newAskScreen(app).chosen.value.step, undefined)
})

test('a draft that was sealed meanwhile, by another tab, is not moved to somebody else: the way leads to the ask', async () => {
  const app = await opened()
  const [mara, robin] = [await add(app, 'Mara'), await add(app, 'Robin')]
  const id = await askDraft(app, { step: 'PRA2b' as StepId, person: mara, words: 'Oat milk?', channel: 'in-person' })
  const screen = newAskScreen(app, id)
  assert.ok(await guessScreen(app, id).seal())
  screen.choose({ person: robin })
  assert.deepEqual(await screen.next(), { ask: id, to: 'ask' })
  const ask = app.notebook.value.asks.get(id)
  assert.deepEqual([ask?.person, ask?.words, ask?.channel], [mara, 'Oat milk?', 'in-person'])
})

test('another person takes nothing over that was written or half written about the first; the same choice keeps it all', async () => {
  const app = await opened()
  const [mara, robin] = [await add(app, 'Mara'), await add(app, 'Robin')]
  const kept = { words: 'Mara, oat milk?', plan: 'If Mara calls.', channel: 'in-person' } as const
  const id = await askDraft(app, { step: 'PRA2b' as StepId, person: mara, ...kept })
  wordsScreen(app, id).type('text', 'Mara, oat milk, or')
  guessScreen(app, id).typeFear('Mara will sigh.')
  const stands = () => {
    const { person, plan, channel } = app.notebook.value.asks.get(id) ?? assert.fail()
    return [person, plan, channel, wordsScreen(app, id).text.value, guessScreen(app, id).ownFear.value]
  }
  const before = stands()
  assert.equal((await newAskScreen(app, id).next())?.to, 'words')
  assert.deepEqual(stands(), before)
  const screen = newAskScreen(app, id)
  screen.choose({ person: robin })
  assert.equal((await screen.next())?.to, 'words')
  const [person, plan, channel, words, fear] = stands()
  assert.deepEqual([person, plan, channel, fear], [robin, undefined, undefined, ''])
  assert.match(`${words}`, /^Robin, /)
})

test('words of their own are still there after another step was taken', async () => {
  const { app, later } = await openedAt()
  const mara = await add(app, 'Mara')
  later(10 * minute)
  newAskScreen(app).choose({ mode: 'own', title: 'Water my plants', size: 2 })
  for (const way of [{ step: 'PRA2b' as StepId }, { softer: true }]) {
    const screen = newAskScreen(app, undefined, way)
    screen.choose({ step: 'PRA2b' as StepId, person: mara })
    const next = await screen.next()
    assert.equal(next && app.notebook.value.asks.get(next.ask)?.title, undefined)
    const { mode, title, size, person } = newAskScreen(app).chosen.value
    assert.deepEqual([mode, title, size, person], ['own', 'Water my plants', 2, undefined])
  }
})

test('others shows other steps, and begins anew after the last', async () => {
  const app = await opened()
  await add(app, 'Mara')
  const screen = newAskScreen(app)
  const first = screen.offered.value.map(({ step }) => step.id)
  const seen = new Set(first)
  for (let turn = 0; turn < 60; turn++) {
    screen.others()
    const ids = screen.offered.value.map(({ step }) => step.id)
    assert.ok(ids.length > 0)
    if (ids.join() === first.join()) break
    for (const id of ids) seen.add(id)
  }
  assert.deepEqual(
    screen.offered.value.map(({ step }) => step.id),
    first,
  )
  assert.ok(seen.size > 10)
})

test('a draft carries a guess that was given while choosing', async () => {
  const app = await opened()
  const id = await askDraft(app, { title: 'Hold the door', guess: { hard: 'easy' } })
  const ask = app.notebook.value.asks.get(id)
  assert.deepEqual([ask?.guess, ask?.sealed, ask?.tie], [{ hard: 'easy' }, undefined, 'stranger'])
})

test('a step that was chosen on the way here stands chosen, and what is not a step does not', async () => {
  const { app, later } = await openedAt()
  const mara = await add(app, 'Mara')
  later(10 * minute)
  const screen = newAskScreen(app, undefined, { step: 'INF2a' as StepId })
  assert.equal(screen.chosen.value.step, 'INF2a')
  assert.ok(screen.offered.value.some(({ step }) => step.id === 'INF2a'))
  screen.choose({ person: mara })
  assert.equal(newAskScreen(app, undefined, { step: 'INF2a' as StepId }).chosen.value.person, mara)
  assert.equal(newAskScreen(app, undefined, { step: 'PRA2a' as StepId }).chosen.value.person, undefined)
  assert.equal(newAskScreen(app, undefined, { step: 'nonsense' as StepId }).chosen.value.step, 'INF2a')
})

test('whoever was added on the way is chosen already: the last one, where they may be asked and never were', async () => {
  const { app, later } = await openedAt()
  const step = 'INF2a' as StepId
  const chosen = () => newAskScreen(app, undefined, { step }).chosen.value.person
  const mara = await add(app, 'Mara')
  assert.equal(chosen(), mara)
  later(minute)
  const ines = await add(app, 'Ines')
  assert.equal(chosen(), ines)
  assert.equal(newAskScreen(app, undefined, { step, person: mara }).chosen.value.person, mara)
  assert.equal(newAskScreen(app).chosen.value.person, undefined)
  const ask = await askDraft(app, { step, person: ines })
  await app.change([{ kind: 'ask', id: ask, set: { asked: app.now() } }])
  assert.equal(chosen(), undefined, 'who was asked is not proposed again of itself')
  later(minute)
  await add(app, 'Jo')
  later(minute)
  await add(app, 'Kim', { 'card.saidNo': 'punished' })
  assert.equal(chosen(), undefined, 'nobody in the place of who was meant')
})

test('ten minutes later nobody is chosen, and somebody of another clock’s future never', async () => {
  const { app, later } = await openedAt()
  const chosen = () => newAskScreen(app, undefined, { step: 'INF2a' as StepId }).chosen.value.person
  const mara = await add(app, 'Mara')
  assert.ok((await app.change([{ kind: 'person', id: 'far', set: { ...good, added: app.now() + minute } }])).ok)
  assert.equal(chosen(), mara)
  later(-2 * minute)
  assert.equal(chosen(), undefined)
  later(20 * minute)
  assert.equal(chosen(), undefined)
})

const good = { name: 'Far', tie: 'friend', 'card.afraid': 'no', 'card.saidNo': 'fine' }
