import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'

import { assertKept, killBounds, killLine, killRounds } from './kill.ts'

test('nothing acknowledged is lost, altered or doubled by kill -9 under load', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-kill-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const figures = await killRounds({ TENDRIL_DATA: folder }, killBounds)
  t.diagnostic(killLine('SQLite', figures))
  assertKept(figures, killBounds)
  const db = new DatabaseSync(join(folder, 'tendril.db'))
  assert.equal(db.prepare('pragma integrity_check').get()?.['integrity_check'], 'ok')
  db.close()
})
