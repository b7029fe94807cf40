// What each store promises about the ways in, and about sealing everything anew.
import type { Bytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'
import type { Contents, Store } from './store.ts'
import {
  bytes,
  contents,
  eraOf,
  handleOf,
  heard,
  must,
  newKey,
  type Promised,
  same,
  slotsOf,
} from './trying-contract.ts'

/** See `storeContract`. */
export const doorContract: readonly Promised[] = [
  {
    promise: 'ways in are added, replaced and taken away in one step, and the handle with them',
    run: async (fresh) => {
      const store = await fresh()
      const [era, by] = [await eraOf(store), await handleOf(store)]
      await must(store.changeDoor({ put: { device: bytes(1), words: bytes(2) } }, by))
      await must(store.changeDoor({ put: { words: bytes(3) }, remove: ['device'], handle: undefined }, by))
      same(await slotsOf(store), [['words', 3]])
      same((await must(store.door(newKey))).handle === undefined, true)
      await must(store.changeDoor({ handle: await newKey() }, by))
      same((await must(store.door(newKey))).handle === undefined, false)
      same((await store.changeDoor({ remove: ['words'] }, await newKey())).ok, false)
      same(await eraOf(store), era)
    },
  },
  {
    promise: 'nothing is changed where no way in that the change needs would be left',
    run: async (fresh) => {
      const store = await fresh()
      const by = await handleOf(store)
      await must(store.changeDoor({ put: { device: bytes(1), lock: bytes(2) } }, by))
      const needs = ['passphrase', 'words']
      same((await store.changeDoor({ remove: ['device'], handle: undefined, needs }, by)).ok, false)
      same((await store.changeDoor({ put: { words: bytes(3) }, remove: ['words'], needs }, by)).ok, false)
      const left = [
        ['device', 1],
        ['lock', 2],
      ]
      same([await slotsOf(store), (await must(store.door(newKey))).handle === undefined], [left, false])
      await must(store.changeDoor({ put: { words: bytes(3) }, remove: ['device', 'lock'], needs }, by))
      same(await slotsOf(store), [['words', 3]])
    },
  },
  {
    promise: 'all is sealed anew in one step: another era, and what was sealed in the one before is refused',
    run: async (fresh) => {
      const store = await fresh()
      const [era, by] = [await eraOf(store), await handleOf(store)]
      await filled(store)
      const after = { ...(await anew(store)), put: { words: bytes(50) }, handle: undefined }
      same(await must(store.sealAnew(await must(store.contents()), after, by)), true)
      same([await contents(store), await heard(store, 'a'), await slotsOf(store)], [[101], [102, 103], [['words', 50]]])
      same([...((await must(store.drafts())).get('a') ?? [])], [104])
      same([...((await must(store.note('n'))) ?? [])], [105])
      same([...((await must(store.allMonths())).get('2020-01') ?? [])], [106])
      same((await must(store.door(newKey))).era === era, false)
      same((await store.append(bytes(9), {}, by)).ok, false)
    },
  },
  {
    promise: 'nothing is sealed anew where something was written meanwhile',
    run: async (fresh) => {
      const writes: readonly ((store: Store) => Promise<Result<unknown, string>>)[] = [
        (store) => store.append(bytes(9), {}),
        (store) => store.replace(1, bytes(9)),
        (store) => store.keepDraft('a', bytes(9)),
        (store) => store.keepDraft('a', undefined),
        (store) => store.keepSound('a', 2, bytes(9)),
        (store) => store.keepNote('n', bytes(9)),
        (store) => store.replace(1, bytes(1), undefined, new Map([['2020-01', undefined]])),
      ]
      for (const write of writes) {
        const store = await fresh()
        const [era, by] = [await eraOf(store), await handleOf(store)]
        await filled(store)
        const before = await must(store.contents())
        await must(write(store))
        const now = JSON.stringify(await must(store.contents()))
        same(await must(store.sealAnew(before, { ...(await anew(store)), put: { words: bytes(50) } }, by)), false)
        same([JSON.stringify(await must(store.contents())) === now, await slotsOf(store)], [true, []])
        same(await eraOf(store), era)
      }
    },
  },
]

async function filled(store: Store): Promise<void> {
  await must(store.append(bytes(1), {}))
  for (const part of [0, 1]) await must(store.keepSound('a', part, bytes(2 + part)))
  await must(store.keepDraft('a', bytes(4)))
  await must(store.keepNote('n', bytes(5)))
  await must(store.replace(1, bytes(1), undefined, new Map([['2020-01', bytes(6)]])))
}

/** What is kept, with a hundred added to each first byte: as if it were sealed anew. */
async function anew(store: Store): Promise<Contents> {
  const { rows, months, drafts, notes, sounds } = await must(store.contents())
  const more = (sealed: Bytes): Bytes => bytes((sealed[0] ?? 0) + 100)
  const moreOf = (all: ReadonlyMap<string, Bytes>) => new Map([...all].map(([name, sealed]) => [name, more(sealed)]))
  return {
    rows: rows.map(({ n, sealed }) => ({ n, sealed: more(sealed) })),
    months: moreOf(months),
    drafts: moreOf(drafts),
    notes: moreOf(notes),
    sounds: sounds.map((part) => ({ ...part, sealed: more(part.sealed) })),
  }
}
