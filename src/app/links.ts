import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import type { Ask } from '../core/ask.ts'
import type { Notebook } from '../core/notebook.ts'
import type { Change } from '../core/records/op.ts'
import type { LiveShare, ShareId } from '../core/share-door.ts'
import type { ShareItem } from '../core/share-item.ts'
import type { NamedItem } from '../core/share-live.ts'
import { fail, type Result } from '../lib/result.ts'
import type { Instant } from '../lib/time.ts'
import type { OfferContent } from '../seal/ask-content.ts'
import type { StoreError } from '../store/store.ts'
import type { Refusal } from '../sync/client.ts'
import type { Environment } from './environment.ts'
import type { LinkKeeper } from './link-keeper.ts'
import { onceLoaded } from './once-loaded.ts'
import type { OpenRecord } from './record.ts'
import type { HostAbout } from './where.ts'

/**
 * Why a link is not yet where it should be. `damaged`: what was kept of it does not fit together. `not-kept`: the device could not store
 * what came; the server still has it. `rollback`: the server shows less than it showed before, or something else; what came is kept here.
 * `behind`: not all that the person's other devices noted is here, so what somebody is shown stays as it is. `clock`: made before the
 * server's time was known, the link is over by its clock and not by this device's; nobody is shown it.
 */
export type LinkTrouble = Refusal | 'damaged' | 'not-kept' | 'rollback' | 'behind' | 'clock'

/** What somebody is let in to, and what is kept of it here. */
export type NewShare = {
  /** The person's first name. */
  readonly by: string
  readonly until: Instant
  readonly items: readonly (ShareItem | NamedItem)[]
  /** It goes on: each item has a name, and what it was chosen by is kept. */
  readonly live?: LiveShare
  /** For whom, in the person's own words. It is not sent. */
  readonly label: string
}

/** Why a share was not made. `too-much`: it does not fit one request. Nothing of it is open then. */
export type NotShared = StoreError | Refusal | 'too-much'

/** What screens are shown of the links. */
export type LinksShown = {
  /** Trouble at the last try, by link; a link without an entry is well. */
  readonly trouble: Signal<ReadonlyMap<string, LinkTrouble>>
  /** When answers were last looked for with success. */
  readonly lookedAt: Signal<Instant | undefined>
  /** What links begin with, as `https://example.org`; until the server has told, our own origin. */
  readonly base: Signal<string>
  /** The server said that it has no public address: links work on this computer only. `undefined` until it has told. */
  readonly onlyHere: Signal<boolean | undefined>
  /** What the people who run this copy say of themselves; `undefined` until the server has told, and where they say nothing. */
  readonly host: Signal<HostAbout | undefined>
}

/** The links of this record, and what the server still has to hear of them. What is left to do is read off the notebook itself. */
export type Links = { readonly [K in keyof LinksShown]: ReadonlySignal<LinksShown[K]['value']> } & {
  /**
   * Keeps a new link for `ask` on the device, then tries to open it on the server. It goes on trying by itself. `not-loaded`: what
   * makes it could not be fetched, so there is none yet.
   */
  readonly make: (ask: Ask, offer: OfferContent) => Promise<Result<undefined, StoreError | 'not-loaded'>>
  /** Ends a link: nothing more is taken, what came is read, then the server deletes it. Works later, too, if offline now. */
  readonly close: (link: string) => Promise<Result<undefined, StoreError>>
  /** Lets somebody in: makes a share with everything in it and opens it on the server, or leaves nothing of it. */
  readonly letIn: (share: NewShare) => Promise<Result<ShareId, NotShared | 'not-loaded'>>
  /**
   * Ends a share: what came is read, then the server deletes it, and its keys go here. Works later, too, if offline now. `changes` are what is
   * noted of it, unless it is only that it is to close: `forgetShare` deletes it with its notes.
   */
  readonly shut: (share: ShareId, changes?: readonly Change[]) => Promise<Result<undefined, StoreError>>
  /** Does all that is due, once, now: opens, looks for answers and notes, closes. */
  readonly look: () => Promise<void>
  /** Ends listening and retrying. */
  readonly stop: () => void
}

/** Milliseconds until what did not work is tried again. */
export const retryAfter = 15_000

const load = () => import('./link-keeper.ts')

/**
 * Begins to look after the links in `record`. What does the work is loaded beside the screens: none of them waits for it. `inStep`: see
 * `Devices`.
 */
export function startLinks(
  environment: Environment,
  record: OpenRecord,
  inStep: () => Promise<boolean>,
  loadKeeper = load,
): Links {
  const shown = shownFirst(environment)
  const stop = new AbortController()
  const keeper = onceLoaded(async () => {
    const made = new (await loadKeeper()).LinkKeeper(environment, record, { ...shown, inStep })
    if (!stop.signal.aborted) made.listen(stop.signal)
    return made
  })
  let retry = (): void => {}
  const look = async (): Promise<void> => {
    retry()
    const loaded = await keeper()
    if (loaded) return loaded.look()
    const { links, shares } = record.notebook.value
    shown.trouble.value = new Map([...links.keys(), ...shares.keys()].map((id) => [id, 'offline']))
    retry = environment.later(retryAfter, () => void look())
  }
  const ended = [() => retry(), environment.onOnline(() => void look())]
  for (const end of ended) stop.signal.addEventListener('abort', end)
  const settled = (settle: (loaded: LinkKeeper) => Promise<void>) =>
    void keeper().then((loaded) => (loaded ? settle(loaded) : look()))
  void look()
  return {
    ...shown,
    look,
    make: async (ask, offer) => (await keeper())?.make(ask, offer) ?? fail('not-loaded'),
    async close(link) {
      const closing = { kind: 'link', id: link, set: { closing: environment.now() } } as const
      const kept = await record.change([closing], [], stillHas(link))
      if (kept.ok) settled((loaded) => loaded.settle(link))
      return kept
    },
    letIn: async (share) => (await keeper())?.shares.make(share) ?? fail('not-loaded'),
    async shut(id, changes = [{ kind: 'share', id, set: { closing: environment.now() } }]) {
      const kept = await record.change(changes, [], ({ shares }) => shares.has(id))
      if (kept.ok) settled((loaded) => loaded.shares.settle(id))
      return kept
    },
    stop: () => stop.abort(),
  }
}

function shownFirst({ origin }: Environment): LinksShown {
  return {
    trouble: signal(new Map()),
    lookedAt: signal(undefined),
    base: signal(origin),
    onlyHere: signal(undefined),
    host: signal(undefined),
  }
}

/** What comes back after everything was erased, here or in another tab, must not be kept anew. */
export function stillHas(link: string): (notebook: Notebook) => boolean {
  return ({ links }) => links.has(link)
}
