import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf, testNames } from './faults.ts'
import type { Hazard, Off } from './hazard.ts'
import { inSmallProject, row } from './small-project.ts'

/** What is said of one row in the small project. */
function said(change: { off?: Partial<Off>; name?: string; file?: string; id?: Hazard['id'] }): readonly string[] {
  return inSmallProject((root) => faultsOf(root, [row(change)]))
}

test('a row whose test is there, and whose control can be switched off, is in order', () => {
  assert.deepEqual(said({}), [])
})

test('a control that was rewritten is found: what switches it off stands nowhere any more', () => {
  assert.match(
    said({ off: { text: 'if (isFrightening) return 0' } }).join(),
    /must stand once in src\/gate\.ts, and stands there 0 times/,
  )
})

test('what stands twice is found: nobody could say which of the two is meant', () => {
  assert.match(said({ off: { text: 'return' } }).join(), /stands there 2 times/)
})

test('a test that was renamed, or whose file is gone, is found', () => {
  assert.deepEqual(said({ name: 'nobody is let in' }), ['H1: src/gate.test.ts has no test called “nobody is let in”.'])
  assert.match(said({ file: 'src/gone.test.ts' }).join(), /src\/gone\.test\.ts has no test/)
})

test('switching off nothing, or the test itself, is found', () => {
  assert.match(said({ off: { by: "if (name === 'wolf') return false" } }).join(), /nothing is switched off/)
  assert.match(said({ off: { file: 'src/gate.test.ts', text: "letIn('kid')" } }).join(), /is a test/)
})

test('a number that is missing or given twice is found', () => {
  assert.match(said({ id: 'H2' }).join(), /H2 stands where H1 should/)
})

test('the names of tests are read as they are when they run', () => {
  const source = `test('one', () => {})\n  test("it's two", () => {})\ntest(\n  'three\\'s',\n  () => {})\n// test('none')`
  assert.deepEqual(testNames(source), ['one', "it's two", "three's"])
})
