import { fail, ok, type Result } from '../lib/result.ts'
import type { Bytes } from '../lib/bytes.ts'
import { openOnDevice, sealOnDevice } from '../seal/device.ts'
import { hkdfKey } from '../seal/primitives.ts'
import { makeRoot } from '../seal/slots.ts'
import type { Contents, DoorChange, Store, StoreError } from '../store/store.ts'
import { deviceSlot } from './device-slot.ts'
import { draftPlace } from './drafts.ts'
import { notePlace } from './note-place.ts'
import { monthPlace } from './put-by.ts'
import type { RecordKey } from './record-key.ts'
import { rowPlace } from './rows.ts'
import { soundPlace } from './sounds.ts'

/** How often another tab may write in between before it is given up. It writes at most a few times a second. */
const tries = 20

/**
 * Seals everything that is kept here under a fresh record key, which from then on stands in slots: the browser's own, and those that `more`
 * makes of it. All or nothing, in one step of the store. What can't be opened now stays as it is.
 */
export async function sealAllAnew(
  store: Store,
  key: RecordKey,
  more: (root: Bytes) => Promise<DoorChange>,
): Promise<Result<undefined, StoreError>> {
  const root = makeRoot()
  const device = await deviceSlot(root)
  const ways = await more(root)
  const door: DoorChange = { ...device, put: { ...device.put, ...ways.put } }
  const anew = await hkdfKey(root)
  for (let i = 0; i < tries; i++) {
    const before = await store.contents()
    if (!before.ok) return before
    const after = { ...(await sealedAnew(before.value, key.seal, anew)), ...door }
    const done = await store.sealAnew(before.value, after, key.seal)
    if (!done.ok) return done
    if (done.value) return ok(undefined)
  }
  return fail('unavailable')
}

async function sealedAnew(before: Contents, from: CryptoKey, to: CryptoKey): Promise<Contents> {
  const again = async (place: string, sealed: Bytes): Promise<Bytes> => {
    const opened = await openOnDevice(from, place, sealed)
    return opened.ok ? sealOnDevice(to, place, opened.value) : sealed
  }
  const rows = before.rows.map(async ({ n, sealed }) => ({ n, sealed: await again(rowPlace, sealed) }))
  const sounds = before.sounds.map(async ({ id, part, sealed }) => {
    return { id, part, sealed: await again(soundPlace(id, part), sealed) }
  })
  const named = async (all: ReadonlyMap<string, Bytes>, place: (name: string) => string) =>
    new Map(
      await Promise.all([...all].map(async ([name, sealed]) => [name, await again(place(name), sealed)] as const)),
    )
  return {
    rows: await Promise.all(rows),
    months: await named(before.months, monthPlace),
    drafts: await named(before.drafts, draftPlace),
    notes: await named(before.notes, notePlace),
    sounds: await Promise.all(sounds),
  }
}
