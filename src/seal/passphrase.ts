// A passphrase becomes a key by Argon2id, which is slow on purpose. How slow is stored beside what it opens, and bounded when it is read:
// a value that somebody planted there must not hang the page or make guessing cheap. docs/protocol.md, "Slots".

import { fromBase64url, toBase64url } from '../lib/base64url.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import { randomBytes } from './primitives.ts'
import { utf8 } from './utf8.ts'

/** How a passphrase is stretched: a salt of 16 bytes, KiB of memory, passes over it. One lane, 32 bytes of output. */
export type Stretching = { readonly salt: Bytes; readonly memory: number; readonly passes: number }

/** Runs Argon2id somewhere that may take seconds. `undefined`: there was not memory enough. */
export type Stretch = (passphrase: Bytes, how: Stretching) => Promise<Bytes | undefined>

const saltLength = 16
/** About two seconds on a good phone; and for a device with little memory, the least that is still advised. */
const usual = { memory: 65_536, passes: 3 } as const
const small = { memory: 19_456, passes: 2 } as const
/** The most that is ever read: four times the usual. */
const most = { memory: 262_144, passes: 12 } as const

/** How to stretch a new passphrase; the second is tried where the first finds no memory. */
export function newStretchings(): readonly [Stretching, Stretching] {
  const salt = randomBytes(saltLength)
  return [
    { salt, ...usual },
    { salt, ...small },
  ]
}

/** As it is stored beside the slot. */
export function stretchingNotes({ salt, memory, passes }: Stretching): object {
  return { v: 1, salt: toBase64url(salt), memory, passes }
}

/** Reads it back. `parameters`: not ours, too cheap or too dear. */
export function parseStretching(notes: unknown): Result<Stretching, 'parameters'> {
  const { v, salt, memory, passes } = isObject(notes) ? notes : {}
  const bytes = typeof salt === 'string' ? fromBase64url(salt) : undefined
  if (v !== 1 || bytes?.length !== saltLength) return fail('parameters')
  if (!isBetween(memory, small.memory, most.memory) || !isBetween(passes, 1, most.passes)) return fail('parameters')
  return ok({ salt: bytes, memory, passes })
}

/** The bytes that are stretched: the same letters give the same bytes, however a keyboard composed them. */
export function passphraseBytes(passphrase: string): Bytes {
  return utf8(passphrase.normalize('NFKC'))
}

function isBetween(value: unknown, least: number, greatest: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= greatest
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
