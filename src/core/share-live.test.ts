import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { withAsks } from '../../test/core/any-ask.ts'
import { now } from '../../test/core/any-notebook.ts'
import { full, how } from '../../test/core/any-shared.ts'
import { chances } from './guess.ts'
import type { Notebook } from './notebook.ts'
import { choosable, shareItems } from './share.ts'
import type { LiveShare } from './share-door.ts'
import { dueChanges, type LiveChange, liveItems } from './share-live.ts'
import type { ShareItem } from './share-item.ts'

type Shown = ReadonlyMap<string, unknown>
const none: Shown = new Map()

/** What a reader shows after changes, as a page would have it from JSON. */
function after(shown: Shown, changes: readonly LiveChange[]): Shown {
  return new Map([...shown, ...changes.map(({ id, item }) => [id, item && JSON.parse(JSON.stringify(item))] as const)])
}

/** What the link shows once it was brought up to a notebook. */
function broughtUp(notebook: Notebook, live: LiveShare, shown = none): Shown {
  return after(shown, dueChanges(shown, liveItems(notebook, live, how)))
}

function liveOf(things: LiveShare['things']): LiveShare {
  return { names: false, zone: '', hidden: [], things }
}

function standing(shown: Shown): readonly string[] {
  const items = [...shown.values()].filter((value) => value !== undefined)
  return items.map((item) => JSON.stringify({ ...Object(item), id: undefined })).sort()
}

function texts(items: readonly ShareItem[]): readonly string[] {
  return items.map((item) => JSON.stringify(item)).sort()
}

/** A share of some of what can be chosen in one of the notebooks, with questions. */
const chosen = fc
  .record({
    one: full,
    other: full,
    dice: fc.infiniteStream(fc.boolean()),
    questions: fc.array(fc.string(), { maxLength: 2 }),
  })
  .map(({ one, other, dice, questions }) => {
    const all = [one, other].flatMap((notebook) => choosable(notebook, how).map(({ key }) => key))
    const keys = [...new Set(all)].filter(() => dice.next().value)
    const things = [
      ...keys.map((key, i) => ({ id: `key${i}`, key })),
      ...questions.map((q, i) => ({ id: `question${i}`, q })),
    ]
    return { one, other, keys: new Set(keys), questions, live: liveOf(things) }
  })

/** The notebook after all its answers were opened. */
function allOpened(notebook: Notebook): Notebook {
  return { ...notebook, asks: new Map([...notebook.asks].map(([id, ask]) => [id, { ...ask, seen: ask.answerCount }])) }
}

test('after all changes the link shows exactly what is chosen, as it is now; then nothing is due', () => {
  fc.assert(
    fc.property(chosen, ({ one, other, keys, questions, live }) => {
      const first = broughtUp(one, live)
      assert.deepEqual(standing(first), texts(shareItems(one, { keys, questions }, how)))
      const later = allOpened(other)
      const wanted = liveItems(later, live, how)
      const then = after(first, dueChanges(first, wanted))
      assert.deepEqual(standing(then), texts(shareItems(later, { keys, questions }, how)))
      assert.deepEqual(dueChanges(then, wanted), [])
    }),
  )
})

test('an item has one change at most, so that their order says nothing', () => {
  fc.assert(
    fc.property(chosen, ({ one, other, live }) => {
      const due = dueChanges(broughtUp(one, live), liveItems(other, live, how))
      assert.equal(new Set(due.map(({ id }) => id)).size, due.length)
    }),
  )
})

test('nothing that was not chosen is ever shown, whatever is added to the record', () => {
  fc.assert(
    fc.property(full, full, (one, other) => {
      const key = choosable(one, how).find(({ kind }) => kind === 'ask')?.key ?? 'letter/l'
      const live = liveOf([{ id: 'only', key }])
      const shown = broughtUp(one, live)
      for (const { id, item } of dueChanges(shown, liveItems(other, live, how))) {
        assert.equal(id, 'only')
        if (item && 'line' in item) assert.equal(item.line, undefined)
      }
    }),
  )
})

test('what is deleted from the record is taken out', () => {
  fc.assert(
    fc.property(chosen, ({ one, live }) => {
      const shown = broughtUp(one, live)
      const gone = { asks: new Map(), letters: new Map(), beliefs: new Map(), checkIns: new Map() }
      const then = broughtUp({ ...one, ...gone, reflections: new Map(), privateAnswers: {} }, live, shown)
      const questions = [...shown.values()].filter((item) => Object(item).k === 'question')
      assert.deepEqual(
        [...then.values()].filter((value) => value !== undefined),
        questions,
      )
    }),
  )
})

test('an ask whose new answer waits unopened stays as it is: it does not go, and nothing of the answer comes', () => {
  fc.assert(
    fc.property(chosen, ({ one, live }) => {
      const shown = broughtUp(one, live)
      const asks = [...one.asks].map(([id, ask]) => {
        const answer = { says: 'no', from: 'link', at: ask.made, line: 'Not now.' } as const
        return [id, { ...ask, answer, answerCount: ask.seen + 1 }] as const
      })
      const waiting = liveItems({ ...one, asks: new Map(asks) }, live, how)
      const due = dueChanges(shown, waiting)
      const keys = new Map(live.things.flatMap((thing) => ('key' in thing ? [[thing.id, thing.key] as const] : [])))
      assert.ok(due.every(({ id }) => !/^(?:ask|line)\//.test(keys.get(id) ?? '')))
    }),
  )
})

test('a name that was hidden stays hidden when that person is no longer in the circle, and goes when no text has it', () => {
  const [base] = fc.sample(full, 1)
  const people = new Map([['m', { name: 'Mara Lind' }]]) as never
  const letters = (text: string) => new Map([['l', { id: 'l', made: 6, rung: 'R1', text }]]) as never
  const before = { ...base, people, letters: letters('Mara came, and mara lind left.') } as Notebook
  const live = liveOf([{ id: 'one', key: 'letter/l' }])
  const first = liveItems(before, live, how)
  assert.deepEqual(first.hidden, ['Mara', 'mara lind'])
  const later = { ...before, people: new Map() }
  const then = liveItems(later, { ...live, hidden: first.hidden }, how)
  assert.deepEqual([then.items, then.hidden], [first.items, first.hidden])
  const rewritten = liveItems({ ...later, letters: letters('She came.') }, { ...live, hidden: first.hidden }, how)
  assert.deepEqual(rewritten.hidden, [])
  const named = liveItems(before, { ...live, names: true }, how)
  assert.deepEqual(
    named.items.map((item) => 'w' in item && item.w),
    ['Mara came, and mara lind left.'],
  )
})

test('a line that was taken back leaves the ask, where that was chosen too', () => {
  const asked = { asked: now, title: 'A lift' }
  const before = withAsks([{ ...asked, answer: { says: 'yes', line: 'Gladly.', from: 'told', at: now } }])
  const live = liveOf([
    { id: 'a', key: 'ask/a00' },
    { id: 'l', key: 'line/a00' },
  ])
  const shown = broughtUp(before, live)
  assert.deepEqual([...shown.keys()], ['l'])
  const later = withAsks([asked])
  assert.deepEqual(
    dueChanges(shown, liveItems(later, live, how)).map(({ id, item }) => [id, item?.k]),
    [
      ['l', undefined],
      ['a', 'ask'],
    ],
  )
})

test('figures stay as they are while an answer waits, so that they do not tell that it came', () => {
  const told = { says: 'yes', from: 'told', at: now } as const
  const asked = {
    asked: now,
    channel: 'in-person',
    guess: { chance: chances[3] ?? assert.fail() },
    sealed: now,
    answer: told,
  } as const
  const asks = Array.from({ length: 12 }, () => asked)
  const live: LiveShare = { names: false, zone: '', hidden: [], things: [{ id: 'g', key: 'gaps/all' }] }
  const shown = after(none, dueChanges(none, liveItems(withAsks(asks), live, how)))
  assert.equal(Object(shown.get('g')).k, 'gaps')
  const changed = { ...asked, answer: { ...told, says: 'no', from: 'link' }, answerCount: 1 } as const
  const waiting = liveItems(withAsks([...asks.slice(1), changed]), live, how)
  assert.deepEqual(dueChanges(shown, waiting), [])
  assert.deepEqual(
    dueChanges(none, waiting).map(({ id }) => id),
    ['g'],
  )
  const opened = liveItems(withAsks([...asks.slice(1), { ...changed, seen: 1 }]), live, how)
  assert.equal(dueChanges(shown, opened).length, 1)
})

test('when somebody changes their answer, the line that was chosen goes, and the new one was not chosen', () => {
  const sent = { asked: now, title: 'A lift', answerCount: 1, seen: 1 }
  const answer = { says: 'yes', line: 'Gladly.', from: 'link', at: now } as const
  const before = withAsks([{ ...sent, answer }])
  const key = choosable(before, how).find(({ kind }) => kind === 'line')?.key ?? assert.fail()
  const live: LiveShare = { names: false, zone: '', hidden: [], things: [{ id: 'l', key }] }
  const shown = after(none, dueChanges(none, liveItems(before, live, how)))
  assert.equal(Object(shown.get('l')).line, 'Gladly.')
  const changed = { ...sent, answer: { ...answer, line: 'Not after last week.' }, answerCount: 2 }
  assert.deepEqual(dueChanges(shown, liveItems(withAsks([changed]), live, how)), [])
  assert.deepEqual(dueChanges(shown, liveItems(withAsks([{ ...changed, seen: 2 }]), live, how)), [
    { id: 'l', item: undefined },
  ])
})
