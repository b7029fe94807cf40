import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { quick, slow } from './quick-crypto.ts'

const bytes = (minLength = 0, maxLength = 100) => fc.uint8Array({ minLength, maxLength })
const key = bytes(32, 32)

type Way = typeof slow

/** Does it with the quick functions and with the real ones. */
async function both(work: (way: Way) => Promise<ArrayBuffer>): Promise<void> {
  assert.deepEqual(await work(quick), await work(slow))
}

test('what is made at once is what WebCrypto makes', async () => {
  await fc.assert(
    fc.asyncProperty(key, bytes(), bytes(), bytes(12, 12), async (secret, data, more, iv) => {
      await both((way) => way.digest('SHA-256', data))
      const hmac = { name: 'HMAC', hash: 'SHA-256' }
      await both(async (way) => way.sign('HMAC', await way.importKey('raw', secret, hmac, false, ['sign']), data))
      const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: more, info: data }
      await both(async (way) =>
        way.deriveBits(hkdf, await way.importKey('raw', secret, 'HKDF', false, ['deriveBits']), 42 * 8),
      )
      const gcm = { name: 'AES-GCM', iv, additionalData: more }
      await both(async (way) =>
        way.encrypt(gcm, await way.importKey('raw', secret, 'AES-GCM', false, ['encrypt']), data),
      )
    }),
  )
})

test('either opens what the other sealed, and neither opens what was altered', async () => {
  await fc.assert(
    fc.asyncProperty(key, bytes(1), bytes(12, 12), fc.nat(), async (secret, data, iv, at) => {
      const gcm = { name: 'AES-GCM', iv }
      for (const [seals, opens] of [
        [quick, slow],
        [slow, quick],
      ] as const) {
        const closing = await seals.importKey('raw', secret, 'AES-GCM', false, ['encrypt'])
        const opening = await opens.importKey('raw', secret, 'AES-GCM', false, ['decrypt'])
        const sealed = new Uint8Array(await seals.encrypt(gcm, closing, data))
        assert.deepEqual(new Uint8Array(await opens.decrypt(gcm, opening, sealed)), data)
        sealed[at % sealed.length] = (sealed[at % sealed.length] ?? 0) ^ 1
        await assert.rejects(opens.decrypt(gcm, opening, sealed))
      }
    }),
  )
})
