import type { Share, ShareId } from '../core/share-door.ts'
import { forgetShare, liveFields, withoutLive } from '../core/share-door.ts'
import { shareState } from '../core/share-state.ts'
import type { Change, Fields } from '../core/records/op.ts'
import type { Notebook } from '../core/notebook.ts'
import { inTime } from '../core/reply.ts'
import { fromBase64url, toBase64url } from '../lib/base64url.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { day, instant, type Instant, later } from '../lib/time.ts'
import { formatOffset } from '../protocol/log-api.ts'
import type { ReadReply } from '../seal/linked-log-owner.ts'
import type { NoteContent } from '../seal/share-content.ts'
import { makeShare, type MadeShare, readShare, type ShareKeys, shareKeys } from '../seal/share-log-owner.ts'
import type { StoreError } from '../store/store.ts'
import { create, type LogServer, readWhole } from '../sync/client.ts'
import { afresh } from './afresh.ts'
import { endLog, endUnkept, hasPassed } from './end-log.ts'
import type { Environment } from './environment.ts'
import type { LinkTrouble, NewShare, NotShared } from './links.ts'
import { inTurnsFor } from './in-turns-for.ts'
import { countOf, type LogHeld } from './share-current.ts'
import type { AwaitedLog } from './live-stream.ts'
import { LiveKeeper } from './share-live-keeper.ts'
import { newId } from './new-id.ts'
import type { OpenRecord } from './record.ts'

/** So long a share that the server never confirmed may still be on its way: a request that was held up, a clock that is wrong. */
const onItsWay = day
/** So many notes are kept of one look, the newest: only one of them counts, and whoever holds the link can fill a log. */
const mostNotes = 16

/** What a look at the server found. `over`: its time is up. `on-its-way`: never confirmed, and not there, so far. */
type Found = LinkTrouble | 'over' | 'on-its-way' | undefined

type Note = ReadReply<NoteContent>

/** A log that is waited for, and whose it is. */
export type Expected = AwaitedLog & { readonly id: string }

/** What it shares with the keeper of links. */
type House = {
  readonly server: () => LogServer | undefined
  readonly say: (share: string, trouble: LinkTrouble | undefined) => void
  /** Whether all that the person's other devices noted is here: it is looked for first. */
  readonly inStep: () => Promise<boolean>
}

/** Makes shares, reads the notes that are left on them and ends them; what it finds is noted in the record. */
export class ShareKeeper {
  readonly #record: OpenRecord
  readonly #environment: Environment
  readonly #house: House
  /** One thing at a time for each share, its making first. */
  readonly #inTurn = inTurnsFor<ShareId>()
  readonly #live: LiveKeeper
  /** What was read of each in this run, so that nothing is opened twice. */
  readonly #reads = new Map<ShareId, LogHeld>()
  /** Up to where each is known. */
  readonly #known = new Map<ShareId, { readonly bearer: string; readonly position: number }>()

  constructor(record: OpenRecord, environment: Environment, house: House) {
    this.#record = record
    this.#environment = environment
    this.#house = house
    this.#live = new LiveKeeper(record, environment, {
      inStep: house.inStep,
      sent: (id, bytes, next) => this.#sent(id, bytes, next),
    })
  }

  /** Keeps what goes on current while the record changes. */
  listen(until: AbortSignal): void {
    this.#live.listen(until, (id) => void this.settle(id))
  }

  /** Makes a share with everything in it, in one request. Its keys are kept before anything leaves, so that what arrived can be ended. */
  async make({ by, until, items, label, live }: NewShare): Promise<Result<ShareId, NotShared>> {
    const server = this.#house.server()
    if (!server) return fail('offline')
    const made = await makeShare({ by, until: Math.floor(until / 1000), live: live !== undefined }, items)
    if (!made.ok) return made
    const id = newId<ShareId>(this.#environment)
    const about = { until, label, what: countOf(items), ...(live && liveFields(live)) }
    const opened = await this.#inTurn(id, () => this.#open(server, id, made.value, about))
    if (opened.ok) return ok(id)
    const share = this.#record.notebook.value.shares.get(id)
    if (share) await this.#record.change(forgetShare(share), [], stillThere(id))
    void this.settle(id)
    return opened
  }

  /** Reads what came to every share, and ends what is over or to be closed. */
  async look(): Promise<void> {
    await Promise.all([...this.#record.notebook.value.shares.keys()].map((id) => this.settle(id)))
  }

  /** The logs of those that are open: notes come there. */
  expected(): readonly Expected[] {
    const { shares } = this.#record.notebook.value
    return [...this.#known].flatMap(([id, { bearer }]): readonly Expected[] => {
      const share = shares.get(id)
      if (!share || shareState(share, this.#environment.now()) !== 'open') return []
      const offset = () => formatOffset(this.#known.get(id)?.position ?? 0)
      // It may be what this device has just sent itself.
      const read = (tail?: string) =>
        this.#inTurn(id, async () => (tail === offset() ? undefined : this.#settleNow(id)))
      return [{ id, bearer, rank: share.made, offset, read }]
    })
  }

  /** Does what is due for one share. */
  settle(id: ShareId): Promise<void> {
    return this.#inTurn(id, () => this.#settleNow(id))
  }

  async #open(
    server: LogServer,
    id: ShareId,
    { admin, replyPrivate, fragment, firstFrame, frames, useHash, seen, signing }: MadeShare,
    { until, ...about }: Fields & { readonly until: Instant },
  ): Promise<Result<undefined, NotShared>> {
    const keys = await shareKeys({ admin, replyPrivate, fragment, firstFrame })
    if (!keys.ok) return fail('bad-request')
    const bytes = {
      admin: toBase64url(admin),
      replyPrivate: toBase64url(replyPrivate),
      fragment,
      firstFrame: toBase64url(firstFrame),
      ...(signing && { signing: toBase64url(signing) }),
    }
    const set = { made: this.#environment.now(), until, ...about, ...bytes, seen: { ...seen } }
    const kept = await this.#record.change([{ kind: 'share', id, set }])
    if (!kept.ok) return kept
    const log = { useHash, class: 'm', expiresAt: until, firstFrame: frames } as const
    const created = await create(server, keys.value.adminBearer, log)
    if (!this.#record.notebook.value.shares.get(id)?.keys) {
      await endUnkept(server, keys.value.adminBearer, this.#environment.now()) // all was erased meanwhile
      return fail('gone')
    }
    return created.ok ? this.#note(id, { opened: this.#environment.now() }) : created
  }

  async #settleNow(id: ShareId): Promise<void> {
    const share = this.#record.notebook.value.shares.get(id)
    const server = this.#house.server()
    if (share?.forget && !share.keys) return this.#drop(share) // another device ended it meanwhile
    if (!share?.keys || !server) return
    const keys = await keysOf(share.keys)
    if (!keys.ok) return this.#house.say(id, 'damaged')
    if (!this.#known.has(id)) this.#known.set(id, { bearer: keys.value.useBearer, position: 0 })
    const found = await this.#bringOn(share, keys.value, server)
    this.#house.say(id, found === 'on-its-way' ? undefined : found)
  }

  /**
   * Only the person ends a share, or the clocks of server and device together: either may be wrong, and a device may not have heard of it
   * for long.
   */
  async #bringOn(share: Share, keys: ShareKeys, server: LogServer): Promise<Exclude<Found, 'over'>> {
    const now = this.#environment.now()
    const isClosing = shareState(share, now) === 'closing'
    const found = isClosing ? 'over' : await this.#read(share, keys, server)
    const held = this.#reads.get(share.id)
    // What was taken out may stand there again, where the server came back from a backup.
    if (held && (found === undefined || found === 'rollback'))
      return (await this.#live.bringUp(share.id, held, keys, server)) ?? found
    if (found !== 'over') return found
    if (isClosing && share.closing === undefined) await this.#note(share.id, { closing: now })
    const hindered = await endLog(server, keys.adminBearer, {
      read: async () => {
        const read = await this.#read(share, keys, server)
        return read === 'over' ? undefined : read
      },
      goneFrom: isClosing ? instant(Math.min(later(share.closing ?? now, day), lastOf(share))) : lastOf(share),
      now,
    })
    if (!hindered) await this.#drop(share)
    return hindered === 'gone' && share.opened === undefined ? 'on-its-way' : hindered
  }

  /** Reads the log whole and notes that it is there, each new note, and how far was read. */
  async #read(share: Share, keys: ShareKeys, server: LogServer): Promise<Found> {
    const log = await readWhole(server, keys.useBearer)
    if (!log.ok) return log.error === 'gone' ? this.#whenGone(share, log.date) : log.error
    const seen = share.seen ?? keys.start
    const read = await readShare(keys, log.value.frames, seen, this.#reads.get(share.id))
    const ahead = log.date === undefined ? 0 : this.#environment.now() - log.date
    this.#reads.set(share.id, { ...read, bytes: log.value.frames.length, ahead })
    const codes = read.problems.map(({ code }) => code)
    if (codes.includes('frame')) return 'offline' // not a log at all: nothing of it is believed
    const rolledBack = codes.includes('rollback')
    const at = this.#environment.now()
    const set = {
      ...(share.opened === undefined && { opened: at }),
      ...Object.fromEntries(newsOf(share, read.replies, seen.n, rolledBack).map((note) => notedAs(note, at))),
      ...(read.seen.n !== seen.n && { seen: { ...read.seen } }),
    }
    if (Object.keys(set).length > 0) {
      const kept = await this.#record.change([{ kind: 'share', id: share.id, set }], [], standsAs(share))
      if (!kept.ok) return 'not-kept' // so it must not be deleted there; the next look reads it again
    }
    this.#known.set(share.id, { bearer: keys.useBearer, position: log.value.frames.length })
    if (rolledBack) return 'rollback'
    return hasPassed(share.until, log.date, at) ? 'over' : undefined
  }

  /**
   * What it means that the server has no such log. Before its time it may come back with a server's own backup, and one that was never
   * confirmed may still arrive: then its keys are what ends it, so they stay.
   */
  #whenGone(share: Share, date: Instant | undefined): 'over' | 'on-its-way' | 'gone' {
    if (hasPassed(lastOf(share), date, this.#environment.now())) return 'over'
    return share.opened === undefined ? 'on-its-way' : 'gone'
  }

  /** The server has it no more. Its keys open nothing now, so they go; the notes stay, unless all of it is to go. */
  async #drop(share: Share): Promise<void> {
    const { id, forget } = share
    this.#reads.delete(id)
    this.#known.delete(id)
    this.#live.drop(id)
    const keys = { admin: null, replyPrivate: null, fragment: null, firstFrame: null, seen: null }
    const empty = { ...keys, ...withoutLive(this.#record.notebook.value.shares.get(id) ?? share) }
    const ended = { kind: 'share', id, set: { ...empty, ended: this.#environment.now() } } as const
    const change: Change = forget ? { kind: 'share', id, gone: true } : ended
    await this.#record.change([change], [], stillThere(id))
  }

  /** This device has sent something itself: where that is all that came, it is known already. */
  #sent(id: ShareId, bytes: number, next: string): void {
    const known = this.#known.get(id)
    if (known && next === formatOffset(known.position + bytes))
      this.#known.set(id, { ...known, position: known.position + bytes })
  }

  #note(id: ShareId, set: Fields): Promise<Result<undefined, StoreError>> {
    return this.#record.change([{ kind: 'share', id, set }], [], stillThere(id))
  }
}

/** When the server has it no more, if it ever had it, though nobody ends it. */
function lastOf({ opened, made, until }: Share): Instant {
  return opened === undefined ? later(made, onItsWay) : until
}

function notedAs({ id, n, order, reply }: Note, at: Instant) {
  const said =
    reply.t === null
      ? { takenBack: true }
      : { ...(reply.t && { text: reply.t }), ...('s' in reply && { step: reply.s }) }
  return [`notes.${id}`, { n, at, ...said, ...(order !== undefined && { order }) }] as const
}

/** What came after the `seen` records that were read before, the newest of it; of a log that was rolled back, whatever is not known. */
function newsOf(
  { notes, forget }: Share,
  replies: readonly Note[],
  seen: number,
  rolledBack: boolean,
): readonly Note[] {
  const known = new Set(notes.map(({ id }) => id))
  const news = rolledBack ? afresh(replies, seen) : replies.filter(({ n }) => n >= seen)
  const unknown = news.filter(({ id }) => !known.has(id))
  return forget ? [] : inTime(unknown, ({ order }) => order).slice(-mostNotes)
}

/** Notes of a share that is to go, and that were read before the person said so, must not be kept. */
function standsAs({ id, forget }: Share): (notebook: Notebook) => boolean {
  return ({ shares }) => shares.get(id)?.forget === forget
}

/** What comes back after everything was erased, or after it was deleted, must not be kept anew. */
function stillThere(share: ShareId): (notebook: Notebook) => boolean {
  return ({ shares }) => shares.has(share)
}

async function keysOf(kept: NonNullable<Share['keys']>): Promise<Result<ShareKeys, string>> {
  const [admin, replyPrivate, firstFrame] = [kept.admin, kept.replyPrivate, kept.firstFrame].map(fromBase64url)
  const signing = kept.signing === undefined ? undefined : fromBase64url(kept.signing)
  if (!admin || !replyPrivate || !firstFrame) return fail('damaged')
  return shareKeys({ admin, replyPrivate, firstFrame, fragment: kept.fragment, ...(signing && { signing }) })
}
