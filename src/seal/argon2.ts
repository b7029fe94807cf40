// The only file that calls somebody else's cryptography on the way to a record: Argon2id is in no browser. It compiles WebAssembly, so in the
// app it runs in a worker of its own (src/slow-worker), whose file alone is allowed to.

import { argon2id } from 'hash-wasm'
import type { Bytes } from '../lib/bytes.ts'
import type { Stretching } from './passphrase.ts'

/** Argon2id (RFC 9106), version 1.3, one lane: 32 bytes. `undefined` where there is not memory enough. */
export async function stretch(passphrase: Bytes, { salt, memory, passes }: Stretching): Promise<Bytes | undefined> {
  const how = { salt, memorySize: memory, iterations: passes, parallelism: 1, hashLength: 32 }
  try {
    return Uint8Array.from(await argon2id({ password: passphrase, ...how, outputType: 'binary' }))
  } catch (error) {
    if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError) return undefined
    throw error
  }
}
