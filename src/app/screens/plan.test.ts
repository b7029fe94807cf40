import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { planScreen } from './plan.ts'

test('what is typed into the plan survives a reload, is kept when it is kept, and can be deleted', async () => {
  const environment = testEnvironment()
  const app = await openApp(environment)
  assert.ok(app.ok)
  const first = planScreen(app.value)
  assert.deepEqual([first.open.value, first.written.value], [false, false])
  first.type('signs', 'I stop eating.')
  await app.value.drafts.flush()
  const again = await openApp(environment)
  assert.ok(again.ok)
  const plan = planScreen(again.value)
  assert.equal(plan.texts.value.signs, 'I stop eating.')
  assert.ok(await plan.keep())
  assert.deepEqual([plan.open.value, plan.written.value], [false, true])
  assert.deepEqual(again.value.notebook.value.safetyPlan, { signs: 'I stop eating.' })
  assert.ok(await plan.forget())
  assert.deepEqual(again.value.notebook.value.safetyPlan, {})
  plan.type('people', 'Mara.')
  assert.ok(await plan.keep())
  assert.deepEqual(again.value.notebook.value.safetyPlan, { people: 'Mara.' })
})
