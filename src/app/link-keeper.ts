import { effect } from '@preact/signals-core'
import type { Ask } from '../core/ask.ts'
import { ratherNot } from '../core/ask-steps.ts'
import type { Link } from '../core/notebook.ts'
import type { Change, Json } from '../core/records/op.ts'
import { inTime, replyId } from '../core/reply.ts'
import { fromBase64url, toBase64url } from '../lib/base64url.ts'
import { fail, type Result } from '../lib/result.ts'
import { day, instant, type Instant, later, minute } from '../lib/time.ts'
import { askGrace, askNameMost, askWordsMost, maxBody } from '../protocol/limits.ts'
import { fromStart } from '../protocol/log-api.ts'
import type { OfferContent } from '../seal/ask-content.ts'
import { makeLink, type OwnerKeys, ownerKeys, readAnswers, type ReadReply } from '../seal/ask-log-owner.ts'
import type { StoreError } from '../store/store.ts'
import { atMost } from '../sync/at-most.ts'
import { create, type LogServer, type Pay, readLog, readWait } from '../sync/client.ts'
import { afresh } from './afresh.ts'
import type { Devices } from './devices.ts'
import { endLog, endUnkept, hasPassed } from './end-log.ts'
import type { Environment } from './environment.ts'
import { inTurnsFor } from './in-turns-for.ts'
import { invitationIn } from './invitation.ts'
import { type LinksShown, type LinkTrouble, retryAfter, stillHas } from './links.ts'
import { liveOf, type Waiting } from './live.ts'
import { newId } from './new-id.ts'
import { paying } from './paying.ts'
import type { OpenRecord } from './record.ts'
import { factsOf } from './reply-facts.ts'
import { type Expected, ShareKeeper } from './share-keeper.ts'
import { askWhere } from './where.ts'

/** The longest pause before what did not work is tried again, in milliseconds; each is twice the one before. */
const retryMost = 8 * minute
/** The longest that a server is left alone because it asked for that, in seconds. */
const waitMost = 3600

/** The latest second in which a link can end, so that a date can hold when its log expires. */
const latest = 8_640_000_000_000 - askGrace / 1000

/** Troubles that looking again soon won't end: they are looked at when the app is opened or shown again. */
const lasting: ReadonlySet<LinkTrouble> = new Set(['gone', 'damaged', 'rollback', 'full', 'behind', 'pass', 'clock'])

/** Makes links, opens them on the server, reads what comes and closes them; what it finds is noted in the record and in `shown`. */
export class LinkKeeper {
  readonly #shown: LinksShown
  readonly #environment: Environment
  readonly #record: OpenRecord
  readonly #pay: Pay
  /** Looks after shares in the same way. */
  readonly shares: ShareKeeper
  readonly #keys = new Map<string, Promise<Result<OwnerKeys, string>>>()
  readonly #inTurn = inTurnsFor<string>()
  /** Links that were looked at in this run: what opens the log, and up to where it was read. */
  readonly #looked = new Map<string, { readonly bearer: string; readonly next: string }>()
  readonly #waiting: Waiting
  /** Facts that this run has noted, so that an alarm that lasts does not note them at every look. */
  readonly #noted = new Set<string>()
  #retry: (() => void) | undefined
  /** How many tries by itself have come to nothing since somebody looked, and for how many seconds the server asked to be left alone. */
  #tries = 0
  #wait = 0
  /** The server's time where this device's clock was more than a day behind when it last looked, and by how many milliseconds it was. */
  #slow: { readonly there: Instant; readonly by: number } | undefined
  #isStopped = false
  readonly #inStep: Devices['inStep']

  constructor(
    environment: Environment,
    record: OpenRecord,
    { inStep, ...shown }: LinksShown & Pick<Devices, 'inStep'>,
  ) {
    this.#inStep = inStep
    this.#environment = environment
    this.#record = record
    this.#shown = shown
    this.#pay = paying(environment, () => invitationIn(record.drafts))
    this.#waiting = liveOf(environment).join()
    this.shares = new ShareKeeper(record, environment, {
      server: () => this.#server(),
      say: (share, trouble) => {
        this.#say(share, trouble)
        this.#listen()
      },
      inStep,
    })
  }

  /** Waits for answers from now on. */
  listen(until: AbortSignal): void {
    const stopListening = effect(() => this.#listen())
    this.shares.listen(until)
    until.addEventListener('abort', () => {
      stopListening()
      this.#isStopped = true
      this.#retry?.()
      this.#waiting.leave()
    })
  }

  async make(ask: Ask, offer: OfferContent): Promise<Result<undefined, StoreError>> {
    const { box } = this.#record.notebook.value.settings
    const name = box === undefined ? undefined : await import('./waking.ts').then(({ boxName }) => boxName(box))
    const until = Math.min(offer.until + Math.ceil(this.#behind() / 1000), latest)
    const made = await makeLink({ ...fitting(offer), until, ...(name !== undefined && { box: name }) })
    const id = newId(this.#environment)
    const set = {
      ask: ask.id,
      purpose: offer.k,
      admin: toBase64url(made.admin),
      replyPrivate: toBase64url(made.replyPrivate),
      fragment: made.fragment,
      firstFrame: toBase64url(made.firstFrame),
      until: until * 1000,
    }
    const kept = await this.#record.change([{ kind: 'link', id, set }])
    if (kept.ok) await this.#inTurn(id, () => this.#settleNow(id, true))
    return kept
  }

  look(): Promise<void> {
    this.#tries = 0
    return this.#lookNow()
  }

  async #lookNow(): Promise<void> {
    this.#wait = 0
    this.#retry?.()
    this.#retry = undefined
    if (!this.#server()) return
    const links = [...this.#record.notebook.value.links.values()]
    await Promise.all([this.#askWhere(), this.shares.look(), ...links.map(({ id }) => this.settle(id))])
    if (this.#shown.onlyHere.value === undefined) this.#lookAgain()
  }

  #lookAgain(): void {
    if (this.#isStopped) return
    const pause = Math.max(Math.min(retryMost, retryAfter * 2 ** this.#tries), this.#wait * 1000)
    this.#retry ??= this.#environment.later(pause, () => {
      this.#tries += 1
      void this.#lookNow()
    })
  }

  /** One at a time for each link: what is due first, then the answers. */
  settle(id: string): Promise<void> {
    return this.#inTurn(id, () => this.#settleNow(id))
  }

  /** @param isNew it was made just now: no other device can have ended it. */
  async #settleNow(id: string, isNew = false): Promise<void> {
    const server = this.#server()
    const before = this.#linkNow(id)
    // What another device may have ended meanwhile is not opened before that was heard, where it can be.
    if (server && before && !before.opened && !before.closing && !isNew) await this.#inStep()
    const link = this.#linkNow(id)
    if (!link || !server) return
    const keys = await this.#keysOf(link)
    if (!keys.ok) return this.#say(id, 'damaged')
    const trouble = await this.#bringOn(link, keys.value, server)
    const { bearer, next } = this.#looked.get(id) ?? { bearer: keys.value.useBearer, next: fromStart }
    this.#looked.set(id, { bearer, next })
    this.#say(id, trouble)
    this.#listen()
  }

  #linkNow(id: string): Link | undefined {
    return this.#record.notebook.value.links.get(id)
  }

  async #bringOn(link: Link, keys: OwnerKeys, server: LogServer): Promise<LinkTrouble | undefined> {
    const admin = keys.adminBearer
    if (link.closing) {
      const hindered = await endLog(server, admin, {
        read: () => this.#read(link, keys, server),
        goneFrom: instant(Math.min(later(link.closing, day), later(link.until, askGrace))),
        now: this.#environment.now(),
      })
      if (hindered === undefined) return this.#forget(link)
      return hindered === 'gone' ? undefined : hindered // its keys stay: they are what ends it
    }
    if (!link.opened) {
      const firstFrame = fromBase64url(link.firstFrame)
      if (!firstFrame) return 'damaged'
      const created = await create(server, admin, {
        useHash: keys.useHash,
        class: 's',
        expiresAt: later(link.until, askGrace),
        firstFrame,
      })
      if (!this.#linkNow(link.id)) return void (await endUnkept(server, admin, this.#environment.now()))
      // What is not our server's answer tells its time neither.
      const there = created.ok || created.error !== 'offline' ? created.date : undefined
      this.#heard(there)
      const now = this.#environment.now()
      const isOver = link.until < (there ?? 0)
      if (isOver && now < link.until) return 'clock'
      // What ran out before the server had it is shown to nobody, and ends; with what came, where another device had shown it.
      if (!created.ok) return isOver ? this.#end(link.id, now) : created.error
      if (!isOver && !(await this.#note(link.id, { opened: now })).ok) return 'not-kept'
    }
    return this.#read(link, keys, server)
  }

  async #end(link: string, closing: Instant): Promise<LinkTrouble | undefined> {
    return (await this.#note(link, { closing })).ok ? undefined : 'not-kept'
  }

  /** Reads the log whole (at most 32 KiB) and notes each new reply, together with how far was read. */
  async #read(link: Link, keys: OwnerKeys, server: LogServer): Promise<LinkTrouble | undefined> {
    const stretch = await readLog(server, keys.useBearer)
    const hasEnded = (more: number): boolean =>
      hasPassed(later(link.until, more), stretch.date, this.#environment.now())
    if (!stretch.ok) {
      if (stretch.error !== 'gone' || !hasEnded(askGrace)) return stretch.error
      // Another device may have looked in time.
      return (await this.#inStep()) ? this.#forget(this.#linkNow(link.id)) : 'gone'
    }
    this.#heard(stretch.date)
    const seen = link.seen ?? keys.start
    const read = await readAnswers(keys, stretch.value.frames, seen)
    const codes = read.problems.map(({ code }) => code)
    if (codes.includes('frame')) return 'offline' // not a log at all: nothing of it is believed
    const at = this.#environment.now()
    const rolledBack = codes.includes('rollback')
    // A fact that was noted already stays as it was.
    const isNews = (n: number): boolean => n >= seen.n || link.unread?.includes(n) === true
    const news = rolledBack ? afresh(read.replies, seen.n) : read.replies.filter(({ n }) => isNews(n))
    const fresh = news.filter(({ id }) => !this.#noted.has(replyId(link.id, id)))
    const changes: Change[] = [...factsOf(link, fresh, this.#record.notebook.value.asks.get(link.ask), at)]
    const unread = rolledBack ? (link.unread ?? []) : read.unread.filter(isNews)
    if (unread.join() !== (link.unread ?? []).join()) changes.push({ kind: 'link', id: link.id, set: { unread } })
    changes.push(...this.#wishIn(link, read.replies))
    if (read.seen.n !== seen.n) changes.push({ kind: 'link', id: link.id, set: { seen: { ...read.seen } } })
    const kept = await this.#record.change(changes, [], stillHas(link.id))
    if (!kept.ok) return 'not-kept' // so it must not be deleted there; the next look reads it again
    for (const { id } of changes) this.#noted.add(id)
    this.#looked.set(link.id, { bearer: keys.useBearer, next: stretch.value.next })
    this.#shown.lookedAt.value = at
    // What no version could read so far stays on the server as long as it may: nothing else has it.
    if (hasEnded(0) && !link.closing && unread.length === 0) await this.#note(link.id, { closing: at })
    return rolledBack ? 'rollback' : undefined
  }

  /** "I'd rather not be asked this" that came to an ask which was deleted: of it nothing else is kept. */
  #wishIn({ person, step }: Link, replies: readonly ReadReply[]): readonly Change[] {
    if (person === undefined || step === undefined) return []
    const last = inTime(replies, ({ order }) => order).findLast(({ reply }) => 'a' in reply)?.reply
    const isKept = this.#record.notebook.value.people.get(person)?.ratherNot.includes(step) ?? true
    return last && 'a' in last && last.a === 'never' && !isKept ? [ratherNot(person, step)] : []
  }

  /** The server has it no more. Its keys open nothing now, so they go too. Where nobody looked after its end, nobody will know what came. */
  async #forget(link: Link | undefined): Promise<undefined> {
    if (!link) return
    const { id, ask, purpose, closing } = link
    const unheard = purpose === 'ask' && !closing ? [{ kind: 'ask', id: ask, set: { unheard: true } } as const] : []
    await this.#record.change([...unheard, { kind: 'link', id, gone: true }], [], stillHas(id))
  }

  /**
   * Waits for answers to all links that are open, and for notes on shares. One that is gone is only looked at: it may come back with a
   * backup.
   */
  #listen(): void {
    if (this.#isStopped) return
    const { links } = this.#record.notebook.value
    const asks = [...this.#looked].flatMap(([id, { bearer }]): readonly Expected[] => {
      const link = links.get(id)
      if (!link?.opened || link.closing) return []
      const offset = () => this.#looked.get(id)?.next ?? fromStart
      const read = async (tail?: string) => (tail === offset() ? undefined : this.settle(id))
      return [{ id, bearer, rank: link.opened, offset, read }]
    })
    const trouble = this.#shown.trouble.value
    this.#waiting.expect([...asks, ...this.shares.expected()].filter(({ id }) => trouble.get(id) !== 'gone'))
  }

  #keysOf(link: Link): Promise<Result<OwnerKeys, string>> {
    const made = this.#keys.get(link.id) ?? ownerKeysOf(link)
    this.#keys.set(link.id, made)
    return made
  }

  #server(): LogServer | undefined {
    const { fetch, origin } = this.#environment
    const pay = this.#pay
    if (!fetch) return undefined
    const heard = async (address: string, request: RequestInit): Promise<Response> => {
      const response = atMost(maxBody, await fetch(address, request))
      this.#wait = Math.max(this.#wait, Math.min(waitMost, readWait(response)))
      return response
    }
    return { fetch: heard, origin, pay }
  }

  #heard(date: Instant | undefined): void {
    if (date === undefined) return
    const by = date - this.#environment.now()
    this.#slow = by > day ? { there: date, by } : undefined
  }

  /** By how many milliseconds this device's clock is behind the server's. A clock that has passed what was heard may have been set right: 0. */
  #behind(): number {
    return this.#slow && this.#environment.now() < this.#slow.there ? this.#slow.by : 0
  }

  async #askWhere(): Promise<void> {
    if (this.#shown.onlyHere.value !== undefined) return
    const where = await askWhere(this.#environment)
    if (where === undefined) return
    this.#heard(where.date)
    this.#shown.onlyHere.value = where.publicUrl === null
    this.#shown.host.value = where.about
    if (where.publicUrl) this.#shown.base.value = where.publicUrl
  }

  #note(link: string, set: Readonly<Record<string, Json>>): Promise<Result<undefined, StoreError>> {
    return this.#record.change([{ kind: 'link', id: link, set }], [], stillHas(link))
  }

  /** Shows how it stands with a link or a share. What passes by itself is tried again by itself, whoever asked for it. */
  #say(link: string, trouble: LinkTrouble | undefined): void {
    if (trouble && !lasting.has(trouble)) this.#lookAgain()
    if (this.#shown.trouble.value.get(link) === trouble) return
    const next = new Map(this.#shown.trouble.value)
    if (trouble) next.set(link, trouble)
    else next.delete(link)
    this.#shown.trouble.value = next
  }
}

// The fields say how much fits, but some older browsers count otherwise, and a name may be older than the limit.
function fitting(offer: OfferContent): OfferContent {
  return { ...offer, w: offer.w.slice(0, askWordsMost), by: offer.by.slice(0, askNameMost) }
}

async function ownerKeysOf(link: Link): Promise<Result<OwnerKeys, string>> {
  const admin = fromBase64url(link.admin)
  const replyPrivate = fromBase64url(link.replyPrivate)
  const firstFrame = fromBase64url(link.firstFrame)
  if (!admin || !replyPrivate || !firstFrame) return fail('damaged')
  return ownerKeys({ admin, replyPrivate, firstFrame, fragment: link.fragment })
}
