// Our backups are opened by somebody else: always by the second reader beside this file, and by the age command where it is installed.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { makeBackup } from '../../src/app/backup-file.ts'
import { exported } from '../../src/core/records/exported.ts'
import { fold } from '../../src/core/records/fold.ts'
import { parseOp } from '../../src/core/records/parse.ts'
import { instant } from '../../src/lib/time.ts'
import { openAge } from './age.ts'

const quick = 10
const op = {
  v: 1,
  at: '018bcfe56800-0000-device01',
  kind: 'letter',
  id: 'a',
  set: { made: 1, rung: 'R1', text: 'Dear me' },
}
const folded = fold([parseOp(op) ?? assert.fail()])
const document = exported(folded, { made: instant(Date.UTC(2026, 10, 26)), unreadable: 0, purpose: 'backup' })
/** Long enough for several chunks. */
const sounds = [{ id: 's', type: 'audio/webm', bytes: Uint8Array.from(randomBytes(150_000)) }]
const content = JSON.stringify({
  ...document,
  sounds: sounds.map(({ id, type, bytes }) => ({ id, type, data: Buffer.from(bytes).toString('base64url') })),
})

test('a second implementation opens a backup under a passphrase, and finds every word and every sound', async () => {
  const passphrase = 'plum ladder tin — Übermut'
  const file = Buffer.from(await makeBackup({ document, sounds, sealedFor: { passphrase } }, quick))
  assert.equal(openAge(file, { passphrase }).toString(), content)
  assert.throws(() => openAge(file, { passphrase: 'plum ladder' }))
})

test('a second implementation, and age itself where it is there, opens a backup for the recovery words', async (t) => {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const file = Buffer.from(await makeBackup({ document, sounds, sealedFor: { recipient } }))
  assert.equal(openAge(file, { secret: secretOf(identity) }).toString(), content)
  const byAge = openedByAge(file, identity)
  assert.equal(byAge ?? content, content)
  t.diagnostic(`backups opened by the age command: ${byAge === undefined ? 'it is not installed' : '1 of 1'}`)
})

test('the second reader is not easily pleased: each flipped byte is found', async () => {
  const passphrase = 'plum ladder tin'
  const file = Buffer.from(await makeBackup({ document, sounds: [], sealedFor: { passphrase } }, 1))
  for (let i = 0; i < file.length; i++) {
    const bad = Buffer.from(file)
    bad[i] = (bad[i] ?? 0) ^ 4
    assert.throws(() => openAge(bad, { passphrase }), `byte ${i}`)
  }
})

/** What the age command makes of it; `undefined` where it is not installed. */
function openedByAge(file: Buffer, identity: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-age-'))
  try {
    writeFileSync(join(folder, 'key'), `${identity}\n`)
    writeFileSync(join(folder, 'notebook.age'), file)
    const run = spawnSync('age', ['-d', '-i', 'key', 'notebook.age'], { cwd: folder, maxBuffer: 1 << 24 })
    if (run.error) return undefined
    assert.equal(run.status, 0, run.stderr.toString())
    return run.stdout.toString()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The 32 bytes behind `AGE-SECRET-KEY-1…`: bech32, whose check is left to others. */
function secretOf(identity: string): Buffer {
  const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
  const five = Array.from(identity.toLowerCase().slice('age-secret-key-1'.length, -6), (letter) =>
    letters.indexOf(letter),
  )
  const bits = five.map((n) => n.toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.slice(0, 256).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
