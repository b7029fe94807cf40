import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { domains, type StepId } from './step.ts'
import { isAnswerable, library, stepById } from './library.ts'

test('a hundred asks: ten fields of life, five levels, two of each, each name once', () => {
  assert.equal(library.length, 100)
  assert.equal(stepById.size, 100)
  for (const domain of domains) {
    for (const level of [1, 2, 3, 4, 5]) {
      assert.equal(library.filter((step) => step.domain === domain && step.level === level).length, 2)
    }
  }
})

test('difficulty rises with the level: 5–20, 21–40, 41–60, 61–80, 81–100', () => {
  for (const { id, level, difficulty } of library) {
    assert.ok(difficulty > (level - 1) * 20 && difficulty <= level * 20, id)
  }
})

test('every step tests some fear; receiving is never about asking', () => {
  for (const step of library) assert.ok(step.tests.length > 0, step.id)
  assert.deepEqual(
    library.filter(({ receiving }) => receiving).map(({ domain }) => domain),
    Array(8).fill('RCV'),
  )
})

test('where something is only said, done or received, nobody has to answer', () => {
  const said =
    'COM1a COM1b COM2a LIS1a LIS1b LIS2b LIS3b BOD1b BOD2a WRK1b NEE1b NEE2a NEE2b NEE4b PRO1b PRO2b PRO3a PRO4b'
  const received = 'RCV1a RCV1b RCV2a RCV2b RCV3a RCV3b RCV4a RCV5a RCV5b PRO5a PRO5b'
  assert.deepEqual(
    new Set<string>(library.filter(({ answerable }) => !answerable).map(({ id }) => id)),
    new Set(`${said} ${received}`.split(' ')),
  )
  for (const step of library) assert.equal(isAnswerable(step.id), step.answerable)
  assert.ok(isAnswerable(undefined), 'an ask of one’s own')
  assert.ok(isAnswerable('ZZZ9z' as StepId), 'a step of a newer device')
})

test('a row is read as it is meant', () => {
  assert.deepEqual(
    [...stepById.values()].find(({ id }) => id === 'BOD3a'),
    {
      id: 'BOD3a',
      domain: 'BOD',
      level: 3,
      difficulty: 55,
      tests: ['bother', 'owe'],
      ties: ['friend', 'kin', 'acquaintance'],
      needsTrust: true,
      whole: true,
      implicit: false,
      noLikely: false,
      receiving: false,
      answerable: true,
      written: false,
    },
  )
  const sit = library.find(({ id }) => id === 'COM1a')
  assert.deepEqual([sit?.ties, sit?.implicit], [[], true])
  assert.equal(library.find(({ id }) => id === 'NEE1b')?.ties.length, 7)
  assert.equal(library.find(({ id }) => id === 'HOM5b')?.noLikely, true)
})
