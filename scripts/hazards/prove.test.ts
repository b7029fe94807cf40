import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Hazard } from './hazard.ts'
import { isProved, prove } from './prove.ts'
import { inSmallProject, row } from './small-project.ts'

const rows: readonly Hazard[] = [
  row(),
  row({ id: 'H2', name: 'a kid is let in' }),
  row({ id: 'H3', name: 'the wolf is never welcome', off: { by: 'if (name) return false' } }),
  row({ id: 'H4', off: { by: 'if (' } }),
  row({ id: 'H5', name: 'nobody is let in' }),
  row({ id: 'H6' }),
]

// All at once: a copy is made once, and each row begins where the one before left it.
const { proofs, before, after } = await inSmallProject(async (root) => {
  const gate = (): string => readFileSync(join(root, 'src/gate.ts'), 'utf8')
  return { before: gate(), proofs: await prove(root, rows, () => {}, 1), after: gate() }
})

/** How the test of a row ended with the control on and off, and whether that is a proof. */
function cameOf(id: Hazard['id']): readonly unknown[] {
  return proofs.filter((proof) => proof.id === id).flatMap((proof) => [proof.on, proof.off, isProved(proof)])
}

test('a test that passes with the control and fails without it proves it', () => {
  assert.deepEqual(cameOf('H1'), ['passes', 'fails', true])
})

test('a control that is off while its test still passes is no proof', () => {
  assert.deepEqual(cameOf('H2'), ['passes', 'passes', false])
})

test('a test that fails with the control on is no proof', () => {
  assert.deepEqual(cameOf('H3'), ['fails', 'fails', false])
})

test('a source that can’t be read any more is no proof: a broken file fails every test', () => {
  assert.deepEqual(cameOf('H4'), ['passes', 'did not run', false])
})

test('a test that is not there is no proof', () => {
  assert.deepEqual(cameOf('H5'), ['did not run', 'did not run', false])
})

test('each row begins with all controls on, and the project itself is never changed', () => {
  assert.deepEqual(cameOf('H6'), ['passes', 'fails', true])
  assert.equal(after, before)
})
