import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Ask } from '../../core/ask.ts'
import type { Link } from '../../core/notebook.ts'
import type { Instant } from '../../lib/time.ts'
import type { App } from '../app.ts'
import { addressOf } from '../link-address.ts'
import type { LinkTrouble } from '../links.ts'
import type { Keeping } from './keeping.ts'

/** How a link that is made on a screen stands with the server. */
export type LinkShown = {
  /** The link, only once the server has confirmed it. */
  readonly address: ReadonlySignal<string | undefined>
  /** Why it is held here: it is tried again by itself. */
  readonly linkTrouble: ReadonlySignal<LinkTrouble | undefined>
  /** Links work on this computer only, since the server has no public address. */
  readonly onlyHere: ReadonlySignal<boolean>
  readonly tryAgain: () => Promise<void>
}

/** What a new link carries: its kind, the words, who signs them, and when it stops taking answers. */
export type Carried = { readonly k: 'ask' | 'after'; readonly w: string; readonly by: string; readonly until: Instant }

/** A link in the making. */
export type LinkMaking = {
  readonly shows: LinkShown
  /** The server is being asked. */
  readonly making: ReadonlySignal<boolean>
  /**
   * Makes the link for what `ask` gives; nothing is made where there is one, but in the place of one that a wrong date made, and nothing
   * by a second tap while it is being made. True once it is kept here, with the server or not.
   */
  readonly make: (ask: () => Promise<Ask | undefined>, carried: Carried) => Promise<boolean>
}

/**
 * @param link the one that this screen is about, as it stands in the record.
 * @param anew makes it as this screen does.
 */
export function linkMaking(
  app: App,
  { went }: Pick<Keeping, 'went'>,
  link: ReadonlySignal<Link | undefined>,
  anew: () => Promise<boolean>,
): LinkMaking {
  const making = signal(false)
  async function busy<T>(work: () => Promise<T>): Promise<T> {
    making.value = true
    const result = await work()
    making.value = false
    return result
  }
  /** One that a wrong date made: nobody was shown it. Once it is known, so is the server's time, and the next one will last. */
  const dead = (): Link | undefined => {
    const { value } = link
    return value && app.links.trouble.value.get(value.id) === 'clock' ? value : undefined
  }
  return {
    making,
    shows: {
      address: computed(() => (link.value?.opened ? addressOf(link.value, app.links.base.value) : undefined)),
      linkTrouble: computed(() => link.value && app.links.trouble.value.get(link.value.id)),
      onlyHere: computed(() => app.links.onlyHere.value === true),
      tryAgain: async () => {
        if (dead()) await anew()
        else await busy(() => app.links.look())
      },
    },
    make: async (ask, carried) =>
      !making.value &&
      busy(async () => {
        const before = dead()
        if (link.value && !before) return true
        const kept = await ask()
        const offer = { ...carried, until: Math.floor(carried.until / 1000) }
        if (kept === undefined || !went(await app.links.make(kept, offer))) return false
        return before === undefined || went(await app.links.close(before.id))
      }),
  }
}
