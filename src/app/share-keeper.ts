import type { Share, ShareId, SharedWhat } from '../core/share-door.ts'
import { shareState } from '../core/share-door.ts'
import type { Change, Fields } from '../core/records/op.ts'
import type { ShareItem } from '../core/share-item.ts'
import type { Notebook } from '../core/notebook.ts'
import { fromBase64url, toBase64url } from '../lib/base64url.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { type Instant, minute } from '../lib/time.ts'
import type { ReadReply } from '../seal/linked-log-owner.ts'
import type { NoteContent } from '../seal/share-content.ts'
import { makeShare, type MadeShare, readNotes, type ShareKeys, shareKeys } from '../seal/share-log-owner.ts'
import type { StoreError } from '../store/store.ts'
import { create, type LogServer, readWhole } from '../sync/client.ts'
import { endLog } from './end-log.ts'
import type { Environment } from './environment.ts'
import type { LinkTrouble, NewShare, NotShared } from './links.ts'
import { newId } from './new-id.ts'
import type { OpenRecord } from './record.ts'

/** After so long a share that the server never confirmed is one that was broken off. */
const brokenOff = 10 * minute

/** What it shares with the keeper of links. */
type House = {
  readonly server: () => LogServer | undefined
  readonly say: (share: string, trouble: LinkTrouble | undefined) => void
}

/** Makes shares, reads the notes that are left on them and ends them; what it finds is noted in the record. */
export class ShareKeeper {
  readonly #record: OpenRecord
  readonly #environment: Environment
  readonly #house: House
  readonly #busy = new Map<ShareId, Promise<void>>()
  readonly #making = new Set<ShareId>()

  constructor(record: OpenRecord, environment: Environment, house: House) {
    this.#record = record
    this.#environment = environment
    this.#house = house
  }

  /** Makes a share with everything in it, in one request. Its keys are kept before anything leaves, so that what arrived can be ended. */
  async make({ by, until, items, label }: NewShare): Promise<Result<ShareId, NotShared>> {
    const server = this.#house.server()
    if (!server) return fail('offline')
    const made = await makeShare({ by, until: Math.floor(until / 1000) }, items)
    if (!made.ok) return made
    const id = newId<ShareId>(this.#environment)
    this.#making.add(id)
    const opened = await this.#open(server, id, made.value, { until, label, what: countOf(items) })
    this.#making.delete(id)
    if (opened.ok) return ok(id)
    await this.#note(id, { forget: true })
    void this.settle(id)
    return opened
  }

  /** Reads what came to every share, and ends what is over or to be closed. */
  async look(): Promise<void> {
    await Promise.all([...this.#record.notebook.value.shares.keys()].map((id) => this.settle(id)))
  }

  /** One at a time for each share. */
  settle(id: ShareId): Promise<void> {
    const next = (this.#busy.get(id) ?? Promise.resolve()).then(() => this.#settleNow(id))
    this.#busy.set(id, next)
    return next
  }

  async #open(
    server: LogServer,
    id: ShareId,
    { admin, replyPrivate, fragment, firstFrame, frames, useHash, seen }: MadeShare,
    { until, label, what }: { readonly until: Instant; readonly label: string; readonly what: SharedWhat },
  ): Promise<Result<undefined, NotShared>> {
    const keys = await shareKeys({ admin, replyPrivate, fragment, firstFrame })
    if (!keys.ok) return fail('bad-request')
    const bytes = {
      admin: toBase64url(admin),
      replyPrivate: toBase64url(replyPrivate),
      fragment,
      firstFrame: toBase64url(firstFrame),
    }
    const set = { made: this.#environment.now(), until, label, what, ...bytes, seen: { ...seen } }
    const kept = await this.#record.change([{ kind: 'share', id, set }])
    if (!kept.ok) return kept
    const log = { useHash, class: 'm', expiresAt: until, firstFrame: frames } as const
    const created = await create(server, keys.value.adminBearer, log)
    return created.ok ? this.#note(id, { opened: this.#environment.now() }) : created
  }

  async #settleNow(id: ShareId): Promise<void> {
    const share = this.#record.notebook.value.shares.get(id)
    const server = this.#house.server()
    if (!share?.keys || !server || this.#making.has(id)) return
    const keys = await keysOf(share.keys)
    if (!keys.ok) return this.#house.say(id, 'damaged')
    this.#house.say(id, await this.#bringOn(share, keys.value, server))
  }

  async #bringOn(share: Share, keys: ShareKeys, server: LogServer): Promise<LinkTrouble | undefined> {
    const now = this.#environment.now()
    const state = shareState(share, now)
    const isLost = state === 'making' && now - share.made > brokenOff
    if (state === 'making' && !isLost) return undefined
    const trouble = state === 'open' ? await this.#read(share, keys, server) : 'over'
    if (trouble !== 'over') return trouble
    const hindered = await endLog(server, keys.adminBearer, async () => {
      const read = await this.#read(share, keys, server)
      return read === 'over' ? undefined : read
    })
    return hindered ?? this.#drop(share, isLost)
  }

  /** Reads the log whole and notes each new note, with how far was read. `over`: its time is up by the server's clock. */
  async #read(share: Share, keys: ShareKeys, server: LogServer): Promise<LinkTrouble | 'over' | undefined> {
    const log = await readWhole(server, keys.useBearer)
    const isOver = log.date !== undefined && log.date > share.until
    // Gone before its time it may come back with a server's own backup: then its keys are what ends it.
    if (!log.ok) return log.error === 'gone' && isOver ? 'over' : log.error
    const seen = share.seen ?? keys.start
    const read = await readNotes(keys, log.value.frames, seen)
    const codes = read.problems.map(({ code }) => code)
    if (codes.includes('frame')) return 'offline' // not a log at all: nothing of it is believed
    const rolledBack = codes.includes('rollback')
    const at = this.#environment.now()
    const news = read.replies.filter(({ id }) => !share.notes.some((note) => note.id === id))
    const noted = Object.fromEntries(share.forget ? [] : news.map((note) => notedAs(note, at)))
    const moved = read.seen.n !== seen.n
    if (moved || Object.keys(noted).length > 0) {
      const kept = await this.#note(share.id, { ...noted, ...(moved && { seen: { ...read.seen } }) })
      if (!kept.ok) return 'not-kept' // so it must not be deleted there; the next look reads it again
    }
    if (rolledBack) return 'rollback'
    return isOver ? 'over' : undefined
  }

  /** The server has it no more. Its keys open nothing now, so they go; the notes stay, unless all of it is to go. */
  async #drop({ id, forget }: Share, isLost = false): Promise<undefined> {
    const empty = { admin: null, replyPrivate: null, fragment: null, firstFrame: null, seen: null }
    const ended = { kind: 'share', id, set: { ...empty, ended: this.#environment.now() } } as const
    const change: Change = forget || isLost ? { kind: 'share', id, gone: true } : ended
    await this.#record.change([change], [], stillThere(id))
  }

  #note(id: ShareId, set: Fields): Promise<Result<undefined, StoreError>> {
    return this.#record.change([{ kind: 'share', id, set }], [], stillThere(id))
  }
}

function notedAs({ id, n, reply }: ReadReply<NoteContent>, at: Instant) {
  const said =
    reply.t === null
      ? { takenBack: true }
      : { ...(reply.t && { text: reply.t }), ...('s' in reply && { step: reply.s }) }
  return [`notes.${id}`, { n, at, ...said }] as const
}

function countOf(items: readonly ShareItem[]): SharedWhat {
  const counts: { [K in ShareItem['k']]?: number } = {}
  for (const { k } of items) counts[k] = (counts[k] ?? 0) + 1
  return counts
}

/** What comes back after everything was erased, or after it was deleted, must not be kept anew. */
function stillThere(share: ShareId): (notebook: Notebook) => boolean {
  return ({ shares }) => shares.has(share)
}

async function keysOf(kept: NonNullable<Share['keys']>): Promise<Result<ShareKeys, string>> {
  const [admin, replyPrivate, firstFrame] = [kept.admin, kept.replyPrivate, kept.firstFrame].map(fromBase64url)
  if (!admin || !replyPrivate || !firstFrame) return fail('damaged')
  return shareKeys({ admin, replyPrivate, firstFrame, fragment: kept.fragment })
}
