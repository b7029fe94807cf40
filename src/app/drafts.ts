import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import { ok, type Result } from '../lib/result.ts'
import { openOnDevice, sealOnDevice } from '../seal/device.ts'
import { fromUtf8, utf8 } from '../seal/utf8.ts'
import type { StoreError } from '../store/store.ts'
import type { Environment } from './environment.ts'

/** What is being written and not yet kept as a thing of its own. Sealed like everything else. */
export type Drafts = {
  /** Each draft's text by name, as last typed. */
  readonly texts: ReadonlySignal<ReadonlyMap<string, string>>
  /** `full` or `unavailable` while a draft could not be written: the text stays on the screen, and is tried again with the next one. */
  readonly failed: ReadonlySignal<StoreError | undefined>
  /** Notes what was typed. It is being written 150 ms after the first key, and on the disk within 300. */
  readonly type: (name: string, text: string) => void
  /** Writes what waits, now: the page is being hidden or left. */
  readonly flush: () => Promise<void>
  /** The names of what was typed here and is not on the disk yet. */
  readonly unwritten: ReadonlySet<string>
  /** Takes over what another tab wrote, and lets go of what it kept or deleted. What was typed here and is not written yet stays. */
  readonly look: () => Promise<void>
  /** The store let these go together with a change. */
  readonly gone: (names: readonly string[]) => void
  /** Seal with `key` from now on. What could not be written with the one before is written with it. */
  readonly sealWith: (key: CryptoKey) => void
  /** Everything was erased, here or in another tab. */
  readonly erased: () => void
}

const pause = 150

/** Opens the drafts that were kept. One that can't be opened is left out. */
export async function openDrafts(environment: Environment, key: CryptoKey): Promise<Result<Drafts, StoreError>> {
  const kept = await environment.store.drafts()
  return kept.ok ? ok(new KeptDrafts(environment, key, await opened(key, kept.value))) : kept
}

class KeptDrafts implements Drafts {
  readonly texts: Signal<ReadonlyMap<string, string>>
  readonly failed = signal<StoreError | undefined>(undefined)
  readonly #environment: Environment
  #key: CryptoKey
  readonly unwritten = new Set<string>()
  /** Counts what makes a look at the disk older than what stands here. */
  #steps = 0
  #timer: (() => void) | undefined
  #writing = Promise.resolve()

  constructor(environment: Environment, key: CryptoKey, texts: ReadonlyMap<string, string>) {
    this.#environment = environment
    this.#key = key
    this.texts = signal(texts)
  }

  type(name: string, text: string): void {
    this.#steps++
    this.texts.value = new Map(this.texts.value).set(name, text)
    this.unwritten.add(name)
    this.#wait()
  }

  flush(): Promise<void> {
    this.#timer?.()
    this.#timer = undefined
    // Taken when its turn comes: on a slow disk one writing then carries all that was typed during the one before.
    const written = this.#writing.then(() => this.#write([...this.unwritten]))
    this.#writing = written.catch(() => {}) // a bug is told once; what is typed after it is written all the same
    return written
  }

  async look(): Promise<void> {
    const before = this.#steps
    const there = await this.#environment.store.drafts()
    if (!there.ok) return
    const theirs = await opened(this.#key, there.value)
    if (before !== this.#steps) return this.look()
    const isOurs = (name: string) => this.unwritten.has(name)
    // What is empty here was emptied by hand, and is on no disk.
    const stays = ([name, text]: readonly [string, string]) => isOurs(name) || text === '' || there.value.has(name)
    const others = [...theirs].filter(([name]) => !isOurs(name))
    this.texts.value = new Map([...[...this.texts.value].filter(stays), ...others])
  }

  gone(names: readonly string[]): void {
    this.#steps++
    for (const name of names) this.unwritten.delete(name)
    this.texts.value = new Map([...this.texts.value].filter(([name]) => !names.includes(name)))
    if (this.unwritten.size === 0) this.failed.value = undefined
  }

  sealWith(key: CryptoKey): void {
    this.#key = key
    if (this.unwritten.size > 0) this.#wait()
  }

  erased(): void {
    this.gone([...this.texts.value.keys()])
  }

  #wait(): void {
    this.#timer ??= this.#environment.later(pause, () => void this.flush())
  }

  async #write(names: readonly string[]): Promise<void> {
    let trouble: StoreError | undefined
    for (const name of names) trouble = (await this.#writeOne(name)) ?? trouble
    this.failed.value = trouble
  }

  async #writeOne(name: string): Promise<StoreError | undefined> {
    const { store } = this.#environment
    if (!this.texts.value.has(name)) return undefined
    const [by, text] = [this.#key, this.texts.value.get(name)]
    const sealed = text ? await sealOnDevice(by, draftPlace(name), utf8(text)) : undefined
    // Kept or deleted while it was being sealed. What was typed on meanwhile has its own turn, and does not make this one wait for it.
    if (!this.texts.value.has(name)) return undefined
    const done = await store.keepDraft(name, sealed, by)
    if (done.ok && this.texts.value.get(name) === text) this.unwritten.delete(name)
    // Kept or deleted while this was on its way to the disk: then it must not stay there.
    if (sealed && !this.texts.value.has(name)) await store.keepDraft(name, undefined, by)
    this.#steps++
    return done.ok ? undefined : done.error
  }
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
