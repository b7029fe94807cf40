import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Row, Store } from './store.ts'

/** A store that forgets everything with the page: for the made-up month, and for tests. */
export function memoryStore(): Store {
  let rows: Row[] = []
  let next = 1
  let key: Promise<CryptoKey> | undefined
  const isErased = async (by: CryptoKey | undefined): Promise<boolean> => by !== undefined && by !== (await key)
  const [months, drafts, notes] = [named(isErased), named(isErased), named(isErased)]
  const sounds = new Map<string, ReadonlyMap<number, Bytes>>()
  return {
    key: async (make) => ok(await (key ??= make())),
    rows: async () => ok([...rows]),
    append: async (sealed, done, by) => {
      if (await isErased(by)) return fail('unavailable')
      for (const name of done.drafts ?? []) drafts.all.delete(name)
      for (const id of done.sounds ?? []) sounds.delete(id)
      for (const [name, note] of Object.entries(done.notes ?? {})) notes.put(name, note)
      for (const [id, sound] of done.brought ?? []) sounds.set(id, new Map([[0, sound]]))
      rows.push({ n: next, sealed })
      return ok(next++)
    },
    replace: async (upTo, sealed, by, rewritten = new Map()) => {
      if (await isErased(by)) return fail('unavailable')
      if (!rows.some((row) => row.n === upTo)) return ok(upTo)
      rows = [{ n: upTo, sealed }, ...rows.filter((row) => row.n > upTo)]
      next = Math.max(next, upTo + 1)
      for (const [month, bytes] of rewritten) months.put(month, bytes)
      return ok(upTo)
    },
    months: async () => ok([...months.all.keys()]),
    allMonths: async () => ok(new Map(months.all)),
    drafts: async () => ok(new Map(drafts.all)),
    keepDraft: drafts.keep,
    keepSound: async (id, part, sealed, by) => {
      if (await isErased(by)) return fail('unavailable')
      sounds.set(id, new Map(sounds.get(id)).set(part, sealed))
      return ok(undefined)
    },
    sound: async (id) => ok([...(sounds.get(id) ?? [])].sort(([a], [b]) => a - b).map(([, sealed]) => sealed)),
    forgetSound: async (id) => ok(void sounds.delete(id)),
    note: async (name) => ok(notes.all.get(name)),
    keepNote: notes.keep,
    erase: async () => {
      rows = []
      for (const all of [months.all, drafts.all, notes.all, sounds]) all.clear()
      key = undefined
      return ok(undefined)
    },
    onChange: () => () => {},
  }
}

/** Sealed things by name, each in the place of the one before. */
function named(isErased: (by: CryptoKey | undefined) => Promise<boolean>) {
  const all = new Map<string, Bytes>()
  const keep: Store['keepNote'] = async (name, sealed, by) => {
    if (await isErased(by)) return fail('unavailable')
    put(name, sealed)
    return ok(undefined)
  }
  const put = (name: string, sealed: Bytes | undefined) => void (sealed ? all.set(name, sealed) : all.delete(name))
  return { all, put, keep }
}
