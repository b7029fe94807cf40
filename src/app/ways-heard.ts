// Which ways to this record this device has heard of, and when, and which of them somebody looked at. It stands on this device only, sealed,
// among what is typed: each device is to tell by itself that another was added.

import { effect } from '@preact/signals-core'
import type { Notebook } from '../core/notebook.ts'
import { instant, type Instant } from '../lib/time.ts'
import type { OpenRecord } from './record.ts'

/**
 * A way to the record that somebody may have made here in half a minute: a device that was added, or recovery words. Its `id` begins with what
 * it is, since a device chooses its own name.
 */
export type Way = { readonly id: string; readonly is: 'device' | 'words'; readonly added: Instant }

/** What it takes to know of them. */
type Here = Pick<OpenRecord, 'notebook' | 'drafts'>

/** Stands once ways are heard of on this device: what was there before is no news. */
const begun = 'ways'
/** Stands from when this device comes to a record until all of that is here: what comes with it is no news either. */
const coming = 'ways-coming'
/** What is noted of one way: each by itself, so that two tabs don't write over each other. */
const nameOf = ({ id }: Way): string => `ways/${id}`
/** Stands in place of the moment at which a way was heard of, once it was looked at. */
const looked = 0

/** All ways there are now, this device's own among them. The words count by when they were made: they open this device, shared or not. */
export function waysTo({ slots, settings: { wordsMade } }: Notebook): readonly Way[] {
  const devices = [...slots.values()].filter(({ way }) => way === 'device')
  return [
    ...devices.map(({ id, added }): Way => ({ id: idOfDevice(id), is: 'device', added })),
    ...(wordsMade === undefined ? [] : [{ id: `words/${wordsMade}`, is: 'words', added: wordsMade } as const]),
  ]
}

/** What a device is called among the ways. `slot`: its id in the record. */
export function idOfDevice(slot: string): string {
  return `device/${slot}`
}

/**
 * Notes when each way is first heard of, by this device's clock: when it was added is what the other one says. Of those that were there before
 * anything was noted, nothing is told. Gives what ends it.
 */
export function hearWays({ notebook, drafts }: Here, now: () => Instant): () => void {
  let isStart = true
  return effect(() => {
    const ways = waysTo(notebook.value)
    const texts = drafts.texts.peek()
    const at = (isStart && !texts.has(begun)) || isComing({ drafts }) ? looked : now()
    isStart = false
    const fresh = ways.filter((way) => !texts.has(nameOf(way)))
    if (fresh.length > 0 && !texts.has(begun)) drafts.type(begun, 'yes')
    for (const way of fresh) drafts.type(nameOf(way), String(at))
  })
}

/** Is what was there before this device still on its way here? */
export function isComing({ drafts }: Pick<Here, 'drafts'>): boolean {
  return drafts.texts.peek().get(coming) === 'yes'
}

/** Notes that it is, or that all is here. */
export function noteComing(here: Pick<Here, 'drafts'>, is: boolean): void {
  if (is !== isComing(here)) here.drafts.type(coming, is ? 'yes' : '')
}

/** When a way was heard of here first; `undefined` if it was looked at, or not heard of yet. */
export function heardAt({ drafts }: Pick<Here, 'drafts'>, way: Way): Instant | undefined {
  const at = Number(drafts.texts.value.get(nameOf(way)))
  return at > looked ? instant(at) : undefined
}

/** Somebody looked at these: nothing is said of them any more. */
export function lookedAt({ drafts }: Pick<Here, 'drafts'>, ways: readonly Way[]): void {
  for (const way of ways) drafts.type(nameOf(way), String(looked))
}
