import type { Notebook } from '../core/notebook.ts'
import { concat, type Bytes } from '../lib/bytes.ts'
import { ok, type Result } from '../lib/result.ts'
import { openOnDevice, sealOnDevice } from '../seal/device.ts'
import type { Store, StoreError } from '../store/store.ts'

/** Spoken letters, sealed on the device in parts as they are recorded. Each goes in the same step as its letter. */
export type Sounds = {
  /** Seals and keeps one more part, counted from 0. Nothing is kept of a sound that no letter names (any more), and that is well. */
  readonly keep: (id: string, part: number, bytes: Bytes) => Promise<Result<undefined, StoreError>>
  /** What was recorded, up to the first part that can't be opened. Empty where there is nothing. */
  readonly whole: (id: string) => Promise<Result<Bytes, StoreError>>
}

/** Seals one part for its place, and keeps it. */
export async function keepPart(
  store: Store,
  key: CryptoKey,
  { id, part, bytes }: { readonly id: string; readonly part: number; readonly bytes: Bytes },
): Promise<Result<undefined, StoreError>> {
  return store.keepSound(id, part, await sealOnDevice(key, soundPlace(id, part), bytes), key)
}

/** What is left of a sound: up to the first part that can't be opened. Not whole where there is such a part, or none at all. */
export type SoundKept = { readonly bytes: Bytes; readonly isWhole: boolean }

/** Opens the parts of a sound and joins them. */
export async function wholeSound(store: Store, key: CryptoKey, id: string): Promise<Result<SoundKept, StoreError>> {
  const kept = await store.sound(id)
  if (!kept.ok) return kept
  const opened = await Promise.all(kept.value.map((sealed, part) => openOnDevice(key, soundPlace(id, part), sealed)))
  const broken = opened.findIndex((part) => !part.ok)
  const sound = opened.slice(0, broken === -1 ? undefined : broken)
  const bytes = concat(...sound.flatMap((part) => (part.ok ? [part.value] : [])))
  return ok({ bytes, isWhole: broken === -1 && opened.length > 0 })
}

/** Seals a sound that was brought whole, as its only part. */
export function sealWhole(key: CryptoKey, id: string, bytes: Bytes): Promise<Bytes> {
  return sealOnDevice(key, soundPlace(id, 0), bytes)
}

/** The sounds that some letter names. */
export function namedSounds({ letters }: Notebook): ReadonlySet<string> {
  return new Set([...letters.values()].flatMap(({ spoken }) => (spoken ? [spoken.sound] : [])))
}

/** The place of one part under the seal. */
export function soundPlace(id: string, part: number): string {
  return `sound/${id}/${part}`
}
