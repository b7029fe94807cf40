import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { nextAsks, proposed } from './next-asks.ts'
import { whoCanBeAsked } from './safety.ts'
import { notebooks, now } from '../../test/core/any-notebook.ts'

const numRuns = process.env['LONG'] ? 20_000 : 500

test('whatever is proposed passed the gate, and is nothing that the person does not wish to be shown', () => {
  let count = 0
  fc.assert(
    fc.property(notebooks, (notebook) => {
      const asks = nextAsks(notebook, now)
      assert.ok(asks.length <= 4)
      count += asks.length
      for (const { step, person } of asks) {
        assert.ok(!notebook.settings.never.includes(step.id) && !notebook.settings.never.includes(step.domain))
        if (person) assert.ok(whoCanBeAsked(notebook, step, now).some((one) => one.person.id === person.id))
      }
      assert.equal(new Set(asks.map(({ step }) => step.domain)).size, asks.length, 'each of another field of life')
    }),
    { numRuns },
  )
  assert.ok(count > numRuns, 'often enough something is proposed to mean something')
})

test('the one that is proposed is one of those that were shown; a guess that it is far too hard takes it away', () => {
  fc.assert(
    fc.property(notebooks, (notebook) => {
      const asks = nextAsks(notebook, now)
      const one = proposed(notebook, now, asks, new Map())
      assert.ok(one === undefined ? asks.length === 0 : asks.includes(one))
      const hardest = new Map(asks.map(({ step }) => [step.id, { hard: 'hardest' as const }]))
      assert.equal(proposed(notebook, now, asks, hardest), undefined)
    }),
    { numRuns },
  )
})
