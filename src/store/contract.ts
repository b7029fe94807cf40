import { doorContract } from './door-contract.ts'
import { bytes, contents, handleOf, heard, must, opens, type Promised, same, slotsOf } from './trying-contract.ts'

/** What each store promises; run over all of them: under Node for memory, in a real browser for IndexedDB. */
export const storeContract: readonly Promised[] = [
  ...doorContract,
  {
    promise: 'rows come back as they were, oldest first',
    run: async (fresh) => {
      const store = await fresh()
      await must(store.append(bytes(1), {}))
      await must(store.append(bytes(2), {}))
      same(await contents(store), [1, 2])
    },
  },
  {
    promise: 'a kept thing takes its draft away in the same step',
    run: async (fresh) => {
      const store = await fresh()
      await must(store.keepDraft('a', bytes(7)))
      await must(store.keepDraft('b', bytes(8)))
      await must(store.append(bytes(1), { drafts: ['a'] }))
      same([...(await must(store.drafts())).keys()], ['b'])
    },
  },
  {
    promise: 'a draft is replaced, and forgotten when it is empty',
    run: async (fresh) => {
      const store = await fresh()
      await must(store.keepDraft('a', bytes(7)))
      await must(store.keepDraft('a', bytes(9)))
      same([...((await must(store.drafts())).get('a') ?? [])], [9])
      await must(store.keepDraft('a', undefined))
      same((await must(store.drafts())).size, 0)
    },
  },
  {
    promise: 'replacing takes away all rows up to one, and keeps what came later',
    run: async (fresh) => {
      const store = await fresh()
      await must(store.append(bytes(1), {}))
      const upTo = await must(store.append(bytes(2), {}))
      await must(store.append(bytes(3), {}))
      await must(store.replace(upTo, bytes(12)))
      same(await contents(store), [12, 3])
      await must(store.append(bytes(4), {}))
      same(await contents(store), [12, 3, 4])
    },
  },
  {
    promise: 'months are rewritten, added and let go in the same step as the rows, or not at all',
    run: async (fresh) => {
      const store = await fresh()
      const one = await must(store.append(bytes(1), {}))
      const first = new Map([
        ['2020-01', bytes(20)],
        ['2020-02', bytes(21)],
      ])
      await must(store.replace(one, bytes(11), undefined, first))
      same((await must(store.months())).toSorted(), ['2020-01', '2020-02'])
      const second = new Map([
        ['2020-01', undefined],
        ['2020-02', bytes(22)],
      ])
      await must(store.replace(one + 5, bytes(0), undefined, second))
      same((await must(store.allMonths())).size, 2)
      await must(store.replace(one, bytes(12), undefined, second))
      same(
        [...(await must(store.allMonths()))].map(([name, sealed]) => [name, sealed[0]]),
        [['2020-02', 22]],
      )
      await must(store.erase())
      same(await must(store.months()), [])
    },
  },
  {
    promise: 'rows are numbered upwards without a gap',
    run: async (fresh) => {
      const store = await fresh()
      const first = await must(store.append(bytes(1), {}))
      same(await must(store.append(bytes(2), {})), first + 1)
    },
  },
  {
    promise: 'the key is made once, and erasing takes it, the slots, the rows, the drafts and the sounds',
    run: async (fresh) => {
      const store = await fresh()
      const made = await handleOf(store)
      same(await opens(made, await handleOf(store)), true)
      await must(store.changeDoor({ put: { words: bytes(1) } }))
      await must(store.append(bytes(1), {}))
      await must(store.keepDraft('a', bytes(2)))
      await must(store.keepSound('a', 0, bytes(3)))
      await must(store.erase())
      same(await contents(store), [])
      same(await heard(store, 'a'), [])
      same((await must(store.drafts())).size, 0)
      same(await slotsOf(store), [])
      same(await opens(made, await handleOf(store)), false)
    },
  },
  {
    promise: 'what was sealed with a key that was erased meanwhile is refused',
    run: async (fresh) => {
      const store = await fresh()
      const before = await handleOf(store)
      await must(store.append(bytes(1), {}, before))
      await must(store.keepDraft('a', bytes(2), before))
      await must(store.erase())
      const refused = async () =>
        Promise.all([
          store.append(bytes(3), {}, before),
          store.replace(1, bytes(4), before),
          store.keepDraft('a', bytes(5), before),
          store.keepSound('a', 0, bytes(5), before),
          store.keepNote('a', bytes(5), before),
        ])
      const none = [false, false, false, false, false]
      same(
        (await refused()).map((done) => done.ok),
        none,
      )
      const after = await handleOf(store)
      same(
        (await refused()).map((done) => done.ok),
        none,
      )
      same([await contents(store), (await must(store.drafts())).size, await heard(store, 'a')], [[], 0, []])
      await must(store.append(bytes(6), {}, after))
      await must(store.keepDraft('a', bytes(7), await handleOf(store)))
      same(await contents(store), [6])
    },
  },
  {
    promise: 'a sound comes back in the order of its parts, and no other sound with it',
    run: async (fresh) => {
      const store = await fresh()
      for (const part of [0, 2, 10, 1]) await must(store.keepSound('a', part, bytes(part)))
      await must(store.keepSound('a-other', 0, bytes(99)))
      await must(store.keepSound('a', 2, bytes(22)))
      same(await heard(store, 'a'), [0, 1, 22, 10])
      same(await heard(store, 'nobody'), [])
    },
  },
  {
    promise: 'a sound goes with all its parts in the same step as the row that lets it go',
    run: async (fresh) => {
      const store = await fresh()
      for (const id of ['a', 'b']) for (const part of [0, 1]) await must(store.keepSound(id, part, bytes(part)))
      await must(store.append(bytes(1), { sounds: ['a'] }))
      same([await heard(store, 'a'), await heard(store, 'b')], [[], [0, 1]])
    },
  },
  {
    promise: 'a sound can be let go by itself, with all its parts and no other sound',
    run: async (fresh) => {
      const store = await fresh()
      for (const id of ['a', 'b']) for (const part of [0, 1]) await must(store.keepSound(id, part, bytes(part)))
      await must(store.forgetSound('a'))
      same([await heard(store, 'a'), await heard(store, 'b')], [[], [0, 1]])
    },
  },
  {
    promise:
      'a note is kept in the same step as its row, replaced whole, forgotten when it is empty, and erased with the rest',
    run: async (fresh) => {
      const store = await fresh()
      const noted = async () => [...((await must(store.note('a'))) ?? [])]
      same(await noted(), [])
      await must(store.append(bytes(1), { notes: { a: bytes(7), b: bytes(8) } }))
      same([await contents(store), await noted()], [[1], [7]])
      await must(store.keepNote('a', bytes(9)))
      same(await noted(), [9])
      await must(store.keepNote('a', undefined))
      same([await noted(), [...((await must(store.note('b'))) ?? [])]], [[], [8]])
      await must(store.keepNote('a', bytes(1)))
      await must(store.erase())
      same(await noted(), [])
    },
  },
  {
    promise: 'what a file brings comes in one step: the row, its sounds and its notes',
    run: async (fresh) => {
      const store = await fresh()
      await must(store.keepSound('here', 0, bytes(5)))
      await must(store.append(bytes(1), { brought: new Map([['new', bytes(6)]]), notes: { a: bytes(7) } }))
      same([await contents(store), await heard(store, 'new'), await heard(store, 'here')], [[1], [6], [5]])
      same([...((await must(store.note('a'))) ?? [])], [7])
    },
  },
  {
    promise: 'replacing does nothing where another tab rewrote further, or erased',
    run: async (fresh) => {
      const store = await fresh()
      const one = await must(store.append(bytes(1), {}))
      const two = await must(store.append(bytes(2), {}))
      await must(store.replace(two, bytes(12)))
      await must(store.replace(one, bytes(1)))
      same(await contents(store), [12])
      await must(store.erase())
      await must(store.replace(two, bytes(12)))
      same(await contents(store), [])
    },
  },
]
