import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathParts } from './parts.ts'
import { queryParts } from './query-parts.ts'

test('a path names what it names, and everything else by an empty name', () => {
  const { ask, person, lesson } = pathParts({ ask: 'x1' })
  assert.deepEqual([ask, person, lesson], ['x1', '', ''])
})

test('what was chosen on the way here is read off the query, and an empty part counts as none', () => {
  const nothing = {
    ask: undefined,
    step: undefined,
    person: undefined,
    belief: undefined,
    checkIn: undefined,
    instead: undefined,
  }
  assert.deepEqual(queryParts('?step=PRA2b&person='), { ...nothing, step: 'PRA2b' })
  assert.deepEqual(queryParts(''), nothing)
})
