// What making a log costs, as it is written in a header. docs/protocol.md, "The cost of making a log". No hash is made here: server and app
// have each their own.

import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import type { Instant } from '../lib/time.ts'

/** What a server asks of whoever makes a log: nothing, some computing, or a word that its host gives out. */
export const passKinds = ['none', 'work', 'invite'] as const

/** One of the three. */
export type PassKind = (typeof passKinds)[number]

/** Work that was done for one id: on which day (`YYYYMMDD`, UTC), and the 8 bytes that were found. */
export type Work = { readonly date: string; readonly nonce: Bytes }

/** A pass as it was shown. */
export type Pass = ({ readonly is: 'work' } & Work) | { readonly is: 'invite'; readonly secret: string }

/** What an invitation is made of: 16 to 100 visible characters of ASCII. Fewer could be guessed. */
const invitationGrammar = /^[!-~]{16,100}$/

/** Whether `text` can be an invitation. */
export function isInvitation(text: string): boolean {
  return invitationGrammar.test(text)
}

/** Reads a `Tendril-Pass` header. `undefined` for none, and for anything but exactly what is written below. */
export function parsePass(text: string | undefined): Pass | undefined {
  const [, secret] = /^invite:(.*)$/.exec(text ?? '') ?? []
  if (secret !== undefined) return isInvitation(secret) ? { is: 'invite', secret } : undefined
  const [, date, digits] = /^work:(\d{8}):([0-9a-f]{16})$/.exec(text ?? '') ?? []
  if (date === undefined || digits === undefined) return undefined
  const nonce = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return { is: 'work', date, nonce }
}

/** The value of the header for work. */
export function formatWork({ date, nonce }: Work): string {
  return `work:${date}:${Array.from(nonce, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** The value of the header for an invitation. */
export function formatInvitation(secret: string): string {
  return `invite:${secret}`
}

/** The 46 bytes whose SHA-256 must begin with zeros. `id` has 16. */
export function workBytes(id: Uint8Array, { date, nonce }: Work): Bytes {
  return concat(ascii('tendril/1/work'), id, ascii(date), nonce)
}

/** The day of a moment, in UTC, as a pass names it: `YYYYMMDD`. */
export function dayNamed(moment: Instant): string {
  // oxlint-disable-next-line no-restricted-globals -- of a moment that was given: no clock is read
  return new Date(moment).toISOString().slice(0, 10).replaceAll('-', '')
}

/** Whether `hash` begins with so many zero bits, 0 to 32. */
export function beginsWithZeros(hash: Uint8Array, bits: number): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = hash
  return Math.clz32((a << 24) | (b << 16) | (c << 8) | d) >= bits
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0))
}
