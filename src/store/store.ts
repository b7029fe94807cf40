import type { Bytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'

/** Why the device could not keep something. `full`: no room left. `unavailable`: this browser gives no storage (private window, blocked). */
export type StoreError = 'full' | 'unavailable'

/** One sealed row: a number that grows with time, and bytes that only the device key opens. */
export type Row = { readonly n: number; readonly sealed: Bytes }

/** What goes in the same step as something is kept: drafts that became it, sounds that nothing names any more, and notes about it. */
export type Done = {
  readonly drafts?: readonly string[]
  readonly sounds?: readonly string[]
  /** Notes by name, each put in the place of the one before. */
  readonly notes?: Readonly<Record<string, Bytes>>
  /** Whole sounds that come with the row, by their ids, each as its only part. */
  readonly brought?: ReadonlyMap<string, Bytes>
}

/**
 * What the device keeps: sealed rows in the order they came, sealed drafts and notes by name, sealed sounds in parts, and the key that opens all.
 * Nothing readable ever comes here. Every method answers after the bytes are safe (a committed transaction).
 */
export type Store = {
  /** The device key: made once by `make`, then the same until all is erased. It is a handle; its bytes can't be read out. */
  key(make: () => Promise<CryptoKey>): Promise<Result<CryptoKey, StoreError>>
  /** All rows, oldest first. */
  rows(): Promise<Result<readonly Row[], StoreError>>
  /**
   * Adds one row and removes what is done in the same transaction, so that a kept thing and its draft never both exist, and no sound
   * outlives its letter. `by` is the handle it was sealed with, as `key` gave it: `unavailable` if another tab erased that key since, for nobody could open
   * the row. Without `by` nothing is compared.
   */
  append(sealed: Bytes, done: Done, by?: CryptoKey): Promise<Result<number, StoreError>>
  /**
   * Puts `sealed` in the place of every row up to and including `upTo`, all or nothing. This is how what is deleted goes.
   * Does nothing if row `upTo` is not there any more: another tab erased, or rewrote further. `by` as for `append`.
   * `months` are rewritten in the same step; one that is `undefined` goes.
   */
  replace(
    upTo: number,
    sealed: Bytes,
    by?: CryptoKey,
    months?: ReadonlyMap<string, Bytes | undefined>,
  ): Promise<Result<number, StoreError>>
  /** The names of the months that were put by. */
  months(): Promise<Result<readonly string[], StoreError>>
  /** All months that were put by, by name. */
  allMonths(): Promise<Result<ReadonlyMap<string, Bytes>, StoreError>>
  /** All drafts by name. */
  drafts(): Promise<Result<ReadonlyMap<string, Bytes>, StoreError>>
  /** Keeps a draft, or forgets it when `sealed` is `undefined`. `by` as for `append`. */
  keepDraft(name: string, sealed: Bytes | undefined, by?: CryptoKey): Promise<Result<undefined, StoreError>>
  /**
   * Keeps one part of a sound, counted from 0, as it is recorded: after a crash everything up to the last part is there. The same part
   * twice: the later one stays. `by` as for `append`.
   */
  keepSound(id: string, part: number, sealed: Bytes, by?: CryptoKey): Promise<Result<undefined, StoreError>>
  /** The parts of a sound in their order; none where there is no such sound. */
  sound(id: string): Promise<Result<readonly Bytes[], StoreError>>
  /** Lets a sound go with all its parts, where no row does. */
  forgetSound(id: string): Promise<Result<undefined, StoreError>>
  /** The note of this name: something small that is replaced whole, such as how far other devices were read. `undefined` if there is none. */
  note(name: string): Promise<Result<Bytes | undefined, StoreError>>
  /** Keeps a note, or forgets it when `sealed` is `undefined`. `by` as for `append`. */
  keepNote(name: string, sealed: Bytes | undefined, by?: CryptoKey): Promise<Result<undefined, StoreError>>
  /** Erases rows, months, drafts, sounds, notes and key: nothing that was kept here can be opened again. */
  erase(): Promise<Result<undefined, StoreError>>
  /** Calls back when another tab of this app added, replaced or erased something. Returns how to stop. */
  onChange(listener: () => void): () => void
}
