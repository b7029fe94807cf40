import assert from 'node:assert/strict'
import test from 'node:test'
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import fc from 'fast-check'
import { makePair, pointOf } from './primitives.ts'
import { replyPlain } from './linked-log.ts'
import { openReply, sealReply } from './sealed-reply.ts'

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
const anyBytes = (minLength: number, maxLength = minLength) =>
  fc.uint8Array({ minLength, maxLength }).map((b) => new Uint8Array(b))

function turned(bytes: Uint8Array, at: number) {
  return Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte))
}

test('hpke-oracle: what we seal, another library opens, and the other way round', async () => {
  const pair = await makePair(true)
  await fc.assert(
    fc.asyncProperty(anyBytes(0, 80), anyBytes(32), anyBytes(0, 2000), async (info, place, plaintext) => {
      const sealed = await sealReply(pair.publicKey, { info, place }, plaintext)
      const opened = await suite.open(
        { recipientKey: pair.privateKey, enc: sealed.slice(0, 65), info },
        sealed.slice(65),
        place,
      )
      assert.deepEqual(new Uint8Array(opened), plaintext)
      const { enc, ct } = await suite.seal({ recipientPublicKey: pair.publicKey, info }, plaintext, place)
      const theirs = new Uint8Array([...new Uint8Array(enc), ...new Uint8Array(ct)])
      assert.deepEqual(await openReply(pair, { info, place }, theirs), plaintext)
    }),
    { numRuns: 25 },
  )
})

test('reply-bound-to-place: no other place, offer or log opens it, and no altered byte', async () => {
  const pair = await makePair()
  const binding = { info: new Uint8Array(64).fill(1), place: new Uint8Array(32).fill(2) }
  const sealed = await sealReply(pair.publicKey, binding, new Uint8Array(replyPlain(2048)))
  assert.ok(await openReply(pair, binding, sealed))
  for (let at = 0; at < 32; at++) {
    assert.equal(await openReply(pair, { ...binding, place: turned(binding.place, at) }, sealed), undefined)
  }
  for (let at = 0; at < 64; at++) {
    assert.equal(await openReply(pair, { ...binding, info: turned(binding.info, at) }, sealed), undefined)
  }
  for (let at = 0; at < 65 + replyPlain(2048) + 16; at += 7)
    assert.equal(await openReply(pair, binding, turned(sealed, at)), undefined)
  assert.equal(await openReply(await makePair(), binding, sealed), undefined)
})

test('every reply is sealed under a key of its own', async () => {
  const pair = await makePair()
  const binding = { info: new Uint8Array(64), place: new Uint8Array(32) }
  const points = new Set<string>()
  for (let i = 0; i < 50; i++) {
    points.add((await sealReply(pair.publicKey, binding, new Uint8Array(8))).subarray(0, 65).join())
  }
  assert.equal(points.size, 50)
  assert.equal((await pointOf(pair.publicKey)).length, 65)
})
