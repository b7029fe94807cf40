// One sealed record: a key of its own from a random salt, a commitment that is compared before anything is decrypted, and padding to
// one of four lengths. docs/protocol.md, "Record".

import { concat, fourBytes, readFour, sameBytes } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import { isRecordSize } from '../protocol/frame.ts'
import type { RecordSize } from '../protocol/frame.ts'
import type { LogKeys } from './keys.ts'
import { decrypt, encrypt, hkdf, randomBytes } from './primitives.ts'
import { utf8 } from './utf8.ts'

/**
 * Where a writer stood when it wrote: who (8 bytes, random per run), its how-manieth record, and how many records it had read (`at`) with
 * their head (16 bytes).
 */
export type Place = { readonly writer: Bytes; readonly seq: number; readonly at: number; readonly head: Bytes }

/** What a record says: its place, what kind of content (0 to 255), and the content. */
export type Content = { readonly place: Place; readonly type: number; readonly body: Bytes }

/** What can be wrong with a single record, in the order in which it is checked. */
export type RecordFault = 'frame' | 'version' | 'commit' | 'seal' | 'pad'

const version = 1
const saltLength = 24
const commitEnd = 1 + saltLength + 16
const bodyStart = 32 + 1 + 2

/** Seals `content` into exactly `size` bytes. Throws if the body does not fit: callers know the sizes. `salt` is given only by vectors. */
export async function sealRecord(
  keys: LogKeys,
  content: Content,
  size: RecordSize,
  salt: Bytes = randomBytes(saltLength),
): Promise<Bytes> {
  const { type, body } = content
  const plaintext = new Uint8Array(size - commitEnd - 16)
  plaintext.set(placeBytes(content.place))
  plaintext.set([type, body.length >> 8, body.length], bodyStart - 3)
  plaintext.set(body, bodyStart) // throws where it does not fit
  return sealPadded(keys, plaintext, salt)
}

/**
 * The second half of `sealRecord`: any plaintext in the construction of a record, for what is sealed inside a body, and for vectors with
 * a wrong shape.
 */
export async function sealPadded(keys: LogKeys, plaintext: Bytes, salt: Bytes): Promise<Bytes> {
  const [key, commit] = await recordKey(keys, salt)
  const front = concat([version], salt, commit)
  return concat(front, await encrypt(recordGcm(keys, key, front), plaintext))
}

/** Opens a record by itself, without looking at its place in the log (that is `chain.ts`). Nothing of it is given out unless all checks pass. */
export async function openRecord(keys: LogKeys, record: Bytes): Promise<Result<Content, RecordFault>> {
  if (!isRecordSize(record.length)) return fail('frame')
  const padded = await openPadded(keys, record)
  if (!padded.ok) return padded
  const plaintext = padded.value
  const bodyEnd = bodyStart + (readFour(plaintext, bodyStart - 4) & 0xffff)
  if (bodyEnd > plaintext.length || plaintext.subarray(bodyEnd).some((byte) => byte !== 0)) return fail('pad')
  return ok({
    place: readPlace(plaintext),
    type: plaintext[bodyStart - 3] ?? 0,
    body: plaintext.subarray(bodyStart, bodyEnd),
  })
}

/** The second half of `sealPadded`: what stands inside, whatever its length and shape. */
export async function openPadded(keys: LogKeys, record: Bytes): Promise<Result<Bytes, 'version' | 'commit' | 'seal'>> {
  if (record[0] !== version) return fail('version')
  const front = record.subarray(0, commitEnd)
  const [key, commit] = await recordKey(keys, front.subarray(1, 1 + saltLength))
  if (!sameBytes(commit, front.subarray(1 + saltLength))) return fail('commit')
  const plaintext = await decrypt(recordGcm(keys, key, front), record.subarray(commitEnd))
  return plaintext ? ok(plaintext) : fail('seal')
}

/** A place as the 32 bytes that stand in a record and that a sealed reply is bound to. */
export function placeBytes(place: Place): Bytes {
  return concat(place.writer, fourBytes(place.seq), fourBytes(place.at), place.head)
}

function readPlace(plaintext: Bytes): Place {
  return {
    writer: plaintext.subarray(0, 8),
    seq: readFour(plaintext, 8),
    at: readFour(plaintext, 12),
    head: plaintext.subarray(16, 32),
  }
}

async function recordKey(keys: LogKeys, salt: Bytes): Promise<readonly [key: Bytes, commit: Bytes]> {
  const both = await hkdf(keys.content, concat(utf8('tendril/1/record'), keys.id), 48, salt)
  return [both.subarray(0, 32), both.subarray(32)]
}

// A key is used for one record only, so the iv may be constant.
function recordGcm(keys: LogKeys, key: Bytes, front: Bytes) {
  return { key, iv: new Uint8Array(12), additional: concat(utf8('tendril/1/record'), keys.id, front) }
}
