import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Reply } from './reply.ts'
import { inTime, longestLine, readReply, replyId, replyJson } from './reply.ts'

test('what was sealed is read back', () => {
  const replies: readonly Reply[] = [
    { says: 'yes', line: 'Gladly.', felt: 'glad', again: 'smaller' },
    { says: null },
    { felt: 'fine' },
    { says: null, order: 0 },
    { says: 'no', order: 2 ** 48 - 1 },
  ]
  for (const reply of replies) assert.deepEqual(readReply(replyJson(reply)), reply)
})

test('what says nothing we know is no reply, and unknown parts are left out', () => {
  for (const json of [undefined, null, 'yes', [], {}, { a: 'maybe' }, { t: 'words alone' }]) {
    assert.equal(readReply(json), undefined)
  }
  assert.deepEqual(readReply({ a: 'no', t: 4, f: 'great', g: '', x: 1 }), { says: 'no' })
  assert.equal(readReply({ a: 'no', t: 'x'.repeat(9999) })?.line?.length, longestLine)
})

test('however the replies of some pages are held up, exactly those count before which no later one of their page came', () => {
  const sent = fc
    .array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 9 })
    .map((pages) =>
      pages.map((page, at) => page * 65_536 + pages.slice(0, at).filter((before) => before === page).length),
    )
  const inAnyOrder = sent.chain((orders) => fc.shuffledSubarray(orders, { minLength: orders.length }))
  const same = (order: number) => order
  fc.assert(
    fc.property(sent, inAnyOrder, (written, came) => {
      assert.deepEqual(inTime(written, same), written)
      const pageOf = (order: number) => Math.floor(order / 65_536)
      const greatest = new Map<number, number>()
      const right = came.filter((order) => {
        const before = greatest.get(pageOf(order)) ?? -1
        greatest.set(pageOf(order), Math.max(before, order))
        return order > before
      })
      assert.deepEqual(inTime(came, same), right)
      assert.deepEqual(
        inTime(came, () => undefined),
        came,
      )
    }),
  )
})

test('two devices that read the same record name the reply alike', () => {
  assert.equal(replyId('link', 'AAAAAAAAAAAAAAAA'), 'link.AAAAAAAAAAAAAAAA')
})
