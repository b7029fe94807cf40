// What became of an ask, by the replies that came and by what was told.
import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { AskId } from '../ask.ts'
import { fold } from './fold.ts'
import type { Fields, Op } from './op.ts'
import { parseStamp } from './stamp.ts'

const ask = 'a1' as AskId

function op(at: number, kind: string, id: string, set: Fields | undefined): Op {
  const stamp = parseStamp(`${at.toString(16).padStart(12, '0')}-0000-device01`) ?? assert.fail()
  return set ? { v: 1, at: stamp, kind, id, set } : { v: 1, at: stamp, kind, id, gone: true }
}

const reply = (at: number, place: number, json: Fields, more: Fields = {}) =>
  op(at, 'reply', `${String(more['link'] ?? 'l1')}.${place}`, {
    ask,
    link: 'l1',
    place,
    purpose: 'ask',
    at,
    reply: json,
    ...more,
  })
const made = op(1, 'ask', ask, { made: 1, asked: 2 })
const answered = (...ops: readonly Op[]) => fold([made, ...ops]).notebook.asks.get(ask) ?? assert.fail()

test('the last reply counts, by its place in the link', () => {
  const { answer, answerCount, takenBack, felt } = answered(
    reply(9, 0, { a: 'no' }),
    reply(8, 1, { a: 'yes', t: 'After all.', f: 'good', g: 'smaller' }),
  )
  assert.deepEqual(answer, { says: 'yes', line: 'After all.', felt: 'good', again: 'smaller', from: 'link', at: 8 })
  assert.deepEqual([answerCount, takenBack, felt], [2, false, 'good'])
})

test('an answer that is taken back is no answer, and no silence is made of it', () => {
  const { answer, answerCount, takenBack } = answered(reply(3, 0, { a: 'yes' }), reply(4, 1, { a: null }))
  assert.deepEqual([answer, answerCount, takenBack], [undefined, 1, true])
  assert.equal(answered(reply(4, 0, { a: null })).takenBack, false)
})

test('a reply that came after a later one of the same page does not count; one of another page does', () => {
  const late = answered(reply(3, 0, { a: 'no', o: 65_537 }), reply(4, 1, { a: 'yes', f: 'glad', o: 65_536 }))
  assert.deepEqual([late.answer?.says, late.answerCount, late.felt], ['no', 1, undefined])
  const other = answered(reply(3, 0, { a: 'no', o: 65_537 }), reply(4, 1, { a: 'yes', o: 0 }))
  assert.deepEqual([other.answer?.says, other.answerCount], ['yes', 2])
  const last = answered(reply(3, 0, { a: 'no', o: 65_536 }), reply(4, 1, { a: 'yes', o: 65_537 }))
  assert.deepEqual([last.answer?.says, last.answerCount], ['yes', 2])
})

test('a reply that does not count does not put its link behind another either', () => {
  const first = [reply(3, 0, { a: 'yes', o: 65_537 }), reply(9, 1, { a: 'part', o: 65_536 })]
  const found = answered(...first, reply(5, 0, { a: 'no' }, { link: 'l2' }))
  assert.deepEqual([found.answer?.says, found.answerCount], ['no', 2])
})

test('what was said through an after-link can be taken back', () => {
  const after = { link: 'l2', purpose: 'after' }
  const found = answered(
    reply(3, 0, { a: 'yes', f: 'fine' }),
    reply(4, 0, { f: 'glad' }, after),
    reply(5, 1, { a: null }, after),
  )
  assert.equal(found.felt, 'fine')
})

test('an after-link only says how it was to be asked', () => {
  const found = answered(
    reply(3, 0, { a: 'yes', f: 'fine' }),
    reply(4, 0, { a: 'no', f: 'glad' }, { link: 'l2', purpose: 'after' }),
  )
  assert.deepEqual([found.answer?.says, found.answer?.felt, found.felt, found.answerCount], ['yes', 'fine', 'glad', 1])
})

test('what was told counts until something is sent later, and a second link speaks after the first', () => {
  const told = op(5, 'ask', ask, { told: { says: 'part', at: 5, line: 'Half.' } })
  assert.deepEqual(answered(told, reply(4, 0, { a: 'no' })).answer, {
    says: 'part',
    line: 'Half.',
    from: 'told',
    at: 5,
  })
  assert.equal(answered(told, reply(6, 0, { a: 'yes' })).answer?.says, 'yes')
  // Telling closes the link: what was taken back through it may be older, and was only read later.
  assert.equal(answered(told, reply(6, 0, { a: 'yes' }), reply(7, 1, { a: null })).answer?.says, 'part')
  assert.equal(answered(reply(7, 0, { a: 'yes' }), reply(6, 9, { a: 'no' }, { link: 'l2' })).answer?.says, 'yes')
  assert.equal(answered(reply(7, 0, { a: 'yes' }), reply(7, 0, { a: 'no' }, { link: 'l0' })).answer?.says, 'yes')
})

test('a reply may come before its ask, and a reply that is deleted is gone', () => {
  const early = fold([reply(3, 0, { a: 'yes' })])
  assert.equal(early.notebook.asks.size, 0)
  const both = fold([made], early)
  assert.equal(both.notebook.asks.get(ask)?.answer?.says, 'yes')
  assert.equal(fold([op(9, 'reply', 'l1.0', undefined)], both).notebook.asks.get(ask)?.answer, undefined)
})
