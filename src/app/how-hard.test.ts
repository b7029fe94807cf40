import assert from 'node:assert/strict'
import test from 'node:test'
import { howHard } from './how-hard.ts'

test('fewer than eight letters are not taken, and what is longer or more varied is called harder', () => {
  assert.deepEqual(
    [
      '',
      'kettle1',
      '🌿🌿🌿🌿',
      'aaaaaaaaaaaaaaaaaaaaaaaa',
      'kettle12',
      'kettle and rain',
      'four green kettles sing',
    ].map(howHard),
    ['short', 'short', 'short', 'quick', 'quick', 'some', 'hard'],
  )
})
