// What a share that goes on should show now, and what has to change for it: what was chosen stays current, what is deleted from the record goes,
// and nothing that was not chosen ever comes in. The same on every device, so several of them never undo what another did.

import type { AskId } from './ask.ts'
import { isUnopened } from './ask.ts'
import type { Notebook } from './notebook.ts'
import { asksThatCount } from './outcomes.ts'
import type { Change } from './records/op.ts'
import { askOfKey, choosable, chosenOf, questionItem, type ShareHow } from './share.ts'
import type { LiveShare } from './share-door.ts'
import type { ShareItem } from './share-item.ts'
import { withoutNames } from './share-names.ts'

/** An item under its name in the link. */
export type NamedItem = ShareItem & { readonly id: string }

/** What should be shown. */
export type LiveItems = {
  /** In the order in which they would be read. */
  readonly items: readonly NamedItem[]
  /** Names of those that stay as they are for now, if they are shown: an answer waits that the person has not opened. */
  readonly waiting: ReadonlySet<string>
  /** Names of people that stand in it by an initial. */
  readonly hidden: readonly string[]
}

/** One change that is due; without an item it is taken out. */
export type LiveChange = { readonly id: string; readonly item: NamedItem | undefined }

/**
 * What a share that goes on should show: each chosen thing as it is now, if it is still there. A name that was hidden once stays hidden when
 * that person is no longer in the circle.
 */
export function liveItems(notebook: Notebook, live: LiveShare, { now, words }: ShareHow): LiveItems {
  const found = new Set<string>()
  const hide = live.names ? (text: string) => text : withoutNames(notebook, live.hidden, found)
  const ids = new Map(live.things.flatMap((thing) => ('key' in thing ? [[thing.key, thing.id] as const] : [])))
  const only = new Set(ids.keys())
  const all = choosable(notebook, { now, names: live.names, words, hide, only })
  const questions = live.things.flatMap((thing) => {
    const item = 'q' in thing && questionItem(thing.q, hide)
    return item ? [{ ...item, id: thing.id }] : []
  })
  const copies = chosenOf(all, only).map(({ key, item }) => ({ ...item, id: ids.get(key) ?? '' }))
  const waiting = [...ids].filter(([key]) => waits(notebook, key)).map(([, id]) => id)
  // What waits was not looked through, so what is hidden in it is not known here.
  if (waiting.length > 0) for (const name of live.hidden) found.add(name)
  return { items: [...questions, ...copies], waiting: new Set(waiting), hidden: [...found].sort() }
}

/** What has to change where `shown` is what the link shows, by its names: what goes first. Nothing, where all is as it should be. */
export function dueChanges(shown: ReadonlyMap<string, unknown>, { items, waiting }: LiveItems): readonly LiveChange[] {
  const wanted = new Set(items.map(({ id }) => id))
  const gone = [...shown].filter(([id, value]) => value !== undefined && !wanted.has(id) && !waiting.has(id))
  const stays = (id: string) => waiting.has(id) && shown.get(id) !== undefined
  const put = items.filter((item) => !stays(item.id) && JSON.stringify(shown.get(item.id)) !== JSON.stringify(item))
  return [...gone.map(([id]) => ({ id, item: undefined })), ...put.map((item) => ({ id: item.id, item }))]
}

/**
 * What has to be noted before somebody goes from the circle, or has another name: where names are hidden, theirs stays so. It lets go of
 * itself where no text has it.
 */
export function hideName({ shares }: Notebook, name: string): readonly Change[] {
  return [...shares.values()].flatMap(({ id, live }) =>
    live && !live.names && name !== '' && !live.hidden.includes(name)
      ? [{ kind: 'share', id, set: { hidden: [...live.hidden, name].sort() } }]
      : [],
  )
}

// How many of all said yes would tell that an answer came.
function waits({ asks }: Notebook, key: string): boolean {
  if (key.startsWith('gaps/')) return asksThatCount({ asks }).some(isUnopened)
  const ask = askOfKey(key)
  const found = ask === undefined ? undefined : asks.get(ask as AskId)
  return found !== undefined && isUnopened(found)
}
