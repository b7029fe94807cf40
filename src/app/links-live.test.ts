import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askOf, friendAt, makeLink, world } from '../../test/app/links-world.ts'
import { until } from '../../test/app/sharing.ts'
import type { AskId } from '../core/ask.ts'
import { memoryStore } from '../store/memory.ts'

const asks = ['ask1', 'ask2', 'ask3'].map((id) => id as AskId)
const live = 'POST /v1/live'

test('answers to several asks come by themselves over one stream, and each costs one read of its log', async (context) => {
  const { open, server, asked, runTimers } = await world(context)
  const app = await open(memoryStore())
  const links = []
  for (const id of asks) links.push(await makeLink(app, id))
  await app.links.look()
  runTimers()
  await until(() => asked.includes(live))
  const before = asked.length
  for (const [i, link] of links.entries()) {
    await (await friendAt(server, link)).answer({ a: 'yes', t: `Of course, ${i}.` })
    await until(() => askOf(app, asks[i]).answer !== undefined)
  }
  assert.deepEqual(asked.slice(before), Array(asks.length).fill('GET /v1/log?offset=-1'))
  assert.equal(asked.filter((one) => one === live).length, 1)
})

test('an answer from before the stream is told by it, and a link that is gone is not asked for again', async (context) => {
  const { open, server, asked, setDown, runTimers } = await world(context)
  const store = memoryStore()
  const first = await open(store)
  const link = await makeLink(first)
  await first.links.look()
  first.stop()
  setDown(true)
  const app = await open(store)
  await app.links.look()
  await (await friendAt(server, link)).answer({ a: 'no' })
  setDown(false)
  runTimers()
  await until(() => askOf(app).answer?.says === 'no')
  assert.ok(asked.includes(live))
  await app.links.close(link.id)
  await until(() => app.notebook.value.links.size === 0)
  runTimers()
  assert.equal(asked.filter((one) => one === live).length, 1)
})
