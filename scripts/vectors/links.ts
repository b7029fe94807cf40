// Cases of opening a link, and of what an offer may say.

import { concat } from '../../src/lib/bytes.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import { makeAsk, otherPoint, plainOffer, replyPoint, say } from './ask-maker.ts'
import { hex, turned } from './case.ts'
import type { Case } from './case.ts'
import { LogMaker } from './log-maker.ts'

/** All cases of links. */
export async function linkCases(): Promise<readonly Case[]> {
  return [...(await links()), ...(await offers())]
}

async function links(): Promise<readonly Case[]> {
  const link = await makeAsk(plainOffer)
  const answered = await makeAsk(plainOffer)
  await answered.log.add(await say(answered, answered.log.place(9, 0), { a: 'yes' }))
  const start = link.log.place(1, 0, 0)
  const { seed } = link.keys
  const words = Buffer.from(JSON.stringify({ ...plainOffer, w: 'Could you lend me money?' }))
  const json = link.offer.subarray(65)
  const rows: readonly (readonly [string, string, number, Uint8Array])[] = [
    ['words', 'other words under the same link', 1, concat(seed, replyPoint, words)],
    ['reply-key', 'another reply key under the same link', 1, concat(seed, otherPoint, json)],
    ['seed', 'another seed', 1, concat(turned(seed, 0), link.offer)],
    ['type', 'a first record that is no offer', 2, concat(seed, link.offer)],
    ['short', 'a first record too short for an offer', 1, seed.subarray(0, 8)],
  ]
  const exchanged = await Promise.all(
    rows.map(async ([name, note, type, body]) => {
      const log = await LogMaker.open(link.keys.use, 2048, 0x70)
      await log.add(await log.seal(start, type, body))
      return linkCase(`not-this-link-${name}`, note, link.fragment, log.bytes(), { error: 'not-this-link' })
    }),
  )
  const other = await makeAsk(plainOffer, 100)
  const [record = new Uint8Array(0)] = link.log.records
  const damaged = await LogMaker.open(link.keys.use, 2048, 0)
  await damaged.add(turned(record, -1))
  const vandal = await LogMaker.open(link.keys.use, 2048, 0)
  await vandal.add(record, new Uint8Array(512))
  return [
    linkCase('link-fresh', 'a link that nobody answered', link.fragment, link.log.bytes(), {
      offer: plainOffer,
      replies: 0,
    }),
    linkCase('link-answered', 'a link with one answer', answered.fragment, answered.log.bytes(), {
      offer: plainOffer,
      replies: 1,
    }),
    linkCase('link-vandal', 'rubbish after the offer changes nothing of it', link.fragment, vandal.bytes(), {
      offer: plainOffer,
      replies: 1,
    }),
    linkCase('link-empty', 'a log without a record', link.fragment, new Uint8Array(0), { error: 'rollback' }),
    linkCase('link-frame', 'a log that was cut', link.fragment, link.log.bytes().subarray(0, -1), { error: 'frame' }),
    linkCase('link-other-log', 'the log of another link', link.fragment, other.log.bytes(), { error: 'commit' }),
    linkCase('link-damaged', 'a bit of the first record', link.fragment, damaged.bytes(), { error: 'seal' }),
    ...exchanged,
  ]
}

function linkCase(
  name: string,
  note: string,
  ...[fragment, log, expect]: [string, Bytes, Record<string, unknown>]
): Case {
  return { name, kind: 'link', note, given: { fragment, log: hex(log) }, expect }
}

async function offers(): Promise<readonly Case[]> {
  const text = (json: string) => Buffer.from(json)
  const bare = '"k":"ask","w":"w","by":"b"'
  const good: readonly (readonly [string, string, object | Uint8Array, object])[] = [
    ['after', 'an after-link', { ...plainOffer, k: 'after' }, { ...plainOffer, k: 'after' }],
    ['longest', 'every part at its longest', longest, longest],
    ['empty-texts', 'empty words and name', { ...plainOffer, w: '', by: '' }, { ...plainOffer, w: '', by: '' }],
    ['unknown-part', 'a part of a later version is passed by', { ...plainOffer, z: { deep: [1] } }, plainOffer],
    [
      'twice',
      'of a part given twice the last counts',
      text(`{"until":1,${bare},"until":2}`),
      { k: 'ask', w: 'w', by: 'b', until: 2 },
    ],
  ]
  const bad: readonly (readonly [string, string, object | Uint8Array])[] = [
    ['not-utf8', 'no UTF-8', concat(text('{"k":"ask","w":"'), [0xff], text('","by":"b","until":1}'))],
    ['not-json', 'no JSON', text(`{${bare},"until":1`)],
    ['no-bytes', 'nothing', new Uint8Array(0)],
    ['null', 'null', text('null')],
    ['array', 'an array', [plainOffer]],
    ['text', 'a text', text('"ask"')],
    ['no-kind', 'without k', { ...plainOffer, k: undefined }],
    ['other-kind', 'another k', { ...plainOffer, k: 'pair' }],
    ['words-number', 'w a number', { ...plainOffer, w: 5 }],
    ['words-long', 'w of 501', { ...plainOffer, w: 'w'.repeat(501) }],
    ['by-long', 'by of 41', { ...plainOffer, by: 'b'.repeat(41) }],
    ['by-date', 'by an object', { ...plainOffer, by: { at: 1 } }],
    ['no-until', 'without until', { ...plainOffer, until: undefined }],
    ['until-text', 'until a text', { ...plainOffer, until: '2026-12-01' }],
    ['until-half', 'until no whole number', { ...plainOffer, until: 1.5 }],
    ['until-before', 'until before 1970', { ...plainOffer, until: -1 }],
    ['until-never', 'until later than any date', { ...plainOffer, until: 8_640_000_000_001 }],
    ['until-huge', 'until beyond all numbers', text(`{${bare},"until":1e999}`)],
    ['box-long', 'box of 121', { ...plainOffer, box: 'x'.repeat(121) }],
    ['box-null', 'box null', { ...plainOffer, box: null }],
    ['inherited', 'parts that only a prototype has', text(`{"__proto__":{${bare},"until":1}}`)],
  ]
  const offCurve = await makeAsk(plainOffer, 0, turned(replyPoint, -1))
  const hybrid = await makeAsk(plainOffer, 0, concat([7], replyPoint.subarray(1)))
  return [
    ...(await Promise.all(good.map(([name, note, json, offer]) => offerCase(name, note, json, { offer, replies: 0 })))),
    ...(await Promise.all(bad.map(([name, note, json]) => offerCase(name, note, json, { error: 'version' })))),
    linkCase('offer-off-curve', 'a reply key that is no point', offCurve.fragment, offCurve.log.bytes(), {
      error: 'version',
    }),
    linkCase('offer-point-hybrid', 'a reply key in the hybrid form', hybrid.fragment, hybrid.log.bytes(), {
      error: 'version',
    }),
  ]
}

const longest = { k: 'ask', w: '語'.repeat(500), by: '語'.repeat(40), until: 8_640_000_000_000, box: 'x'.repeat(120) }

async function offerCase(
  name: string,
  note: string,
  ...[json, expect]: [object | Uint8Array, Record<string, unknown>]
) {
  const link = await makeAsk(json)
  return linkCase(`offer-${name}`, note, link.fragment, link.log.bytes(), expect)
}
