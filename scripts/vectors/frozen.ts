// The first three vectors of version 1, made by another program before this one was written. The file is never edited.

import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { concat } from '../../src/lib/bytes.ts'
import { frame } from '../../src/protocol/frame.ts'
import { hex, unhex } from './case.ts'
import type { Case } from './case.ts'

const own = v.object({
  salt: v.string(),
  writer: v.string(),
  seq: v.number(),
  at: v.number(),
  type: v.number(),
  body: v.string(),
  record: v.string(),
  headAfter: v.string(),
})
const file = v.object({
  vectors: v.tuple([
    v.object({
      A: v.string(),
      replyPrivate: v.string(),
      replyPublic: v.string(),
      words: v.string(),
      seed: v.string(),
      offerSha256: v.string(),
      W: v.string(),
      fragment: v.string(),
      id: v.string(),
      useToken: v.string(),
      useTokenSha256: v.string(),
      adminToken: v.string(),
      adminTokenSha256: v.string(),
      bearerUse: v.string(),
      content: v.string(),
      salt: v.string(),
      writer: v.string(),
      head0: v.string(),
      record: v.string(),
      head1: v.string(),
    }),
    v.object({
      ephemeralPrivate: v.string(),
      info: v.string(),
      aad: v.string(),
      answer: v.string(),
      hpke: v.string(),
      salt: v.string(),
      record: v.string(),
      head2: v.string(),
    }),
    v.object({
      A: v.string(),
      W: v.string(),
      id: v.string(),
      useToken: v.string(),
      adminToken: v.string(),
      content: v.string(),
      head0: v.string(),
      records: v.tuple([own, own]),
    }),
  ]),
})

const url = new URL('../../test/vectors/frozen/version-1.json', import.meta.url)

/** The three, as they stand in the file: the link of an ask, an answer to it, and two records of an own log. */
export const [ask, answer, diary] = v.parse(file, JSON.parse(readFileSync(url, 'utf8'))).vectors

/** The bytes of the frozen ask's offer. */
export const askOffer = concat(unhex(ask.replyPublic), Buffer.from(ask.words))

/** The plaintext of the frozen answer, 1,875 bytes. */
export const answerPlaintext = concat(
  [0, answer.answer.length],
  Buffer.from(answer.answer),
  new Uint8Array(1873 - answer.answer.length),
)

/** The frozen ones as cases; what is expected comes from the file. */
export async function frozenCases(): Promise<readonly Case[]> {
  const answerBody = hex(unhex(answer.hpke))
  const place = (writer: string, seq: number, at: number, head: string) =>
    writer + seq.toString(16).padStart(8, '0') + at.toString(16).padStart(8, '0') + head.slice(0, 32)
  return [
    {
      name: 'frozen-ask-keys',
      kind: 'linked-keys',
      note: 'all that follows from the admin secret and the offer',
      given: { admin: ask.A, offer: hex(askOffer) },
      expect: {
        seed: ask.seed,
        offerHash: ask.offerSha256,
        use: ask.W,
        fragment: ask.fragment,
        id: ask.id,
        token: ask.useToken,
        tokenHash: ask.useTokenSha256,
        adminToken: ask.adminToken,
        adminTokenHash: ask.adminTokenSha256,
        bearer: `Bearer ${ask.bearerUse}`,
        content: ask.content,
        head0: ask.head0,
      },
    },
    {
      name: 'frozen-ask-record',
      kind: 'record',
      note: 'the first record of that log',
      given: { use: ask.W, record: ask.record },
      expect: { place: place(ask.writer, 0, 0, ask.head0), type: 1, body: ask.seed + hex(askOffer) },
    },
    {
      name: 'frozen-answer-record',
      kind: 'record',
      note: 'the record of the answer',
      given: { use: ask.W, record: answer.record },
      expect: { place: answer.aad, type: 2, body: answerBody },
    },
    {
      name: 'frozen-answer-reply',
      kind: 'reply',
      note: 'the answer itself',
      given: {
        private: ask.replyPrivate,
        point: ask.replyPublic,
        info: answer.info,
        place: answer.aad,
        sealed: answerBody,
      },
      expect: { plaintext: hex(answerPlaintext) },
    },
    {
      name: 'frozen-ask-log',
      kind: 'linked-log',
      note: 'both records and their head',
      given: { use: ask.W, log: hex(concat(frame(unhex(ask.record)), frame(unhex(answer.record)))) },
      expect: {
        accepted: [
          [0, 1],
          [1, 2],
        ],
        problems: [],
        head: answer.head2,
      },
    },
    {
      name: 'frozen-own-keys',
      kind: 'own-keys',
      note: 'the keys of an own log',
      given: { admin: diary.A },
      expect: {
        use: diary.W,
        id: diary.id,
        token: diary.useToken,
        adminToken: diary.adminToken,
        content: diary.content,
        head0: diary.head0,
      },
    },
    ...diary.records.map((record, i) => ({
      name: `frozen-own-record-${i}`,
      kind: 'record',
      note: 'a record of an own log',
      given: { use: diary.W, record: record.record },
      expect: {
        place: place(record.writer, record.seq, record.at, i === 0 ? diary.head0 : diary.records[0].headAfter),
        type: record.type,
        body: hex(Buffer.from(record.body)),
      },
    })),
    {
      name: 'frozen-own-log',
      kind: 'own-log',
      note: 'both and their head',
      given: { use: diary.W, log: hex(concat(...diary.records.map((record) => frame(unhex(record.record))))) },
      expect: {
        accepted: [
          [0, 16],
          [1, 16],
        ],
        problem: null,
        head: diary.records[1].headAfter,
      },
    },
  ]
}
