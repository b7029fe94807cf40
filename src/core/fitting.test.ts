import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { Person, PersonId } from './person.ts'
import type { Notebook } from './notebook.ts'
import { blank } from './records/fold.ts'
import { foretells } from './practices/belief.ts'
import { instant } from '../lib/time.ts'
import { library } from './library.ts'
import { nextFitting } from './fitting.ts'
import { nextSteps } from './ladder.ts'

const now = instant(1000)
const mara: Person = {
  id: 'mara' as PersonId,
  name: 'Mara',
  tie: 'friend',
  card: { afraid: 'no', saidNo: 'fine' },
  added: instant(0),
  ratherNot: ['PRA2b'],
  resting: false,
}
const withMara: Notebook = { ...blank.notebook, people: new Map([[mara.id, mara]]) }
const tests = (step: (typeof library)[number]) => step.tests.includes('bother')

test('only steps of the wanted sort, half of them with somebody known, easiest first, and none that other suggestions would not make', () => {
  const found = nextFitting(withMara, now, tests, 4)
  assert.deepEqual(found.map(({ kind }) => kind === 'known').sort(), [false, false, true, true])
  const all = (['known', 'anyone', 'receive'] as const).flatMap((kind) =>
    nextSteps(withMara, now, { kind, limit: library.length }).map(({ step }) => step.id),
  )
  for (const { step, who, kind } of found) {
    assert.ok(tests(step) && all.includes(step.id) && step.level <= 2, step.id)
    assert.ok(kind !== 'known' || who.some(({ person }) => person.id === mara.id))
    assert.notEqual(step.id, 'PRA2b')
  }
  const hardness = found.map(({ step }) => step.difficulty)
  assert.deepEqual(
    hardness,
    [...hardness].sort((a, b) => a - b),
  )
})

test('where there is only one kind it takes the room of the other, up to the limit', () => {
  assert.equal(nextFitting(withMara, now, (step) => step.domain === 'PRO', 2).length, 2)
  assert.equal(
    nextFitting(withMara, now, (step) => step.domain === 'LIS' && !step.ties.includes('stranger'), 2).length,
    2,
  )
  assert.deepEqual(
    nextFitting(withMara, now, () => false, 2),
    [],
  )
})

test('nothing at all while the answers to the private questions say: not now', () => {
  const notNow: Notebook = { ...withMara, privateAnswers: { dying: 'plan', at: now } }
  assert.deepEqual(nextFitting(notNow, now, tests, 9), [])
})

test('most offered beliefs can be tested by a small ask; of what is used against somebody none is', () => {
  const small = Object.entries(foretells).filter(
    ([, fears]) => nextFitting(withMara, now, (step) => step.tests.some((fear) => fears.includes(fear)), 1).length > 0,
  )
  assert.deepEqual(
    Object.keys(foretells).filter((kind) => !small.some(([name]) => name === kind)),
    ['used-against-me'],
  )
})
