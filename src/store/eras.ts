import type { Era } from './store.ts'

// Two handles to one key can't be compared, so each that seals is remembered with the era that it belongs to.
const eras = new WeakMap<CryptoKey, Era>()

/** From now on what `key` sealed belongs to `era`. Gives the key. */
export function inEra(key: CryptoKey, era: Era): CryptoKey {
  eras.set(key, era)
  return key
}

/** The era of a key; `undefined` for one that seals nothing here. */
export function eraOf(key: CryptoKey): Era | undefined {
  return eras.get(key)
}
