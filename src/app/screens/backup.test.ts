import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryStore } from '../../store/memory.ts'
import { openApp } from '../app.ts'
import { makeBackup, readBackup } from '../backup-file.ts'
import { askDraft, testEnvironment } from '../testing.ts'
import { type BackupWork, backupScreen } from './backup.ts'
import { exportScreen, type FileToSave } from './export.ts'
import { exampleApp } from '../example-month.ts'

/** The real work, quick. */
const work: BackupWork = { make: (parts) => makeBackup(parts, 1), read: readBackup }
const passphrase = 'plum ladder tin rain'

async function opened(store = memoryStore()) {
  const app = await openApp(testEnvironment(store))
  assert.ok(app.ok)
  return app.value
}

test('a backup is made once the passphrase is long enough and typed twice, and opens with it', async () => {
  const app = await opened()
  await askDraft(app, { title: 'Milk' })
  const screen = backupScreen(app, work)
  const files: FileToSave[] = []
  const save = (file: FileToSave) => void files.push(file)
  screen.type('short')
  await screen.make(save)
  assert.equal(screen.problem.value, 'short')
  screen.type(passphrase)
  screen.typeAgain('plum ladder tin rail')
  await screen.make(save)
  assert.deepEqual([screen.problem.value, files.length], ['differs', 0])
  screen.typeAgain(passphrase)
  await screen.make(save)
  assert.equal(screen.state.value, 'saved')
  assert.equal(screen.passphrase.value, '')
  const [file] = files
  assert.match(file?.name ?? '', /^notebook-\d{4}-\d\d-\d\d\.age$/)
  assert.ok(file && typeof file.content !== 'string')
  const read = await readBackup(file.content, { passphrase })
  assert.ok(read.ok && read.value.ops.length > 0)
  assert.equal(app.copies?.lastBackup.value?.since, 0)
})

test('where it can’t be sealed nothing is saved, and no backup is remembered', async () => {
  const app = await opened()
  await askDraft(app, { title: 'Milk' })
  const screen = backupScreen(app, { ...work, make: async () => undefined })
  screen.type(passphrase)
  screen.typeAgain(passphrase)
  await screen.make(() => assert.fail('saved'))
  assert.deepEqual([screen.failed.value, screen.state.value, app.copies?.lastBackup.value], [true, 'ready', undefined])
})

test('of a blank notebook and of the made-up month nothing is saved', async () => {
  const blank = await opened()
  assert.equal(backupScreen(blank, work).state.value, 'empty')
  assert.equal(exportScreen(blank).state.value, 'empty')
  const example = exampleApp(testEnvironment())
  assert.equal(backupScreen(example, work).state.value, 'example')
  assert.equal(exportScreen(example).state.value, 'example')
})

test('the copies have neutral names, and say what they are', async () => {
  const app = await opened()
  await askDraft(app, { title: 'Milk' })
  const screen = exportScreen(app)
  const [page, data] = [await screen.make('page'), await screen.make('data')]
  assert.match(page?.name ?? '', /^notebook-[\d-]+\.html$/)
  assert.match(String(page?.content), /^<!doctype html>/)
  assert.equal(JSON.parse(String(data?.content)).format, 'tendril-notebook')
})
