// A second implementation, written from docs/protocol.md alone and sharing no code with src/. It only reads. On node:crypto, synchronous.

import { createHash, createHmac } from 'node:crypto'

/** A refusal with its code. */
export class Refused extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** HKDF-SHA256 by hand (RFC 5869), so that nothing but HMAC is trusted. */
export function hkdf(secret: Buffer, info: Buffer, length: number, salt: Buffer = Buffer.alloc(0)): Buffer {
  return expand(hmac(salt, secret), info, length)
}

/** HMAC-SHA256. */
export function hmac(key: Buffer, data: Buffer): Buffer {
  return createHmac('sha256', key).update(data).digest()
}

/** The second half of HKDF. */
export function expand(key: Buffer, info: Buffer, length: number): Buffer {
  let block: Buffer = Buffer.alloc(0)
  const blocks: Buffer[] = []
  for (let i = 1; blocks.length * 32 < length; i++) {
    block = hmac(key, Buffer.concat([block, info, Buffer.of(i)]))
    blocks.push(block)
  }
  return Buffer.concat(blocks).subarray(0, length)
}

/** SHA-256. */
export function sha256(...parts: readonly Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest()
}

/** From `W` to what its holder has. */
export function useKeys(use: Buffer) {
  const derive = (label: string, length: number) => hkdf(use, Buffer.from(label), length)
  return {
    id: derive('tendril/1/id', 16),
    token: derive('tendril/1/token', 32),
    content: derive('tendril/1/content', 32),
  }
}

/** `W` of a link, from what its first record carries. */
export function committedUse(seed: Buffer, offer: Buffer): Buffer {
  return hkdf(seed, Buffer.from('tendril/1/link'), 16, sha256(offer))
}

/** `h_0`. */
export function firstHead(id: Buffer): Buffer {
  return sha256(Buffer.from('tendril/1/head'), id)
}

/** Canonical base64url, or nothing. */
export function unbase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}

/** id and token of an `Authorization` header. */
export function readBearer(header: string | null): { id: Buffer; token: Buffer } {
  const [scheme = '', credentials = '', ...more] = (header ?? '').split(' ')
  const [idText = '', tokenText = '', ...dots] = credentials.split('.')
  const id = unbase64(idText)
  const token = unbase64(tokenText)
  const sound = scheme.toLowerCase() === 'bearer' && more.length + dots.length === 0
  if (!sound || id?.length !== 16 || token?.length !== 32) throw new Refused('none')
  return { id, token }
}

/** `W` of a fragment. */
export function readFragment(text: string): Buffer {
  const start = text[0] === '#' ? 1 : 0
  let end = start
  while (end < text.length && /[\w-]/.test(text.charAt(end))) end++
  if (end - start < 23) throw new Refused('cut-link')
  const use = unbase64(text.slice(start + 1, end))
  if (end - start > 23 || text[start] !== '1' || !use) throw new Refused('bad-link')
  return use
}

/** A path with `%23` for `#`, as it was meant. */
export function readPath(path: string): string | null {
  const [before, ...after] = path.split('%23')
  return after.length === 0 ? null : `${before}#${after.join('%23')}`
}

/** The position of an offset. */
export function readOffset(text: string): number | 'now' | null {
  if (text === '-1') return 0
  if (text === 'now') return 'now'
  if (text.length !== 16 || [...text].some((digit) => digit < '0' || digit > '9')) return null
  const position = BigInt(text)
  return position < 2n ** 53n ? Number(position) : null
}

/** Zero bits that each class asks for. */
const zeroBits = new Map([
  ['s', 16],
  ['m', 18],
  ['l', 20],
])

/** What work was shown for. */
type ShownWork = { readonly header: string | null; readonly id: Buffer; readonly class: string; readonly now: number }

/** Whether work pays for a log of this class at that second. */
export function readWork({ header, id, class: named, now }: ShownWork): { paid: true } {
  const [word, date = '', digits = '', ...more] = (header ?? '').split(':')
  const days = [now, now - 86_400].map((second) => new Date(second * 1000).toISOString().slice(0, 10))
  const nonce = Buffer.from(digits, 'hex')
  const isWhole = nonce.length === 8 && nonce.toString('hex') === digits && more.length === 0
  const wanted = zeroBits.get(named)
  const isOfDay = days.some((one) => one.split('-').join('') === date)
  if (word !== 'work' || !isWhole || !isOfDay || wanted === undefined) throw new Refused('pass')
  const hash = sha256(Buffer.from('tendril/1/work'), id, Buffer.from(date), nonce)
  const bits = Array.from(hash, (byte) => byte.toString(2).padStart(8, '0')).join('')
  if (bits.indexOf('1') < wanted) throw new Refused('pass')
  return { paid: true }
}

/** Whether this header shows the invitation. */
export function readInvitation(header: string | null, invitation: string): { paid: true } {
  if (header !== `invite:${invitation}`) throw new Refused('pass')
  return { paid: true }
}
