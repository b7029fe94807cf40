// What a server may ask before it makes a log: some computing, so that nobody makes millions. docs/protocol.md, "The cost of making a log".
// WebCrypto can hash, but one nonce at a time it is slower than this, two to seventy times: SHA-256 of one block, in plain numbers. It guards no
// secret, and a wrong result would be refused. Loaded only where work is asked for.

import { fourBytes, readFour } from '../lib/bytes.ts'
import { formatWork, workBytes } from '../protocol/pass.ts'

/**
 * So many are tried in one go: a millisecond or two on a computer, 15 on an old phone. Then whatever else waits has its turn. It divides
 * 65,536.
 */
const atOnce = 1024

/**
 * Finds a pass for the log with this id (16 bytes) on this day (`YYYYMMDD`, UTC): on average 2^`bits` tries. It may take seconds, and
 * holds nothing up.
 */
export async function workFor(id: Uint8Array, date: string, bits: number): Promise<string> {
  const block = blockOf(workBytes(id, { date, nonce: new Uint8Array(8) }))
  for (let tried = 0; ; tried += atOnce) {
    const found = search(block, bits, tried, tried + atOnce)
    if (found !== undefined) return formatWork({ date, nonce: nonceOf(found) })
    await breath()
  }
}

/** The 8 bytes of a nonce, from its number below 2^48. */
function nonceOf(number: number): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(8)
  nonce.set(fourBytes(Math.floor(number / 2 ** 16)), 2)
  nonce.set(fourBytes(number % 2 ** 16).subarray(2), 6)
  return nonce
}

/** Message and padding as the 16 words that SHA-256 takes, in an array with room for the 48 that it makes of them. */
function blockOf(message: Uint8Array): Int32Array {
  const bytes = new Uint8Array(64)
  bytes.set(message)
  bytes[message.length] = 0x80
  bytes.set(fourBytes(message.length * 8), 60)
  return Int32Array.from({ length: 64 }, (_, i) => (i < 16 ? readFour(bytes, i * 4) : 0))
}

/** The first number, from `from` up to `end`, whose hash begins with so many zeros (1 to 32). The nonce ends 2 bytes before the padding. */
function search(words: Int32Array, bits: number, from: number, end: number): number | undefined {
  words[10] = from / 2 ** 16
  for (let number = from; number < end; number++) {
    words[11] = (number << 16) | 0x8000
    if (Math.clz32(firstWord(words)) >= bits) return number
  }
  return undefined
}

/** Square roots for where it begins, cube roots for each round, of the first primes: 32 bits behind the point. */
const primes = Array.from({ length: 312 }, (_, i) => i).filter((n) => n > 1 && isPrime(n))
const [h0 = 0, h1 = 0, h2 = 0, h3 = 0, h4 = 0, h5 = 0, h6 = 0, h7 = 0] = Int32Array.from(
  primes.slice(0, 8),
  (prime) => (Math.sqrt(prime) % 1) * 2 ** 32,
)
const rounds = Int32Array.from(primes, (prime) => (Math.cbrt(prime) % 1) * 2 ** 32)

function isPrime(n: number): boolean {
  for (let i = 2; i * i <= n; i++) if (n % i === 0) return false
  return true
}

/** The first four bytes of the hash, FIPS 180-4, section 6.2.2. */
function firstWord(w: Int32Array): number {
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] ?? 0
    const y = w[i - 2] ?? 0
    const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)
    const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10)
    w[i] = ((w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1) | 0
  }
  let a = h0
  let b = h1
  let c = h2
  let d = h3
  let e = h4
  let f = h5
  let g = h6
  let h = h7
  for (let i = 0; i < 64; i++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (rounds[i] ?? 0) + (w[i] ?? 0)) | 0
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  return (a + h0) | 0
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

/** Lets a tap, or a drawing, come between. A timer would be slowed down in a page that is not looked at. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(undefined)
  })
}
