import { signal } from '@preact/signals-core'
import { compact } from '../core/records/compact.ts'
import { blank, fold, type Folded } from '../core/records/fold.ts'
import { monthOfStamp } from '../core/records/months.ts'
import { type Change, empties, type Kind, type Op, stamped } from '../core/records/op.ts'
import type { DeviceId } from '../core/records/stamp.ts'
import { isBlank, type Notebook } from '../core/notebook.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Done, Era, Store, StoreError } from '../store/store.ts'
import { Asides, type LastBackup } from './asides.ts'
import type { Drafts } from './drafts.ts'
import type { Environment } from './environment.ts'
import { inTurns } from './in-turn.ts'
import type { KeyInHand } from './key-in-hand.ts'
import { apartFrom, PutBy } from './put-by.ts'
import { randomDevice } from './random-device.ts'
import { openRow, type RowContent, sealRow } from './rows.ts'
import { isEmpty, opsWith, Sharing } from './shared.ts'
import { keepPart, namedSounds, sealWhole, type SoundKept, wholeSound } from './sounds.ts'
import { asItWas, beforeBringing, soundsOf, type GoingBack, type WayBack, withoutDeleted } from './way-back.ts'

/** Above this many rows the next change folds them into one. 64 rows open in a few milliseconds. */
const mostRows = 64

/** Rows read so far and what they fold to. One change at a time. */
export class Book {
  readonly notebook = signal<Notebook>(blank.notebook)
  readonly unreadable = signal(0)
  /** Runs work once all that was asked for before is done. */
  readonly inTurn = inTurns()
  readonly putBy: PutBy
  readonly asides: Asides
  readonly sharing: Sharing
  readonly hand: KeyInHand
  readonly #store: Store
  readonly #environment: Environment
  readonly #device: DeviceId
  readonly #drafts: Drafts
  #folded: Folded = blank
  /** The era in which what is known of the other devices was read last. */
  #sharedIn: Era | undefined
  #upTo = 0
  #rows = 0
  #isHalfDeleted = false

  constructor(environment: Environment, key: KeyInHand, drafts: Drafts) {
    this.#environment = environment
    this.#store = environment.store
    this.hand = key
    this.#drafts = drafts
    this.putBy = new PutBy(environment.store)
    this.asides = new Asides(environment.store)
    this.sharing = new Sharing(environment.store)
    this.#device = randomDevice(environment)
  }

  get folded(): Folded {
    return this.#folded
  }

  get #key(): CryptoKey {
    return this.hand.seal
  }

  async alone<T>(work: () => Promise<T>): Promise<T> {
    await this.#drafts.flush()
    const done = await work()
    await this.read()
    return done
  }

  async read(): Promise<Result<undefined, StoreError>> {
    const another = await this.hand.renew()
    if (!another.ok) return another
    if (another.value) this.#drafts.sealWith(this.#key)
    const rows = await this.#store.rows()
    if (!rows.ok) return rows
    const aside = await this.asides.read(this.#key)
    if (!aside.ok) return aside
    const opened = await Promise.all(rows.value.map((row) => openRow(this.#key, row)))
    const months = await this.putBy.read(this.#key)
    if (!months.ok) return months
    const shared = await this.sharing.read(opened)
    if (!shared.ok) return shared
    const ops = [...opened.flatMap((row) => row.ops), ...months.value.ops]
    const named = namedSounds(this.notebook.value)
    this.putBy.took(months.value)
    // From the start: another tab may have erased or deleted, and folding has no way back.
    this.#show(fold(ops))
    if (rows.value.length === 0 && this.#rows > 0) this.#drafts.erased()
    this.unreadable.value = opened.filter(({ isWhole }) => !isWhole).length + months.value.unreadable
    this.#upTo = rows.value.at(-1)?.n ?? 0
    this.#rows = rows.value.length
    // The first row holds what was folded, deletions too; a later one that deletes is folded at once, if the page lives to do it.
    this.#isHalfDeleted = opened.slice(1).some(({ ops: some }) => some.some(empties))
    if (this.unreadable.value === 0) await this.#forgetSounds(named)
    return ok(undefined)
  }

  /** Ends a deletion that a page began and did not live to end: what was deleted lies in an older row until then. */
  async endDeleting(): Promise<void> {
    if (!this.#isHalfDeleted) return
    await this.openOlder()
    await this.#compact()
  }

  async openOlder(): Promise<void> {
    await this.putBy.open(this.#key, ({ ops, unreadable }) => {
      this.#show(fold(ops, this.#folded))
      this.unreadable.value += unreadable
    })
  }

  /** Sounds whose letter another tab deleted: it may have done so before it knew of them, or of their last part. */
  async #forgetSounds(before: ReadonlySet<string>): Promise<void> {
    const left = [namedSounds(this.notebook.value), soundsOf(this.asides.before.value)]
    for (const sound of before) if (!left.some((named) => named.has(sound))) await this.#store.forgetSound(sound)
  }

  async change(changes: readonly Change[], doneDrafts: readonly string[]): Promise<Result<undefined, StoreError>> {
    if (changes.length === 0) return ok(undefined)
    const ops = stamped(changes, this.#folded.last, this.#environment.now(), this.#device)
    return this.#append(this.sharing.rowOf(ops), { drafts: doneDrafts })
  }

  async #append(row: RowContent, done: Done): Promise<Result<undefined, StoreError>> {
    const by = this.hand.opened
    if (!by) return fail('unavailable')
    const deletes = row.ops.some(empties)
    if (deletes) await this.openOlder() // what is deleted may have a part there
    if (deletes) await this.asides.read(this.#key) // another tab may have put something by, or let it go
    const before = deletes ? this.asides.before.value : undefined
    const aside = before && (await this.asides.sealBefore(this.#key, withoutDeleted(before, row.ops)))
    const all = { ...done, notes: { ...done.notes, ...aside }, sounds: this.#lostSounds(row.ops) }
    const appended = await this.#store.append(await sealRow(this.#key, row), all, this.#key)
    if (!appended.ok) {
      if (appended.error === 'unavailable') await this.read() // another tab may have erased, or sealed it anew
      // A note that comes with it is sealed with the key from before: whoever gave it must give it again.
      const again = this.hand.wasSealedAnew(by) && this.#rows > 0 && done.notes === undefined
      return again ? this.#append(row, done) : appended
    }
    this.#drafts.gone(done.drafts ?? []) // at once: one that is on its way to the disk must find that it is not wanted
    if (aside) await this.asides.read(this.#key)
    const shown = await this.#showAppended(appended.value, row, done.notes)
    if (!shown.ok) return shown
    this.#isHalfDeleted ||= deletes
    // The row is kept, whatever becomes of this. What could not be folded for want of room is, at the next change.
    if (this.#isHalfDeleted || this.#rows > mostRows) await this.#compact()
    return ok(undefined)
  }

  async all(): Promise<readonly Op[]> {
    await this.openOlder()
    return compact(this.#folded)
  }

  async waitingOps(): Promise<readonly Op[]> {
    const stamps = this.sharing.waiting.value
    // A part of them may lie in a month that is not open.
    if (this.putBy.isClosed([...stamps].map(monthOfStamp))) await this.openOlder()
    return opsWith(stamps, this.#folded)
  }

  sharedState(): Promise<Result<Bytes | undefined, StoreError>> {
    this.#sharedIn = this.hand.opened?.era
    return this.sharing.state(this.#key)
  }

  async take(news: RowContent, state: Bytes, drafts?: readonly string[]): Promise<Result<undefined, StoreError>> {
    // Erased, locked or sealed anew since the state was read: a slow answer must not bring back what was erased.
    if (this.#sharedIn === undefined || this.hand.opened?.era !== this.#sharedIn) return fail('unavailable')
    const notes = await this.sharing.noteOf(this.#key, state)
    return isEmpty(news)
      ? this.sharing.keep(this.#key, notes)
      : this.#append(news, { notes, ...(drafts && { drafts }) })
  }

  async endSharing(): Promise<Result<undefined, StoreError>> {
    const ended = await this.sharing.end(this.#key)
    return ended.ok ? this.#compact() : ended
  }

  async forget(kind: Kind, ids: readonly string[]): Promise<Result<undefined, StoreError>> {
    const there = ids.filter((id) => this.#folded.traces.has(`${kind}/${id}`))
    if (this.unreadable.value > 0 || there.length === 0) return ok(undefined)
    const { last } = this.#folded
    const rest = fold(compact(this.#folded).filter((op) => op.kind !== kind || !there.includes(op.id)))
    this.#show({ ...rest, last }) // no stamp twice
    return this.#compact()
  }

  async keepSound(id: string, part: number, bytes: Bytes): Promise<Result<undefined, StoreError>> {
    return namedSounds(this.notebook.value).has(id)
      ? keepPart(this.#store, this.#key, { id, part, bytes })
      : ok(undefined)
  }

  async wholeSound(id: string): Promise<Result<Bytes, StoreError>> {
    const kept = await this.sound(id)
    return kept.ok ? ok(kept.value.bytes) : kept
  }

  sound(id: string): Promise<Result<SoundKept, StoreError>> {
    return wholeSound(this.#store, this.#key, id)
  }

  keepBackup(backup: LastBackup): Promise<Result<undefined, StoreError>> {
    return this.asides.keepBackup(this.#key, backup)
  }

  /**
   * One row with what a file brings, its sounds, and how it was before: all or nothing. A deleted letter's sound stays while the way back
   * is open.
   */
  async bring(ops: readonly Op[], sounds: ReadonlyMap<string, Bytes>): Promise<Result<undefined, StoreError>> {
    const sealed = new Map<string, Bytes>()
    for (const [id, bytes] of sounds) sealed.set(id, await sealWhole(this.#key, id, bytes))
    const notes = this.wayBack === 'open' ? await this.#asideBefore(ops) : {}
    const row = await this.#store.append(
      await sealRow(this.#key, this.sharing.rowOf(ops)),
      { brought: sealed, notes },
      this.#key,
    )
    const shown = row.ok ? await this.read() : row
    if (shown.ok && this.#rows > mostRows) await this.#compact()
    return shown
  }

  /** Whether there is a way back from a backup that is opened now. */
  get wayBack(): WayBack {
    return isBlank(this.notebook.value) ? 'not-needed' : this.goingBack
  }

  get goingBack(): GoingBack {
    if (this.sharing.on) return 'shared'
    return this.unreadable.value > 0 ? 'unreadable' : 'open'
  }

  async #asideBefore(ops: readonly Op[]): Promise<Readonly<Record<string, Bytes>>> {
    const before = beforeBringing(ops, this.#folded, this.asides.before.value, this.#environment.now())
    return this.asides.sealBefore(this.#key, before)
  }

  /** Puts the record back. */
  async goBack(): Promise<Result<undefined, StoreError>> {
    const fresh = await this.read()
    await this.openOlder()
    const before = this.asides.before.value
    if (!fresh.ok || !before) return fresh
    if (this.goingBack !== 'open') return fail('unavailable')
    const named = namedSounds(this.notebook.value)
    this.#show(fold(asItWas(before, this.#folded)))
    const done = await this.#compact()
    if (!done.ok) {
      await this.read() // shown is what is kept
      return done
    }
    await this.#forgetSounds(named)
    return this.closeWayBack()
  }

  async closeWayBack(): Promise<Result<undefined, StoreError>> {
    const named = soundsOf(this.asides.before.value)
    const done = await this.asides.dropBefore(this.#key)
    if (done.ok) await this.#forgetSounds(named)
    return done
  }

  async erase(): Promise<Result<undefined, StoreError>> {
    const erased = await this.#store.erase()
    if (!erased.ok) return erased
    this.#drafts.erased()
    return this.read()
  }

  async #showAppended(n: number, row: RowContent, notes: Done['notes']): Promise<Result<undefined, StoreError>> {
    if (n !== this.#upTo + 1) return this.read() // another tab wrote in between
    this.#upTo = n
    this.#rows += 1
    this.#show(fold(row.ops, this.#folded))
    this.sharing.after(row, notes)
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
    let parts = apartFrom(compact(this.#folded), this.#environment.now())
    // A month that lies on the disk unopened is opened before it gets more.
    if (this.putBy.isClosed([...parts.months.keys()])) {
      await this.openOlder()
      parts = apartFrom(compact(this.#folded), this.#environment.now())
    }
    if (this.unreadable.value > 0) return ok(undefined)
    const all = this.putBy.isWhole ? [...parts.now, ...[...parts.months.values()].flat()] : undefined
    const row = await sealRow(this.#key, this.sharing.rowInstead(parts.now, all))
    const done = await this.#store.replace(this.#upTo, row, this.#key, await this.putBy.changed(this.#key, parts))
    if (!done.ok) return done
    this.#rows = 1
    this.#isHalfDeleted = false
    this.putBy.wrote(parts)
    return ok(undefined)
  }

  #show(folded: Folded): void {
    this.#folded = folded
    this.notebook.value = folded.notebook
  }
}
