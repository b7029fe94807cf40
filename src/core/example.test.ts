import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { ExampleMonth } from './example.ts'
import { arrived, asksByState } from './ask-lists.ts'
import { chances } from './guess.ts'
import { exampleOps } from './example.ts'
import { fold } from './records/fold.ts'
import { day, instant, later } from '../lib/time.ts'
import { describe, leansOf } from './plant.ts'
import { parseDevice } from './records/stamp.ts'
import { whoCanBeAsked } from './safety.ts'
import { library } from './library.ts'

const now = instant(1_700_000_000_000)
const guess = { chance: chances[2] ?? assert.fail(), felt: 'bit-much' } as const
const month: ExampleMonth = {
  name: 'Sam',
  people: [
    { name: 'Mara', tie: 'friend', card: { afraid: 'no', saidNo: 'fine' } },
    { name: 'Robin', tie: 'friend', card: { afraid: 'sometimes' } },
  ],
  asks: [
    { daysAgo: 20, tie: 'stranger', step: 'INF1a', channel: 'in-person', guess, came: 'silence' },
    {
      daysAgo: 10,
      person: 'Mara',
      tie: 'friend',
      title: 'Rice',
      words: 'Could you bring me rice?',
      channel: 'by-voice',
      guess,
      came: { reply: { says: 'yes', line: 'Of course.', felt: 'glad' } },
      after: { came: 'yes', hard: 'somewhat' },
    },
    { daysAgo: 3, person: 'Mara', tie: 'friend', channel: 'in-writing', guess, came: { reply: { says: 'part' } } },
    {
      daysAgo: 1,
      person: 'Mara',
      tie: 'friend',
      channel: 'by-voice',
      guess,
      came: { reply: { says: 'no' }, arrived: true },
    },
    { daysAgo: 0, person: 'Nobody', tie: 'friend', channel: 'by-voice', guess, came: 'waiting' },
  ],
  received: [{ daysAgo: 5, what: 'a-hand', tie: 'colleague' }],
  notes: (ago: (days: number) => number) => [
    { kind: 'check-in', id: 'example-check-in', set: { at: ago(2), said: 'fine' } } as const,
  ],
}
const { notebook } = fold(exampleOps(month, now, parseDevice('example01') ?? assert.fail()))

test('the made-up month is a notebook like any other', () => {
  const states = asksByState(notebook, now)
  assert.deepEqual([...states.keys()], ['silent', 'finished', 'answered', 'arrived', 'waiting'])
  const [done] = states.get('finished') ?? []
  assert.deepEqual(
    [done?.person, done?.title, done?.answer?.line, done?.after],
    ['example-person-0', 'Rice', 'Of course.', { came: 'yes', hard: 'somewhat' }],
  )
  assert.equal(notebook.settings.name, 'Sam')
  assert.deepEqual(describe(leansOf(notebook, now)), {
    leans: 6,
    kinder: 1,
    yes: 1,
    part: 1,
    no: 0,
    waiting: 3,
    received: 1,
    done: 0,
  })
})

test('nothing in it lies in the future, and it obeys the same rules', () => {
  assert.ok(arrived(notebook, now).every(({ answer }) => answer && answer.at <= now && answer.at > later(now, -day)))
  for (const step of library)
    for (const { person } of whoCanBeAsked(notebook, step, now)) assert.equal(person.name, 'Mara')
})

test('what else was written stands at its own day', () => {
  assert.deepEqual(
    [...notebook.checkIns.values()],
    [{ id: 'example-check-in', at: later(now, -2 * day), said: 'fine' }],
  )
})
