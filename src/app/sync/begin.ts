// The ways in and out: the first device, another device with a one-time secret, an empty browser with the recovery words, and the end.

import { toBase64url } from '../../lib/base64url.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import type { StoreError } from '../../store/store.ts'
import type { Slot as KeptSlot } from '../../core/notebook.ts'
import { mineId } from '../../core/records/op.ts'
import { pairingFor } from '../devices.ts'
import { endedDraft } from '../draft-names.ts'
import { makeSlot, placesOf } from '../../seal/keyring.ts'
import type { Slot } from '../../seal/keyring.ts'
import { close } from '../../sync/client.ts'
import { keep, push, rightsOf } from './log.ts'
import { follow, presentPointer, removeLog } from './move.ts'
import { dropPlace, readRing, slotFields, slotFrom, writeRing } from './rings.ts'
import { bytesIn, type Came, type Given, type SyncState, type Trouble, type Work } from './state.ts'

/** The state of a device that shares with no other yet. Nothing of it is kept before the first step. */
export function blankState(now: number): SyncState {
  return { v: 1, epoch: 0, key: '', position: 0, reading: undefined, since: now, slot: { id: '', at: '', secret: '' } }
}

/** Makes this the first device: its own way back, and the first log, to be made by the next round. */
export async function beginFirst(work: Work, name: string): Came {
  const trouble = await unlinkWhole(work)
  if (trouble) return trouble
  const slot = await addSlot(work, { way: 'device', name, secret: work.random(32) })
  if (!slot.ok) return slot.error
  return keep(work, { slot: slot.value.kept, unlinked: undefined, move: { epoch: 1, from: 'closed' } })
}

/**
 * Comes to a record that is there already, by a secret of 16 bytes: the recovery words, or one that another device made to be used `once`.
 * What stands on this device is kept, and goes there too. `gone`: the secret leads nowhere (any more).
 */
export async function beginWith(work: Work, secret: Bytes, { name, once }: { name: string; once: boolean }): Came {
  const found = await readRing(work.server, secret)
  if (!found.ok) return found.error
  if (!found.value) return 'gone'
  const left = await unlinkWhole(work)
  if (left) return left
  const slot = await addSlot(work, { way: 'device', name, secret: work.random(32) })
  if (!slot.ok) return slot.error
  const written = await writeRing(work.server, slot.value.slot, found.value)
  if (!written.ok) return written.error
  work.state = { ...work.state, slot: slot.value.kept, freshAt: undefined }
  const trouble = await follow(work, found.value)
  // If this fails, the device that made it lets it go after its time.
  if (!trouble && once) await dropSecret(work, secret)
  return trouble
}

type Added = { readonly kept: SyncState['slot']; readonly slot: Slot }
type Way = { readonly way: KeptSlot['way']; readonly name: string; readonly secret: Bytes }

async function addSlot(work: Work, { way, name, secret }: Way): Given<Added> {
  const slot = await makeSlot(secret)
  const id = toBase64url(work.random(12))
  const set = { way, name, added: work.now(), ...slotFields(slot) }
  const noted = await work.record.change([{ kind: 'slot', id, set }])
  if (!noted.ok) return fail('not-kept')
  const { at = '' } = (await work.record.shared.all()).find((op) => op.kind === 'slot' && op.id === id) ?? {}
  return ok({ kept: { id, at, secret: toBase64url(secret) }, slot })
}

/**
 * Lets new recovery words lead here, also from elsewhere; those before lead nowhere any more. The round that follows tells the server, and so
 * does every later one until it is told. Where nothing is shared yet, they will lead here as soon as it is; a device that was unlinked
 * adds none. Once more changes nothing.
 */
export async function addWords(work: Work, secret: Bytes): Came {
  if (work.state.unlinked && work.state.missedAt === undefined) return undefined
  const words = [...work.record.notebook.value.slots.values()].filter(({ way }) => way === 'words')
  const { places } = slotFields(await makeSlot(secret))
  const isThere = words.some((slot) => slot.places === places)
  const before = words.filter((slot) => slot.places !== places).map(({ id }) => id)
  const added = isThere || (await addSlot(work, { way: 'words', name: '', secret }))
  if (added !== true && !added.ok) return added.error
  if (work.state.key === '') return forgotten(await work.record.shared.forget('slot', before))
  if (before.length > 0) return endWays(work, before, false)
  return keep(work, { finish: { oldLogs: [], places: [], ...work.state.finish, rings: true } })
}

function forgotten(done: Result<undefined, StoreError>): Trouble | undefined {
  return done.ok ? undefined : 'not-kept'
}

/** Makes a one-time secret of 16 bytes with which another device can come; it is good for ten minutes. */
export async function openPairing(work: Work): Given<Bytes> {
  const before = await endPairing(work)
  if (before) return fail(before)
  const secret = work.random(16)
  const pairing = { secret: toBase64url(secret), until: work.now() + pairingFor }
  const trouble = await keep(work, { pairing })
  if (trouble) return fail(trouble)
  // The server lets it go by itself, too: this page may be closed until then.
  const written = await writeRing(work.server, await makeSlot(secret), await presentPointer(work), pairingFor)
  return written.ok ? ok(secret) : written
}

/** Lets the one-time secret go: it was used, or its time is over. */
export async function endPairing(work: Work): Came {
  const { pairing } = work.state
  if (!pairing) return undefined
  const dropped = await dropSecret(work, bytesIn(pairing.secret))
  return dropped ?? keep(work, { pairing: undefined })
}

async function dropSecret(work: Work, secret: Bytes): Came {
  for (const place of await placesOf(secret)) {
    const trouble = await dropPlace(work.server, place)
    if (trouble) return trouble
  }
  return undefined
}

/**
 * Ends ways back, and makes a new log that they know nothing of. Every device that held the record unlocked knew the places of all ways: one
 * that is not in the person's hands any more asks for `everything`: all other ways end, and this device's own is made anew.
 */
export async function endWays(work: Work, ids: readonly string[], everything: boolean): Came {
  const { slots } = work.record.notebook.value
  const own = slots.get(work.state.slot.id)
  const gone = [...slots.values()].filter(({ id }) => everything || (ids.includes(id) && id !== own?.id))
  const added = everything && (await addSlot(work, { way: 'device', name: own?.name ?? '', secret: work.random(32) }))
  if (added && !added.ok) return added.error
  const ended = [...(work.state.ended ?? []), ...gone.map((slot) => ({ id: slot.id, places: placesIn(slot) }))]
  return keep(work, { ended, ...(added && { slot: added.value.kept }) })
}

/**
 * Deletes what the server has of this record: its log, and every way back; and what an earlier change of log has left there, which nobody
 * could delete later. The other devices keep what they have.
 */
export async function endEverywhere(work: Work): Came {
  // What is there is the others': this device was ended, or the server has nothing.
  if (work.state.unlinked) return unlink(work)
  const { slots } = work.record.notebook.value
  const { ended = [], finish, move, key } = work.state
  const left = [...ended.flatMap(({ places }) => places), ...(finish?.places ?? [])]
  // Closed first: a device that looks before all is gone then makes neither a place nor a log.
  const closed = key === '' ? undefined : await close(work.server, (await rightsOf(key)).adminBearer)
  if (closed && !closed.ok && closed.error !== 'gone') return closed.error
  for (const place of [...[...slots.values()].flatMap(placesIn), ...left]) {
    const trouble = await dropPlace(work.server, bytesIn(place))
    if (trouble) return trouble
  }
  const unused = await endPairing(work)
  if (unused) return unused
  const keys = [move?.key ?? '', key].filter((one) => one !== '')
  const bearers = await Promise.all(keys.map(async (one) => (await rightsOf(one)).adminBearer))
  for (const bearer of [...(finish?.oldLogs ?? []), ...bearers]) {
    const trouble = await removeLog(work, bearer)
    if (trouble) return trouble
  }
  const devices = [...slots.values()].filter(({ way }) => way === 'device').map(({ id }) => id)
  return forgotten(await work.record.shared.forget('slot', devices))
}

/**
 * Ends this device's own way, so that the others go on without it. What is kept here stays. What waits goes to the others first; where it
 * can't, nothing is done, unless it is to be left `evenSo`: it then stays here only.
 */
export async function leaveOthers(work: Work, evenSo: boolean): Came {
  const { slot, move, key } = work.state
  const hindered = await push(work)
  if (hindered && !evenSo) return hindered
  await endPairing(work) // else it ends by itself, within ten minutes
  // Without a key the server never took a log, and nobody else has anything.
  const left = key === '' ? [] : [{ kind: 'settings', id: mineId, set: { leftAt: work.now() } } as const]
  const changed = await work.record.change([{ kind: 'slot', id: slot.id, gone: true }, ...left])
  if (!changed.ok) return 'not-kept'
  // The rest tells the others and tidies up. It must not keep this device: what is left there opens for nobody, and ends by itself.
  await push(work)
  await dropSecret(work, bytesIn(slot.secret))
  if (move?.key !== undefined) await removeLog(work, (await rightsOf(move.key)).adminBearer)
  return forgetWays(work)
}

/** This device shares the record no more: it keeps what stands here, that it was ended, and no way to the others. */
export async function unlink(work: Work): Came {
  const { shared, drafts } = work.record
  // The ways first: if it stops on the way, this device misses its own way, and all of it is done again.
  const trouble = await forgetWays(work)
  if (trouble) return trouble
  const left = await work.record.change([{ kind: 'settings', id: mineId, set: { leftAt: work.now() } }])
  if (!left.ok) return 'not-kept'
  drafts.type(endedDraft, 'yes')
  await drafts.flush()
  const ended = forgotten(await shared.end())
  // As it is read anew; until then this turn knows why.
  if (!ended) work.state = { ...blankState(work.now()), unlinked: true }
  return ended
}

/** Before a device that was unlinked begins anew, nothing of before may be left: not what it kept in case the server finds it again either. */
async function unlinkWhole(work: Work): Came {
  const { drafts } = work.record
  const trouble = work.state.unlinked ? await unlink(work) : undefined
  if (!trouble && drafts.texts.value.get(endedDraft)) drafts.type(endedDraft, '')
  return trouble
}

/** The ways to a record that this device shares no more must not be led to another one later. */
async function forgetWays({ record }: Work): Came {
  const all = await record.shared.all()
  const slots = all.filter(({ kind }) => kind === 'slot').map(({ id }) => id)
  return forgotten(await record.shared.forget('slot', slots))
}

/** The admin secrets of a slot's two places, base64url. */
function placesIn(kept: KeptSlot): readonly string[] {
  return slotFrom(kept)?.places.map(toBase64url) ?? []
}
