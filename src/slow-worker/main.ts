/// <reference lib="webworker" />
// Works out one passphrase, in a thread of its own: it takes seconds on purpose. Argon2id is WebAssembly, which no page of ours may run; the
// server lets this one file (src/server/headers.ts), and it can reach nothing: its policy allows no connection.

import { stretch } from '../seal/argon2.ts'
import type { Stretching } from '../seal/passphrase.ts'

declare const self: DedicatedWorkerGlobalScope

/** What the page asks: the passphrase's bytes, and how to stretch them. */
type Question = { readonly passphrase: Uint8Array<ArrayBuffer>; readonly how: Stretching }

self.addEventListener('message', (event: MessageEvent<Question>) => {
  const { passphrase, how } = event.data
  void stretch(passphrase, how).then(
    (secret) => self.postMessage(secret),
    () => self.postMessage(undefined),
  )
})
