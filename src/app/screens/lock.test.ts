import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256 } from '../../seal/primitives.ts'
import { openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { lockScreen } from './lock.ts'

async function opened() {
  const app = await openApp(testEnvironment())
  assert.ok(app.ok)
  return lockScreen(app.value, (typed, { salt }) => sha256(typed, salt))
}

test('a passphrase is kept once it was typed twice the same, so that no slip of a finger closes the notebook for ever', async () => {
  const screen = await opened()
  screen.type('')
  screen.type('short')
  assert.equal(await screen.keepPassphrase(), false)
  assert.equal(screen.fault.value, 'short')
  screen.type('green kettle in the rain')
  screen.typeAgain('green kettle in the rian')
  assert.equal(await screen.keepPassphrase(), false)
  assert.equal(screen.fault.value, 'differs')
  assert.equal(screen.ways.value?.passphrase, false)
  screen.typeAgain('green kettle in the rain')
  assert.equal(screen.fault.value, undefined)
  assert.ok(await screen.keepPassphrase())
  assert.deepEqual([screen.typed.value, screen.again.value, screen.isSet.value], [undefined, '', true])
})

test('what was typed is let go when somebody turns back', async () => {
  const screen = await opened()
  screen.type('green kettle')
  screen.typeAgain('green kettle')
  screen.type(undefined)
  assert.deepEqual([screen.typed.value, screen.again.value], [undefined, ''])
})
