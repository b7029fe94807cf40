// Links, replies and the seal on the device, read a second way.

import { createECDH } from 'node:crypto'
import { committedUse, expand, hkdf, hmac, readFragment, Refused, sha256, useKeys } from './capability.ts'
import { gcm, openRecord, readFrames, readLog } from './log.ts'

const none: Buffer = Buffer.alloc(0)

/** What a link shows. */
export function openLink(fragment: string, log: Buffer): { offer: unknown; replies: number } {
  const { offer, records } = openOffer(fragment, log, readOffer)
  return { offer, replies: records.length - 1 }
}

/** The offer of a link, as `read` takes its JSON, and every record. */
export function openOffer(
  fragment: string,
  log: Buffer,
  read: (bytes: Buffer) => Record<string, unknown> | undefined,
): { offer: Record<string, unknown>; records: Buffer[]; use: Buffer } {
  const records = readFrames(log)
  const use = readFragment(fragment)
  const [first] = records
  if (!first) throw new Refused('rollback')
  const { type, body } = openRecord(use, first)
  const offer = body.subarray(16)
  if (type !== 1 || !committedUse(body.subarray(0, 16), offer).equals(use)) throw new Refused('not-this-link')
  const content = read(offer.subarray(65))
  if (!content || !isPoint(offer.subarray(0, 65))) throw new Refused('version')
  return { offer: content, records, use }
}

function readOffer(bytes: Buffer): Record<string, unknown> | undefined {
  const parts = jsonParts(bytes)
  const until = parts.get('until')
  const sound =
    ['ask', 'after'].includes(String(parts.get('k'))) &&
    text(parts.get('k'), 5) &&
    text(parts.get('w'), 500) &&
    text(parts.get('by'), 40) &&
    typeof until === 'number' &&
    Number.isInteger(until) &&
    until >= 0 &&
    until <= 8.64e12 &&
    (!parts.has('box') || text(parts.get('box'), 120))
  return sound ? chosen(parts, ['k', 'w', 'by', 'until', 'box']) : undefined
}

function readReply(kind: unknown, bytes: Buffer): Record<string, unknown> | undefined {
  const parts = jsonParts(bytes)
  if (parts.get('a') === null) return { a: null }
  const oneOf = (name: string, ...values: readonly unknown[]) => values.includes(parts.get(name))
  const optional = (name: string, sound: boolean) => !parts.has(name) || sound
  if (!optional('t', text(parts.get('t'), 300)) || !optional('f', oneOf('f', 0, 1, 2, 3, 4))) return undefined
  if (parts.has('t')) parts.set('t', shownLine(String(parts.get('t')), '\n'))
  if (kind === 'after') return parts.has('f') ? chosen(parts, ['f', 't']) : undefined
  const sound = oneOf('a', 'yes', 'part', 'no', 'never') && optional('g', oneOf('g', 'yes', 'smaller', 'not-now'))
  return sound ? chosen(parts, ['a', 't', 'f', 'g']) : undefined
}

/** The lines of a text that a stranger wrote, as they are shown, blanks at their ends and all. */
function shownLines(written: string): readonly string[] {
  const blank = new Set([0x115f, 0x1160, 0x2800, 0x3164, 0xffa0])
  const isTag = (code: number) => code >= 0xe0020 && code <= 0xe007f
  const isJoiner = (code: number) => code === 0x200c || code === 0x200d
  const isSeen = (code: number) => isJoiner(code) || isTag(code) || (code >= 0x600 && code <= 0x605) || code === 0x6dd
  const shown = (sign: string): string => {
    const code = sign.codePointAt(0) ?? 0
    if (blank.has(code)) return ' '
    return sign === '\t' || isSeen(code) || !/[\p{Cc}\p{Cf}]/u.test(sign) ? sign : ''
  }
  const isEmpty = (line: string): boolean =>
    [...line].every(
      (sign) => /[\s\p{M}]/u.test(sign) || isJoiner(sign.codePointAt(0) ?? 0) || isTag(sign.codePointAt(0) ?? 0),
    )
  const lines = written.toWellFormed().split(/\r\n|[\r\n\u0085\u2028\u2029]/)
  return lines.map((line) => [...line].map(shown).join('')).map((line) => (isEmpty(line) ? '' : line))
}

/** Such a text in one line for each that says something, with `between` them. */
export function shownLine(written: string, between: string): string {
  const lines = shownLines(written).map((line) => line.trim())
  return lines.filter((line) => line !== '').join(between)
}

/** Such a text, with one empty line at most after another. */
export function shownText(written: string): string {
  const parts: string[][] = [[]]
  for (const line of shownLines(written))
    if (line !== '') parts.at(-1)?.push(line)
    else if (parts.at(-1)?.length) parts.push([])
  return parts
    .map((lines) => lines.join('\n').trim())
    .filter((part) => part !== '')
    .join('\n\n')
}

/** The parts of a JSON object; nothing else has any. */
export function jsonParts(bytes: Buffer): Map<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
    return new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [])
  } catch {
    return new Map()
  }
}

/** Is it a text of at most so many units? */
export function text(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.length <= most
}

/** Those of the named parts that are there. */
export function chosen(parts: Map<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => parts.has(name)).map((name) => [name, parts.get(name)]))
}

/** What the owner keeps, and the log as the server gave it. */
export type Kept = Owned & {
  readonly seen: { readonly n: number; readonly head: string } | null
}

/** The keys that the owner of any link keeps. */
export type Owned = {
  readonly admin: Buffer
  readonly replyPrivate: Buffer
  readonly fragment: string
  readonly firstFrame: Buffer
}

/** What the owner finds in a log. */
export function readAnswers(kept: Kept, log: Buffer) {
  const use = readFragment(kept.fragment)
  const own = readLog(use, readFrames(kept.firstFrame), 'linked')
  const offer = (own.accepted[0]?.body ?? none).subarray(16)
  const seen = kept.seen ?? { n: 1, head: (own.heads[1] ?? none).toString('base64url') }
  let records: Buffer[]
  try {
    records = readFrames(log)
  } catch {
    return { replies: [], problems: [{ n: 0, code: 'frame' }], seen }
  }
  const read = readLog(use, records, 'linked')
  const { problems } = read
  const kind = readOffer(offer.subarray(65))?.['k']
  const replies = openReplies({ use, offer, replyPrivate: kept.replyPrivate }, read, 1956, (json) =>
    readReply(kind, json),
  )
  const continues = read.heads[seen.n]?.toString('base64url') === seen.head
  if (!continues) problems.push({ n: seen.n, code: 'rollback' })
  const end = { n: records.length, head: (read.heads.at(-1) ?? none).toString('base64url') }
  return { replies, problems, seen: continues ? end : seen }
}

/** A reply: which, where in the log, where among those of its page, and what it says. */
export type Back = { id: string; n: number; order?: number; reply: unknown }

/** Every reply whose body has `length` bytes, as `parse` takes its JSON. What can't be used is named among the problems. */
export function openReplies(
  owner: { use: Buffer; offer: Buffer; replyPrivate: Buffer },
  { accepted, problems }: ReturnType<typeof readLog>,
  length: number,
  parse: (json: Buffer) => Record<string, unknown> | undefined,
): Back[] {
  const info = Buffer.concat([Buffer.from('tendril/1/answer'), useKeys(owner.use).id, sha256(owner.offer)])
  const replies: Back[] = []
  for (const { n, type, place, body } of accepted) {
    if (type !== 2) continue
    const plain = body.length === length ? openHpke(owner.replyPrivate, { info, place }, body) : undefined
    const reply = plain === undefined ? 'answer-seal' : inner(plain, parse)
    if (typeof reply === 'string') problems.push({ n, code: reply })
    else replies.push({ id: place.subarray(0, 12).toString('base64url'), n, ...reply })
  }
  return replies
}

function inner(
  plain: Buffer,
  parse: (json: Buffer) => Record<string, unknown> | undefined,
): Pick<Back, 'order' | 'reply'> | string {
  const end = 2 + plain.readUInt16BE(0)
  if (end > plain.length || plain.subarray(end).some((byte) => byte !== 0)) return 'pad'
  const json = plain.subarray(2, end)
  const [reply, parts] = [parse(json), jsonParts(json)]
  const order = parts.get('o')
  if (!parts.has('o')) return reply ? { reply } : 'version'
  const sound = typeof order === 'number' && Number.isInteger(order) && order >= 0 && order <= 0xffff_ffff_ffff
  return reply && sound ? { order, reply } : 'version'
}

/** HPKE base mode, single shot, from RFC 9180 §4.1, §5.1 and §7.1. Nothing if it does not open. */
export function openHpke(scalar: Buffer, bound: { info: Buffer; place: Buffer }, sealed: Buffer): Buffer | undefined {
  const enc = sealed.subarray(0, 65)
  if (!isPoint(enc)) return undefined
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(scalar)
  const kem = Buffer.from('KEM\x00\x10', 'latin1')
  const kemContext = Buffer.concat([enc, ecdh.getPublicKey()])
  const eae = labeledExtract(kem, none, 'eae_prk', ecdh.computeSecret(enc))
  const shared = labeledExpand(kem, eae, { label: 'shared_secret', info: kemContext, length: 32 })
  const suite = Buffer.from('HPKE\x00\x10\x00\x01\x00\x02', 'latin1')
  const pskHash = labeledExtract(suite, none, 'psk_id_hash', none)
  const infoHash = labeledExtract(suite, none, 'info_hash', bound.info)
  const info = Buffer.concat([Buffer.of(0), pskHash, infoHash])
  const secret = labeledExtract(suite, shared, 'secret', none)
  const key = labeledExpand(suite, secret, { label: 'key', info, length: 32 })
  const nonce = labeledExpand(suite, secret, { label: 'base_nonce', info, length: 12 })
  return gcm(key, nonce, bound.place, sealed.subarray(65))
}

function labeledExtract(suite: Buffer, salt: Buffer, label: string, ikm: Buffer): Buffer {
  return hmac(salt, Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), ikm]))
}

function labeledExpand(suite: Buffer, key: Buffer, what: { label: string; info: Buffer; length: number }): Buffer {
  const length = Buffer.from([what.length >> 8, what.length & 255])
  return expand(
    key,
    Buffer.concat([length, Buffer.from('HPKE-v1'), suite, Buffer.from(what.label), what.info]),
    what.length,
  )
}

function isPoint(point: Buffer): boolean {
  const probe = createECDH('prime256v1')
  probe.generateKeys()
  try {
    probe.computeSecret(point)
    return point.length === 65 && point[0] === 4
  } catch {
    return false
  }
}

/** What the device keeps. */
export function openOnDevice(key: Buffer, place: string, sealed: Buffer): Buffer {
  if (sealed.length < 24 + 16 + 256 + 16) throw new Refused('frame')
  const derived = hkdf(key, Buffer.from('tendril/1/device'), 48, sealed.subarray(0, 24))
  if (!derived.subarray(32).equals(sealed.subarray(24, 40))) throw new Refused('commit')
  const plain = gcm(
    derived.subarray(0, 32),
    Buffer.alloc(12),
    Buffer.from(`tendril/1/device${place}`),
    sealed.subarray(40),
  )
  if (!plain) throw new Refused('seal')
  const end = 4 + plain.readUInt32BE(0)
  if (end > plain.length || plain.subarray(end).some((byte) => byte !== 0)) throw new Refused('pad')
  return plain.subarray(4, end)
}
