// The keyring: for each way back to the record (a device, the recovery words, a pairing) two places on the server, of which one always
// says where the record's log is and what opens it. Only the holder of that way's secret can open it; every own device can write it anew.
// docs/protocol.md, "The keyring".

import { concat, fourBytes, readFour } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import { frame, splitFrames } from '../protocol/frame.ts'
import { type ProblemCode, readLinked, startChain } from './chain.ts'
import { ownRights } from './epoch.ts'
import type { OwnRights } from './epoch.ts'
import { firstHead } from './keys.ts'
import type { LogKeys } from './keys.ts'
import { hkdf, importPoint, importScalar, makePair, pointOf, randomBytes, scalarOf } from './primitives.ts'
import { openPadded, placeBytes, sealPadded, sealRecord } from './record.ts'
import type { Place } from './record.ts'
import { openReply, sealReply } from './sealed-reply.ts'
import { utf8 } from './utf8.ts'

/** Kind of the one record in a place of the keyring. */
const slotRecord = 24

/**
 * What the other devices know of one way back: the admin secrets of its two places (32 bytes each), its public key (65 bytes), and its
 * private key, which only the secret opens (88 bytes). It stands in the record itself, so any device can hand on a new key without asking
 * for the words.
 */
export type Slot = {
  readonly places: readonly [Bytes, Bytes]
  readonly publicPoint: Bytes
  readonly sealedPrivate: Bytes
}

/** Where the record's log is: number of its epoch, its key (32 bytes), its id (16 bytes), and how far it had been read. */
export type Pointer = {
  readonly epoch: number
  readonly key: Bytes
  readonly id: Bytes
  readonly n: number
  readonly head: Bytes
}

/** What any own device can read in a place: which epoch and log it names, and what only the secret opens. */
export type PlaceContent = Pick<Pointer, 'epoch' | 'id'> & {
  readonly publicPoint: Bytes
  readonly sealedPrivate: Bytes
  readonly sealed: Bytes
  readonly place: Bytes
}

const privateLength = 24 + 16 + 32 + 16
const plainLength = 32 + 4 + 32
const bodyLength = 4 + 16 + 65 + privateLength + 65 + plainLength + 16

/** A new way back for `secret` (16 bytes or more, which nobody can guess). `pair` and `salt` are given only by vectors. */
export async function makeSlot(secret: Bytes, pair?: CryptoKeyPair, salt: Bytes = randomBytes(24)): Promise<Slot> {
  const made = pair ?? (await makePair(true))
  const sealed = await sealPadded(await kek(secret), await scalarOf(made.privateKey), salt)
  return {
    places: await placesOf(secret),
    publicPoint: await pointOf(made.publicKey),
    sealedPrivate: sealed.subarray(1),
  }
}

/** The admin secrets of the two places of `secret`. */
export async function placesOf(secret: Bytes): Promise<readonly [Bytes, Bytes]> {
  return [await hkdf(secret, utf8('tendril/1/keyring/a'), 32), await hkdf(secret, utf8('tendril/1/keyring/b'), 32)]
}

/**
 * Writes a pointer for one place of a slot: the rights to it, and the one frame (516 bytes) that it is made with. `random` is given only
 * by vectors.
 */
export async function sealPlace(
  slot: Slot,
  admin: Bytes,
  pointer: Pointer,
  random?: { readonly writer: Bytes; readonly salt: Bytes; readonly ephemeral: CryptoKeyPair },
): Promise<Result<{ readonly rights: OwnRights; readonly frame: Bytes }, 'seal'>> {
  const rights = await ownRights(admin)
  const to = await importPoint(slot.publicPoint)
  if (!to) return fail('seal')
  const { keys } = rights
  const head = (await firstHead(keys.id)).subarray(0, 16)
  const place: Place = { writer: random?.writer ?? randomBytes(8), seq: 0, at: 0, head }
  const plain = concat(pointer.key, fourBytes(pointer.n), pointer.head)
  const sealed = await sealReply(to, binding(keys, place, pointer), plain, random?.ephemeral)
  const body = concat(fourBytes(pointer.epoch), pointer.id, slot.publicPoint, slot.sealedPrivate, sealed)
  const record = await sealRecord(keys, { place, type: slotRecord, body }, 512, random?.salt)
  return ok({ rights, frame: frame(record) })
}

/** Reads the log of a place: its first record is what counts. `rollback`: it is empty. */
export async function readPlace(keys: LogKeys, log: Bytes): Promise<Result<PlaceContent, PlaceFault>> {
  const records = splitFrames(log)
  if (!records.ok) return records
  const { accepted, problems } = await readLinked(keys, await startChain(keys.id), records.value.slice(0, 1))
  const [record] = accepted
  const [problem] = problems
  if (!record) return fail(problem ? problem.code : 'rollback')
  const { body } = record
  if (record.type !== slotRecord || body.length !== bodyLength) return fail('version')
  const privateAt = 20 + 65
  return ok({
    epoch: readFour(body, 0),
    id: body.subarray(4, 20),
    publicPoint: body.subarray(20, privateAt),
    sealedPrivate: body.subarray(privateAt, privateAt + privateLength),
    sealed: body.subarray(privateAt + privateLength),
    place: placeBytes(record.place),
  })
}

/** Why a place of the keyring can't be used. */
export type PlaceFault = ProblemCode | 'rollback'

/**
 * Opens what a place says, with the secret of its slot. `commit`: not sealed for this secret. `seal`: altered, or sealed by one who did
 * not know the slot.
 */
export async function openPlace(
  secret: Bytes,
  keys: LogKeys,
  content: PlaceContent,
): Promise<Result<Pointer, 'version' | 'commit' | 'seal'>> {
  const scalar = await openPadded(await kek(secret), concat([1], content.sealedPrivate))
  if (!scalar.ok) return scalar
  const privateKey = await importScalar(scalar.value, content.publicPoint)
  const publicKey = await importPoint(content.publicPoint)
  if (!privateKey || !publicKey) return fail('seal')
  const bound = { info: placeInfo(keys, content), place: content.place }
  const plain = await openReply({ privateKey, publicKey }, bound, content.sealed)
  if (plain?.length !== plainLength) return fail('seal')
  const { epoch, id } = content
  return ok({ epoch, id, key: plain.subarray(0, 32), n: readFour(plain, 32), head: plain.subarray(36) })
}

/** Which of two pointers every device follows: the higher epoch; of two with one number, the smaller id. Negative if `a` comes first. */
export function compareEpochs(a: Pick<Pointer, 'epoch' | 'id'>, b: Pick<Pointer, 'epoch' | 'id'>): number {
  if (a.epoch !== b.epoch) return b.epoch - a.epoch
  const at = a.id.findIndex((byte, i) => byte !== b.id[i])
  return at < 0 ? 0 : (a.id[at] ?? 0) - (b.id[at] ?? 0)
}

// The private key is sealed once and copied unchanged, so it is bound to its secret and to no place.
async function kek(secret: Bytes): Promise<LogKeys> {
  return { id: new Uint8Array(16), content: await hkdf(secret, utf8('tendril/1/kek'), 32) }
}

function binding(keys: LogKeys, place: Place, pointer: Pick<Pointer, 'epoch' | 'id'>) {
  return { info: placeInfo(keys, pointer), place: placeBytes(place) }
}

// What stands readable beside the sealed part is bound to it too.
function placeInfo(keys: LogKeys, { epoch, id }: Pick<Pointer, 'epoch' | 'id'>): Bytes {
  return concat(utf8('tendril/1/slot'), keys.id, fourBytes(epoch), id)
}
