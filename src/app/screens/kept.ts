import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Link } from '../../core/notebook.ts'
import type { App } from '../app.ts'
import { showAsk, type ShownAsk } from './ask-shown.ts'
import { type Keeping, keeping } from './keeping.ts'

/** A link that the server still holds. `closing`: it is to go, and the server has not said yes yet. */
export type HeldLink = {
  readonly link: Link
  /** What it is about; `undefined` when the ask was deleted. */
  readonly shown: ShownAsk | undefined
  readonly closing: boolean
}

/** Where the record is kept, and the way to end that. */
export type KeptScreen = Pick<Keeping, 'trouble'> & {
  /** Rows on this device that its key can't open. */
  readonly unreadable: ReadonlySignal<number>
  /** Links on the server, those that end first first. */
  readonly links: ReadonlySignal<readonly HeldLink[]>
  readonly close: (link: string) => Promise<boolean>
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
  return {
    trouble,
    unreadable: app.unreadable,
    links: computed(() => held(app)),
    close: async (link) => went(await app.links.close(link)),
    asking,
    askFirst: (next) => (asking.value = next),
    erasing,
    async erase() {
      erasing.value = true
      const erased = went(await app.erase())
      erasing.value = false
      return erased
    },
  }
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
