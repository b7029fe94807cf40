import type { ReadonlySignal } from '@preact/signals-core'
import type { Change } from '../core/records/op.ts'
import type { Notebook } from '../core/notebook.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Door, StoreError } from '../store/store.ts'
import { Book } from './book.ts'
import { copiesOf, type Copies } from './copies.ts'
import { openDrafts, type Drafts } from './drafts.ts'
import type { Environment } from './environment.ts'
import { KeyInHand } from './key-in-hand.ts'
import { type NotOpen, recordKey, type RecordKey } from './record-key.ts'
import type { Older } from './put-by.ts'
import type { SharedRecord } from './shared.ts'
import type { Sounds } from './sounds.ts'

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
  /** What was written longer than a year ago. `put-by`: its texts and check-ins wait until somebody looks back. */
  readonly older: ReadonlySignal<Older>
  /** Opens them all. What can't be opened is counted in `unreadable`; nothing else is held up. */
  readonly openOlder: () => Promise<void>
  readonly drafts: Drafts
  readonly sounds: Sounds
  readonly copies: Copies
  readonly shared: SharedRecord
  /** The browser lost what was written here before, though nobody erased it. */
  readonly lost: boolean
  /** Erases everything that is kept here, and the key. The record is blank afterwards. */
  readonly erase: () => Promise<Result<undefined, StoreError>>
  /** The key that all of it is sealed with now. `undefined` once it was let go. */
  readonly key: () => RecordKey | undefined
  /** Does something to what is kept while nothing else is written, drafts included, and reads it again afterwards. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
  /** Lets the key go: the record is closed, and nothing of it is read or written any more. */
  readonly close: () => void
}

/**
 * Opens the record in `environment.store`, or begins a blank one. @param opened its key, where somebody unlocked it.
 * @param onLocked another tab changed the ways in, and it does not open by itself any more.
 */
export async function openRecord(
  environment: Environment,
  opened?: RecordKey,
  onLocked: () => void = () => {},
): Promise<Result<OpenRecord, NotOpen>> {
  const { store } = environment
  const door = await recordKey(store)
  const key = opened ?? (door.ok && !isHalfLocked(door.value.door.slots) ? door.value.key : undefined)
  if (!key) return door.ok ? fail('locked') : door
  const drafts = await openDrafts(environment, key.seal)
  if (!drafts.ok) return drafts
  const book = new Book(environment, new KeyInHand(store, key, onLocked), drafts.value)
  const read = await book.read()
  if (!read.ok) return read
  await book.endDeleting()
  if (book.asides.isOver(environment.now())) await book.closeWayBack()
  const readAgain = async () => {
    await book.read() // first, since the key may be another one now
    await drafts.value.look()
  }
  const stop = store.onChange(() => void book.inTurn(readAgain))
  const lost = door.ok && door.value.door.rowsGone
  return ok(opens(book, { drafts: drafts.value, now: environment.now, lost, stop }))
}

// A page that died while the first lock was set, between its two steps, has left what opens by itself, and no note of when it locks
// (`lockSlot`): it does not count then.
function isHalfLocked(slots: Door['slots']): boolean {
  return !slots.has('lock') && (slots.has('passphrase') || slots.has('passkey'))
}

function opens(
  book: Book,
  { drafts, now, lost, stop }: Pick<OpenRecord, 'drafts' | 'lost'> & Pick<Environment, 'now'> & { stop: () => void },
): OpenRecord {
  return {
    notebook: book.notebook,
    unreadable: book.unreadable,
    older: book.putBy.older,
    openOlder: () => book.inTurn(() => book.openOlder()),
    change: (changes, doneDrafts = [], stands = () => true) =>
      book.inTurn(async () => (stands(book.notebook.value) ? book.change(changes, doneDrafts) : ok(undefined))),
    lost,
    drafts,
    sounds: {
      keep: (id, part, bytes) => book.inTurn(() => book.keepSound(id, part, bytes)),
      whole: (id) => book.inTurn(() => book.wholeSound(id)),
    },
    copies: copiesOf(book, now),
    shared: {
      isOn: () => book.sharing.on,
      all: () => book.inTurn(() => book.all()),
      waiting: book.sharing.waiting,
      waitingOps: () => book.inTurn(() => book.waitingOps()),
      state: () => book.inTurn(() => book.sharedState()),
      take: (...all) => book.inTurn(() => book.take(...all)),
      forget: (kind, ids) => book.inTurn(() => book.forget(kind, ids)),
      end: () => book.inTurn(() => book.endSharing()),
    },
    erase: () => book.inTurn(() => book.erase()),
    key: () => book.hand.opened,
    alone: (work) => book.inTurn(() => book.alone(work)),
    close() {
      stop()
      book.hand.letGo()
    },
  }
}
