import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openApp } from '../app.ts'
import { madeWords, testEnvironment } from '../testing.ts'
import { mineId } from '../../core/records/op.ts'
import { sha256 } from '../../seal/primitives.ts'
import { setLock, setPassphrase } from '../vault.ts'
import { home } from './home.ts'
import { keptScreen } from './kept.ts'
import { receiveScreen } from './receive.ts'
import { settingsScreen } from './settings.ts'
import { trialScreen } from './trial.ts'

async function opened() {
  const app = await openApp(testEnvironment())
  assert.ok(app.ok)
  return app.value
}

test('a name is kept when it is kept, and may be emptied', async () => {
  const app = await opened()
  const screen = settingsScreen(app)
  assert.equal(screen.open.value, false)
  screen.type(' Sam ')
  assert.equal(screen.open.value, true)
  assert.ok(await screen.keepName())
  assert.equal(app.notebook.value.settings.name, 'Sam')
  assert.equal(screen.open.value, false)
  screen.type('')
  await screen.keepName()
  assert.equal(app.notebook.value.settings.name, '')
})

test('open links are listed until they are gone, and can be closed', async () => {
  const app = await opened()
  await trialScreen(app).make('Plants?')
  const screen = keptScreen(app)
  const [held] = screen.links.value
  assert.ok(held?.shown?.ask.trial && !held.closing)
  assert.ok(await screen.close(held.link.id))
  assert.equal(screen.links.value[0]?.closing, true)
})

test('it says what opens this device, and whether there are words for when that is lost', async () => {
  const app = await opened()
  const says = async () => {
    const { opens } = keptScreen(app)
    await new Promise((resolve) => setTimeout(resolve))
    return opens.value
  }
  assert.deepEqual(await says(), { by: 'itself', hasWords: false })
  assert.ok((await setPassphrase(app, 'green kettle', (typed, { salt }) => sha256(typed, salt))).ok)
  assert.deepEqual(await says(), { by: 'passphrase', hasWords: false })
  assert.ok((await madeWords(app)).ok)
  assert.deepEqual(await says(), { by: 'passphrase', hasWords: true })
  assert.ok((await setLock(app, 'off')).ok)
  assert.deepEqual(await says(), { by: 'itself', hasWords: true })
})

test('erasing asks first, and leaves an empty notebook', async () => {
  const app = await opened()
  const received = receiveScreen(app)
  await received.chooseWhat('time')
  await received.chooseGiver('stranger')
  const screen = keptScreen(app)
  assert.equal(screen.asking.value, false)
  screen.askFirst(true)
  assert.equal(screen.asking.value, true)
  assert.ok(await screen.erase())
  assert.equal(home(app).value, 'first')
})

test('where devices are woken is named among what a server holds, once that was turned on', async () => {
  const app = await opened()
  const screen = keptScreen(app)
  assert.equal(screen.woken.value, false)
  await app.change([{ kind: 'settings', id: mineId, set: { box: 'A'.repeat(43) } }])
  assert.equal(screen.woken.value, true)
})
