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
import { secretOfWords } from '../twelve-words.ts'
import { waysIn } from '../unlock.ts'
import { makeWords } from '../vault.ts'
import { recoveryScreen } from './recovery.ts'

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

test('nobody sees words before they, their day and the backup key are kept: a reload then loses none of it', async () => {
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
  const { wordsMade, backupRecipient } = (await afterReload)?.notebook.value.settings ?? assert.fail()
  assert.deepEqual([wordsMade, backupRecipient], [testEnvironment().now(), 'age1first'])
})

test('left while new words are made, those from before count as they did', async () => {
  const store = memoryStore()
  const first = recoveryScreen(await opened(store), async () => 'age1first')
  assert.ok(await first.show())
  const { recipientOf } = slowKey()
  void recoveryScreen(await opened(store), recipientOf).show()
  await soon()
  const app = await opened(store)
  assert.equal(app.notebook.value.settings.backupRecipient, 'age1first')
  const again = recoveryScreen(app, recipientOf)
  again.type(0, first.words.value.join(' '))
  assert.ok(await again.check())
})

test('words that count are shown, also when there was no room to note their day', async () => {
  const store = memoryStore()
  const screen = recoveryScreen(await opened({ ...store, append: async () => fail('full') }), async () => 'age1first')
  assert.equal(await screen.show(), false)
  assert.deepEqual([screen.words.value.length, screen.trouble.value, await hasWords(store)], [12, 'full', true])
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
  assert.ok(await screen.show())
  await until(() => screen.leads.value)
  const first = await secretOf(screen.words.value)
  isFull = true
  await screen.show()
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
  assert.ok(await first.show())
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

  assert.ok(await second.show())
  const newer = second.words.value.join(' ')
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
  assert.ok(await paper.show())
  await until(() => paper.leads.value)
  const onPaper = await secretOfWords(paper.words.value.join(' '))
  // They are kept, and the page is gone.
  const unseen = await makeWords(before)
  assert.ok(onPaper.ok && unseen.ok)
  before.stop()

  const again = await on(store)
  assert.equal(await again.devices.look(), undefined)
  assert.equal(await (await on(memoryStore())).devices.recover(onPaper.value, 'A phone'), undefined)
  const screen = recoveryScreen(again, async () => 'age1new')
  await until(() => screen.step.value === 'shown' && screen.leads.value)
  assert.deepEqual(screen.words.value, unseen.value.words)
  assert.equal(again.notebook.value.settings.backupRecipient, 'age1new')
  assert.equal(await (await on(memoryStore())).devices.recover(onPaper.value, 'A phone'), 'gone')
})
