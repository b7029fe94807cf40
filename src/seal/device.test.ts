import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { makeDeviceKey, openOnDevice, sealOnDevice } from './device.ts'

const key = await makeDeviceKey()

test('what was sealed on the device opens there, at its own place', async () => {
  const bytes = fc.uint8Array({ maxLength: 3000 }).map((b) => new Uint8Array(b))
  await fc.assert(
    fc.asyncProperty(bytes, fc.string(), fc.string(), async (plaintext, place, other) => {
      const sealed = await sealOnDevice(key, place, plaintext)
      assert.deepEqual(await openOnDevice(key, place, sealed), { ok: true, value: plaintext })
      if (other !== place) assert.deepEqual(await openOnDevice(key, other, sealed), { ok: false, error: 'seal' })
    }),
  )
})

test('the key cannot be read out, and another device opens nothing', async () => {
  assert.equal(key.extractable, false)
  await assert.rejects(crypto.subtle.exportKey('raw', key))
  const sealed = await sealOnDevice(key, 'op/1', new Uint8Array(5))
  assert.deepEqual(await openOnDevice(await makeDeviceKey(), 'op/1', sealed), { ok: false, error: 'commit' })
})

test('the length tells only a step: a power of two, above 64 KiB a multiple of it', async () => {
  const padded = async (length: number) => (await sealOnDevice(key, '', new Uint8Array(length))).length - 56
  assert.deepEqual(
    await Promise.all([0, 252, 253, 508, 509, 65_532, 65_533, 200_000].map(padded)),
    [256, 256, 512, 512, 1024, 65_536, 131_072, 262_144],
  )
})

test('every altered byte is a named fault', async () => {
  const sealed = await sealOnDevice(key, 'op/1', new Uint8Array(100).fill(7))
  for (let at = 0; at < sealed.length; at++) {
    const error = at < 40 ? 'commit' : 'seal'
    assert.deepEqual(
      await openOnDevice(
        key,
        'op/1',
        sealed.map((byte, i) => (i === at ? byte ^ 1 : byte)),
      ),
      { ok: false, error },
      `byte ${at}`,
    )
  }
})
