/// <reference lib="webworker" />
// Seals and opens backups in a thread of its own: a passphrase takes seconds on purpose, and a large file takes its time. It can reach nothing:
// the policy of its file (src/server/headers.ts) allows no connection.

import { makeBackup, readBackup, type BackupParts } from '../app/backup-file.ts'
import type { Bytes } from '../lib/bytes.ts'
import { type OpenedWith, recipientOf } from '../seal/backup.ts'

declare const self: DedicatedWorkerGlobalScope

/** What the page asks. */
type Question =
  | { readonly make: BackupParts }
  | { readonly read: Bytes; readonly opener: OpenedWith | undefined }
  | { readonly identity: string }

self.addEventListener('message', (event: MessageEvent<Question>) => {
  void answer(event.data).then(
    (done) => self.postMessage(done),
    () => self.postMessage(undefined), // no memory for it: the page says that it did not work
  )
})

function answer(question: Question): Promise<unknown> {
  if ('identity' in question) return recipientOf(question.identity)
  return 'make' in question ? makeBackup(question.make) : readBackup(question.read, question.opener)
}
