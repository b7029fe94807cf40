import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { inOneProcess } from './checks.ts'

const named = `import test from 'node:test'\ntest('one', () => {})\n`

test('a test file that breaks below its first test makes the run red, and says which file', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-whole-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const [good, broken] = ['good', 'broken'].map((name) => join(folder, `${name}.test.ts`)) as [string, string]
  writeFileSync(good, named)
  writeFileSync(broken, `${named}throw new Error('below')\n`)
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const run = (...files: readonly string[]) =>
    spawnSync(process.execPath, [...inOneProcess, ...files], {
      cwd: join(import.meta.dirname, '..'),
      env,
      encoding: 'utf8',
    })
  assert.equal(run(good).status, 0)
  const { status, stderr } = run(good, broken)
  assert.equal(status, 1)
  assert.match(stderr, /broken\.test\.ts/)
})
