import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { leaks } from './leaks.ts'

test('rights, links, keys and addresses are found wherever they stand in the output', () => {
  const text = (length: number) => randomBytes(length).toString('base64url')
  const key = 'Zx9' + 'a'.repeat(40)
  for (const [kind, leak] of [
    ['right', `Bearer ${text(16)}.${text(32)}`],
    ['link', `https://tendril.example/a#1${text(16)}.`],
    ['key', `token=${key}`],
    ['address', 'from 93.184.216.34, GET'],
  ] as const)
    assert.ok(
      leaks(`✔ a line before\n${leak}\nℹ pass 1`).some((found) => found.startsWith(`${kind}:`)),
      leak,
    )
})

test('what a run prints when all is well is no leak', () => {
  const output = `✔ ${'a test is named so'} (12.345678ms)\n✓ unit  12.3 s  900 tests\nat http://127.0.0.1:41234, SQLite 3.51.0\n10.0.0.1 192.0.2.7
    sha256-9HUVv3I9VGYPuXScPEHbUEGhLdHjTVOfYZnxx+NYgVs=  node_modules/.pnpm/thing-1.2.3.4.5`
  assert.deepEqual(leaks(output), [])
})
