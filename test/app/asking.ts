// For tests of the screens of asking: an ask that was begun, with nothing around it or with a real server.

import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { App } from '../../src/app/app.ts'
import { openApp } from '../../src/app/app.ts'
import type { AskBegun } from '../../src/app/asking.ts'
import { askDraft, type TestEnvironment, testEnvironment } from '../../src/app/testing.ts'
import type { Ask, AskId } from '../../src/core/ask.ts'
import type { PersonId } from '../../src/core/person.ts'
import type { StepId } from '../../src/core/step.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { startFixture } from '../server/fixture.ts'

/** Somebody of the circle, a friend. */
export const mara = 'mara' as PersonId
/** A step that may be asked of her. */
export const milk = 'PRA2b' as StepId

/** A program, and an ask in it. */
export type World = { readonly app: App; readonly id: AskId; readonly environment: TestEnvironment }

/** An ask to Mara, begun; over `environment`. */
export async function begun(
  begin: AskBegun = { step: milk, person: mara },
  environment = testEnvironment(),
): Promise<World> {
  const opened = await openApp(environment)
  assert.ok(opened.ok)
  const app = opened.value
  const set = { added: app.now(), name: 'Mara', tie: 'friend', 'card.afraid': 'no', 'card.saidNo': 'fine' }
  await app.change([{ kind: 'person', id: mara, set }])
  const id = await askDraft(app, begin)
  return { app, id, environment }
}

/** The same with a real server, which can be taken out of reach. Both have the same clock. `through`: what a request goes through on its way. */
export async function online(
  context: TestContext,
  through: (network: typeof fetch) => typeof fetch = (network) => network,
): Promise<World & { readonly setDown: (down: boolean) => void }> {
  const server = await startFixture()
  let down = false
  const network: typeof fetch = (address, request) =>
    down ? Promise.reject(new TypeError('no network')) : fetch(address, request)
  const device = testEnvironment(memoryStore(), { origin: server.url, fetch: through(network) })
  const environment: TestEnvironment = {
    ...device,
    setNow(now) {
      device.setNow(now)
      server.setClock(now)
    },
  }
  server.setClock(device.now())
  const world = await begun(undefined, environment)
  context.after(async () => {
    world.app.stop()
    await server.stop()
  })
  return { ...world, setDown: (next) => (down = next) }
}

/** The ask as it stands. */
export function askIn({ app, id }: Pick<World, 'app' | 'id'>): Ask {
  return app.notebook.value.asks.get(id) ?? assert.fail()
}
