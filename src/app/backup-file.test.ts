import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { exported } from '../core/records/exported.ts'
import { fold } from '../core/records/fold.ts'
import { largestFile } from '../core/records/limits.ts'
import { parseOp } from '../core/records/parse.ts'
import { instant } from '../lib/time.ts'
import type { OpenedWith, SealedFor } from '../seal/backup.ts'
import { utf8 } from '../seal/utf8.ts'
import { makeBackup, readBackup } from './backup-file.ts'

const passphrase = 'plum ladder tin rain'
const op = { v: 1, at: '018bcfe56800-0000-device01', kind: 'ask', id: 'a', set: { made: 1, words: 'Milk?' } }
const folded = fold([parseOp(op) ?? assert.fail()])
const document = exported(folded, { made: instant(Date.UTC(2026, 10, 26)), unreadable: 0, purpose: 'backup' })
const sounds = [{ id: 's', type: 'audio/webm', bytes: Uint8Array.of(1, 2, 3, 254) }]

const sealed = (sealedFor: SealedFor = { passphrase }) => makeBackup({ document, sounds, sealedFor }, 8)
async function said(file: Uint8Array<ArrayBuffer>, opener?: OpenedWith): Promise<string> {
  const read = await readBackup(file, opener)
  return read.ok ? 'ok' : read.error
}
async function ageOf(content: string, logN = 8): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(logN)
  return new Uint8Array(await encrypter.encrypt(content))
}

test('what was sealed comes out as it was, with its sounds, under a passphrase and for the recovery words', async () => {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  for (const [how, opener, lock] of [
    [{ passphrase }, { passphrase }, 'passphrase'],
    [{ recipient }, { identity }, 'words'],
  ] as const) {
    const read = await readBackup(await sealed(how), opener)
    assert.ok(read.ok)
    assert.deepEqual([read.value.ops, read.value.sounds, read.value.lock], [[op], sounds, lock])
  }
})

test('each reason has its own name', async () => {
  const identity = await generateX25519Identity()
  const forWords = await sealed({ recipient: await identityToRecipient(identity) })
  const file = await sealed()
  assert.equal(await said(file), 'needs-passphrase')
  assert.equal(await said(file, { passphrase: 'another one' }), 'wrong-passphrase')
  assert.equal(await said(forWords, { passphrase }), 'needs-words')
  assert.equal(await said(forWords, { identity: await generateX25519Identity() }), 'wrong-words')
  assert.equal(await said(file.subarray(0, -1), { passphrase }), 'damaged')
  assert.equal(await said(file.subarray(0, 60), { passphrase }), 'damaged')
  assert.equal(await said(await ageOf('Dear diary'), { passphrase }), 'not-a-backup')
  assert.equal(await said(await ageOf(JSON.stringify({ ...document, version: 2 })), { passphrase }), 'newer')
  assert.equal(await said(utf8('date,mood\n2026-11-26,good')), 'not-a-backup')
  assert.equal(await said(new Uint8Array(0)), 'not-a-backup')
  assert.equal(await said(new Uint8Array(largestFile + 1)), 'too-large')
})

test('a file can’t make the device work for minutes: its work factor is read first', async () => {
  const file = Buffer.from(await ageOf('x')).toString('latin1')
  for (const logN of ['19', '30', '4294967296']) {
    const greedy = Buffer.from(file.replace(/^(-> scrypt \S+) 8$/m, `$1 ${logN}`), 'latin1')
    const began = performance.now()
    assert.match(await said(new Uint8Array(greedy), { passphrase }), /too-slow|damaged/)
    assert.ok(performance.now() - began < 200)
  }
})

test('the copy for other programs opens without a key', async () => {
  const read = await readBackup(utf8(JSON.stringify(document, undefined, 1)), undefined)
  assert.ok(read.ok)
  assert.deepEqual([read.value.ops, read.value.lock], [[op], 'none'])
})
