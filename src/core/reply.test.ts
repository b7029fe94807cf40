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

test('however the replies of some pages are held up, of each page the last in time is the latest that came, and nothing of it is ever undone', () => {
  const pages = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(pages, fc.boolean(), (some, numbered) => {
      const countOf = (page: number, until: number) => some.slice(0, until).filter((one) => one === page).length
      const sent = some.map((page, at) => ({ page, order: page * 65_536 + countOf(page, at) }))
      const came = sent.toSorted((a, b) => ((a.order * 7919) % 31) - ((b.order * 7919) % 31))
      const stand = inTime(came, ({ order }) => (numbered ? order : undefined))
      if (!numbered) return assert.deepEqual(stand, came)
      for (const page of new Set(some)) {
        const orders = stand.filter((one) => one.page === page).map(({ order }) => order)
        assert.deepEqual(
          orders,
          orders.toSorted((a, b) => a - b),
        )
        assert.equal(orders.at(-1), page * 65_536 + countOf(page, some.length) - 1)
      }
    }),
  )
})

test('two devices that read the same record name the reply alike', () => {
  assert.equal(replyId('link', 'AAAAAAAAAAAAAAAA'), 'link.AAAAAAAAAAAAAAAA')
})
