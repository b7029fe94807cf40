// Between the record and the file: a document with its sounds, sealed; and a file that anybody may have made, opened and checked.
// All of it is slow, and runs in a worker (src/backup-worker).

import type { Exported } from '../core/records/exported.ts'
import { imported, type Imported } from '../core/records/imported.ts'
import { largestFile } from '../core/records/limits.ts'
import { fromBase64url, toBase64url } from '../lib/base64url.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { backupLock, type BackupLock, type OpenedWith, openBackup, sealBackup, type SealedFor } from '../seal/backup.ts'
import { fromUtf8, utf8 } from '../seal/utf8.ts'
import type { Sound } from './copies.ts'

/** What a backup is made of. */
export type BackupParts = {
  readonly document: Exported
  readonly sounds: readonly Sound[]
  readonly sealedFor: SealedFor
}

/** What a file held. `lock`: what it was sealed for; `none` for a copy that lay open. */
export type BackupRead = Omit<Imported, 'sounds'> & {
  readonly sounds: readonly Sound[]
  readonly lock: BackupLock | 'none'
}

/** Why a file can't be taken. `needs-passphrase`, `needs-words`: it is sealed for that, and nothing of the kind was given. */
export type ReadFault =
  | 'needs-passphrase'
  | 'needs-words'
  | 'wrong-passphrase'
  | 'wrong-words'
  | 'not-a-backup'
  | 'damaged'
  | 'newer'
  | 'too-large'
  | 'too-slow'

/** A backup, sealed. `logN` only to be quick in tests. */
export function makeBackup({ document, sounds, sealedFor }: BackupParts, logN?: number): Promise<Bytes> {
  const spoken = sounds.map(({ id, type, bytes }) => ({ id, type, data: toBase64url(bytes) }))
  return sealBackup(utf8(JSON.stringify({ ...document, sounds: spoken })), sealedFor, logN)
}

/** What is in a file: all of it, checked, or why not. Nothing is looked into before the seal was found whole. */
export async function readBackup(file: Bytes, opener: OpenedWith | undefined): Promise<Result<BackupRead, ReadFault>> {
  if (file.length > largestFile) return fail('too-large')
  if (!startsAsAge(file)) return documentIn(file, 'none')
  const lock = backupLock(file)
  if (!lock) return fail('damaged')
  if (lock === 'words' && !(opener && 'identity' in opener)) return fail('needs-words')
  if (lock === 'passphrase' && !(opener && 'passphrase' in opener)) return fail('needs-passphrase')
  const opened = opener && (await openBackup(file, opener))
  if (!opened?.ok) return fail(opened && opened.error !== 'wrong-key' ? opened.error : (`wrong-${lock}` as const))
  return documentIn(opened.value, lock)
}

function startsAsAge(file: Bytes): boolean {
  return fromUtf8(file.subarray(0, 21)) === 'age-encryption.org/v1'
}

function documentIn(content: Bytes, lock: BackupRead['lock']): Result<BackupRead, ReadFault> {
  const source = fromUtf8(content)
  if (source === undefined) return fail('not-a-backup')
  const read = imported(source)
  if (!read.ok) return fail(read.error === 'not-ours' ? 'not-a-backup' : read.error)
  const sounds: Sound[] = []
  for (const { id, type, data } of read.value.sounds) {
    const bytes = fromBase64url(data)
    if (!bytes) return fail('damaged')
    sounds.push({ id, type, bytes })
  }
  return ok({ ...read.value, sounds, lock })
}
