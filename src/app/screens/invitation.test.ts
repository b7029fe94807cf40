import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLink, world } from '../../../test/app/links-world.ts'
import { memoryStore } from '../../store/memory.ts'
import { testEnvironment } from '../testing.ts'
import { openApp } from '../app.ts'
import { askWhere } from '../where.ts'
import { invitationScreen } from './invitation.ts'

const invitation = 'k7-otter-lantern-42'

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !isSo(); i++) await new Promise((resolve) => setTimeout(resolve, 20))
  assert.ok(isSo())
}

test('what waits for an invitation is made with it; one that is cut short or refused says so, and is there after a reload', async (context) => {
  const { open } = await world(context, { environment: { TENDRIL_INVITE: invitation } })
  const store = memoryStore()
  const app = await open(store)
  await makeLink(app)
  const screen = invitationScreen(app)
  await until(() => screen.isAsked.value)
  screen.type('otter')
  assert.deepEqual([await screen.use(), screen.fault.value, screen.isKept.value], [false, 'short', false])
  screen.type(`${invitation}3`)
  assert.equal(screen.fault.value, undefined)
  assert.deepEqual([await screen.use(), screen.fault.value, screen.typed.value], [false, 'refused', `${invitation}3`])
  screen.type(`  ${invitation}\n`)
  assert.deepEqual([await screen.use(), screen.fault.value, screen.typed.value], [true, undefined, ''])
  assert.equal(app.links.trouble.value.size, 0)
  app.stop()
  assert.ok(invitationScreen(await open(store)).isKept.value)
})

test('where no invitation is asked for, or nobody can be asked, none is spoken of', async (context) => {
  const { open } = await world(context)
  const app = await open(memoryStore())
  const asked = invitationScreen(app)
  const alone = await openApp(testEnvironment())
  assert.ok(alone.ok)
  context.after(() => alone.value.stop())
  const offline = invitationScreen(alone.value)
  await Promise.all([app, alone.value].map(({ environment }) => askWhere(environment)))
  for (const screen of [asked, offline]) assert.deepEqual([screen.isAsked.value, screen.isKept.value], [false, false])
})
