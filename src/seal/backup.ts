// A backup is a file in the age format (age-encryption.org/v1), which any age program opens too. It is made and opened in a worker:
// turning a passphrase into a key is slow on purpose. docs/export.md.

import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'

/** Who can open a backup: whoever has the passphrase, or the holder of the recovery words, of which `recipient` (`age1…`) is the open half. */
export type SealedFor = { readonly passphrase: string } | { readonly recipient: string }

/** What is tried on a backup: a passphrase, or the secret half (`AGE-SECRET-KEY-1…`) that the recovery words give. */
export type OpenedWith = { readonly passphrase: string } | { readonly identity: string }

/** What a backup was sealed for. */
export type BackupLock = 'passphrase' | 'words'

/**
 * Why a backup can't be opened. `wrong-key`: not this passphrase, or not these words. `too-slow`: it asks for far more work than we ever
 * do. `damaged`: it was altered or cut.
 */
export type BackupFault = 'wrong-key' | 'too-slow' | 'damaged'

/**
 * The work of one guess at a passphrase, as the power of two that age calls log N: 128 MB and about a second on a computer. What OWASP
 * asks of scrypt at the least, and what a phone has room for.
 */
const work = 17
/** The most that is done for a file: what the age program asks for by itself (256 MB). */
const mostWork = 18

/** Seals `content` as an age file. `logN` only to be quick in tests. */
export async function sealBackup(content: Bytes, sealedFor: SealedFor, logN: number = work): Promise<Bytes> {
  const encrypter = new Encrypter()
  if ('passphrase' in sealedFor) {
    encrypter.setPassphrase(sealedFor.passphrase)
    encrypter.setScryptWorkFactor(logN)
  } else encrypter.addRecipient(sealedFor.recipient)
  return new Uint8Array(await encrypter.encrypt(content))
}

/** The open half (`age1…`) of the key that the recovery words give: with it backups can be made without the words. */
export function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity)
}

/** What the file is sealed for, read off its first lines; `undefined` if it is no age file, or one for something else. */
export function backupLock(file: Bytes): BackupLock | undefined {
  const header = headerOf(file)
  if (header === undefined) return undefined
  if (/^-> scrypt /m.test(header)) return 'passphrase'
  return /^-> X25519 /m.test(header) ? 'words' : undefined
}

/** The content, all of it checked before any of it is given. */
export async function openBackup(file: Bytes, opener: OpenedWith): Promise<Result<Bytes, BackupFault>> {
  const logN = workOf(file)
  if (logN !== undefined && logN > mostWork) return fail('too-slow')
  const decrypter = new Decrypter()
  try {
    if ('passphrase' in opener) decrypter.addPassphrase(opener.passphrase)
    else decrypter.addIdentity(opener.identity)
    return ok(new Uint8Array(await decrypter.decrypt(file)))
  } catch (error) {
    // The library says it in words only. No key fits, or the file is not as it was sealed.
    return fail(String(error).includes('no identity matched') ? 'wrong-key' : 'damaged')
  }
}

/** The log N that a file for a passphrase asks for. */
function workOf(file: Bytes): number | undefined {
  const [, logN] = /^-> scrypt \S+ (\d{1,9})$/m.exec(headerOf(file) ?? '') ?? []
  return logN === undefined ? undefined : Number(logN)
}

const longestHeader = 4096

function headerOf(file: Bytes): string | undefined {
  const start = String.fromCharCode(...file.subarray(0, longestHeader))
  if (!start.startsWith('age-encryption.org/v1\n')) return undefined
  const end = start.indexOf('\n---')
  return end === -1 ? undefined : start.slice(0, end)
}
