import type { Bytes } from '../lib/bytes.ts'

/** Text as UTF-8. Half a surrogate pair becomes U+FFFD. */
export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text)
}

/** The text that `bytes` are, or `undefined` if they are not UTF-8. A byte order mark stays, so that text comes back as it was. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Any value that JSON in UTF-8 can hold, or `undefined` if `bytes` are not that. */
export function fromJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes) ?? '')
  } catch {
    return undefined
  }
}
