import { concat } from '../../src/lib/bytes.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import { frame } from '../../src/protocol/frame.ts'
import type { RecordSize } from '../../src/protocol/frame.ts'
import { deriveUse, firstHead, nextHead } from '../../src/seal/keys.ts'
import type { UseKeys } from '../../src/seal/keys.ts'
import { sealRecord } from '../../src/seal/record.ts'
import type { Place } from '../../src/seal/record.ts'
import { count, hex } from './case.ts'

/** A log under construction: writes where it stands, or where a case wants it to stand. */
export class LogMaker {
  readonly use: Bytes
  readonly keys: UseKeys
  readonly records: Bytes[] = []
  readonly heads: Bytes[]
  #salt: number
  #size: RecordSize

  private constructor(start: { use: Bytes; keys: UseKeys; head: Bytes; size: RecordSize; salt: number }) {
    this.use = start.use
    this.keys = start.keys
    this.heads = [start.head]
    this.#size = start.size
    this.#salt = start.salt
  }

  /** An empty log for the holder of `use`. Salts count up from `salt` + 1, so that vectors are the same every time. */
  static async open(use: Bytes, size: RecordSize, salt: number): Promise<LogMaker> {
    const keys = await deriveUse(use)
    return new LogMaker({ use, keys, head: await firstHead(keys.id), size, salt })
  }

  /** Where `writer` (a number for its 8 bytes) stands with record `seq`, having read `at` records. */
  place(writer: number, seq: number, at = this.records.length): Place {
    const head = (this.heads[at] ?? new Uint8Array(16)).subarray(0, 16)
    return { writer: count(writer, 8), seq, at, head }
  }

  /** Seals, but does not add. */
  seal(place: Place, type: number, body: Uint8Array = Uint8Array.of(type), size = this.#size): Promise<Bytes> {
    this.#salt += 1
    return sealRecord(this.keys, { place, type, body: concat(body) }, size, concat(count(this.#salt, 24)))
  }

  /** Adds what the server would hold next. */
  async add(...records: readonly Bytes[]): Promise<void> {
    for (const record of records) {
      const head = this.heads.at(-1) ?? new Uint8Array(0)
      this.records.push(record)
      this.heads.push(await nextHead(concat(head), record))
    }
  }

  /** Seals and adds an honest record. */
  async write(writer: number, seq: number, type = 16): Promise<Bytes> {
    const record = await this.seal(this.place(writer, seq), type)
    await this.add(record)
    return record
  }

  /** Every frame, as a server would give them. */
  bytes(): Bytes {
    return concat(...this.records.map(frame))
  }

  /** `h_n`, hexadecimal. */
  head(): string {
    return hex(this.heads.at(-1) ?? new Uint8Array(0))
  }
}
