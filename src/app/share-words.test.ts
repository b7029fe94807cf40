import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant } from '../lib/time.ts'
import { shareWordsIn, zoneHere } from './share-words.ts'

test('a day of a copy is that of the time zone it was made in, wherever the device is that writes it', () => {
  const moment = instant(Date.UTC(2026, 11, 31, 12))
  const days = ['Pacific/Auckland', 'Europe/Berlin', 'Pacific/Kiritimati'].map((zone) => shareWordsIn(zone).day(moment))
  assert.deepEqual(days, ['1 Jan 2027', '31 Dec 2026', '1 Jan 2027'])
})

test('without a time zone, or in one that this device does not know, a day is its own', () => {
  const moment = instant(Date.UTC(2026, 5, 15, 12))
  const own = shareWordsIn(zoneHere()).day(moment)
  for (const zone of [undefined, '', 'Nowhere/At_All']) assert.equal(shareWordsIn(zone).day(moment), own)
})
