import { batch, signal } from '@preact/signals-core'
import { type Apart, apart, type Month, parseMonth } from '../core/records/months.ts'
import type { Op } from '../core/records/op.ts'
import type { Bytes } from '../lib/bytes.ts'
import { ok, type Result } from '../lib/result.ts'
import { day, type Instant } from '../lib/time.ts'
import { openOnDevice, sealOnDevice } from '../seal/device.ts'
import { unzipped, zipped } from '../seal/gzip.ts'
import { fromJson, utf8 } from '../seal/utf8.ts'
import type { Store, StoreError } from '../store/store.ts'
import { opsOf } from './rows.ts'

/** See `OpenRecord.older`. `none`: there is nothing so old. */
export type Older = 'none' | 'put-by' | 'open'

/** What was opened of the months that were put by. */
export type OpenedMonths = {
  readonly ops: readonly Op[]
  /** How each month is on the disk: what is still so need not be written again. Empty text for one that was not opened. */
  readonly marks: Marks
  /** How many could not be opened, or not as a whole. They stay as they are. */
  readonly unreadable: number
}

type Marks = ReadonlyMap<string, string>

/** How long what was noted stays at hand, in milliseconds. Texts and check-ins from before are put by, month by month. */
const atHand = 365 * day

/** What one tab knows of the months that were put by: whether they are open, and how they are on the disk. */
export class PutBy {
  readonly older = signal<Older>('none')
  readonly #store: Store
  #marks: Marks = new Map()

  constructor(store: Store) {
    this.#store = store
  }

  /** Is all that there is at hand? */
  get isWhole(): boolean {
    return this.older.value !== 'put-by'
  }

  /** Does one of these months lie on the disk, unopened? */
  isClosed(months: readonly string[]): boolean {
    return !this.isWhole && months.some((month) => this.#marks.has(month))
  }

  /** What is there now: all of it where they are open, or else only which there are. `took` is told once that is what is shown. */
  async read(key: CryptoKey): Promise<Result<OpenedMonths, StoreError>> {
    if (this.older.value === 'open') return this.#all(key)
    const names = await this.#store.months()
    return names.ok ? ok({ ops: [], marks: new Map(names.value.map((name) => [name, ''])), unreadable: 0 }) : names
  }

  took({ marks }: OpenedMonths): void {
    this.#marks = marks
    if (this.older.value !== 'open') this.older.value = marks.size > 0 ? 'put-by' : 'none'
  }

  /** Opens them all, if they are not. What they hold is given to `show` in the same moment; what the store does not give is unreadable. */
  async open(key: CryptoKey, show: (months: OpenedMonths) => void): Promise<void> {
    if (this.isWhole) return
    const opened = await this.#all(key)
    const marks = this.#marks
    const months = opened.ok ? opened.value : { ops: [], marks, unreadable: marks.size }
    batch(() => {
      this.#marks = months.marks
      show(months)
      this.older.value = 'open'
    })
  }

  async #all(key: CryptoKey): Promise<Result<OpenedMonths, StoreError>> {
    const sealed = await this.#store.allMonths()
    return sealed.ok ? ok(await openMonths(key, sealed.value)) : sealed
  }

  /** What is to be written for the months to be as in `parts`, sealed; `undefined` for one that is empty now. `wrote` is told once it is. */
  changed(key: CryptoKey, { months }: Apart): Promise<ReadonlyMap<string, Bytes | undefined>> {
    return sealChanged(key, months, this.isWhole ? this.#marks : new Map())
  }

  wrote({ months }: Apart): void {
    const marks = [...months].map(([month, ops]) => [month, markOf(ops)] as const)
    if (this.isWhole) this.older.value = marks.length > 0 ? 'open' : 'none'
    this.#marks = new Map<string, string>(this.isWhole ? marks : [...this.#marks, ...marks])
  }
}

/** Operations apart, as they are kept from `now` on. */
export function apartFrom(ops: readonly Op[], now: Instant): Apart {
  return apart(ops, now - atHand)
}

async function openMonths(key: CryptoKey, sealed: ReadonlyMap<string, Bytes>): Promise<OpenedMonths> {
  const opened = await Promise.all([...sealed].map(([name, bytes]) => openMonth(key, name, bytes)))
  return {
    ops: opened.flatMap(({ ops }) => ops),
    marks: new Map(opened.map(({ name, ops }) => [name, markOf(ops)])),
    unreadable: opened.filter(({ isWhole }) => !isWhole).length,
  }
}

async function sealChanged(
  key: CryptoKey,
  months: ReadonlyMap<Month, readonly Op[]>,
  marks: Marks,
): Promise<ReadonlyMap<string, Bytes | undefined>> {
  const changed = [...months].filter(([name, ops]) => marks.get(name) !== markOf(ops))
  const sealed = await Promise.all(changed.map(async ([name, ops]) => [name, await sealMonth(key, name, ops)] as const))
  const gone = [...marks.keys()].map(parseMonth).filter((name) => name !== undefined && !months.has(name))
  return new Map<string, Bytes | undefined>([
    ...sealed,
    ...gone.flatMap((name) => (name ? [[name, undefined] as const] : [])),
  ])
}

/** One stamp sets each field once, so who has the stamps and the names of the fields has the values too. */
function markOf(ops: readonly Op[]): string {
  return ops
    .map((op) => `${op.at} ${op.kind}/${op.id} ${'set' in op ? Object.keys(Object(op.set)).join() : ''}`)
    .join('\n')
}

async function sealMonth(key: CryptoKey, name: Month, ops: readonly Op[]): Promise<Bytes> {
  return sealOnDevice(key, monthPlace(name), await zipped(utf8(JSON.stringify(ops))))
}

/** Not whole: it, or one operation in it, can't be read; it must then stay as it is. */
async function openMonth(key: CryptoKey, name: string, sealed: Bytes) {
  const opened = await openOnDevice(key, monthPlace(name), sealed)
  const stored: unknown = opened.ok ? fromJson(await unzipped(opened.value)) : undefined
  if (!Array.isArray(stored)) return { name, ops: [], isWhole: false }
  const ops = opsOf(stored)
  return { name, ops, isWhole: ops.length === stored.length }
}

/** The place of a month under the seal. */
export function monthPlace(name: string): string {
  return `month/${name}`
}
