import { type ReadonlySignal, signal } from '@preact/signals-core'
import { ok, type Result } from '../lib/result.ts'
import { day, instant, type Instant } from '../lib/time.ts'
import { openOnDevice, sealOnDevice } from '../seal/device.ts'
import { fromJson, utf8 } from '../seal/utf8.ts'
import type { Bytes } from '../lib/bytes.ts'
import type { Store, StoreError } from '../store/store.ts'
import { notePlace } from './note-place.ts'
import { opsOf } from './rows.ts'
import type { Before } from './way-back.ts'

/** When a backup was saved on this device, up to which stamp, and how many parts could not be opened then. */
export type LastBackup = { readonly at: Instant; readonly last: string; readonly unreadable: number }

/** Their names among the notes of the store. */
const names = { before: 'before-backup', backup: 'last-backup' } as const

/** How long the way back stays open, unless the person says before that all is well. */
const wayBackDays = 7

/** What lies beside the record, sealed: how it was before a backup was opened, and when one was saved. */
export class Asides {
  readonly #before = signal<Before | undefined>(undefined)
  readonly #lastBackup = signal<LastBackup | undefined>(undefined)
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  get before(): ReadonlySignal<Before | undefined> {
    return this.#before
  }

  get lastBackup(): ReadonlySignal<LastBackup | undefined> {
    return this.#lastBackup
  }

  /** Reads both anew. What can't be opened is as if it were not there: nothing of the record depends on it. */
  async read(key: CryptoKey): Promise<Result<undefined, StoreError>> {
    const [before, backup] = await Promise.all([this.#store.note(names.before), this.#store.note(names.backup)])
    if (!before.ok) return before
    if (!backup.ok) return backup
    this.#before.value = beforeIn(await opened(key, names.before, before.value))
    this.#lastBackup.value = backupIn(await opened(key, names.backup, backup.value))
    return ok(undefined)
  }

  /** Seals what was here, to be kept in the same step as what a file brings, or as what is deleted. */
  async sealBefore(key: CryptoKey, before: Before): Promise<Readonly<Record<string, Bytes>>> {
    return { [names.before]: await sealed(key, names.before, before) }
  }

  /** Forgets how it was. */
  async dropBefore(key: CryptoKey): Promise<Result<undefined, StoreError>> {
    const done = await this.#store.keepNote(names.before, undefined, key)
    if (done.ok) this.#before.value = undefined
    return done
  }

  async keepBackup(key: CryptoKey, backup: LastBackup): Promise<Result<undefined, StoreError>> {
    const done = await this.#store.keepNote(names.backup, await sealed(key, names.backup, backup), key)
    if (done.ok) this.#lastBackup.value = backup
    return done
  }

  /** A week has passed since the backup was opened. A clock that ran back leaves the way open. */
  isOver(now: Instant): boolean {
    const at = this.#before.value?.at
    return at !== undefined && now - at > wayBackDays * day
  }
}

function sealed(key: CryptoKey, name: string, value: Before | LastBackup): Promise<Bytes> {
  return sealOnDevice(key, notePlace(name), utf8(JSON.stringify(value)))
}

async function opened(key: CryptoKey, name: string, bytes: Bytes | undefined): Promise<Kept | undefined> {
  const content = bytes && (await openOnDevice(key, notePlace(name), bytes))
  return content?.ok ? (fromJson(content.value) as Kept) : undefined // ours: sealed here, and read part by part below
}

type Kept = { readonly at?: unknown; readonly last?: unknown; readonly ops?: unknown; readonly unreadable?: unknown }

function beforeIn(kept: Kept | undefined): Before | undefined {
  if (typeof kept?.at !== 'number' || typeof kept.last !== 'string' || !Array.isArray(kept.ops)) return undefined
  return {
    at: instant(kept.at),
    last: kept.last,
    ops: opsOf(kept.ops),
  }
}

function backupIn(kept: Kept | undefined): LastBackup | undefined {
  if (typeof kept?.at !== 'number' || typeof kept.last !== 'string') return undefined
  return {
    at: instant(kept.at),
    last: kept.last,
    unreadable: typeof kept.unreadable === 'number' ? kept.unreadable : 0,
  }
}
