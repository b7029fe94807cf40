// A reply that only the asker can read: HPKE base mode, single shot (RFC 9180), suite P-256, HKDF-SHA256, AES-256-GCM, over WebCrypto.
// docs/protocol.md, "Sealed reply".

import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import type { LogKeys } from './keys.ts'
import { agree, decrypt, encrypt, hkdf, hmac, importPoint, makePair, pointOf } from './primitives.ts'
import { utf8 } from './utf8.ts'

/** What a reply is bound to: the offer it answers (`info`) and the record it stands in (`place`, 32 bytes). */
export type ReplyBinding = { readonly info: Bytes; readonly place: Bytes }

/** Binds replies to one log and one offer: the `info` of HPKE. */
export function replyInfo(keys: LogKeys, offerHash: Bytes): Bytes {
  return concat(utf8('tendril/1/answer'), keys.id, offerHash)
}

/** Seals `plaintext` to the owner's public key. `ephemeral` is given only by vectors. */
export async function sealReply(
  to: CryptoKey,
  binding: ReplyBinding,
  plaintext: Bytes,
  ephemeral?: CryptoKeyPair,
): Promise<Bytes> {
  const pair = ephemeral ?? (await makePair())
  const point = await pointOf(pair.publicKey)
  const shared = await agree(pair.privateKey, to)
  return concat(point, await encrypt(await schedule(shared, point, await pointOf(to), binding), plaintext))
}

/** Opens a sealed reply with the owner's pair. `undefined` if it was not sealed to it, for this offer and this place. */
export async function openReply(pair: CryptoKeyPair, binding: ReplyBinding, sealed: Bytes): Promise<Bytes | undefined> {
  const point = sealed.subarray(0, 65)
  const from = sealed.length < 65 + 16 ? undefined : await importPoint(point)
  if (!from) return undefined
  const shared = await agree(pair.privateKey, from)
  return decrypt(await schedule(shared, point, await pointOf(pair.publicKey), binding), sealed.subarray(65))
}

const kem = concat(utf8('KEM'), [0x00, 0x10])
const suite = concat(utf8('HPKE'), [0x00, 0x10, 0x00, 0x01, 0x00, 0x02])
// LabeledExtract with an empty salt: HMAC fills its key with zeros anyway.
const noSalt: Bytes = new Uint8Array(32)

/** ExtractAndExpand of DHKEM, then KeySchedule of base mode; each pair of extract and expand is one HKDF. */
async function schedule(shared: Bytes, ephemeral: Bytes, recipient: Bytes, binding: ReplyBinding) {
  const context = concat(ephemeral, recipient)
  const secret = await hkdf(labelled(kem, 'eae_prk', shared), expands(kem, 'shared_secret', context, 32), 32)
  const nobody = await hmac(noSalt, labelled(suite, 'psk_id_hash'))
  const purpose = await hmac(noSalt, labelled(suite, 'info_hash', binding.info))
  const base = concat([0], nobody, purpose)
  const noPsk = labelled(suite, 'secret')
  return {
    key: await hkdf(noPsk, expands(suite, 'key', base, 32), 32, secret),
    iv: await hkdf(noPsk, expands(suite, 'base_nonce', base, 12), 12, secret),
    additional: binding.place,
  }
}

function labelled(id: Bytes, label: string, ...parts: readonly Bytes[]): Bytes {
  return concat(utf8('HPKE-v1'), id, utf8(label), ...parts)
}

function expands(id: Bytes, label: string, context: Bytes, length: number): Bytes {
  return concat([0, length], labelled(id, label, context))
}
