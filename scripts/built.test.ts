import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fingerprint } from './built.ts'

test('the pages are built anew when a source changes in word or name, and only then', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'tendril-built-'))
  t.after(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'src/core/records'), { recursive: true })
  mkdirSync(join(root, 'src/server'), { recursive: true })
  const put = (file: string, text: string): void => writeFileSync(join(root, file), text)
  put('src/core/records/fold.ts', 'one')
  const first = fingerprint(root)
  put('src/core/records/fold.test.ts', 'a test')
  put('src/server/main.ts', 'the server is not in the pages')
  assert.equal(fingerprint(root), first)
  put('src/core/records/fold.ts', 'two')
  const second = fingerprint(root)
  assert.notEqual(second, first)
  renameSync(join(root, 'src/core/records/fold.ts'), join(root, 'src/core/fold.ts'))
  assert.notEqual(fingerprint(root), second)
})
