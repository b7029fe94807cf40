import { type ReadonlySignal, signal } from '@preact/signals-core'
import { compact } from '../core/records/compact.ts'
import type { Folded } from '../core/records/fold.ts'
import type { Kind, Op } from '../core/records/op.ts'
import { stampsOf, type Trace } from '../core/records/trace.ts'
import type { Bytes } from '../lib/bytes.ts'
import { ok, type Result } from '../lib/result.ts'
import { openOnDevice, sealOnDevice } from '../seal/device.ts'
import type { Store, StoreError } from '../store/store.ts'
import type { RowContent } from './rows.ts'
import { notePlace } from './note-place.ts'

/** The record as the person's other devices see it. */
export type SharedRecord = {
  /** Whether it is shared at all. */
  readonly isOn: () => boolean
  /** All that is kept, as the fewest operations that fold to it. */
  readonly all: () => Promise<readonly Op[]>
  /** Stamps of operations that the other devices don't have yet. Empty where there are no others. */
  readonly waiting: ReadonlySignal<ReadonlySet<string>>
  /** Those operations; what was overwritten or deleted meanwhile is not among them. */
  readonly waitingOps: () => Promise<readonly Op[]>
  /** What was kept last with `take`; `undefined` if nothing was, or it can't be opened. */
  readonly state: () => Promise<Result<Bytes | undefined, StoreError>>
  /**
   * Takes in what came, and what is known of it elsewhere, lets the named drafts go and keeps `state` in the same step. `unavailable`, and nothing taken, where all was
   * erased, locked or sealed anew after `state` was read.
   */
  readonly take: (
    news: RowContent,
    state: Bytes,
    doneDrafts?: readonly string[],
  ) => Promise<Result<undefined, StoreError>>
  /** Lets some records of one kind go from this device alone, as if it had never heard of them. */
  readonly forget: (kind: Kind, ids: readonly string[]) => Promise<Result<undefined, StoreError>>
  /** Ends it: what is kept here stays, and nothing waits any more. */
  readonly end: () => Promise<Result<undefined, StoreError>>
}

/** The note in which the state is kept. While it is there, every change waits for the other devices. */
const noteName = 'devices'
const none: ReadonlySet<string> = new Set()

/** What one tab knows of how its record is shared: whether, and what waits. */
export class Sharing {
  readonly waiting = signal<ReadonlySet<string>>(none)
  readonly #store: Store
  #on = false

  constructor(store: Store) {
    this.#store = store
  }

  get on(): boolean {
    return this.#on
  }

  /** Reads anew: another tab may have begun, ended, written or sent. */
  async read(rows: readonly RowContent[]): Promise<Result<undefined, StoreError>> {
    const note = await this.#store.note(noteName)
    if (!note.ok) return note
    this.#on = note.value !== undefined
    this.waiting.value = this.#on ? rows.reduce(waitingAfter, none) : none
    return ok(undefined)
  }

  /** The row of operations that were noted here. */
  rowOf(ops: readonly Op[]): RowContent {
    return this.#on ? { ops, waiting: ops.map(({ at }) => at) } : { ops }
  }

  /** A row was added, with these notes. Once the state is among them, it is shared. */
  after(row: RowContent, notes: Readonly<Record<string, Bytes>> = {}): void {
    this.#on ||= noteName in notes
    if (this.#on) this.waiting.value = waitingAfter(this.waiting.value, row)
  }

  /** The one row in place of all. Of what waits, only what is in `all` is left to wait for, where that is everything. */
  rowInstead(ops: readonly Op[], all: readonly Op[] | undefined): RowContent {
    if (!this.#on) return { ops }
    const stamps = all && new Set<string>(all.map(({ at }) => at))
    const waiting = [...this.waiting.value].filter((at) => stamps?.has(at) ?? true)
    this.waiting.value = new Set(waiting)
    return { ops, waiting }
  }

  async state(key: CryptoKey): Promise<Result<Bytes | undefined, StoreError>> {
    const note = await this.#store.note(noteName)
    if (!note.ok || !note.value) return note
    const opened = await openOnDevice(key, notePlace(noteName), note.value)
    return ok(opened.ok ? opened.value : undefined)
  }

  /** The state as a note, to be kept alone or in one step with a row. */
  async noteOf(key: CryptoKey, state: Bytes): Promise<Readonly<Record<string, Bytes>>> {
    return { [noteName]: await sealOnDevice(key, notePlace(noteName), state) }
  }

  async keep(key: CryptoKey, notes: Readonly<Record<string, Bytes>>): Promise<Result<undefined, StoreError>> {
    const kept = await this.#store.keepNote(noteName, notes[noteName], key)
    if (kept.ok) this.#on = true
    return kept
  }

  async end(key: CryptoKey): Promise<Result<undefined, StoreError>> {
    const ended = await this.#store.keepNote(noteName, undefined, key)
    if (ended.ok) {
      this.#on = false
      this.waiting.value = none
    }
    return ended
  }
}

/** Of a record, the operations with these stamps. Reads only the records that have one. */
export function opsWith(stamps: ReadonlySet<string>, folded: Folded): readonly Op[] {
  const holds = (trace: Trace): boolean => stampsOf(trace).some((at) => stamps.has(at))
  // Of a deleted ask its replies go too, so those must be known.
  const traces = [...folded.traces].filter(([, trace]) => holds(trace) || (trace.kind === 'ask' && trace.gone))
  return compact({ ...folded, traces: new Map(traces) }).filter(({ at }) => stamps.has(at))
}

/** Whether a row says nothing. */
export function isEmpty({ ops, waiting = [], arrived = [] }: RowContent): boolean {
  return ops.length + waiting.length + arrived.length === 0
}

function waitingAfter(before: ReadonlySet<string>, { waiting = [], arrived = [] }: RowContent): ReadonlySet<string> {
  if (waiting.length + arrived.length === 0) return before
  const after = new Set([...before, ...waiting])
  for (const stamp of arrived) after.delete(stamp)
  return after
}
