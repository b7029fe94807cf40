import type { Bytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'

/** Why the device could not keep something. `full`: no room left. `unavailable`: this browser gives no storage (private window, blocked). */
export type StoreError = 'full' | 'unavailable'

/** Names the key that all of this is sealed with: another one after erasing, and after everything was sealed anew. */
export type Era = string

/** One sealed row: a number that grows with time, and bytes that only the record's key opens. */
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

/** The ways in to what is kept here. */
export type Door = {
  readonly era: Era
  /**
   * A key that this browser keeps and gives to nobody. Without slots it is the record's own; with them it opens the slot `device`.
   * `undefined`: nothing opens by itself here. Without slots too, the key was lost, and what is kept can't be opened.
   */
  readonly handle: CryptoKey | undefined
  /** Sealed ways to the record's key, by their names. */
  readonly slots: ReadonlyMap<string, Bytes>
  /** Something was kept here once, and all rows are gone though nobody erased them: the browser did. */
  readonly rowsGone: boolean
}

/** A change of the ways in. A handle of `undefined` is forgotten; left out, it stays. */
export type DoorChange = {
  readonly put?: Readonly<Record<string, Bytes>>
  readonly remove?: readonly string[]
  /** Slots of which one must stand afterwards: another tab may have taken away what this one counts on. */
  readonly needs?: readonly string[]
  readonly handle?: CryptoKey | undefined
}

/** One part of a sound. */
export type SoundPart = { readonly id: string; readonly part: number; readonly sealed: Bytes }

/**
 * Everything sealed that is kept here. Rows are sealed for the place `row`, the others for `month/NAME`, `draft/NAME`, `note/NAME`,
 * `sound/ID/PART`.
 */
export type Contents = {
  readonly rows: readonly Row[]
  readonly months: ReadonlyMap<string, Bytes>
  readonly drafts: ReadonlyMap<string, Bytes>
  readonly notes: ReadonlyMap<string, Bytes>
  readonly sounds: readonly SoundPart[]
}

/**
 * What the device keeps: sealed rows in the order they came, sealed drafts and notes by name, sealed sounds in parts, and the ways to the
 * key that opens all. Nothing readable ever comes here. Every method answers after the bytes are safe (a committed transaction).
 */
export type Store = {
  /**
   * The ways in. Where nothing was ever kept, a handle is made by `make`, once, whichever tab comes first. Where something is kept
   * and no key is left, none is made: a new one would hide that the old one is lost.
   */
  door(make: () => Promise<CryptoKey>): Promise<Result<Door, StoreError>>
  /** Changes the ways in, all or none; `unavailable` where none of those that it `needs` would stand. `by` as for `append`. */
  changeDoor(change: DoorChange, by?: CryptoKey): Promise<Result<undefined, StoreError>>
  /** Everything sealed, as it is at one moment. */
  contents(): Promise<Result<Contents, StoreError>>
  /**
   * Puts `after` in the place of everything, with its ways in, in one step: all or nothing. `false`, and nothing done, if what is kept
   * is not `before` any more: another tab wrote meanwhile. What was sealed in the era before is refused from then on.
   */
  sealAnew(before: Contents, after: Contents & DoorChange, by: CryptoKey): Promise<Result<boolean, StoreError>>
  /** All rows, oldest first. */
  rows(): Promise<Result<readonly Row[], StoreError>>
  /**
   * Adds one row and removes what is done in the same transaction, so that a kept thing and its draft never both exist, and no sound
   * outlives its letter. `by` is the key it was sealed with (eras.ts knows its era): `unavailable` if that era ended since, for nobody
   * could open the row. Without `by` nothing is compared.
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
  /** Erases rows, months, drafts, sounds, notes and every way in: nothing that was kept here can be opened again. */
  erase(): Promise<Result<undefined, StoreError>>
  /** Calls back when another tab of this app added, replaced or erased something. Returns how to stop. */
  onChange(listener: () => void): () => void
}
