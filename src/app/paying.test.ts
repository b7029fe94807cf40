import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLink, world } from '../../test/app/links-world.ts'
import { day, later } from '../lib/time.ts'
import { dayNamed, isInvitation } from '../protocol/pass.ts'
import { invitationIn, keepInvitation } from './invitation.ts'
import { paying } from './paying.ts'
import { memoryStore } from '../store/memory.ts'
import { retryAfter } from './links.ts'
import { testEnvironment } from './testing.ts'
import { askWhere, type Told } from './where.ts'

const admin = `Bearer ${'A'.repeat(22)}.${'A'.repeat(43)}`
const invitation = 'k7-otter-lantern-42'

/** Somebody's app at a server that says so of itself; `saying` is what it says from now on. */
function at(pass: string, typed?: string) {
  const says = { pass, asked: 0 }
  const told: Told = {}
  const fetch = async () => {
    says.asked += 1
    return Response.json({ publicUrl: 'https://tendril.example', pass: says.pass })
  }
  const environment = { ...testEnvironment(), origin: 'https://tendril.example', fetch, told }
  return { environment, says, pay: paying(environment, () => typed) }
}

test('where nothing is asked for, nothing is shown', async () => {
  const { environment, pay } = at('none', invitation)
  await askWhere(environment)
  assert.equal(await pay(admin, 's'), undefined)
})

test('a server that has not said what it costs holds nothing up: it is tried without, and asked once that is refused', async () => {
  const { environment, says, pay } = at('work')
  assert.deepEqual([await pay(admin, 's'), says.asked], [undefined, 0])
  const date = later(environment.now(), 3 * day)
  assert.match((await pay(admin, 's', { date })) ?? '', new RegExp(`^work:${dayNamed(date)}:[0-9a-f]{16}$`))
  assert.equal(says.asked, 1)
  assert.match((await pay(admin, 's')) ?? '', new RegExp(`^work:${dayNamed(environment.now())}:`))
  assert.equal(says.asked, 1)
})

test('a price that changed while the app was open is asked for anew', async () => {
  const { environment, says, pay } = at('none', invitation)
  await askWhere(environment)
  says.pass = 'invite'
  assert.equal(await pay(admin, 's'), undefined)
  assert.equal(await pay(admin, 's', { date: undefined }), `invite:${invitation}`)
  assert.equal(await pay(admin, 'm'), `invite:${invitation}`)
})

test('an invitation that nobody typed is not made up, and one that was typed is shown to no server that asks for none', async () => {
  const { environment, pay } = at('invite')
  await askWhere(environment)
  assert.equal(await pay(admin, 's'), undefined)
  const other = at('work', invitation)
  await askWhere(other.environment)
  assert.doesNotMatch((await other.pay(admin, 's')) ?? '', /otter/)
})

test('an invitation is kept without the blanks that come along when it is pasted; what can be none changes nothing', () => {
  const typed = new Map<string, string>()
  const drafts = { texts: { value: typed }, type: (name: string, text: string) => void typed.set(name, text) }
  const kept = () => invitationIn(drafts)
  assert.equal(kept(), undefined)
  assert.ok(keepInvitation(drafts, ' k7-otter-\nlantern-42 '))
  assert.equal(kept(), invitation)
  for (const text of ['', 'too-short', 'é'.repeat(20)]) assert.ok(!keepInvitation(drafts, text) && !isInvitation(text))
  assert.equal(kept(), invitation)
})

test('at a server that asks for work, an ask is made as anywhere, and the person notices nothing', async (context) => {
  const { open } = await world(context, { environment: { TENDRIL_PUBLIC_URL: 'https://tendril.example' } })
  const app = await open(memoryStore())
  const link = await makeLink(app)
  assert.equal(app.links.trouble.value.size, 0)
  assert.ok(app.notebook.value.links.get(link.id)?.opened)
})

test('what only an invitation ends is not tried again by itself, which would use up what a neighbourhood may make', async (context) => {
  const { open, waits } = await world(context, { environment: { TENDRIL_INVITE: invitation } })
  const app = await open(memoryStore())
  const { id } = await makeLink(app)
  await app.links.look()
  assert.equal(app.links.trouble.value.get(id), 'pass')
  assert.ok(!waits().includes(retryAfter))
})
