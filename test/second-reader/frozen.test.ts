// The sealing side against version-1.json: given what was random, every byte must come out as it did in the program that made that file.

import assert from 'node:assert/strict'
import test from 'node:test'
import { hex, unhex } from '../../scripts/vectors/case.ts'
import { answer, answerPlaintext, ask, askOffer, diary } from '../../scripts/vectors/frozen.ts'
import { concat } from '../../src/lib/bytes.ts'
import { deriveOwn, deriveUse } from '../../src/seal/keys.ts'
import { importPoint, importScalar } from '../../src/seal/primitives.ts'
import { sealRecord } from '../../src/seal/record.ts'
import { sealReply } from '../../src/seal/sealed-reply.ts'
import { pointOf } from './second.ts'

test('the records of version 1 seal to the same bytes', async () => {
  const keys = await deriveUse(unhex(ask.W))
  const place = { writer: unhex(ask.writer), seq: 0, at: 0, head: unhex(ask.head0).subarray(0, 16) }
  const body = concat(unhex(ask.seed), askOffer)
  assert.equal(hex(await sealRecord(keys, { place, type: 1, body }, 2048, unhex(ask.salt))), ask.record)
  const after = { writer: unhex(answer.aad).subarray(0, 8), seq: 0, at: 1, head: unhex(ask.head1).subarray(0, 16) }
  const reply = { place: after, type: 2, body: unhex(answer.hpke) }
  assert.equal(hex(await sealRecord(keys, reply, 2048, unhex(answer.salt))), answer.record)
  const own = await deriveOwn(unhex(diary.A))
  const heads = [diary.head0, diary.records[0].headAfter]
  for (const [i, { salt, writer, seq, at, type, body: text, record }] of diary.records.entries()) {
    const here = { writer: unhex(writer), seq, at, head: unhex(heads[i] ?? '').subarray(0, 16) }
    const content = { place: here, type, body: concat(Buffer.from(text)) }
    assert.equal(hex(await sealRecord(own, content, 512, unhex(salt))), record)
  }
})

test('the answer of version 1 seals to the same bytes', async () => {
  const point = unhex(answer.hpke).subarray(0, 65)
  const to = await importPoint(unhex(ask.replyPublic))
  const privateKey = await importScalar(unhex(answer.ephemeralPrivate), point)
  const publicKey = await importPoint(point)
  assert.ok(to && privateKey && publicKey)
  const binding = { info: unhex(answer.info), place: unhex(answer.aad) }
  assert.equal(hex(await sealReply(to, binding, answerPlaintext, { privateKey, publicKey })), answer.hpke)
})

test('the frozen pairs belong together', () => {
  assert.equal(pointOf(Buffer.from(ask.replyPrivate, 'hex')), ask.replyPublic)
  assert.equal(pointOf(Buffer.from(answer.ephemeralPrivate, 'hex')), answer.hpke.slice(0, 130))
})
