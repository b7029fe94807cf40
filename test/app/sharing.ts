// For tests of shares: letting somebody in, what whoever holds the link sees and can leave, and waiting for what goes on by itself.

import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { type App, openApp } from '../../src/app/app.ts'
import { shareNewScreen } from '../../src/app/screens/share-new.ts'
import { type TestEnvironment, testEnvironment } from '../../src/app/testing.ts'
import type { ShareId } from '../../src/core/share-door.ts'
import { fromBase64url } from '../../src/lib/base64url.ts'
import { linkBearer } from '../../src/seal/linked-log.ts'
import { openShare, sealNote } from '../../src/seal/share-log-reader.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { append, readWhole } from '../../src/sync/client.ts'

/** Somebody let in to `keys`; `live`: it goes on. */
export async function shared(
  app: App,
  keys: readonly string[] = ['letter/l1'],
  questions: readonly string[] = [],
  live = false,
) {
  const screen = shareNewScreen(app)
  screen.change({ keys, questions, live, label: 'Dr. Winter' })
  const made = await screen.make()
  assert.ok(made, String(screen.problem.value))
  return made
}

/** What the link opens for whoever holds it. */
export async function seen(app: App, id: ShareId, fragment = app.notebook.value.shares.get(id)?.keys?.fragment ?? '') {
  const use = fromBase64url(fragment.slice(1)) ?? assert.fail()
  const server = { origin: app.environment.origin, fetch: app.environment.fetch ?? assert.fail() }
  const log = await readWhole(server, await linkBearer(use))
  if (!log.ok) return log
  const open = await openShare(use, log.value.frames)
  assert.ok(open.ok)
  const leave = async (note: { t?: string; s?: string }) =>
    append(server, open.value.useBearer, await sealNote(open.value, note))
  return { ok: true as const, open: open.value, frames: log.value.frames, fragment, server, leave }
}

/** What the link shows: of each thing how it ended, its words, or what it is. */
export async function shows(app: App, id: ShareId): Promise<readonly unknown[]> {
  const found = await seen(app, id)
  assert.ok(found.ok)
  return found.open.items.map((item) => Object(item).end ?? Object(item).w ?? Object(item).k)
}

/** The program opened again, with what its device has. */
export async function reopened(context: TestContext, environment: TestEnvironment): Promise<App> {
  const again = await openApp(environment)
  assert.ok(again.ok)
  context.after(() => again.value.stop())
  return again.value
}

/** The same record on another device that shares it. */
export async function otherDevice(context: TestContext, app: App, { origin, fetch }: TestEnvironment) {
  assert.equal(await app.devices.turnOn('A computer'), undefined)
  const secret = await app.devices.pair()
  const own = testEnvironment(memoryStore(), { origin, fetch: fetch ?? assert.fail() })
  const other = await reopened(context, own)
  assert.ok(secret.ok)
  assert.equal(await other.devices.join(secret.value, 'A phone'), undefined)
  assert.equal(await app.devices.look(), undefined)
  return { other, own }
}

/** Waits until something that goes on by itself has come about. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    assert.ok(tries < 500)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
