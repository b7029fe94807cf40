import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { effect } from '@preact/signals-core'
import { otherDevice, until } from '../../../test/app/sharing.ts'
import { fail } from '../../lib/result.ts'
import { memoryStore } from '../../store/memory.ts'
import type { Store } from '../../store/store.ts'
import { fakeServer } from '../../sync/testing.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { newWordsSecret, secretOfWords, wordsOfSecret } from '../twelve-words.ts'
import { unlockByWords, waysIn } from '../unlock.ts'
import { keepUnseen } from '../vault.ts'
import { recoveryScreen, type RecoveryScreen } from './recovery.ts'

async function opened(store: Store): Promise<App> {
  const app = await openApp(testEnvironment(store))
  assert.ok(app.ok)
  return app.value
}

/** Working out the backup key takes as long as the test wants. */
function slowKey() {
  let give: (key: string) => void = () => {}
  const recipientOf = () => new Promise<string>((resolve) => (give = resolve))
  return { recipientOf, give: (key: string) => give(key) }
}

async function hasWords(store: Store): Promise<boolean> {
  const ways = await waysIn(store)
  return ways.ok && ways.value.words
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 30))

/** Opens records that may share through one server, until the test ends. */
function opening(context: TestContext): (store: Store) => Promise<App> {
  const { fetch } = fakeServer()
  return async (store) => {
    const app = await openApp(testEnvironment(store, { origin: 'http://test', fetch }))
    assert.ok(app.ok)
    context.after(() => app.value.stop())
    return app.value
  }
}

/** Makes words and sees them, as whoever stays on the screen does. */
async function makes(screen: RecoveryScreen): Promise<string> {
  assert.ok((await screen.show()) && (await screen.seen()))
  return screen.words.value.join(' ')
}

/** Do these words open this device? Looked at as somebody does who comes anew. */
async function open(store: Store, words: string): Promise<boolean> {
  return (await unlockByWords(store, words)).ok
}

test('nobody sees words before they are kept, and once they are seen so are their day and the backup key: a reload loses none of it', async () => {
  const store = memoryStore()
  const { recipientOf, give } = slowKey()
  const screen = recoveryScreen(await opened(store), recipientOf)
  let afterReload: Promise<App> | undefined
  effect(() => {
    if (screen.words.value.length > 0) afterReload ??= opened(store)
  })
  const shown = screen.show()
  assert.equal(await screen.show(), false) // a second tap makes no second words
  await soon()
  assert.deepEqual([screen.step.value, screen.making.value, await hasWords(store)], ['look', true, false])
  give('age1first')
  assert.ok(await shown)
  assert.deepEqual([screen.step.value, screen.making.value, screen.words.value.length], ['shown', false, 12])
  const again = recoveryScreen((await afterReload) ?? assert.fail(), async () => 'age1first')
  await until(() => again.step.value === 'shown')
  assert.deepEqual(again.words.value, screen.words.value)
  assert.ok(await again.seen())
  const { wordsMade, backupRecipient } = (await opened(store)).notebook.value.settings
  assert.deepEqual([wordsMade, backupRecipient], [testEnvironment().now(), 'age1first'])
  assert.ok(await open(store, screen.words.value.join(' ')))
  const after = recoveryScreen(await opened(store), async () => 'age1first')
  await soon()
  assert.deepEqual([after.step.value, after.has.value], ['look', true]) // they are shown this once
})

test('until new words are on the screen those from before open this device and the next backup; from then on the new ones do', async () => {
  const store = memoryStore()
  const app = await opened(store)
  const paper = await makes(recoveryScreen(app, async () => 'age1paper'))
  const screen = recoveryScreen(app, async () => 'age1new')
  assert.ok(await screen.show())
  const next = screen.words.value.join(' ')
  const stands = async () => [await open(store, paper), app.notebook.value.settings.backupRecipient]
  assert.deepEqual(await stands(), [true, 'age1paper'])
  assert.ok(await screen.seen())
  assert.deepEqual([await stands(), await open(store, next)], [[false, 'age1new'], true])
})

test('left while new words are made, by going back or by keeping those from before, nothing comes of them', async () => {
  for (const way of ['leave', 'go'] as const) {
    const store = memoryStore()
    const app = await opened(store)
    const paper = await makes(recoveryScreen(app, async () => 'age1paper'))
    const { recipientOf, give } = slowKey()
    const screen = recoveryScreen(app, recipientOf)
    screen.go('sure')
    const shown = screen.show()
    await soon()
    if (way === 'leave') screen.leave()
    else screen.go('look')
    assert.equal(screen.making.value, false)
    give('age1new')
    assert.equal(await shown, false, way)
    assert.deepEqual([screen.words.value.length, await open(store, paper)], [0, true])
    const again = recoveryScreen(await opened(store), async () => 'age1new')
    await soon()
    assert.deepEqual([again.step.value, again.words.value.length], ['look', 0])
  }
})

test('left while new words are put on the disk, nothing comes of them either', async () => {
  const store = memoryStore()
  const goesOn = Promise.withResolvers<undefined>()
  let isSlow = false
  const changeDoor: Store['changeDoor'] = async (...all) => {
    if (isSlow) await goesOn.promise
    return store.changeDoor(...all)
  }
  const app = await opened({ ...store, changeDoor })
  const paper = await makes(recoveryScreen(app, async () => 'age1paper'))
  isSlow = true
  const screen = recoveryScreen(app, async () => 'age1new')
  const shown = screen.show()
  await soon()
  screen.leave()
  goesOn.resolve(undefined)
  assert.equal(await shown, false)
  assert.ok(await open(store, paper))
  const again = recoveryScreen(await opened(store), async () => 'age1new')
  await soon()
  assert.equal(again.step.value, 'look')
})

test('left while the first words are made, there are none, and they can be made anew', async () => {
  const store = memoryStore()
  const { recipientOf } = slowKey()
  void recoveryScreen(await opened(store), recipientOf).show()
  await soon()
  const screen = recoveryScreen(await opened(store), async () => 'age1first')
  await until(() => screen.has.value === false)
  assert.ok(await open(store, await makes(screen)))
})

test('of two tabs that make words at once, the one whose words do not count puts them away and says so', async () => {
  const store = memoryStore()
  await makes(recoveryScreen(await opened(store), async () => 'age1paper'))
  const [one, two] = [await opened(store), await opened(store)].map((app) => recoveryScreen(app, async () => 'age1'))
  assert.ok(one && two && (await one.show()) && (await two.show()))
  const [early, late] = [one.words.value.join(' '), two.words.value.join(' ')]
  assert.equal(await one.seen(), false)
  assert.deepEqual([one.step.value, one.words.value.length, one.refused.value], ['look', 0, 'others'])
  assert.ok(await two.seen())
  assert.deepEqual([await open(store, early), await open(store, late)], [false, true])
})

test('the same words, shown by two tabs, count once', async () => {
  const store = memoryStore()
  assert.ok((await keepUnseen(await opened(store), await newWordsSecret())).ok)
  const [one, two] = [await opened(store), await opened(store)].map((app) => recoveryScreen(app, async () => 'age1'))
  assert.ok(one && two)
  await until(() => one.step.value === 'shown' && two.step.value === 'shown')
  assert.ok((await one.seen()) && (await two.seen()))
  assert.ok(await open(store, two.words.value.join(' ')))
})

test('new words for which there is no room are not left on the screen, and those from before go on', async () => {
  const store = memoryStore()
  let isFull = false
  const changeDoor: Store['changeDoor'] = async (...all) => (isFull ? fail('full') : store.changeDoor(...all))
  const app = await opened({ ...store, changeDoor })
  const paper = await makes(recoveryScreen(app, async () => 'age1paper'))
  const screen = recoveryScreen(app, async () => 'age1new')
  assert.ok(await screen.show())
  isFull = true
  assert.equal(await screen.seen(), false)
  assert.deepEqual([screen.step.value, screen.words.value.length, screen.refused.value], ['look', 0, 'unkept'])
  assert.ok(await open(store, paper))
  assert.equal(app.notebook.value.settings.backupRecipient, 'age1paper')
})

test('words that count are shown, also when there was no room to note their day; once there is, it is noted', async () => {
  const store = memoryStore()
  const screen = recoveryScreen(await opened({ ...store, append: async () => fail('full') }), async () => 'age1first')
  assert.ok(await screen.show())
  assert.equal(await screen.seen(), false)
  assert.deepEqual([screen.words.value.length, screen.trouble.value, await hasWords(store)], [12, 'full', true])
  const app = await opened(store)
  const again = recoveryScreen(app, async () => 'age1first')
  await until(() => again.step.value === 'shown')
  assert.deepEqual(again.words.value, screen.words.value)
  assert.ok(await again.seen())
  assert.equal(app.notebook.value.settings.backupRecipient, 'age1first')
})

test('words that could not lead to the others when they were made do so later, also after the page was closed, and those before no longer', async (context) => {
  const on = opening(context)
  const secretOf = async (words: readonly string[]) => {
    const secret = await secretOfWords(words.join(' '))
    return secret.ok ? secret.value : assert.fail()
  }
  const store = memoryStore()
  let isFull = false
  const app = await on({ ...store, append: async (...all) => (isFull ? fail('full') : store.append(...all)) })
  assert.equal(await app.devices.turnOn('A computer'), undefined)
  const screen = recoveryScreen(app, async () => 'age1')
  await makes(screen)
  await until(() => screen.leads.value)
  const first = await secretOf(screen.words.value)
  isFull = true
  assert.ok(await screen.show())
  assert.equal(await screen.seen(), false)
  const second = await secretOf(screen.words.value)
  await soon()
  assert.equal(screen.leads.value, false)
  app.stop()
  const again = await on(store)
  assert.equal(await again.devices.look(), undefined)
  const after = recoveryScreen(again, async () => 'age1')
  await until(() => after.has.value === true)
  assert.ok(after.leads.value)
  assert.equal(await (await on(memoryStore())).devices.recover(first, 'A phone'), 'gone')
  assert.equal(await (await on(memoryStore())).devices.recover(second, 'A phone'), undefined)
  const door = await store.door(assert.fail)
  assert.ok(door.ok && door.value.slots.has('words') && !door.value.slots.has('words-due'))
})

test('words that another device made are taken once they are typed, and newer ones are told from those on paper', async (context) => {
  const environment = testEnvironment(memoryStore(), { origin: 'http://test', fetch: fakeServer().fetch })
  const one = await openApp(environment)
  assert.ok(one.ok)
  context.after(() => one.value.stop())
  const first = recoveryScreen(one.value, async () => 'age1')
  await makes(first)
  const { other, own } = await otherDevice(context, one.value, environment)
  await until(() => first.leads.value)
  const second = recoveryScreen(other, async () => 'age1')
  await until(() => second.elsewhere.value)
  assert.equal(second.has.value, false)
  second.type(0, 'abandon '.repeat(11) + 'about')
  assert.equal(await second.check(), false)
  assert.equal(second.fault.value, 'wrong')
  second.type(0, first.words.value.join(' '))
  assert.ok(await second.check())
  assert.deepEqual([second.elsewhere.value, second.has.value, await hasWords(own.store)], [false, true, true])

  const newer = await makes(second)
  await until(() => second.leads.value)
  assert.equal(await one.value.devices.look(), undefined)
  assert.ok(first.elsewhere.value)
  first.type(0, first.words.value.join(' '))
  assert.equal(await first.check(), false)
  first.type(0, newer)
  assert.ok(await first.check())
  assert.equal(first.elsewhere.value, false)
})

test('words that nobody saw end none: those on paper still lead here, until whoever comes for words is shown the new ones', async (context) => {
  const on = opening(context)
  const store = memoryStore()
  const before = await on(store)
  assert.equal(await before.devices.turnOn('A computer'), undefined)
  const paper = recoveryScreen(before, async () => 'age1')
  await makes(paper)
  await until(() => paper.leads.value)
  const onPaper = await secretOfWords(paper.words.value.join(' '))
  // They are kept, and the page is gone.
  const unseen = await newWordsSecret()
  assert.ok(onPaper.ok && (await keepUnseen(before, unseen)).ok)
  before.stop()

  const again = await on(store)
  assert.equal(await again.devices.look(), undefined)
  assert.equal(await (await on(memoryStore())).devices.recover(onPaper.value, 'A phone'), undefined)
  const screen = recoveryScreen(again, async () => 'age1new')
  await until(() => screen.step.value === 'shown')
  assert.deepEqual(screen.words.value, await wordsOfSecret(unseen))
  assert.equal(await (await on(memoryStore())).devices.recover(onPaper.value, 'A phone'), undefined)
  assert.ok(await screen.seen())
  await until(() => !screen.leads.value)
  await until(() => screen.leads.value)
  assert.equal(again.notebook.value.settings.backupRecipient, 'age1new')
  assert.equal(await (await on(memoryStore())).devices.recover(onPaper.value, 'A phone'), 'gone')
})
