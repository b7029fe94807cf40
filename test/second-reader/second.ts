// What the second implementation makes of a case.

import { createECDH } from 'node:crypto'
import * as v from 'valibot'
import * as ask from './ask.ts'
import { readList, openPlace } from './own.ts'
import * as capability from './capability.ts'
import { openShare, readNotes } from './share.ts'
import { openRecord, readFrames, readLog } from './log.ts'
import { identityOf, openSlot, secretOfWords } from './slots.ts'

const bytes = v.pipe(
  v.string(),
  v.transform((text) => Buffer.from(text, 'hex')),
)
const seen = v.nullable(v.object({ n: v.number(), head: v.string() }))
const priced = v.looseObject({ price: v.string(), invitation: v.optional(v.string(), '') })
const header = v.object({ header: v.nullable(v.string()) })
const hex = (buffer: Buffer) => buffer.toString('hex')

/** The outcome of each kind of case, from what it gives. */
export const secondReader: Readonly<Record<string, (given: unknown) => unknown>> = {
  bearer: (given) => {
    const { id, token } = capability.readBearer(v.parse(v.object({ header: v.nullable(v.string()) }), given).header)
    return { id: hex(id), token: hex(token) }
  },
  fragment: (given) => ({ use: hex(capability.readFragment(v.parse(v.object({ text: v.string() }), given).text)) }),
  path: (given) => ({ repaired: capability.readPath(v.parse(v.object({ path: v.string() }), given).path) }),
  offset: (given) => ({ position: capability.readOffset(v.parse(v.object({ text: v.string() }), given).text) }),
  pass: (given) => {
    const { price, invitation, ...shown } = v.parse(priced, given)
    if (price === 'invite') return capability.readInvitation(v.parse(header, shown).header, invitation)
    return capability.readWork(
      v.parse(v.object({ ...header.entries, id: bytes, class: v.string(), now: v.number() }), shown),
    )
  },
  frames: (given) => ({
    lengths: readFrames(v.parse(v.object({ bytes }), given).bytes).map((record) => record.length),
  }),
  'linked-keys': (given) => linkedKeys(v.parse(v.object({ admin: bytes, offer: bytes }), given)),
  'own-keys': (given) => {
    const { admin } = v.parse(v.object({ admin: bytes }), given)
    const use = capability.hkdf(admin, Buffer.from('tendril/1/use'), 32)
    const { id, token, content } = capability.useKeys(use)
    const own = { use, id, token, adminToken: adminToken(admin), content, head0: capability.firstHead(id) }
    return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, hex(value)]))
  },
  record: (given) => {
    const { use, record } = v.parse(v.object({ use: bytes, record: bytes }), given)
    const { place, type, body } = openRecord(use, record)
    return { place: hex(place), type, body: hex(body) }
  },
  'linked-log': (given) => log(given, 'linked'),
  'own-log': (given) => log(given, 'own'),
  link: (given) => {
    const { fragment, log: held } = v.parse(v.object({ fragment: v.string(), log: bytes }), given)
    return ask.openLink(fragment, held)
  },
  reply: (given) => {
    const shape = v.object({ private: bytes, point: bytes, info: bytes, place: bytes, sealed: bytes })
    const { private: scalar, info, place, sealed } = v.parse(shape, given)
    const plaintext = ask.openHpke(scalar, { info, place }, sealed)
    return plaintext ? { plaintext: hex(plaintext) } : { error: 'answer-seal' }
  },
  share: (given) => {
    const { fragment, log: held } = v.parse(v.object({ fragment: v.string(), log: bytes }), given)
    return openShare(fragment, held)
  },
  notes: (given) => {
    const kept = { admin: bytes, replyPrivate: bytes, fragment: v.string(), firstFrame: bytes }
    const { log: held, ...owned } = v.parse(v.object({ ...kept, log: bytes }), given)
    return readNotes(owned, held)
  },
  answers: (given) => {
    const text = { fragment: v.string(), seen }
    const shape = v.object({ admin: bytes, replyPrivate: bytes, firstFrame: bytes, log: bytes, ...text })
    const { log: held, ...kept } = v.parse(shape, given)
    return ask.readAnswers(kept, held)
  },
  device: (given) => {
    const { key, place, sealed } = v.parse(v.object({ key: bytes, place: v.string(), sealed: bytes }), given)
    return { plaintext: hex(ask.openOnDevice(key, place, sealed)) }
  },
  slot: (given) => {
    const { way, secret, slot } = v.parse(v.object({ way: v.string(), secret: v.string(), slot: bytes }), given)
    return { root: hex(openSlot(way, secret, slot)) }
  },
  words: (given) => {
    const secret = secretOfWords(v.parse(v.object({ text: v.string() }), given).text)
    return { secret: hex(secret), identity: identityOf(secret) }
  },
  box: (given) => {
    const { secret } = v.parse(v.object({ secret: bytes }), given)
    const [admin, poke] = ['admin', 'poke'].map((label) =>
      capability.hkdf(secret, Buffer.from(`tendril/1/${label}`), 32),
    )
    if (!admin || !poke) throw new Error('no rights')
    const parts = [Buffer.from('tendril/1/box'), capability.sha256(admin), capability.sha256(poke)]
    const id = capability.sha256(Buffer.concat(parts)).subarray(0, 16).toString('base64url')
    const pokeToken = poke.toString('base64url')
    return { adminBearer: `Bearer ${id}.${admin.toString('base64url')}`, name: `${id}.${pokeToken}`, pokeToken }
  },
  'box-slot': (given) => {
    const { secret, endpoint } = v.parse(v.object({ secret: bytes, endpoint: v.string() }), given)
    return { slot: capability.hkdf(secret, Buffer.from(`tendril/1/slot${endpoint}`), 8).toString('base64url') }
  },
  'epoch-keys': (given) => {
    const { key } = v.parse(v.object({ key: bytes }), given)
    const admin = capability.hkdf(key, Buffer.from('tendril/1/vault'), 32)
    const { id, token, content } = capability.useKeys(capability.hkdf(admin, Buffer.from('tendril/1/use'), 32))
    const bearer = (secret: Buffer) => `Bearer ${id.toString('base64url')}.${secret.toString('base64url')}`
    const useHash = hex(capability.sha256(token))
    return {
      id: hex(id),
      content: hex(content),
      useHash,
      adminBearer: bearer(adminToken(admin)),
      useBearer: bearer(token),
    }
  },
  'own-list': (given) => {
    const { key, log: held } = v.parse(v.object({ key: bytes, log: bytes }), given)
    return readList(key, held)
  },
  keyring: (given) => {
    const { secret, log: held } = v.parse(v.object({ secret: bytes, log: bytes }), given)
    const slot = Buffer.from(Array.from({ length: 16 }, (_, i) => 0x60 + i)) // whose place it is
    return openPlace(slot, secret, held)
  },
}

function log(given: unknown, kind: 'own' | 'linked') {
  const { use, log: held } = v.parse(v.object({ use: bytes, log: bytes }), given)
  const { accepted, problems, heads } = readLog(use, readFrames(held), kind)
  const named = problems.map(({ n, code }) => [n, code])
  const faults = kind === 'own' ? { problem: named[0] ?? null } : { problems: named }
  return { accepted: accepted.map(({ n, type }) => [n, type]), ...faults, head: hex(heads.at(-1) ?? Buffer.alloc(0)) }
}

function linkedKeys({ admin, offer }: { admin: Buffer; offer: Buffer }) {
  const seed = capability.hkdf(admin, Buffer.from('tendril/1/seed'), 16)
  const use = capability.committedUse(seed, offer)
  const { id, token, content } = capability.useKeys(use)
  const values = {
    seed,
    offerHash: capability.sha256(offer),
    use,
    id,
    token,
    tokenHash: capability.sha256(token),
    adminToken: adminToken(admin),
    adminTokenHash: capability.sha256(adminToken(admin)),
    content,
    head0: capability.firstHead(id),
  }
  return {
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, hex(value)])),
    fragment: `1${use.toString('base64url')}`,
    bearer: `Bearer ${id.toString('base64url')}.${token.toString('base64url')}`,
  }
}

function adminToken(admin: Buffer): Buffer {
  return capability.hkdf(admin, Buffer.from('tendril/1/admin'), 32)
}

/** The public point of a private number: a second opinion on the keys in the files. */
export function pointOf(scalar: Buffer): string {
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(scalar)
  return ecdh.getPublicKey('hex')
}
