// What the contracts of the store share.
import type { Bytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'
import type { Store } from './store.ts'

/** One promise of every store, and how it is tried. `run` throws when the promise is broken. */
export type Promised = { readonly promise: string; readonly run: (fresh: () => Promise<Store>) => Promise<void> }

/** The era of now. */
export async function eraOf(store: Store): Promise<string> {
  return (await must(store.door(newKey))).era
}

/** The handle that the store keeps. */
export async function handleOf(store: Store): Promise<CryptoKey> {
  const { handle } = await must(store.door(newKey))
  if (!handle) throw new Error('no handle')
  return handle
}

/** The slots by name, with the first byte of each. */
export async function slotsOf(store: Store): Promise<readonly (readonly [string, number | undefined])[]> {
  return [...(await must(store.door(newKey))).slots].map(([name, sealed]) => [name, sealed[0]])
}

/** These bytes. */
export function bytes(...values: readonly number[]): Bytes {
  return Uint8Array.from(values)
}

/** The first byte of each row. */
export async function contents(store: Store): Promise<readonly (number | undefined)[]> {
  return (await must(store.rows())).map((row) => row.sealed[0])
}

/** The first byte of each part of a sound. */
export async function heard(store: Store, id: string): Promise<readonly (number | undefined)[]> {
  return (await must(store.sound(id))).map((sealed) => sealed[0])
}

/** A key that is none of the record's. */
export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** Whether `second` opens what `first` sealed: handles to one key need not be one object. */
export async function opens(first: CryptoKey, second: CryptoKey): Promise<boolean> {
  const cipher = { name: 'AES-GCM', iv: new Uint8Array(12) }
  const sealed = await crypto.subtle.encrypt(cipher, first, bytes(1, 2, 3))
  const opened = crypto.subtle.decrypt(cipher, second, sealed)
  return opened.then(
    () => true,
    () => false,
  )
}

/** The value; throws what went wrong. */
export async function must<T>(result: Promise<Result<T, string>>): Promise<T> {
  const settled = await result
  if (!settled.ok) throw new Error(settled.error)
  return settled.value
}

/** Throws where they are not the same as JSON. */
export function same(got: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(got), JSON.stringify(wanted)]
  if (a !== b) throw new Error(`expected ${b}, got ${a}`)
}
