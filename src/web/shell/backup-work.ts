import type { BackupWork } from '../../app/screens/backup.ts'
import { scriptAddress } from './trusted.ts'

/** Sealing and opening in a worker of its own, which ends with its answer. `undefined` where it could not be done: no memory, no worker. */
export const backupWork: BackupWork = {
  make: (parts) => ask({ make: parts }),
  read: (file, opener) => ask({ read: file, opener }),
}

/** The open half of the recovery words' backup key; `undefined` where it could not be worked out. */
export function backupRecipientOf(identity: string): Promise<string | undefined> {
  return ask({ identity })
}

function ask<T>(question: object): Promise<T | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(scriptAddress('/backup.js'))
    const done = (answer: T | undefined): void => {
      worker.terminate()
      resolve(answer)
    }
    worker.addEventListener('message', (event: MessageEvent<T | undefined>) => done(event.data))
    worker.addEventListener('error', () => done(undefined))
    worker.postMessage(question)
  })
}
