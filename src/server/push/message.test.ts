import assert from 'node:assert/strict'
import { createECDH, randomBytes } from 'node:crypto'
import { test } from 'node:test'

import { sealMessage } from './message.ts'
import { openMessage } from '../../../test/server/push-service.ts'

const url = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))

/** Bytes of every body that is ever sent: salt, record size, key, and 128 bytes sealed with their tag. */
const messageLength = 16 + 4 + 1 + 65 + 128 + 16

test('the example of RFC 8291 comes out to the byte, but for its length', () => {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(url('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'))
  const to = {
    publicKey: url('BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'),
    auth: url('BTBZMqHH6r4Tts7J_aSIgg'),
  }
  const plain = Buffer.from('When I grow up, I want to be a watermelon')
  const body = sealMessage(to, url('DGv6ra1nlYgDCS1FRnbzlw'), pair, plain)
  const expected = url(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  )
  // Ours is padded, which in this cipher changes nothing before the padding.
  const same = 86 + plain.length + 1
  assert.deepEqual(body?.subarray(0, same), expected.subarray(0, same))
})

test('each message opens for its browser only, has one length, and no two are alike', () => {
  const browser = createECDH('prime256v1')
  browser.generateKeys()
  const to = { publicKey: new Uint8Array(browser.getPublicKey()), auth: new Uint8Array(randomBytes(16)) }
  const bodies = Array.from({ length: 20 }, () => sealMessage(to))
  for (const body of bodies) {
    assert.equal(body?.length, messageLength)
    assert.deepEqual([...openMessage(body ?? [], browser, to.auth)], [1])
  }
  assert.equal(new Set(bodies.map((body) => Buffer.from(body ?? []).toString('hex'))).size, 20)
  const other = createECDH('prime256v1')
  other.generateKeys()
  assert.throws(() => openMessage(bodies[0] ?? [], other, to.auth))
})

test('a key that is none is refused, not sent to', () => {
  for (const publicKey of [new Uint8Array(65), new Uint8Array(65).fill(4), new Uint8Array(0)])
    assert.equal(sealMessage({ publicKey, auth: new Uint8Array(16) }), undefined)
})
