/** Bytes that WebCrypto accepts (a view on a plain, unshared buffer). */
export type Bytes = Uint8Array<ArrayBuffer>

/** The parts, one after the other. */
export function concat(...parts: readonly ArrayLike<number>[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Same length and same bytes. Not constant-time: never for secrets. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

/** A whole number from 0 to 2³²−1 as four bytes, big-endian. */
export function fourBytes(n: number): Bytes {
  return Uint8Array.of(n >>> 24, n >>> 16, n >>> 8, n)
}

/** Four big-endian bytes at `at` as a number; throws past the end (a bug: lengths are checked first). */
export function readFour(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at)
}
