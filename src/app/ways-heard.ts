// Which ways to this record this device has heard of, and when, and which of them somebody looked at. It stands on this device only, sealed,
// among what is typed: each device is to tell by itself that another was added.

import { effect } from '@preact/signals-core'
import type { Notebook } from '../core/notebook.ts'
import { instant, type Instant } from '../lib/time.ts'
import { draftParts } from './draft-parts.ts'
import type { OpenRecord } from './record.ts'

/**
 * A way to the record that somebody may have made here in half a minute: a device that was added, or recovery words. Its `id` begins with what
 * it is, since a device chooses its own name.
 */
export type Way = { readonly id: string; readonly is: 'device' | 'words'; readonly added: Instant }

/** What it takes to know of them. */
type Here = Pick<OpenRecord, 'notebook' | 'drafts'>

const name = 'ways'
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
 * Notes when each way is first heard of, by this device's clock: when it was added is what the other one says. Gives what ends it. What was
 * noted of ways that are gone goes with the next.
 */
export function hearWays({ notebook, drafts }: Here, now: () => Instant): () => void {
  return effect(() => {
    const ways = waysTo(notebook.value)
    const known = draftParts(drafts.texts.peek().get(name))
    if (ways.every(({ id }) => id in known)) return
    drafts.type(name, JSON.stringify(Object.fromEntries(ways.map(({ id }) => [id, known[id] ?? now()]))))
  })
}

/** When a way was heard of here first; `undefined` if it was looked at, or not heard of yet. */
export function heardAt({ drafts }: Pick<Here, 'drafts'>, { id }: Way): Instant | undefined {
  const at = draftParts(drafts.texts.value.get(name))[id]
  return typeof at === 'number' && at !== looked ? instant(at) : undefined
}

/** Somebody looked at these: nothing is said of them any more. */
export function lookedAt({ drafts }: Pick<Here, 'drafts'>, ways: readonly Way[]): void {
  if (ways.length === 0) return
  const known = draftParts(drafts.texts.peek().get(name))
  drafts.type(name, JSON.stringify({ ...known, ...Object.fromEntries(ways.map(({ id }) => [id, looked])) }))
}
