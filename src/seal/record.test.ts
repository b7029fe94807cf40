import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test, { mock } from 'node:test'
import fc from 'fast-check'
import { concat } from '../lib/bytes.ts'
import { recordOverhead, recordSizes } from '../protocol/frame.ts'
import { readRecord, startChain } from './chain.ts'
import { deriveOwn, firstHead } from './keys.ts'
import type { LogKeys } from './keys.ts'
import { randomBytes } from './primitives.ts'
import { openRecord, sealRecord } from './record.ts'
import type { Content } from './record.ts'

const long = process.env['LONG'] !== undefined
const keys = await deriveOwn(new Uint8Array(32).fill(1))
const others = await deriveOwn(new Uint8Array(32).fill(2))

async function content(log: LogKeys, body: Uint8Array = Uint8Array.of(1, 2, 3)): Promise<Content> {
  const head = (await firstHead(log.id)).subarray(0, 16)
  return { place: { writer: randomBytes(8), seq: 0, at: 0, head }, type: 16, body: concat(body) }
}

function flipped(bytes: Uint8Array, at: number) {
  const copy = new Uint8Array(bytes)
  copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8))
  return copy
}

test('a record opens to what was sealed, whatever it says', async () => {
  const place = fc.record(
    {
      writer: fc.uint8Array({ minLength: 8, maxLength: 8 }).map((b) => new Uint8Array(b)),
      seq: fc.nat(0xffff_ffff),
      at: fc.nat(0xffff_ffff),
      head: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((b) => new Uint8Array(b)),
    },
    { noNullPrototype: true },
  )
  const any = fc.record(
    {
      place,
      type: fc.nat(255),
      body: fc.uint8Array({ maxLength: 1956 }).map((b) => new Uint8Array(b)),
    },
    { noNullPrototype: true },
  )
  await fc.assert(
    fc.asyncProperty(any, async (said) => {
      assert.deepEqual(await openRecord(keys, await sealRecord(keys, said, 2048)), { ok: true, value: said })
    }),
  )
})

test('flip-every-byte: each one gives a named error and changes nothing', async () => {
  for (const size of long ? recordSizes : ([512, 2048] as const)) {
    const record = await sealRecord(keys, await content(keys), size)
    const chain = await startChain(keys.id)
    const before = JSON.stringify(chain)
    for (let at = 0; at < size; at++) {
      const error = at === 0 ? 'version' : at < 41 ? 'commit' : 'seal'
      assert.deepEqual(await readRecord(keys, chain, flipped(record, at)), { ok: false, error }, `byte ${at}`)
    }
    assert.equal(JSON.stringify(chain), before)
  }
})

test('cross-log: a record does not open in another log', async () => {
  const record = await sealRecord(others, await content(others), 512)
  assert.deepEqual(await openRecord(keys, record), { ok: false, error: 'commit' })
  assert.deepEqual(await openRecord({ ...others, id: keys.id }, record), { ok: false, error: 'commit' })
  assert.deepEqual(await openRecord({ ...others, content: keys.content }, record), { ok: false, error: 'commit' })
})

test('sizes-closed-set: a record has one of four lengths, and a body that does not fit is a bug', async () => {
  for (const size of recordSizes) {
    const most = size - recordOverhead
    for (const length of [0, 1, most]) {
      assert.equal((await sealRecord(keys, await content(keys, new Uint8Array(length)), size)).length, size)
    }
    await assert.rejects(async () => sealRecord(keys, await content(keys, new Uint8Array(most + 1)), size))
  }
})

test('salt-unique: no two records share a salt, even with the same content', async () => {
  const said = await content(keys)
  const salts = new Set<string>()
  const count = long ? 20_000 : 1000
  for (let i = 0; i < count; i++) salts.add((await sealRecord(keys, said, 512)).subarray(1, 25).toString())
  assert.equal(salts.size, count)
})

test('no-plaintext-before-verify: nothing is decrypted before the commitment fits, and a fault carries no content', async () => {
  const record = await sealRecord(keys, await content(keys), 512)
  const decrypt = mock.method(crypto.subtle, 'decrypt')
  for (const at of [0, 1, 24, 25, 40]) await openRecord(keys, flipped(record, at))
  assert.equal(decrypt.mock.callCount(), 0)
  const altered = await openRecord(keys, flipped(record, 100))
  assert.equal(decrypt.mock.callCount(), 1)
  assert.deepEqual(altered, { ok: false, error: 'seal' })
  decrypt.mock.restore()
})

test('no bytes make the reader throw', async () => {
  const any = fc.oneof(
    fc.uint8Array({ maxLength: 600 }),
    fc.uint8Array({ minLength: 512, maxLength: 512 }),
    fc.uint8Array({ minLength: 511, maxLength: 511 }).map((bytes) => Uint8Array.of(1, ...bytes)),
  )
  await fc.assert(
    fc.asyncProperty(any, async (bytes) => assert.ok(!(await openRecord(keys, new Uint8Array(bytes))).ok)),
  )
})

test('only primitives.ts touches crypto, and nothing here logs', () => {
  const folder = new URL('.', import.meta.url)
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
    const source = readFileSync(new URL(file, folder), 'utf8').replaceAll(/\/\/.*|\/\*[^]*?\*\//g, '')
    assert.doesNotMatch(source, /console|Math\.random/, file)
    if (file !== 'primitives.ts') assert.doesNotMatch(source, /\bcrypto\b|node:/, file)
  }
})
