// Several devices of one person against the server as it stands in the world, and what is left of a deleted word on its disk.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { addWords, beginWith, endEverywhere } from '../../src/app/sync/begin.ts'
import { firstDevice, must, openDevice, pairedDevice, write } from '../../src/app/sync/testing.ts'
import { epochRights } from '../../src/seal/epoch.ts'
import { fromBase64url } from '../../src/lib/base64url.ts'
import { startFixture } from './fixture.ts'

/** A `fetch` to that server, whatever origin the caller thinks of. */
function reach(url: string): typeof fetch {
  return (address, request) => {
    const { pathname, search } = new URL(String(address))
    return fetch(url + pathname + search, request)
  }
}

test('two devices, live and after months, new logs, words alone: all equal', async () => {
  const server = await startFixture()
  const one = await firstDevice(reach(server.url))
  const two = await pairedDevice(one, reach(server.url))
  await write(one, 'a', 'oat milk')
  must(await one.round())
  must(await two.round())
  await write(two, 'offline', 'written far away')
  for (let i = 0; i < 2; i++) must(await one.round({ move: true }))
  must(await two.round())
  const words = one.work.random(16)
  must(await addWords(one.work, words))
  must(await one.round())
  const empty = await openDevice(reach(server.url))
  must(await beginWith(empty.work, words, { name: 'new', once: false }))
  must(await empty.round())
  for (const device of [one, two]) must(await device.round())
  const [a, b, c] = [one, two, empty].map((device) => device.work.record.notebook.value)
  assert.deepEqual(a, b)
  assert.deepEqual(a, c)
  assert.equal(a?.asks.size, 2)
  await server.stop()
})

test('a waiting reader is told at once', async () => {
  const server = await startFixture()
  const one = await firstDevice(reach(server.url))
  const { useBearer } = await epochRights(fromBase64url(one.work.state.key) ?? assert.fail())
  const offset = String(one.work.state.position).padStart(16, '0')
  const waiting = fetch(`${server.url}/v1/log?offset=${offset}&live=long-poll`, {
    headers: { authorization: useBearer },
  })
  await write(one, 'a', 'news')
  must(await one.round())
  assert.ok((await (await waiting).arrayBuffer()).byteLength > 500)
  await server.stop()
})

test('of a log that was replaced, and of everything deleted, no sealed byte is left on the disk', async () => {
  const server = await startFixture()
  const one = await firstDevice(reach(server.url))
  const two = await pairedDevice(one, reach(server.url))
  await write(one, 'a', 'the needle')
  must(await one.round())
  const sealed = await lastBytes(server.url, one.work.state.key)
  assert.ok(onDisk(server.folder, sealed), 'it stood there')
  await one.work.record.change([{ kind: 'ask', id: 'a', gone: true }])
  must(await one.round({ move: true }))
  must(await two.round())
  const next = await lastBytes(server.url, one.work.state.key)
  must(await endEverywhere(one.work))
  await within(70_000, () => !onDisk(server.folder, sealed) && !onDisk(server.folder, next))
  await server.stop()
})

/** The last record's sealed bytes: nothing else in the world is equal to them. */
async function lastBytes(url: string, key: string): Promise<Buffer> {
  const { useBearer } = await epochRights(fromBase64url(key) ?? assert.fail())
  const log = Buffer.from(
    await (await fetch(`${url}/v1/log?offset=-1`, { headers: { authorization: useBearer } })).arrayBuffer(),
  )
  return log.subarray(-200)
}

function onDisk(folder: string, bytes: Buffer): boolean {
  return readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(bytes))
}

async function within(milliseconds: number, isSo: () => boolean): Promise<void> {
  const end = Date.now() + milliseconds
  while (!isSo()) {
    assert.ok(Date.now() < end, 'too late')
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
