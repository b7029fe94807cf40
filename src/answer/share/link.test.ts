import assert from 'node:assert/strict'
import { test } from 'node:test'
import { concat } from '../../lib/bytes.ts'
import { instant } from '../../lib/time.ts'
import { makeShare, readShare, sealChanges, shareKeys } from '../../seal/share-log-owner.ts'
import { create } from '../../sync/client.ts'
import { fakeServer } from '../../sync/testing.ts'
import { followShare } from './link.ts'

test('a device of theirs whose clock is years ahead does not make the page say that it changed in years to come', async () => {
  const now = Date.UTC(2026, 10, 23)
  const until = Math.floor(now / 1000) + 86_400
  const item = { k: 'question', w: 'How do I begin?', id: 'item-one--------' }
  const made = await makeShare({ by: 'Sam', until, live: true }, [item])
  const keys = made.ok && (await shareKeys(made.value))
  assert.ok(made.ok && keys && keys.ok)
  const { frames, seen, useHash, fragment } = made.value
  const { reading } = await readShare(keys.value, frames, seen)
  const change = { at: Number.MAX_SAFE_INTEGER, id: item.id, item: { ...item, w: 'Where?' } }
  const changed = await sealChanges(keys.value, reading ?? assert.fail(), [change])
  const house = fakeServer()
  const dated: typeof fetch = async (address, request) => {
    const { status, headers, body } = await house.fetch(address, request)
    return new Response(body, {
      status,
      headers: { ...Object.fromEntries(headers), date: new Date(now).toUTCString() },
    })
  }
  const server = { origin: 'http://test', fetch: dated }
  const log = { useHash, class: 'm', expiresAt: instant(until * 1000), firstFrame: concat(frames, ...changed) } as const
  assert.ok((await create(server, keys.value.adminBearer, log)).ok)
  const door = await followShare(fragment, server, () => 0)
  assert.ok(door.ok)
  assert.deepEqual([door.value.changed, door.value.items.map((one) => 'w' in one && one.w)], [now, ['Where?']])
})
