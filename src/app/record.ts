import { type ReadonlySignal, signal } from '@preact/signals-core'
import { compact } from '../core/records/compact.ts'
import { blank, fold, type Folded } from '../core/records/fold.ts'
import { type Change, type Op, stamped } from '../core/records/op.ts'
import { parseOp } from '../core/records/parse.ts'
import { parseDevice, type DeviceId } from '../core/records/stamp.ts'
import type { Notebook } from '../core/notebook.ts'
import type { Bytes } from '../lib/bytes.ts'
import { ok, type Result } from '../lib/result.ts'
import { makeDeviceKey, openOnDevice, sealOnDevice } from '../seal/device.ts'
import { fromJson, fromUtf8, utf8 } from '../seal/utf8.ts'
import type { Row, Store, StoreError } from '../store/store.ts'
import { openDrafts, type Drafts } from './drafts.ts'
import type { Environment } from './environment.ts'
import { keepPart, namedSounds, type Sounds, wholeSound } from './sounds.ts'

/** The person's record on this device, open. What is shown is always what is safely kept: a change is seen only after it was stored. */
export type OpenRecord = {
  readonly notebook: ReadonlySignal<Notebook>
  /** Rows that the device key could not open. They are left as they are; nothing else is held up. */
  readonly unreadable: ReadonlySignal<number>
  /**
   * Notes changes, all or none, and lets the named drafts go in the same step. Changes made at once are kept one after the other.
   * `stands` is asked when their turn comes: if it says no (all was erased meanwhile), nothing is noted, and that is well.
   */
  readonly change: (
    changes: readonly Change[],
    doneDrafts?: readonly string[],
    stands?: (notebook: Notebook) => boolean,
  ) => Promise<Result<undefined, StoreError>>
  readonly drafts: Drafts
  readonly sounds: Sounds
  /** Erases everything that is kept here, and the key. The record is blank afterwards. */
  readonly erase: () => Promise<Result<undefined, StoreError>>
}

/** Above this many rows the next change folds them into one. 64 rows open in a few milliseconds. */
const mostRows = 64
const rowPlace = 'row'

/** Opens the record in `environment.store`, or begins a blank one. */
export async function openRecord(environment: Environment): Promise<Result<OpenRecord, StoreError>> {
  const { store } = environment
  const key = await store.key(makeDeviceKey)
  if (!key.ok) return key
  const drafts = await openDrafts(environment, key.value)
  if (!drafts.ok) return drafts
  const book = new Book(environment, key.value, drafts.value)
  const read = await book.read()
  if (!read.ok) return read
  store.onChange(() => void book.inTurn(() => book.read()))
  return ok({
    notebook: book.notebook,
    unreadable: book.unreadable,
    change: (changes, doneDrafts = [], stands = () => true) =>
      book.inTurn(async () => (stands(book.notebook.value) ? book.change(changes, doneDrafts) : ok(undefined))),
    drafts: drafts.value,
    sounds: {
      keep: (id, part, bytes) => book.inTurn(() => book.keepSound(id, part, bytes)),
      whole: (id) => book.inTurn(() => book.wholeSound(id)),
    },
    erase: () => book.inTurn(() => book.erase()),
  })
}

/** Rows read so far and what they fold to. One change at a time. */
class Book {
  readonly notebook = signal<Notebook>(blank.notebook)
  readonly unreadable = signal(0)
  readonly #store: Store
  readonly #environment: Environment
  readonly #device: DeviceId
  readonly #drafts: Drafts
  #key: CryptoKey
  #folded: Folded = blank
  #upTo = 0
  #rows = 0
  #turn: Promise<unknown> = Promise.resolve()

  constructor(environment: Environment, key: CryptoKey, drafts: Drafts) {
    this.#environment = environment
    this.#store = environment.store
    this.#key = key
    this.#drafts = drafts
    this.#device = randomDevice(environment)
  }

  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined) // the caller hears of it; the next change must still come
    return result
  }

  async read(): Promise<Result<undefined, StoreError>> {
    const key = await this.#store.key(makeDeviceKey) // anew: another tab may have erased, and so changed it
    if (!key.ok) return key
    this.#key = key.value
    this.#drafts.sealWith(key.value)
    const rows = await this.#store.rows()
    if (!rows.ok) return rows
    const opened = await Promise.all(rows.value.map((row) => openRow(this.#key, row)))
    const ops = opened.flatMap((row) => row ?? [])
    const named = namedSounds(this.notebook.value)
    // From the start: another tab may have erased or deleted, and folding has no way back.
    this.#show(fold(ops))
    if (rows.value.length === 0 && this.#rows > 0) this.#drafts.erased()
    this.unreadable.value = opened.filter((row) => row === undefined).length
    this.#upTo = rows.value.at(-1)?.n ?? 0
    this.#rows = rows.value.length
    if (this.unreadable.value === 0) await this.#forgetSounds(named)
    return ok(undefined)
  }

  /** Sounds whose letter another tab deleted: it may have done so before it knew of them, or of their last part. */
  async #forgetSounds(before: ReadonlySet<string>): Promise<void> {
    const left = namedSounds(this.notebook.value)
    for (const sound of before) if (!left.has(sound)) await this.#store.forgetSound(sound)
  }

  async change(changes: readonly Change[], doneDrafts: readonly string[]): Promise<Result<undefined, StoreError>> {
    if (changes.length === 0) return ok(undefined)
    const ops = stamped(changes, this.#folded.last, this.#environment.now(), this.#device)
    const done = { drafts: doneDrafts, sounds: this.#lostSounds(ops) }
    const row = await this.#store.append(await sealRow(this.#key, ops), done, this.#key)
    if (!row.ok) {
      if (row.error === 'unavailable') await this.read() // another tab may have erased
      return row
    }
    this.#drafts.gone(doneDrafts)
    const shown = await this.#showAppended(row.value, ops)
    if (!shown.ok) return shown
    const deletes = changes.some(empties)
    return deletes || this.#rows > mostRows ? this.#compact() : ok(undefined)
  }

  async keepSound(id: string, part: number, bytes: Bytes): Promise<Result<undefined, StoreError>> {
    return namedSounds(this.notebook.value).has(id)
      ? keepPart(this.#store, this.#key, { id, part, bytes })
      : ok(undefined)
  }

  wholeSound(id: string): Promise<Result<Bytes, StoreError>> {
    return wholeSound(this.#store, this.#key, id)
  }

  async erase(): Promise<Result<undefined, StoreError>> {
    const erased = await this.#store.erase()
    if (!erased.ok) return erased
    this.#drafts.erased()
    return this.read()
  }

  async #showAppended(n: number, ops: readonly Op[]): Promise<Result<undefined, StoreError>> {
    if (n !== this.#upTo + 1) return this.read() // another tab wrote in between
    this.#upTo = n
    this.#rows += 1
    this.#show(fold(ops, this.#folded))
    return ok(undefined)
  }

  /** Sounds that no letter names any more once `ops` are noted: they go in the same step. */
  #lostSounds(ops: readonly Op[]): readonly string[] {
    if (!ops.some(({ kind }) => kind === 'letter')) return []
    const left = namedSounds(fold(ops, this.#folded).notebook)
    return [...namedSounds(this.notebook.value)].filter((sound) => !left.has(sound))
  }

  /** Writes everything anew as one row without what was deleted or overwritten. Rows that can't be read must stay, so then nothing is done. */
  async #compact(): Promise<Result<undefined, StoreError>> {
    if (this.unreadable.value > 0) return ok(undefined)
    const done = await this.#store.replace(this.#upTo, await sealRow(this.#key, compact(this.#folded)), this.#key)
    if (!done.ok) return done
    this.#rows = 1
    return ok(undefined)
  }

  #show(folded: Folded): void {
    this.#folded = folded
    this.notebook.value = folded.notebook
  }
}

// Deletes a record, or takes away what it held: the old values must not stay on the disk either.
function empties(change: Change): boolean {
  return 'gone' in change || Object.values(change.set).includes(null)
}

function sealRow(key: CryptoKey, ops: readonly Op[]): Promise<Bytes> {
  return sealOnDevice(key, rowPlace, utf8(JSON.stringify(ops)))
}

async function openRow(key: CryptoKey, row: Row): Promise<readonly Op[] | undefined> {
  const opened = await openOnDevice(key, rowPlace, row.sealed)
  const stored = opened.ok && fromUtf8(opened.value) !== undefined ? fromJson(opened.value) : undefined
  if (!Array.isArray(stored)) return undefined
  return stored.map(parseOp).filter((op) => op !== undefined)
}

function randomDevice(environment: Environment): DeviceId {
  const text = Array.from(environment.random(8), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const device = parseDevice(text)
  if (!device) throw new Error('a device name that is none')
  return device
}
