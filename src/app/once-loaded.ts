/** Loads something once; `undefined` where that fails, and then it is tried again at the next call. */
export function onceLoaded<T>(loadIt: () => Promise<T>): () => Promise<T | undefined> {
  let loaded: Promise<T> | undefined
  return async () => {
    try {
      return await (loaded ??= loadIt())
    } catch {
      loaded = undefined
      return undefined
    }
  }
}
