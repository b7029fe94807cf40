import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { instant } from '../../lib/time.ts'
import { fold } from '../records/fold.ts'
import { stamped } from '../records/op.ts'
import type { DeviceId } from '../records/stamp.ts'
import { type Finding, forgetFinding, isTooMuchTwice, noteFinding, tooMuches } from './finding.ts'

const device = 'device01' as DeviceId
const now = instant(1000)

test('property: too much twice is said when the last two that say anything both were, and never of one', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...tooMuches, undefined), { maxLength: 6 }), (answers) => {
      const sessions = answers.map((tooMuch, n) => ({ id: `s${n}`, at: now, ...(tooMuch && { tooMuch }) }))
      const told = answers.filter((one) => one !== undefined)
      assert.equal(isTooMuchTwice({ sessions }), told.length > 1 && told.at(-1) === 'yes' && told.at(-2) === 'yes')
    }),
  )
})

test('what was noted is emptied whole, sessions too, and the page can be begun anew', () => {
  const begun: Finding = {}
  const changes = [
    noteFinding(begun, { ready: 4, fears: ['cost'], message: 'Hello', hard: 'the nights', ask: 'a1' }, now),
    noteFinding({ at: now }, { 'session.s1': { at: now, useful: 7, tooMuch: 'yes' } }, now),
  ]
  const folded = fold(stamped(changes, undefined, now, device))
  const { finding } = folded.notebook
  assert.deepEqual(
    [finding.at, finding.ready, finding.sessions],
    [now, 4, [{ id: 's1', at: now, useful: 7, tooMuch: 'yes' }]],
  )
  const after = fold(stamped(forgetFinding(finding), folded.last, now, device), folded)
  assert.deepEqual(after.notebook.finding, {})
  const again = fold(stamped([noteFinding({}, { ready: 1 }, now)], after.last, now, device), after)
  assert.deepEqual(again.notebook.finding, { at: now, ready: 1 })
})
