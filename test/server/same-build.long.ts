// Whoever builds our source gets the bytes that we serve. Only in the long run, or by node --test test/server/same-build.long.ts

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import { built } from '../../scripts/built.ts'

built()
const project = join(import.meta.dirname, '../..')

test('the same source built at another place gives the same bytes', (t) => {
  const copy = mkdtempSync(join(tmpdir(), 'tendril-build-'))
  t.after(() => rmSync(copy, { recursive: true, force: true }))
  const files = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.json']
  for (const name of ['src', 'scripts', 'docs', ...files])
    cpSync(join(project, name), join(copy, name), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'))
  const done = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Asia/Tokyo' },
  })
  assert.equal(done.status, 0, done.stderr)
  const list = (root: string) => readFileSync(join(root, 'dist/site/hashes.txt'), 'utf8').split('\n')
  assert.ok(list(copy).length > 100)
  assert.deepEqual(list(copy), list(project))
})
