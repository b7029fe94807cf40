import { fail, ok, type Result } from '../lib/result.ts'
import { makeDeviceKey } from '../seal/device.ts'
import type { Store, StoreError } from '../store/store.ts'
import { recordKey, type RecordKey } from './record-key.ts'

/** The key of an open record, and whether it still is the one: another tab may erase, or seal all of it anew. */
export class KeyInHand {
  readonly #store: Store
  readonly #onLocked: () => void
  #opened: RecordKey | undefined
  #seal: CryptoKey

  /** @param onLocked the record was changed so that it does not open by itself any more. */
  constructor(store: Store, opened: RecordKey, onLocked: () => void) {
    this.#store = store
    this.#opened = opened
    this.#seal = opened.seal
    this.#onLocked = onLocked
  }

  /** `undefined` once it was let go. */
  get opened(): RecordKey | undefined {
    return this.#opened
  }

  /** What everything is sealed with. */
  get seal(): CryptoKey {
    return this.#seal
  }

  /** Looks if it still is the key, and takes the new one where it is not. True if it is another now. */
  async renew(): Promise<Result<boolean, StoreError>> {
    const before = this.#opened
    const door = await this.#store.door(makeDeviceKey)
    if (!door.ok) return door
    if (!before) return fail('unavailable')
    if (door.value.era === before.era) return ok(false)
    const now = await recordKey(this.#store)
    if (!now.ok) {
      this.#onLocked()
      return fail('unavailable')
    }
    this.#opened = now.value.key
    this.#seal = now.value.key.seal
    return ok(true)
  }

  /** Was a first slot made since `before`? Then all that was here is still here, under another key. */
  wasSealedAnew(before: RecordKey): boolean {
    return before.root === undefined && this.#opened?.root !== undefined
  }

  /** Lets it go. */
  letGo(): void {
    this.#opened?.root?.fill(0)
    this.#opened = undefined
  }
}
