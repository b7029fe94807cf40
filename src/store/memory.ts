import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Row, Store } from './store.ts'

/** A store that forgets everything with the page: for the made-up month, and for tests. */
export function memoryStore(): Store {
  let rows: Row[] = []
  let next = 1
  let key: Promise<CryptoKey> | undefined
  const isErased = async (by: CryptoKey | undefined): Promise<boolean> => by !== undefined && by !== (await key)
  const drafts = new Map<string, Bytes>()
  const sounds = new Map<string, ReadonlyMap<number, Bytes>>()
  return {
    key: async (make) => ok(await (key ??= make())),
    rows: async () => ok([...rows]),
    append: async (sealed, done, by) => {
      if (await isErased(by)) return fail('unavailable')
      for (const name of done.drafts ?? []) drafts.delete(name)
      for (const id of done.sounds ?? []) sounds.delete(id)
      rows.push({ n: next, sealed })
      return ok(next++)
    },
    replace: async (upTo, sealed, by) => {
      if (await isErased(by)) return fail('unavailable')
      if (!rows.some((row) => row.n === upTo)) return ok(upTo)
      rows = [{ n: upTo, sealed }, ...rows.filter((row) => row.n > upTo)]
      next = Math.max(next, upTo + 1)
      return ok(upTo)
    },
    drafts: async () => ok(new Map(drafts)),
    keepDraft: async (name, sealed, by) => {
      if (await isErased(by)) return fail('unavailable')
      if (sealed) drafts.set(name, sealed)
      else drafts.delete(name)
      return ok(undefined)
    },
    keepSound: async (id, part, sealed, by) => {
      if (await isErased(by)) return fail('unavailable')
      sounds.set(id, new Map(sounds.get(id)).set(part, sealed))
      return ok(undefined)
    },
    sound: async (id) => ok([...(sounds.get(id) ?? [])].sort(([a], [b]) => a - b).map(([, sealed]) => sealed)),
    forgetSound: async (id) => ok(void sounds.delete(id)),
    erase: async () => {
      rows = []
      drafts.clear()
      sounds.clear()
      key = undefined
      return ok(undefined)
    },
    onChange: () => () => {},
  }
}
