// What src/ makes of a case.

import * as v from 'valibot'
import { formatFragment, formatBearer, parseBearer, parseFragment, repairPath } from '../../src/protocol/capability.ts'
import { splitFrames } from '../../src/protocol/frame.ts'
import { parseOffset } from '../../src/protocol/log-api.ts'
import { ok } from '../../src/lib/result.ts'
import { instant } from '../../src/lib/time.ts'
import { stretch } from '../../src/seal/argon2.ts'
import { parseStretching, passphraseBytes } from '../../src/seal/passphrase.ts'
import { openLink } from '../../src/seal/ask-log-friend.ts'
import { ownerKeys, readAnswers } from '../../src/seal/ask-log-owner.ts'
import { readLinked, readOwn, startChain } from '../../src/seal/chain.ts'
import { openOnDevice } from '../../src/seal/device.ts'
import { epochRights, ownRights } from '../../src/seal/epoch.ts'
import { openPlace, placesOf, readPlace } from '../../src/seal/keyring.ts'
import { deriveLinked, deriveOwn, deriveUse, firstHead } from '../../src/seal/keys.ts'
import { hkdfKey, importPoint, importScalar, sha256 } from '../../src/seal/primitives.ts'
import { readOwnLog, startReading } from '../../src/seal/own-log.ts'
import { openRecord, placeBytes } from '../../src/seal/record.ts'
import { openReply } from '../../src/seal/sealed-reply.ts'
import { readShare, shareKeys } from '../../src/seal/share-log-owner.ts'
import { openShare } from '../../src/seal/share-log-reader.ts'
import { openSlot } from '../../src/seal/slot.ts'
import { slotKey, slotNotes } from '../../src/seal/slots.ts'
import { wakeBox, wakeSlot } from '../../src/seal/wake-box.ts'
import { backupIdentity, readWords } from '../../src/seal/words.ts'
import { invitationHash, isPaid } from '../../src/server/pass.ts'

const bytes = v.pipe(
  v.string(),
  v.transform((text) => new Uint8Array(Buffer.from(text, 'hex'))),
)
const text = v.string()
const price = v.picklist(['work', 'invite'])
const wanted = { id: bytes, class: text, now: v.number() }
const hex = (value: Uint8Array) => Buffer.from(value).toString('hex')
const hexAll = (values: Readonly<Record<string, Uint8Array>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, hex(value)]))

/** The outcome of each kind of case, from what it gives. */
export const ourReader: Readonly<Record<string, (given: unknown) => unknown>> = {
  bearer: (given) => {
    const right = parseBearer(v.parse(v.object({ header: v.nullable(text) }), given).header ?? undefined)
    return right ? hexAll(right) : { error: 'none' }
  },
  fragment: (given) => {
    const use = parseFragment(v.parse(v.object({ text }), given).text)
    return use.ok ? { use: hex(use.value) } : { error: use.error }
  },
  path: (given) => ({ repaired: repairPath(v.parse(v.object({ path: text }), given).path) ?? null }),
  offset: (given) => ({ position: parseOffset(v.parse(v.object({ text }), given).text) ?? null }),
  pass: (given) => {
    const shape = v.object({ price, invitation: v.optional(text, ''), header: v.nullable(text), ...wanted })
    const { price: is, invitation, header, now, ...what } = v.parse(shape, given)
    const asked = is === 'invite' ? { is, hash: invitationHash(invitation) } : { is }
    const good = isPaid(asked, header ?? undefined, { ...what, now: instant(now * 1000) })
    return good ? { paid: true } : { error: 'pass' }
  },
  frames: (given) => {
    const records = splitFrames(v.parse(v.object({ bytes }), given).bytes)
    return records.ok ? { lengths: records.value.map((record) => record.length) } : { error: records.error }
  },
  'linked-keys': async (given) => {
    const { admin, offer } = v.parse(v.object({ admin: bytes, offer: bytes }), given)
    const keys = await deriveLinked(admin, offer)
    const head0 = await firstHead(keys.id)
    const hashes = { tokenHash: await sha256(keys.token), adminTokenHash: await sha256(keys.adminToken) }
    return { ...hexAll({ ...keys, ...hashes, head0 }), fragment: formatFragment(keys.use), bearer: formatBearer(keys) }
  },
  'own-keys': async (given) => {
    const keys = await deriveOwn(v.parse(v.object({ admin: bytes }), given).admin)
    return hexAll({ ...keys, head0: await firstHead(keys.id) })
  },
  record: async (given) => {
    const { use, record } = v.parse(v.object({ use: bytes, record: bytes }), given)
    const opened = await openRecord(await deriveUse(use), record)
    if (!opened.ok) return { error: opened.error }
    const { place, type, body } = opened.value
    return { place: hex(placeBytes(place)), type, body: hex(body) }
  },
  'linked-log': async (given) => {
    const { keys, chain, records } = await openLog(given)
    const { accepted, problems } = await readLinked(keys, chain, records)
    const named = problems.map(({ n, code }) => [n, code])
    return {
      accepted: accepted.map(({ n, type }) => [n, type]),
      problems: named,
      head: hex(Uint8Array.from(chain.head)),
    }
  },
  'own-log': async (given) => {
    const { keys, chain, records } = await openLog(given)
    const { accepted, problem } = await readOwn(keys, chain, records)
    const named = problem ? [problem.n, problem.code] : null
    return {
      accepted: accepted.map(({ n, type }) => [n, type]),
      problem: named,
      head: hex(Uint8Array.from(chain.head)),
    }
  },
  link: async (given) => {
    const { fragment, log } = v.parse(v.object({ fragment: text, log: bytes }), given)
    const use = parseFragment(fragment)
    const opened = use.ok ? await openLink(use.value, log) : use
    return opened.ok ? { offer: opened.value.offer, replies: opened.value.replies } : { error: opened.error }
  },
  reply: async (given) => {
    const shape = v.object({ private: bytes, point: bytes, info: bytes, place: bytes, sealed: bytes })
    const { private: scalar, point, info, place, sealed } = v.parse(shape, given)
    const privateKey = await importScalar(scalar, point)
    const publicKey = await importPoint(point)
    if (!privateKey || !publicKey) throw new Error('no key')
    const plaintext = await openReply({ privateKey, publicKey }, { info, place }, sealed)
    return plaintext ? { plaintext: hex(plaintext) } : { error: 'answer-seal' }
  },
  answers: async (given) => {
    const kept = { admin: bytes, replyPrivate: bytes, fragment: text, firstFrame: bytes }
    const seen = v.nullable(v.object({ n: v.number(), head: text }))
    const { log, seen: before, ...link } = v.parse(v.object({ ...kept, log: bytes, seen }), given)
    const owner = await ownerKeys(link)
    if (!owner.ok) return { error: owner.error }
    const { unread: _, ...read } = await readAnswers(owner.value, log, before ?? undefined)
    return read
  },
  share: async (given) => {
    const { fragment, log } = v.parse(v.object({ fragment: text, log: bytes }), given)
    const use = parseFragment(fragment)
    const opened = use.ok ? await openShare(use.value, log) : use
    if (!opened.ok) return { error: opened.error }
    const { offer, items, notes, changed } = opened.value
    return { offer, items, notes, changed }
  },
  notes: async (given) => {
    const kept = { admin: bytes, replyPrivate: bytes, fragment: text, firstFrame: bytes }
    const { log, ...link } = v.parse(v.object({ ...kept, log: bytes }), given)
    const owner = await shareKeys(link)
    if (!owner.ok) return { error: owner.error }
    const { replies, problems } = await readShare(owner.value, log, owner.value.start)
    return { replies, problems }
  },
  device: async (given) => {
    const { key, place, sealed } = v.parse(v.object({ key: bytes, place: text, sealed: bytes }), given)
    const opened = await openOnDevice(await hkdfKey(key), place, sealed)
    return opened.ok ? { plaintext: hex(opened.value) } : { error: opened.error }
  },
  slot: async (given) => {
    const { way, secret, slot } = v.parse(v.object({ way: wayIn, secret: text, slot: bytes }), given)
    const found = await slotSecret(way, secret, slotNotes(slot))
    const root = found.ok ? await openSlot(way, await slotKey(way, found.value), slot) : found
    return root.ok ? { root: hex(root.value) } : { error: root.error }
  },
  words: async (given) => {
    const secret = readWords(v.parse(v.object({ text }), given).text)
    if (!secret.ok) return { error: secret.error }
    return { secret: hex(secret.value), identity: await backupIdentity(secret.value) }
  },
  'epoch-keys': async (given) => {
    const { keys, useHash, ...bearers } = await epochRights(v.parse(v.object({ key: bytes }), given).key)
    return { ...hexAll({ id: keys.id, content: keys.content, useHash }), ...bearers }
  },
  box: (given) => wakeBox(v.parse(v.object({ secret: bytes }), given).secret),
  'box-slot': async (given) => {
    const { secret, endpoint } = v.parse(v.object({ secret: bytes, endpoint: v.string() }), given)
    return { slot: await wakeSlot(secret, endpoint) }
  },
  'own-list': async (given) => {
    const { key, log } = v.parse(v.object({ key: bytes, log: bytes }), given)
    const { keys } = await epochRights(key)
    const records = splitFrames(log)
    if (!records.ok) throw new Error('a log of a case has whole frames')
    const reading = await startReading(keys)
    const { lists, problem } = await readOwnLog(keys, reading, records.value)
    const closed = reading.closedBy !== undefined
    return { lists: lists.map(({ items }) => items), ready: reading.ready, closed, problem: problem ?? null }
  },
  keyring: async (given) => {
    const { secret, log } = v.parse(v.object({ secret: bytes, log: bytes }), given)
    // Another secret has other places too; here it is the same place that it looks into.
    const [place] = await placesOf(theSlot)
    const { keys } = await ownRights(place)
    const content = await readPlace(keys, log)
    if (!content.ok) return { error: content.error }
    const pointer = await openPlace(secret, keys, content.value)
    if (!pointer.ok) return { error: pointer.error }
    const { epoch, n, ...parts } = pointer.value
    return { epoch, n, ...hexAll(parts) }
  },
}

const wayIn = v.picklist(['words', 'passkey', 'passphrase'])

async function slotSecret(way: v.InferOutput<typeof wayIn>, secret: string, notes: unknown) {
  if (way === 'words') return readWords(secret)
  if (way === 'passkey') return ok(v.parse(bytes, secret))
  const how = parseStretching(notes)
  return how.ok ? ok((await stretch(passphraseBytes(secret), how.value)) ?? new Uint8Array(0)) : how
}

/** The secret that the places of the cases belong to. */
const theSlot = Uint8Array.from({ length: 16 }, (_, i) => 0x60 + i)

async function openLog(given: unknown) {
  const { use, log } = v.parse(v.object({ use: bytes, log: bytes }), given)
  const keys = await deriveUse(use)
  const records = splitFrames(log)
  if (!records.ok) throw new Error('a log of a case has whole frames')
  return { keys, chain: await startChain(keys.id), records: records.value }
}
