import type { Bytes } from './bytes.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Base64url without padding (RFC 4648 §5). Written out, since `btoa` is not everywhere this runs. */
export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3)
    const group = (a << 16) | (b << 8) | c
    const characters = Math.min(bytes.length - i, 3) + 1
    for (let j = 0; j < characters; j++) text += alphabet[(group >> (18 - 6 * j)) & 63]
  }
  return text
}

// By code of a character; 64 stands for what is none of the alphabet. Looking up is six times as fast as searching.
const values = new Uint8Array(128).fill(64)
for (let i = 0; i < 64; i++) values[alphabet.charCodeAt(i)] = i

/** The bytes that `text` stands for, or `undefined` if it is not exactly what `toBase64url` would have written. */
export function fromBase64url(text: string): Bytes | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const value = values[text.charCodeAt(i)] ?? 64
    if (value > 63) return undefined
    held = ((held << 6) | value) & 0xfff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 255
    }
  }
  const leftOver = held & ((1 << bits) - 1)
  return bits === 6 || leftOver !== 0 ? undefined : bytes
}
