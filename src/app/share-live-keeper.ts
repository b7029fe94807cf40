import { effect } from '@preact/signals-core'
import type { Notebook } from '../core/notebook.ts'
import type { LiveShare, Share, ShareId } from '../core/share-door.ts'
import type { LiveItems } from '../core/share-live.ts'
import { fieldsOf } from '../core/records/op.ts'
import { ok, type Result } from '../lib/result.ts'
import { later, minute } from '../lib/time.ts'
import type { ShareKeys } from '../seal/share-log-owner.ts'
import type { StoreError } from '../store/store.ts'
import { append, type LogServer } from '../sync/client.ts'
import type { Environment } from './environment.ts'
import type { LinkTrouble } from './links.ts'
import type { OpenRecord } from './record.ts'
import { changesDue, countOf, isDue, knowsAll, type LogHeld, nextChange } from './share-current.ts'
import { wantedNow } from './share-words.ts'

/** So long after a change of the record what goes on is looked at, in milliseconds: several changes go out together. */
const afterChange = 3000

/**
 * The same is sent so often in this time, in milliseconds: a server that takes it and never shows it must not make a device write without
 * end.
 */
const [sameMost, sameWithin] = [3, 15 * minute]

/** A share that goes on, and what it should show. */
type Wanted = { readonly share: Share; readonly live: LiveShare; readonly wanted: LiveItems }

/** What it needs of the keeper of shares. */
type House = {
  /** Whether all that the person's other devices noted is here: it is looked for first. */
  readonly inStep: () => Promise<boolean>
  /** Something of so many bytes was added to its log, which ends at `next` now. */
  readonly sent: (id: ShareId, bytes: number, next: string) => void
}

/** Keeps current what goes on: it sends to each link what has to change for it to show what the record says. */
export class LiveKeeper {
  readonly #record: OpenRecord
  readonly #environment: Environment
  readonly #house: House
  /** What each showed last, as this run brought it up. */
  readonly #current = new Map<ShareId, string>()
  /** What each was sent last, since when, and how often. */
  readonly #sent = new Map<ShareId, { readonly items: string; readonly since: number; readonly times: number }>()
  /** See `LogHeld`. */
  #ahead = 0

  constructor(record: OpenRecord, environment: Environment, house: House) {
    this.#record = record
    this.#environment = environment
    this.#house = house
  }

  /** A moment after the record changed, hands on each share that may not show what it should. */
  listen(until: AbortSignal, settle: (id: ShareId) => void): void {
    let [cancel, isWaiting] = [(): void => {}, false]
    const stop = effect(() => {
      const ids = this.#goingOn()
      if (ids.length === 0 || isWaiting) return
      isWaiting = true
      cancel = this.#environment.later(afterChange, () => {
        isWaiting = false
        for (const id of this.#goingOn()) if (!this.#isCurrent(id)) settle(id)
      })
    })
    until.addEventListener('abort', () => {
      stop()
      cancel()
    })
  }

  /**
   * Sends what has to change, where a share goes on, after its log was read (`held`). What goes is sent even where nothing more could be
   * shown (`full`). `behind`: nothing is sent before this device has heard of what the others noted.
   */
  async bringUp(id: ShareId, held: LogHeld, keys: ShareKeys, server: LogServer): Promise<LinkTrouble | undefined> {
    this.#ahead = held.ahead
    if (!this.#wantedOf(id)) return undefined
    await this.#record.openOlder() // what is put by is chosen too, and is not gone
    const before = this.#wantedOf(id)
    if (before && isDue(held, before.wanted) && !(await this.#mayChange(before.live, held))) return 'behind'
    const now = this.#wantedOf(id)
    if (!now) return undefined
    this.#current.delete(id) // whatever becomes of it, the next change of the record looks again
    const items = JSON.stringify(now.wanted.items)
    const isMore = isDue(held, now.wanted)
    if (isMore && this.#isInVain(id, items)) return undefined
    const at = nextChange(held, now.live, this.#environment.now())
    const noted = isMore ? at : now.live.sent
    if (!(await this.#noteShown(now, noted)).ok) return 'not-kept'
    const { bodies, isFull } = await changesDue(keys, held, now.wanted, at)
    for (const body of bodies) {
      const sent = await append(server, keys.useBearer, body)
      if (!sent.ok) return sent.error
      this.#house.sent(id, body.length, sent.value)
    }
    this.#current.set(id, items)
    return isFull ? 'full' : undefined
  }

  /** It is over. */
  drop(id: ShareId): void {
    this.#current.delete(id)
    this.#sent.delete(id)
  }

  /** Whether the same was sent again and again just now. Counts this time, if not. */
  #isInVain(id: ShareId, items: string): boolean {
    const now = this.#environment.now()
    const last = this.#sent.get(id)
    const isSame = last?.items === items && Math.abs(now - last.since) < sameWithin
    if (isSame && last.times >= sameMost) return true
    this.#sent.set(id, isSame ? { ...last, times: last.times + 1 } : { items, since: now, times: 1 })
    return false
  }

  /**
   * What another device deleted, or took out, must not come back because this one has not heard of it: it hears first. Where it hears of none,
   * as after an old backup was opened, the link tells whether one knew more.
   */
  async #mayChange(live: LiveShare, held: LogHeld): Promise<boolean> {
    return (await this.#house.inStep()) && (this.#record.shared.isOn() || knowsAll(held, live))
  }

  #goingOn(): readonly ShareId[] {
    return [...this.#record.notebook.value.shares.values()].filter(({ live }) => live).map(({ id }) => id)
  }

  /**
   * A share and what it should show; `undefined` where it does not go on, or not any more. By the server's clock, which is one for all
   * devices: whether an ask was left without an answer depends on it.
   */
  #wantedOf(id: ShareId): Wanted | undefined {
    const share = this.#record.notebook.value.shares.get(id)
    if (!share?.live || share.closing !== undefined) return undefined
    const now = later(this.#environment.now(), -this.#ahead)
    return { share, live: share.live, wanted: wantedNow(this.#record.notebook.value, share.live, now) }
  }

  /** Whether the link shows what it should, as far as this run knows. */
  #isCurrent(id: ShareId): boolean {
    const now = this.#wantedOf(id)
    return !now || this.#current.get(id) === JSON.stringify(now.wanted.items)
  }

  /** Notes how much is shown, whose names stay hidden in it, and the moment of the change, before it is. */
  async #noteShown({ share, live, wanted }: Wanted, sent: number | undefined): Promise<Result<undefined, StoreError>> {
    const { items, waiting } = wanted
    // What can't be opened was not looked through.
    const all = this.#record.unreadable.value > 0 ? live.hidden : []
    const hidden = [...new Set([...all, ...wanted.hidden])].sort()
    const { id, what } = share
    const now = { what: waiting.size > 0 ? what : countOf(items), hidden, sent }
    if (JSON.stringify(now) === JSON.stringify({ what, hidden: live.hidden, sent: live.sent })) return ok(undefined)
    return this.#record.change([{ kind: 'share', id, set: fieldsOf(now) }], [], stillGoesOn(id))
  }
}

/** What a share kept to go on must not come back after it was emptied. */
function stillGoesOn(share: ShareId): (notebook: Notebook) => boolean {
  return ({ shares }) => shares.get(share)?.live !== undefined
}
