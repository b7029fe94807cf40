import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { Reply } from './reply.ts'
import { longestLine, readReply, replyId, replyJson } from './reply.ts'

test('what was sealed is read back', () => {
  const replies: readonly Reply[] = [
    { says: 'yes', line: 'Gladly.', felt: 'glad', again: 'smaller' },
    { says: null },
    { felt: 'fine' },
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

test('two devices that read the same record name the reply alike', () => {
  assert.equal(replyId('link', 'AAAAAAAAAAAAAAAA'), 'link.AAAAAAAAAAAAAAAA')
})
