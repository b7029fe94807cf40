import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Link } from '../../core/notebook.ts'
import type { ShareId } from '../../core/share-door.ts'
import type { App } from '../app.ts'
import { isShared } from '../devices.ts'
import { fingerprint } from '../fingerprint.ts'
import { type Ways, waysIn } from '../unlock.ts'
import { wakeNobody } from '../waking.ts'
import { showAsk, type ShownAsk } from './ask-shown.ts'
import { mayStandOpen } from './doors-open.ts'
import { type Keeping, keeping } from './keeping.ts'
import { type Door, doorOf } from './shares.ts'

/** A link that the server still holds. `closing`: it is to go, and the server has not said yes yet. */
export type HeldLink = {
  readonly link: Link
  /** What it is about; `undefined` when the ask was deleted. */
  readonly shown: ShownAsk | undefined
  readonly closing: boolean
}

/** What opens the record on this device, and whether there are words for when that is lost. */
export type OpensBy = { readonly by: 'itself' | 'passphrase' | 'device'; readonly hasWords: boolean }

/** Where the record is kept, and the way to end that. */
export type KeptScreen = Pick<Keeping, 'trouble'> & {
  /** Rows on this device that its key can't open. */
  readonly unreadable: ReadonlySignal<number>
  /** `undefined` until the door was looked at. */
  readonly opens: ReadonlySignal<OpensBy | undefined>
  /** The fingerprint of the pages in use; `unknown` if it can't be had now, `undefined` until that is known. */
  readonly pages: ReadonlySignal<string | undefined>
  /** Links on the server, those that end first first. */
  readonly links: ReadonlySignal<readonly HeldLink[]>
  readonly close: (link: string) => Promise<boolean>
  /** Doors of which the server may still hold a copy, those that end first first. */
  readonly doors: ReadonlySignal<readonly Door[]>
  readonly shut: (share: ShareId) => Promise<boolean>
  /** A device of theirs was set to be woken: the server may hold where. */
  readonly woken: ReadonlySignal<boolean>
  /** Does it stand on other devices too? `before`: those that shared it, and the server for them, may still hold what they had. */
  readonly shared: ReadonlySignal<'now' | 'before' | 'no'>
  /** The question before everything is erased stands on the screen. */
  readonly asking: ReadonlySignal<boolean>
  readonly askFirst: (asking: boolean) => void
  /** Erasing goes on: the server is told first, at most a few seconds. */
  readonly erasing: ReadonlySignal<boolean>
  /** Erases everything here, and what the server holds where it can be reached. */
  readonly erase: () => Promise<boolean>
}

export function keptScreen(app: App): KeptScreen {
  const { trouble, went } = keeping(app)
  const asking = signal(false)
  const erasing = signal(false)
  const opens = signal<OpensBy | undefined>(undefined)
  const pages = signal<string | undefined>(undefined)
  void fingerprint(app.environment).then((print) => (pages.value = print ?? 'unknown'))
  void waysIn(app.environment.store).then((ways) => (opens.value = ways.ok ? opensBy(ways.value) : undefined))
  return {
    trouble,
    unreadable: app.unreadable,
    opens,
    pages,
    links: computed(() => held(app)),
    close: async (link) => went(await app.links.close(link)),
    doors: computed(() => heldDoors(app)),
    shut: async (share) => went(await app.links.shut(share)),
    woken: computed(() => app.notebook.value.settings.box !== undefined),
    shared: computed(() => sharedOf(app)),
    asking,
    askFirst: (next) => (asking.value = next),
    erasing,
    async erase() {
      erasing.value = true
      await wakeNobody(app)
      const erased = went(await app.erase())
      erasing.value = false
      return erased
    },
  }
}

function opensBy({ passphrase, passkey, words, lock }: Ways): OpensBy {
  if (lock === 'off' || (!passphrase && !passkey)) return { by: 'itself', hasWords: words }
  return { by: passphrase ? 'passphrase' : 'device', hasWords: words }
}

function sharedOf({ devices, notebook }: App): 'now' | 'before' | 'no' {
  if (isShared(devices.status.value)) return 'now'
  return devices.status.value.is === 'unlinked' || notebook.value.settings.leftAt !== undefined ? 'before' : 'no'
}

function held(app: App): readonly HeldLink[] {
  const { links, asks } = app.notebook.value
  return [...links.values()]
    .sort((a, b) => a.until - b.until)
    .map((link) => {
      const ask = asks.get(link.ask)
      return { link, shown: ask && showAsk(app.notebook.value, ask), closing: link.closing !== undefined }
    })
}

function heldDoors(app: App): readonly Door[] {
  return [...app.notebook.value.shares.values()]
    .filter((share) => mayStandOpen(share, app.now()))
    .sort((a, b) => a.until - b.until)
    .map((share) => doorOf(app, share))
}
