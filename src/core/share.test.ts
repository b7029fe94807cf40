import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { full, how } from '../../test/core/any-shared.ts'
import type { Notebook } from './notebook.ts'
import { readItem } from './share-item.ts'
import { allOf, choosable, chosenTogether, fitsShare, shareItems, shareKinds } from './share.ts'
import { withoutNames } from './share-names.ts'

test('what is chosen is what is copied, in its order, and nothing else; questions come first', () => {
  fc.assert(
    fc.property(
      full,
      fc.infiniteStream(fc.boolean()),
      fc.array(fc.string({ maxLength: 40 })),
      (notebook, dice, asked) => {
        const all = choosable(notebook, how)
        const chosen = all.filter(() => dice.next().value)
        const lines = new Set(chosen.filter(({ kind }) => kind === 'line').map(({ key }) => key.replace('line', 'ask')))
        const items = shareItems(notebook, { keys: new Set(chosen.map(({ key }) => key)), questions: asked }, how)
        const first = items.filter(({ k }) => k === 'question')
        assert.equal(first.length, asked.filter((text) => text.trim() !== '').length)
        assert.deepEqual(items.slice(0, first.length), first)
        assert.deepEqual(
          items.slice(first.length),
          chosen.filter(({ key }) => !lines.has(key)).map(({ item }) => item),
        )
      },
    ),
  )
})

test('every copy is one that the page can read, part by part', () => {
  fc.assert(
    fc.property(full, fc.boolean(), (notebook, names) => {
      for (const { item } of choosable(notebook, { ...how, names }))
        assert.deepEqual(readItem(JSON.parse(JSON.stringify(item))), item)
    }),
  )
})

test('nothing is chosen by itself, and letters and private answers never by "all"', () => {
  fc.assert(
    fc.property(full, (notebook) => {
      assert.deepEqual(shareItems(notebook, { keys: new Set(), questions: [] }, how), [])
      const all = choosable(notebook, how)
      const together = shareKinds.flatMap((kind) => allOf(all, kind))
      assert.ok(together.every((key) => !key.startsWith('letter/') && !key.startsWith('private/')))
      for (const kind of chosenTogether) {
        const keys = all.filter((one) => one.kind === kind).map(({ key }) => key)
        assert.deepEqual(allOf(all, kind), keys)
      }
    }),
  )
})

test('without names, no name of the circle stands in any copy; with names, none is changed', () => {
  fc.assert(
    fc.property(full, (notebook) => {
      const hiddenText = JSON.stringify(choosable(notebook, how).map(({ item }) => item))
      const isCalled = [...notebook.people.values()].some(({ name }) => name === 'Mara')
      assert.equal(/\bMara\b/.test(hiddenText), !isCalled)
      const shown = JSON.stringify(choosable(notebook, { ...how, names: true }).map(({ item }) => item))
      assert.ok(shown.includes('Mara was late.'))
    }),
  )
})

test('a name is hidden wherever it is a word of its own, and other words stay whole', () => {
  const people = new Map(['Mara Lind', 'Jo (work)', 'Ödön'].map((name, i) => [`${i}`, { name }])) as never
  const hide = withoutNames({ people })
  assert.equal(hide('Mara’s dog. Maranta. Lind, Mara Lind and Jo.'), 'M.’s dog. Maranta. L., M. and J..')
  assert.equal(hide('Ödön and Ödöns, O\u0308do\u0308n'), 'Ö. and Ö., Ö.')
})

test('a name is hidden however it is written, and an everyday word that is also a name stays where it is one', () => {
  const people = new Map(['Mara', 'mum', 'Anna-Lena', 'Will', 'O’Brien'].map((name, i) => [`${i}`, { name }])) as never
  const hide = withoutNames({ people })
  assert.equal(hide('MARA, mara and Maras dog. Mum and mum.'), 'M., M. and M. dog. M. and M..')
  assert.equal(hide('Lena and Anna-Lena'), 'L. and A.')
  assert.equal(hide("Will will. O'Brien"), 'W. will. O.')
})

test('an ask whose answer waits unopened can’t be chosen: without its answer it would read as silence', () => {
  fc.assert(
    fc.property(full, (notebook) => {
      const keys = new Set(choosable(notebook, how).map(({ key }) => key))
      for (const [id, ask] of notebook.asks) {
        if (ask.answer?.from === 'link' && ask.answerCount > ask.seen)
          assert.ok(!keys.has(`ask/${id}`) && !keys.has(`line/${id}`))
      }
    }),
  )
})

test('an answer that came and was taken back is not told as silence', () => {
  fc.assert(
    fc.property(full, (notebook) => {
      const asks = new Map([...notebook.asks].map(([id, ask]) => [id, { ...ask, takenBack: true }]))
      for (const { item } of choosable({ ...notebook, asks }, how)) {
        if (item.k === 'ask') assert.notEqual(item.end, 'silence')
        if (item.k === 'gaps') assert.ok(item.rows.every(({ silent }) => silent === 0))
      }
    }),
  )
})

test('what somebody wrote back is only copied where that is chosen by itself, and the ask then stands once', () => {
  fc.assert(
    fc.property(full, (notebook) => {
      const all = choosable(notebook, how)
      for (const { kind, item } of all) assert.equal(item.k === 'ask' && item.line !== undefined, kind === 'line')
      assert.deepEqual(allOf(all, 'line'), [])
      const line = all.find(({ kind }) => kind === 'line')
      if (!line) return
      const keys = new Set([line.key, line.key.replace('line', 'ask')])
      assert.deepEqual(shareItems(notebook, { keys, questions: [] }, how), [line.item])
    }),
  )
})

test('whatever is typed, what is copied can be read by the page; what is too long for a link is not copied', () => {
  const people = new Map([['j', { name: 'J' }]]) as never
  const question = 'J '.repeat(500)
  const notebook = { ...fc.sample(full, 1)[0], people } as Notebook
  const items = shareItems(notebook, { keys: new Set(), questions: [question] }, how)
  assert.deepEqual(
    items.map((item) => readItem(item)),
    items,
  )
  assert.equal(items.length, 1)
  assert.ok(fitsShare({ k: 'letter', on: 'today', w: 'и'.repeat(16_000) }))
  assert.ok(!fitsShare({ k: 'letter', on: 'today', w: 'и'.repeat(17_000) }))
})

test('nothing that a stranger wrote makes the reader of items throw or give out more than it names', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.record({ k: fc.constantFrom(...shareKinds), w: fc.anything() })),
      (value) => {
        const read = readItem(value)
        assert.ok(read === undefined || Object.getPrototypeOf(read) === Object.prototype)
      },
    ),
  )
})
