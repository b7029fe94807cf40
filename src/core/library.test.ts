import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { domains } from './step.ts'
import { library, stepById } from './library.ts'

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
    },
  )
  const sit = library.find(({ id }) => id === 'COM1a')
  assert.deepEqual([sit?.ties, sit?.implicit], [[], true])
  assert.equal(library.find(({ id }) => id === 'NEE1b')?.ties.length, 7)
  assert.equal(library.find(({ id }) => id === 'HOM5b')?.noLikely, true)
})
