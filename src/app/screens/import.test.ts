import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bytes } from '../../lib/bytes.ts'
import { recipientOf } from '../../seal/backup.ts'
import { memoryStore } from '../../store/memory.ts'
import type { Store } from '../../store/store.ts'
import { type App, openApp } from '../app.ts'
import { makeBackup, readBackup } from '../backup-file.ts'
import { askDraft, testEnvironment } from '../testing.ts'
import { type BackupWork, backupScreen } from './backup.ts'
import type { FileToSave } from './export.ts'
import { type ChosenFile, importScreen } from './import.ts'
import { recoveryScreen } from './recovery.ts'

const work: BackupWork = { make: (parts) => makeBackup(parts, 1), read: readBackup }
const passphrase = 'plum ladder tin rain'

async function opened(store: Store = memoryStore()): Promise<App> {
  const app = await openApp(testEnvironment(store))
  assert.ok(app.ok)
  return app.value
}

async function backupOf(app: App): Promise<Bytes> {
  const copy = await app.copies?.take('backup')
  assert.ok(copy?.ok)
  return makeBackup({ ...copy.value, sealedFor: { passphrase } }, 1)
}

function chosen(bytes: Bytes, size = bytes.length): ChosenFile {
  return { name: 'notebook-2026-11-26.age', size, bytes: async () => bytes }
}

test('a backup is looked into with its passphrase, and nothing is written before it is added', async () => {
  const mine = await opened()
  await askDraft(mine, { title: 'Milk' })
  const store = memoryStore()
  const app = await opened(store)
  const screen = importScreen(app, work)
  await screen.choose(chosen(await backupOf(mine)))
  assert.deepEqual([screen.state.value, screen.needs.value, screen.fault.value], ['choose', 'passphrase', undefined])
  screen.type('another one')
  await screen.open()
  assert.equal(screen.fault.value, 'wrong-passphrase')
  screen.type(passphrase)
  await screen.open()
  assert.equal(screen.state.value, 'preview')
  assert.deepEqual([...(screen.preview.value?.fresh ?? [])], [['ask', 1]])
  assert.deepEqual([app.notebook.value.asks.size, (await store.rows()).ok], [0, true])
  await screen.add()
  assert.equal(screen.state.value, 'done')
  assert.deepEqual(app.notebook.value.asks, mine.notebook.value.asks)
  assert.equal(screen.typed.value, '')
  assert.equal(app.copies?.lastBackup.value?.since, 0)
  assert.equal(screen.isAll.value, true)
})

test('a backup for the recovery words is saved without typing anything, and opens with the words alone', async () => {
  const mine = await opened()
  await askDraft(mine, { title: 'Milk' })
  const recovery = recoveryScreen(mine, recipientOf)
  assert.ok((await recovery.show()) && (await recovery.seen()))
  const saving = backupScreen(mine, work)
  assert.deepEqual([saving.way.value, saving.hasWords.value], ['words', true])
  const files: FileToSave[] = []
  await saving.make((file) => files.push(file))
  const content = files[0]?.content
  assert.ok(content && typeof content !== 'string')
  const app = await opened()
  const screen = importScreen(app, work)
  await screen.choose(chosen(content))
  assert.equal(screen.needs.value, 'words')
  screen.type('eleven words are not enough')
  await screen.open()
  assert.deepEqual([screen.fault.value, screen.needs.value], ['count', 'words'])
  screen.type('legal winner thank year wave sausage worth useful legal winner thank yellow')
  await screen.open()
  assert.equal(screen.fault.value, 'wrong-words')
  screen.type(recovery.words.value.join(' '))
  await screen.open()
  await screen.add()
  assert.deepEqual(app.notebook.value.asks, mine.notebook.value.asks)
})

test('a backup of what is here says so, and has nothing to add', async () => {
  const app = await opened()
  await askDraft(app, { title: 'Milk' })
  const screen = importScreen(app, work)
  await screen.choose(chosen(await backupOf(app)))
  screen.type(passphrase)
  await screen.open()
  assert.deepEqual([screen.preview.value?.isHere, screen.preview.value?.same], [true, 1])
})

test('a file that is too large is not even read', async () => {
  const screen = importScreen(await opened(), work)
  await screen.choose({ name: 'x', size: 128 * 1024 * 1024 + 1, bytes: () => assert.fail('read') })
  assert.equal(screen.fault.value, 'too-large')
})

test('a file that is no backup, or can’t be read any more, leaves everything as it is', async () => {
  const app = await opened()
  const screen = importScreen(app, work)
  await screen.choose(chosen(new TextEncoder().encode('Date,Mood')))
  assert.equal(screen.fault.value, 'not-a-backup')
  await screen.choose({ ...chosen(new Uint8Array(3)), bytes: () => Promise.reject(new Error('pulled out')) })
  assert.equal(screen.fault.value, 'unavailable')
  const broken = importScreen(app, { ...work, read: async () => undefined })
  await broken.choose(chosen(new Uint8Array(3)))
  assert.equal(broken.fault.value, 'unavailable')
  assert.equal(app.notebook.value.asks.size, 0)
})

test('where there is no room nothing is added, and what was previewed can be tried again', async () => {
  const mine = await opened()
  await askDraft(mine, { title: 'Milk' })
  const store = memoryStore()
  let isFull = true
  const app = await opened({
    ...store,
    append: async (...row) => (isFull ? { ok: false, error: 'full' } : store.append(...row)),
  })
  const screen = importScreen(app, work)
  await screen.choose(chosen(await backupOf(mine)))
  screen.type(passphrase)
  await screen.open()
  await screen.add()
  assert.deepEqual([screen.fault.value, screen.state.value, app.notebook.value.asks.size], ['full', 'preview', 0])
  isFull = false
  await screen.add()
  assert.deepEqual([screen.state.value, app.notebook.value.asks.size], ['done', 1])
})
