import type { Stretch } from '../../app/unlock.ts'
import { scriptAddress } from './trusted.ts'

/** Argon2id in a worker of its own, which ends with its answer. `undefined` where it could not be worked out: too little memory, no worker. */
export const stretch: Stretch = (passphrase, how) =>
  new Promise((resolve) => {
    const worker = new Worker(scriptAddress('/argon2.js'))
    const done = (secret: Uint8Array<ArrayBuffer> | undefined) => {
      worker.terminate()
      resolve(secret)
    }
    worker.addEventListener('message', (event: MessageEvent<Uint8Array<ArrayBuffer> | undefined>) => done(event.data))
    worker.addEventListener('error', () => done(undefined))
    worker.postMessage({ passphrase, how })
  })
