import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import type { Ask } from '../core/ask.ts'
import { felts } from '../core/guess.ts'
import type { Link, Notebook } from '../core/notebook.ts'
import type { Change, Json } from '../core/records/op.ts'
import { type Reply, replyId, replyJson } from '../core/reply.ts'
import { fromBase64url, toBase64url } from '../lib/base64url.ts'
import { fail, type Result } from '../lib/result.ts'
import { type Instant, later } from '../lib/time.ts'
import { formatLink } from '../protocol/capability.ts'
import { askGrace, askNameMost, askWordsMost } from '../protocol/limits.ts'
import type { OfferContent } from '../seal/ask-content.ts'
import { makeLink, type OwnerKeys, ownerKeys, readAnswers, type ReadReply } from '../seal/ask-log-owner.ts'
import type { StoreError } from '../store/store.ts'
import { close, create, type LogServer, readLog, type Refusal, remove, waitForMore } from '../sync/client.ts'
import type { Environment } from './environment.ts'
import { askPublicUrl } from './public-url.ts'
import type { OpenRecord } from './record.ts'
import { newId } from './new-id.ts'

/**
 * Why a link is not yet where it should be. `damaged`: what was kept of it does not fit together. `not-kept`: the device could not store what came; the server
 * still has it. `rollback`: the server shows less than it showed before, or something else; what came is kept here.
 */
export type LinkTrouble = Refusal | 'damaged' | 'not-kept' | 'rollback'

/** The links of this record, and what the server still has to hear of them. What is left to do is read off the notebook itself. */
export type Links = {
  /** Trouble at the last try, by link; a link without an entry is well. */
  readonly trouble: ReadonlySignal<ReadonlyMap<string, LinkTrouble>>
  /** When answers were last looked for with success. */
  readonly lookedAt: ReadonlySignal<Instant | undefined>
  /** What links begin with, as `https://example.org`; until the server has told, our own origin. */
  readonly base: ReadonlySignal<string>
  /** The server said that it has no public address: links work on this computer only. `undefined` until it has told. */
  readonly onlyHere: ReadonlySignal<boolean | undefined>
  /** Keeps a new link for `ask` on the device, then tries to open it on the server. It goes on trying by itself. */
  readonly make: (ask: Ask, offer: OfferContent) => Promise<Result<string, StoreError>>
  /** Ends a link: nothing more is taken, what came is read, then the server deletes it. Works later, too, if offline now. */
  readonly close: (link: string) => Promise<Result<undefined, StoreError>>
  /** Does all that is due, once, now: opens, looks for answers, closes. */
  readonly look: () => Promise<void>
  /** Ends listening and retrying. */
  readonly stop: () => void
}

/** The newest links that are listened to while the app is open; the others are looked at when it opens. */
const mostListened = 4
const retryAfter = 15_000
/** Troubles that looking again soon won't end: they are looked at when the app is opened or shown again. */
const lasting: ReadonlySet<LinkTrouble> = new Set(['gone', 'damaged', 'rollback'])

/** Begins to look after the links in `record`. */
export function startLinks(environment: Environment, record: OpenRecord): Links {
  const keeper = new Keeper(environment, record)
  return {
    trouble: keeper.trouble,
    lookedAt: keeper.lookedAt,
    base: keeper.base,
    onlyHere: keeper.onlyHere,
    make: (ask, offer) => keeper.make(ask, offer),
    close: (link) => keeper.close(link),
    look: () => keeper.look(),
    stop: keeper.start(),
  }
}

/** The link as it is given to a friend. */
export function addressOf(link: Link, base: string): string {
  return formatLink(base, 'a', link.fragment)
}

class Keeper {
  readonly trouble = signal<ReadonlyMap<string, LinkTrouble>>(new Map())
  readonly lookedAt = signal<Instant | undefined>(undefined)
  readonly base: Signal<string>
  readonly onlyHere = signal<boolean | undefined>(undefined)
  readonly #environment: Environment
  readonly #record: OpenRecord
  readonly #keys = new Map<string, Promise<Result<OwnerKeys, string>>>()
  readonly #busy = new Map<string, Promise<void>>()
  readonly #listening = new Map<string, AbortController>()
  /** Facts that this run has noted, so that an alarm that lasts does not note them at every look. */
  readonly #noted = new Set<string>()
  #retry: (() => void) | undefined

  constructor(environment: Environment, record: OpenRecord) {
    this.#environment = environment
    this.#record = record
    this.base = signal(environment.origin)
  }

  start(): () => void {
    const stopOnline = this.#environment.onOnline(() => void this.look())
    const stopListening = effect(() => this.#listen())
    void this.look()
    return () => {
      stopOnline()
      stopListening()
      this.#retry?.()
      for (const listening of this.#listening.values()) listening.abort()
    }
  }

  async make(ask: Ask, offer: OfferContent): Promise<Result<string, StoreError>> {
    const made = await makeLink(fitting(offer))
    const id = newId(this.#environment)
    const set = {
      ask: ask.id,
      purpose: offer.k,
      admin: toBase64url(made.admin),
      replyPrivate: toBase64url(made.replyPrivate),
      fragment: made.fragment,
      firstFrame: toBase64url(made.firstFrame),
      until: offer.until * 1000,
    }
    const kept = await this.#record.change([{ kind: 'link', id, set }])
    if (!kept.ok) return kept
    await this.#settle(id)
    return { ok: true, value: id }
  }

  async close(id: string): Promise<Result<undefined, StoreError>> {
    const kept = await this.#note(id, { closing: this.#environment.now() })
    if (kept.ok) void this.#settle(id)
    return kept
  }

  async look(): Promise<void> {
    this.#retry?.()
    this.#retry = undefined
    if (!this.#server()) return
    const links = [...this.#record.notebook.value.links.values()]
    await Promise.all([this.#askWhere(), ...links.map(({ id }) => this.#settle(id))])
    const passing = [...this.trouble.value.values()].some((trouble) => !lasting.has(trouble))
    if (passing || this.onlyHere.value === undefined) {
      this.#retry = this.#environment.later(retryAfter, () => void this.look())
    }
  }

  /** One at a time for each link: what is due first, then the answers. */
  #settle(id: string): Promise<void> {
    const running = this.#busy.get(id) ?? Promise.resolve()
    const next = running.then(() => this.#settleNow(id))
    this.#busy.set(id, next)
    return next
  }

  async #settleNow(id: string): Promise<void> {
    const link = this.#record.notebook.value.links.get(id)
    const server = this.#server()
    if (!link || !server) return
    const keys = await this.#keysOf(link)
    if (!keys.ok) return this.#say(id, 'damaged')
    const trouble = await this.#bringOn(link, keys.value, server)
    this.#say(id, trouble)
  }

  async #bringOn(link: Link, keys: OwnerKeys, server: LogServer): Promise<LinkTrouble | undefined> {
    const admin = keys.adminBearer
    if (link.closing) {
      const closed = await close(server, admin)
      if (!closed.ok && closed.error !== 'gone' && closed.error !== 'closed') return closed.error
      const read = await this.#read(link, keys, server)
      if (read && read !== 'gone' && read !== 'rollback') return read
      const removed = await remove(server, admin)
      if (!removed.ok && removed.error !== 'gone') return removed.error
      return this.#forget(link)
    }
    if (!link.opened) {
      const expiresAt = later(link.until, askGrace)
      const firstFrame = fromBase64url(link.firstFrame)
      if (!firstFrame) return 'damaged'
      const created = await create(server, admin, { useHash: keys.useHash, class: 's', expiresAt, firstFrame })
      if (!created.ok) return created.error
      await this.#note(link.id, { opened: this.#environment.now() })
    }
    return this.#read(link, keys, server)
  }

  /** Reads the log whole (at most 32 KiB) and notes each new reply, together with how far was read. */
  async #read(link: Link, keys: OwnerKeys, server: LogServer): Promise<LinkTrouble | undefined> {
    const stretch = await readLog(server, keys.useBearer)
    const over = stretch.date !== undefined && stretch.date > link.until
    if (!stretch.ok) return stretch.error === 'gone' && over ? this.#forget(link) : stretch.error
    const seen = link.seen ?? keys.start
    const read = await readAnswers(keys, stretch.value.frames, seen)
    const codes = read.problems.map(({ code }) => code)
    if (codes.includes('frame')) return 'offline' // not a log at all: nothing of it is believed
    const at = this.#environment.now()
    const rolledBack = codes.includes('rollback')
    const news = rolledBack ? afresh(read.replies, seen.n) : read.replies.filter(({ n }) => n >= seen.n)
    const changes: Change[] = news.map((reply) => noted(link, reply, at)).filter(({ id }) => !this.#noted.has(id))
    if (read.seen.n !== seen.n) changes.push({ kind: 'link', id: link.id, set: { seen: { ...read.seen } } })
    const kept = await this.#record.change(changes, [], stillHas(link.id))
    if (!kept.ok) return 'not-kept' // so it must not be deleted there; the next look reads it again
    for (const { id } of changes) this.#noted.add(id)
    this.lookedAt.value = at
    if (over && !link.closing) await this.#note(link.id, { closing: at })
    return rolledBack ? 'rollback' : undefined
  }

  /** The server has it no more. Its keys open nothing now, so they go too. */
  async #forget(link: Link): Promise<undefined> {
    await this.#record.change([{ kind: 'link', id: link.id, gone: true }], [], stillHas(link.id))
  }

  #listen(): void {
    const open = [...this.#record.notebook.value.links.values()].filter((link) => link.opened && !link.closing)
    const wanted = open.sort((a, b) => (b.opened ?? 0) - (a.opened ?? 0)).slice(0, mostListened)
    for (const [id, listening] of this.#listening) {
      if (!wanted.some((link) => link.id === id)) listening.abort()
    }
    for (const link of wanted) if (!this.#listening.has(link.id)) void this.#listenTo(link)
  }

  /** Waits for answers to one link by long-poll, until it is closed, gone, or the connection fails (`look` starts it again). */
  async #listenTo(link: Link): Promise<void> {
    const server = this.#server()
    const keys = await this.#keysOf(link)
    if (!server || !keys.ok || this.#listening.has(link.id)) return
    const stop = new AbortController()
    this.#listening.set(link.id, stop)
    let from = 'now'
    while (!stop.signal.aborted) {
      const more = await waitForMore(server, keys.value.useBearer, from, stop.signal)
      if (!more.ok || more.value.closed) break
      if (more.value.frames.length > 0 || from === 'now') await this.#settle(link.id)
      from = more.value.next
    }
    this.#listening.delete(link.id)
    if (!stop.signal.aborted)
      this.#retry ??= this.#environment.later(retryAfter, () => void this.look().then(() => this.#listen()))
  }

  #keysOf(link: Link): Promise<Result<OwnerKeys, string>> {
    const made = this.#keys.get(link.id) ?? ownerKeysOf(link)
    this.#keys.set(link.id, made)
    return made
  }

  #server(): LogServer | undefined {
    const { fetch, origin } = this.#environment
    return fetch && { fetch: (address, request) => fetch(address, request), origin }
  }

  async #askWhere(): Promise<void> {
    if (this.onlyHere.value !== undefined) return
    const where = await askPublicUrl(this.#environment)
    if (where === undefined) return
    this.onlyHere.value = where === null
    if (where) this.base.value = where
  }

  #note(link: string, set: Readonly<Record<string, Json>>): Promise<Result<undefined, StoreError>> {
    return this.#record.change([{ kind: 'link', id: link, set }], [], stillHas(link))
  }

  #say(link: string, trouble: LinkTrouble | undefined): void {
    if (this.trouble.value.get(link) === trouble) return
    const next = new Map(this.trouble.value)
    if (trouble) next.set(link, trouble)
    else next.delete(link)
    this.trouble.value = next
  }
}

// The fields say how much fits, but some older browsers count otherwise, and a name may be older than the limit.
function fitting(offer: OfferContent): OfferContent {
  return { ...offer, w: offer.w.slice(0, askWordsMost), by: offer.by.slice(0, askNameMost) }
}

// What comes back after everything was erased, here or in another tab, must not be kept anew.
function stillHas(link: string): (notebook: Notebook) => boolean {
  return ({ links }) => links.has(link)
}

/**
 * A server that was restored from a backup may bring an answer at a place where another one stood. That is an alarm, but the
 * answer is real: it counts as later than what was read before. A fact that was noted already stays as it was.
 */
function afresh(replies: readonly ReadReply[], seen: number): readonly ReadReply[] {
  return replies.map((reply) => ({ ...reply, n: seen + reply.n }))
}

function noted(link: Link, { id, n, reply }: ReadReply, at: Instant): Change {
  const set = {
    ask: link.ask,
    link: link.id,
    purpose: link.purpose,
    place: n,
    reply: replyJson(keptReply(reply)),
    at,
  }
  return { kind: 'reply', id: replyId(link.id, id), set }
}

/** What came over the wire, as it is kept: how it was to be asked by its word, not by its number. */
function keptReply(sent: ReadReply['reply']): Reply {
  if (!('a' in sent)) return { felt: felts[sent.f], ...(sent.t && { line: sent.t }) }
  if (sent.a === null) return { says: null }
  const { a, t, f, g } = sent
  return { says: a, ...(t && { line: t }), ...(f !== undefined && { felt: felts[f] }), ...(g && { again: g }) }
}

async function ownerKeysOf(link: Link): Promise<Result<OwnerKeys, string>> {
  const admin = fromBase64url(link.admin)
  const replyPrivate = fromBase64url(link.replyPrivate)
  const firstFrame = fromBase64url(link.firstFrame)
  if (!admin || !replyPrivate || !firstFrame) return fail('damaged')
  return ownerKeys({ admin, replyPrivate, firstFrame, fragment: link.fragment })
}
