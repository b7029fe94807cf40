import { computed, type ReadonlySignal } from '@preact/signals-core'
import {
  forgetShare,
  type LiveThing,
  type Share,
  type ShareId,
  type ShareNote,
  takenOut,
} from '../../core/share-door.ts'
import { hasNewNote, noteOf, notForgotten, shareState, type ShareState } from '../../core/share-state.ts'
import { askOfKey } from '../../core/share.ts'
import type { NamedItem } from '../../core/share-live.ts'
import { formatLink } from '../../protocol/capability.ts'
import type { App } from '../app.ts'
import { draftOfMore } from '../draft-names.ts'
import type { LinkTrouble } from '../links.ts'
import { wantedNow } from '../share-words.ts'
import { chosenText, isChosen } from './chosen.ts'
import { isKeyless } from './doors-open.ts'
import { type Keeping, keeping } from './keeping.ts'

/** Somebody who was let in, as a screen shows it. */
export type Door = {
  readonly share: Share
  readonly state: ShareState
  /** It may still be read, yet its keys are not on this device. */
  readonly keyless: boolean
  /** The note that counts now. */
  readonly note: ShareNote | undefined
  /** It was not looked at yet. */
  readonly isNew: boolean
  readonly trouble: LinkTrouble | undefined
}

/** Everybody who was let in: open doors first, then those that are shut. */
export type SharesScreen = Pick<Keeping, 'trouble'> & {
  readonly open: ReadonlySignal<readonly Door[]>
  readonly shut: ReadonlySignal<readonly Door[]>
  /** Shuts a door: what came is read, then the server deletes it. */
  readonly close: (share: ShareId) => Promise<boolean>
  /** Looks for notes, once. */
  readonly look: () => Promise<void>
}

/** The screen of all doors. */
export function sharesScreen(app: App): SharesScreen {
  const { trouble, went } = keeping(app)
  const all = computed(() =>
    notForgotten(app.notebook.value.shares)
      .toSorted((a, b) => b.made - a.made)
      .map((share) => doorOf(app, share)),
  )
  return {
    trouble,
    open: computed(() => all.value.filter(({ state, keyless }) => state !== 'over' || keyless)),
    shut: computed(() => all.value.filter(({ state, keyless }) => state === 'over' && !keyless)),
    close: async (share) => went(await app.links.shut(share)),
    look: app.links.look,
  }
}

/** One door: the link while it is open, the notes that were left, and the ways to shut and forget it. */
export type ShareScreen = Pick<Keeping, 'trouble'> & {
  /** `undefined` once it was deleted, here or in another tab. */
  readonly door: ReadonlySignal<Door | undefined>
  /** Each thing that they can read now, where it goes on. */
  readonly shown: ReadonlySignal<readonly NamedItem[]>
  /** How many more stay as they were, since an answer waits that the person has not opened. */
  readonly waiting: ReadonlySignal<number>
  /** Takes one of them out, an ask with its line. It goes from their page as soon as the server can be reached. */
  readonly takeOut: (item: string) => Promise<boolean>
  /** The link, once the server has confirmed it and as long as it opens. */
  readonly address: ReadonlySignal<string | undefined>
  /** Links work on this computer only. */
  readonly onlyHere: ReadonlySignal<boolean>
  readonly close: () => Promise<boolean>
  /** Deletes it with its notes. */
  readonly forget: () => Promise<boolean>
  /** Notes that what came was seen. */
  readonly looked: () => Promise<void>
  /** Begins an ask of one's own with the step that was suggested. Nothing is kept before it is gone on with. */
  readonly take: (step: string) => void
  /** An ask is being chosen already: `take` would put the step in its place. */
  readonly askBegun: ReadonlySignal<boolean>
  /** Looks for notes, once. Why that did not work, if it did not. */
  readonly look: () => Promise<LinkTrouble | undefined>
}

/** The screen of one door. */
export function shareScreen(app: App, id: ShareId): ShareScreen {
  const { trouble, went, keep } = keeping(app)
  const live = computed(() => app.notebook.value.shares.get(id)?.live)
  const wanted = computed(() => live.value && wantedNow(app.notebook.value, live.value, app.now()))
  const door = computed(() => {
    const share = app.notebook.value.shares.get(id)
    return share && !share.forget ? doorOf(app, share) : undefined
  })
  return {
    trouble,
    door,
    address: computed(() => {
      const { share, state } = door.value ?? {}
      return share?.keys && state === 'open' ? formatLink(app.links.base.value, 's', share.keys.fragment) : undefined
    }),
    shown: computed(() => wanted.value?.items ?? []),
    waiting: computed(() => wanted.value?.waiting.size ?? 0),
    async takeOut(item) {
      const kept = await keep([{ kind: 'share', id, set: takenOut(takenWith(live.value?.things ?? [], item)) }])
      if (kept) void app.links.look()
      return kept
    },
    onlyHere: computed(() => app.links.onlyHere.value === true),
    close: async () => went(await app.links.shut(id)),
    async forget() {
      const share = app.notebook.value.shares.get(id)
      const gone = share === undefined || went(await app.links.shut(id, forgetShare(share)))
      if (gone) app.drafts.type(draftOfMore(id), '')
      return gone
    },
    async looked() {
      const share = app.notebook.value.shares.get(id)
      if (!share || share.notes.length <= share.looked) return
      await keep([{ kind: 'share', id, set: { looked: share.notes.length } }])
    },
    take: (step) => app.drafts.type('new-ask', chosenText({ mode: 'own', title: step })),
    askBegun: computed(() => isChosen(app.drafts.texts.value.get('new-ask'))),
    async look() {
      await app.links.look()
      return app.links.trouble.value.get(id)
    },
  }
}

/** The names of what goes with one thing: an ask and its line are one. */
function takenWith(things: readonly LiveThing[], item: string): readonly string[] {
  const same = (thing: LiveThing): string => ('key' in thing ? (askOfKey(thing.key) ?? thing.key) : thing.id)
  const taken = things.find(({ id }) => id === item)
  return taken ? things.filter((thing) => same(thing) === same(taken)).map(({ id }) => id) : []
}

/** How a door stands now. */
export function doorOf(app: App, share: Share): Door {
  return {
    share,
    state: shareState(share, app.now()),
    keyless: isKeyless(share, app.now()),
    note: noteOf(share),
    isNew: hasNewNote(share),
    trouble: app.links.trouble.value.get(share.id),
  }
}
