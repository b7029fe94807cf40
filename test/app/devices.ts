// Records on devices that may share through one server, as their screens see them.

import assert from 'node:assert/strict'
import { after } from 'node:test'
import { type App, openApp } from '../../src/app/app.ts'
import { testEnvironment } from '../../src/app/testing.ts'
import { devicesScreen } from '../../src/app/screens/devices.ts'
import { joinScreen } from '../../src/app/screens/join.ts'

const open = new Set<App>()
after(() => {
  for (const app of open) app.stop()
})

/** The program on a device of its own, and its screens; `reach` is the server. It is stopped after all tests of the file. */
export async function appOn(reach: typeof fetch) {
  const environment = testEnvironment(undefined, { origin: 'http://test', fetch: reach })
  const app = await openApp(environment)
  assert.ok(app.ok)
  open.add(app.value)
  const screens = { screen: devicesScreen(app.value, 'A computer'), joining: joinScreen(app.value, 'A phone') }
  return { app: app.value, ...screens, environment }
}

/** An ask with these words, as a change. */
export const ask = (id: string, words: string) => [{ kind: 'ask', id, set: { made: 1, words } } as const]
