import { type ReadonlySignal, signal } from '@preact/signals-core'
import { ok, type Result } from '../lib/result.ts'
import { openOnDevice, sealOnDevice } from '../seal/device.ts'
import { fromUtf8, utf8 } from '../seal/utf8.ts'
import type { StoreError } from '../store/store.ts'
import type { Environment } from './environment.ts'

/** What is being written and not yet kept as a thing of its own. Sealed like everything else. */
export type Drafts = {
  /** Each draft's text by name, as last typed. */
  readonly texts: ReadonlySignal<ReadonlyMap<string, string>>
  /** `full` or `unavailable` while the last draft could not be written; the text stays on the screen. */
  readonly failed: ReadonlySignal<StoreError | undefined>
  /** Notes what was typed. It is being written 150 ms after the first key, and on the disk within 300. */
  readonly type: (name: string, text: string) => void
  /** Writes what waits, now: the page is being hidden or left. */
  readonly flush: () => Promise<void>
  /** The store let these go together with a change. */
  readonly gone: (names: readonly string[]) => void
  /** Seal with `key` from now on. What could not be written with the one before is written with it. */
  readonly sealWith: (key: CryptoKey) => void
  /** Everything was erased, here or in another tab. */
  readonly erased: () => void
}

const pause = 150

/** Opens the drafts that were kept. One that can't be opened is left out. */
export async function openDrafts(environment: Environment, firstKey: CryptoKey): Promise<Result<Drafts, StoreError>> {
  const kept = await environment.store.drafts()
  if (!kept.ok) return kept
  let key = firstKey
  const texts = signal<ReadonlyMap<string, string>>(await opened(key, kept.value))
  const failed = signal<StoreError | undefined>(undefined)
  const [waiting, unwritten] = [new Set<string>(), new Set<string>()]
  let timer: (() => void) | undefined
  let writing = Promise.resolve()
  async function write(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const [by, text] = [key, texts.value.get(name)]
      const sealed = text ? await sealOnDevice(by, draftPlace(name), utf8(text)) : undefined
      // Kept or deleted while it was being sealed. What was typed on meanwhile has its own turn, and does not make this one wait for it.
      if (sealed && !texts.value.has(name)) continue
      const done = await environment.store.keepDraft(name, sealed, by)
      failed.value = done.ok ? undefined : done.error
      if (!done.ok) unwritten.add(name)
      // Kept or deleted while this was on its way to the disk: then it must not stay there.
      if (sealed && !texts.value.has(name)) await environment.store.keepDraft(name, undefined, by)
    }
  }
  function flush(): Promise<void> {
    timer?.()
    timer = undefined
    // Taken when its turn comes: on a slow disk one writing then carries all that was typed during the one before.
    return (writing = writing.then(() => write(taken(waiting))))
  }
  function wait(name: string): void {
    waiting.add(name)
    timer ??= environment.later(pause, () => void flush())
  }
  function without(names: readonly string[]): void {
    for (const name of names) waiting.delete(name)
    texts.value = new Map([...texts.value].filter(([name]) => !names.includes(name)))
  }
  return ok({
    texts,
    failed,
    type(name, text) {
      texts.value = new Map(texts.value).set(name, text)
      wait(name)
    },
    flush,
    gone: without,
    sealWith(newKey) {
      key = newKey
      for (const name of taken(unwritten)) wait(name)
    },
    erased: () => without([...texts.value.keys()]),
  })
}

/** What is in it; it is empty then. */
function taken(names: Set<string>): readonly string[] {
  const all = [...names]
  names.clear()
  return all
}

async function opened(key: CryptoKey, kept: ReadonlyMap<string, Parameters<typeof openOnDevice>[2]>) {
  const texts = new Map<string, string>()
  for (const [name, sealed] of kept) {
    const bytes = await openOnDevice(key, draftPlace(name), sealed)
    const text = bytes.ok ? fromUtf8(bytes.value) : undefined
    if (text) texts.set(name, text)
  }
  return texts
}

/** The place of a draft under the seal. */
export function draftPlace(name: string): string {
  return `draft/${name}`
}
