import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { type Past, readable, wasTooMuch } from './past.ts'
import type { StepId } from '../step.ts'

const row: Past = { step: 's' as StepId, domain: 'INF', grade: 0.3, closeness: 0.5, day: 1, done: true }

test('a part that cannot be read is left out, and the rest stays; a row of no day, or of nothing known, says nothing', () => {
  const part = { ...row, chance: 1.2, dread: NaN, yes: 1, felt: -0.1, next: Infinity }
  assert.deepEqual(readable([part]), [{ ...row, yes: 1 }])
  assert.deepEqual(readable([{ ...row, chance: 0, dread: 1 }]), [{ ...row, chance: 0, dread: 1 }])
  for (const bad of [{ day: NaN }, { day: Infinity }, { grade: NaN }, { grade: 1.1 }, { closeness: -1 }])
    assert.deepEqual(readable([{ ...row, ...bad }]), [])
})

test('too much is what hurt, or was felt above the limit, and was done: what was left cannot have been', () => {
  assert.ok(wasTooMuch({ ...row, felt: 0.71 }, 0.7))
  assert.ok(!wasTooMuch({ ...row, felt: 0.7 }, 0.7))
  assert.ok(!wasTooMuch(row, 0.7), 'nothing was noted')
  assert.ok(wasTooMuch({ ...row, harsh: true, felt: 0 }, 0.7))
  assert.ok(!wasTooMuch({ ...row, done: false, harsh: true, felt: 1 }, 0.7))
})
