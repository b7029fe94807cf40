import type { Bytes } from '../../src/lib/bytes.ts'

/** One file of `test/vectors`: what is given, and what any implementation must make of it. Bytes are hexadecimal. */
export type Case = {
  readonly name: string
  /** What is to be done with `given`; test/vectors/README.md lists the kinds. */
  readonly kind: string
  readonly note: string
  readonly given: Readonly<Record<string, unknown>>
  readonly expect: Readonly<Record<string, unknown>>
}

/** Bytes as hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

/** Bytes from hexadecimal digits. */
export function unhex(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'hex'))
}

/** `length` bytes counting up from `first`: random enough for a vector, and easy to recognise. */
export function count(first: number, length: number): Bytes {
  return Uint8Array.from({ length }, (_, i) => first + i)
}

/** `bytes` with the bits of `mask` turned at one place; a place below 0 counts from the end. */
export function turned(bytes: Uint8Array, at: number, mask = 1): Bytes {
  const copy = new Uint8Array(bytes)
  const index = at < 0 ? bytes.length + at : at
  copy[index] = (copy[index] ?? 0) ^ mask
  return copy
}
