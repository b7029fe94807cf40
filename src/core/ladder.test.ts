import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { Ask } from './ask.ts'
import type { Notebook, Settings } from './notebook.ts'
import type { Person, PersonId } from './person.ts'
import type { StepId } from './step.ts'
import type { Suggestion, Wish } from './ladder.ts'
import { another, limit, needsNobody, nextSteps, putAway, putAwayFor, smaller } from './ladder.ts'
import { blank, fold } from './records/fold.ts'
import { instant, later } from '../lib/time.ts'
import { parseDevice } from './records/stamp.ts'
import { stamped } from './records/op.ts'
import { stepById } from './library.ts'
import { anyAsk, withAsks } from '../../test/core/any-ask.ts'

const now = instant(1000)
const mara: Person = {
  id: 'mara' as PersonId,
  name: 'Mara',
  tie: 'friend',
  card: { afraid: 'no', saidNo: 'fine' },
  added: instant(0),
  ratherNot: [],
  resting: false,
}
const robin: Person = { ...mara, id: 'robin' as PersonId, name: 'Robin', added: instant(1) }
const base = anyAsk({ sealed: instant(1), asked: instant(2) })

function book(
  people: readonly Person[],
  asks: readonly Partial<Ask>[] = [],
  settings: Partial<Settings> = {},
): Notebook {
  return {
    ...blank.notebook,
    people: new Map(people.map((one) => [one.id, one])),
    asks: withAsks(asks, base).asks,
    settings: { ...blank.notebook.settings, ...settings },
  }
}

const id = (name: string) => name as StepId
const step = (name: string) => stepById.get(id(name)) ?? assert.fail(name)
const ids = (suggestions: readonly (Suggestion | undefined)[]) => suggestions.map((one) => one?.step.id)
const names = (one: Suggestion | undefined) => one?.who.map(({ person }) => person.name)
const found = (notebook: Notebook, wish: Partial<Wish> = {}) =>
  nextSteps(notebook, now, { kind: 'known', limit: 100, ...wish })
const declined = (says: 'no' | 'never', more: Partial<Ask> = {}): Partial<Ask> => ({
  step: id('PRA2b'),
  person: mara.id,
  answer: { says, from: 'told', at: instant(3) },
  ...more,
})

test('the first run: three tiny ones for anyone, some that a friend can be asked, and some for receiving', () => {
  const empty = book([])
  assert.deepEqual(ids(nextSteps(empty, now, { kind: 'anyone', limit: 3 })), ['INF1a', 'INF1b', 'COM1a'])
  assert.deepEqual(ids(nextSteps(empty, now, { kind: 'known', limit: 3 })), ['HOM1b', 'INF2a', 'PRA2b'])
  assert.deepEqual(ids(nextSteps(empty, now, { kind: 'receive', limit: 3 })), ['RCV1a', 'RCV1b', 'RCV2b'])
  assert.ok(
    nextSteps(empty, now, { kind: 'known', limit: 99 }).every(
      (one) => one.who.length === 0 && one.why === 'first' && one.step.ties.includes('friend'),
    ),
  )
})

test('with somebody in the circle, only what can be asked of somebody', () => {
  assert.deepEqual(ids(found(book([mara]), { limit: 3 })), ['HOM1b', 'INF2a', 'PRA2b'])
  assert.deepEqual(names(found(book([mara, robin])).at(0)), ['Mara', 'Robin'])
  assert.deepEqual(names(found(book([mara, robin]), { person: robin.id }).at(0)), ['Robin'])
  assert.deepEqual(found(book([{ ...mara, card: {} }])), [])
  assert.deepEqual(found(book([]), { person: robin.id }), [])
})

test('with somebody known, what they can answer comes before what nobody answers', () => {
  const answerable = found(book([mara])).map((one) => one.step.answerable)
  assert.deepEqual(
    answerable,
    answerable.toSorted((a, b) => Number(b) - Number(a)),
  )
  assert.ok(answerable.includes(true) && answerable.includes(false))
})

test('a step that was done comes later, and what was put away waits', () => {
  const done = { step: id('LIS1b'), person: mara.id, answer: { says: 'yes', from: 'told', at: instant(3) } } as const
  const after = found(book([mara], [done]))
  assert.deepEqual(ids(after).at(-1), 'LIS1b')
  assert.deepEqual(after.map(({ why }) => why).filter((why) => why === 'again').length, 1)
  assert.equal(after.find((one) => one.step.id === 'LIS2a')?.why, 'next')
  assert.equal(after.find((one) => one.step.id === 'BOD1b')?.why, 'new-field')
  const away = book([mara], [], {
    putAway: [
      { what: id('HOM1b'), until: instant(1001) },
      { what: id('PRA2b'), until: now },
    ],
  })
  assert.deepEqual(ids(found(away, { limit: 2 })), ['INF2a', 'PRA2b'])
  assert.deepEqual(ids(found(book([mara]), { limit: 1, without: [id('HOM1b')] })), ['INF2a'])
})

test('trials and drafts do not count as done', () => {
  const { sealed: _, ...draft } = base
  const trial = book([mara], [{ step: id('HOM1b'), trial: true }])
  assert.equal(found(trial)[0]?.step.id, 'HOM1b')
  const notebook: Notebook = { ...book([mara]), asks: new Map([[draft.id, { ...draft, step: id('HOM1b') }]]) }
  assert.equal(found(notebook)[0]?.step.id, 'HOM1b')
})

test('until the private questions are answered, nothing above level 2; the own limit can only lower that', () => {
  assert.deepEqual(limit(book([]), now), { level: 2, reason: 'go-gently' })
  assert.deepEqual(limit(book([], [], { ownLimit: 5 }), now), { level: 2, reason: 'go-gently' })
  assert.deepEqual(limit(book([], [], { ownLimit: 1 }), now), { level: 1, reason: 'own-limit' })
})

test('after a no: the same level with somebody else, or softer with the same', () => {
  for (const says of ['no', 'never'] as const) {
    const next = found(book([mara, robin], [declined(says)]))
    assert.equal(limit(book([], [declined(says)]), now).reason, 'after-a-no')
    assert.deepEqual(names(next.find((one) => one.step.id === 'LIS2a')), ['Robin'])
    assert.deepEqual(names(next.find((one) => one.step.id === 'INF2a')), ['Robin', 'Mara'])
    assert.deepEqual(names(next.find((one) => one.step.id === 'LIS1b')), ['Robin', 'Mara'])
    for (const { step: one, why } of next)
      assert.equal(why === 'softer', one.level < 2 || one.difficulty < step('PRA2b').difficulty, one.id)
  }
  const small = book([mara, robin], [declined('no', { step: id('LIS1b') })])
  assert.ok(found(small).every((one) => one.step.level === 1))
})

test('after a no to an own ask: a lower level with the same person', () => {
  const { step: _, ...own } = declined('no', { size: 2 })
  const next = found(book([mara], [own]))
  assert.ok(next.length > 0 && next.every((one) => one.step.level === 1))
})

test('for anyone is what a stranger can be asked, or professionals only; who is known is not left out of what is theirs', () => {
  assert.deepEqual(['BOD1a', 'PRO1a', 'INF1a'].map(step).map(needsNobody), [true, true, true])
  assert.deepEqual(['LIS5a', 'LIS5b', 'BOD4b', 'WRK5a'].map(step).map(needsNobody), [false, false, false, false])
})

test('where somebody is feared, or the phone is checked, no helpline number is suggested to be saved', () => {
  const offers = (notebook: Notebook) => ids(found(notebook, { kind: 'anyone' })).includes(id('PRO1b'))
  assert.ok(offers(book([mara])))
  for (const privateAnswers of [{ watched: 'yes' }, { afraid: 'yes' }] as const)
    assert.ok(!offers({ ...book([]), privateAnswers }))
  assert.ok(!offers(book([{ ...mara, card: { afraid: 'sometimes' } }])))
})

test('silence is treated as gently as a no, and a yes since then lifts it', () => {
  const silent = { step: id('BOD1a'), person: mara.id, rested: instant(4) }
  assert.deepEqual(limit(book([mara], [silent]), now), { level: 1, reason: 'after-a-no' })
  const since = { ...declined('no'), answer: { says: 'yes', from: 'told', at: instant(5) } } as const
  assert.deepEqual(limit(book([mara], [silent, since]), now), { level: 2, reason: 'go-gently' })
  const ranOut = { step: id('BOD1a'), person: mara.id, until: instant(900) }
  assert.equal(limit(book([mara], [ranOut]), now).reason, 'after-a-no')
})

test('twice too much steps one level down, and one easier ask later lifts it', () => {
  const hard = {
    ...declined('no'),
    answer: { says: 'yes', from: 'told', at: instant(3) },
    after: { hard: 'hardest' },
  } as const
  assert.equal(limit(book([], [hard]), now).level, 2)
  assert.deepEqual(limit(book([], [hard, hard]), now), { level: 1, reason: 'too-much' })
  assert.equal(limit(book([], [hard, hard, { ...hard, after: { hard: 'hard' } }]), now).level, 2)
  assert.equal(
    limit(
      book(
        [],
        [
          { ...hard, step: id('LIS1b') },
          { ...hard, step: id('LIS1b') },
        ],
      ),
      now,
    ).level,
    1,
  )
  assert.ok(found(book([mara, robin], [hard, hard])).every(({ why }) => why === 'softer'))
})

test('smaller is the nearest that is easier, until there is none', () => {
  assert.equal(smaller(book([]), now, step('INF2b'), { kind: 'anyone' })?.step.id, 'NEE1b')
  assert.equal(smaller(book([]), now, step('INF1a'), { kind: 'anyone' }), undefined)
})

test('another is no harder level, from another field of life if there is one', () => {
  const other = another(book([]), now, step('INF1a'), { kind: 'anyone' })
  assert.equal(other?.step.id, 'COM1a')
  const only = book([], [], { ownLimit: 1 })
  assert.equal(another(only, now, step('RCV1a'), { kind: 'receive' })?.step.id, 'RCV1b')
  assert.equal(another(only, now, step('RCV1a'), { kind: 'receive', without: [id('RCV1b')] }), undefined)
})

test('"not today" puts a step away for twenty hours and counts nothing', () => {
  const device = parseDevice('device01') ?? assert.fail()
  const { notebook } = fold(stamped(putAway(id('LIS1b'), now), undefined, now, device))
  assert.deepEqual(notebook.settings.putAway, [{ what: 'LIS1b', until: later(now, putAwayFor) }])
  assert.equal(notebook.asks.size, 0)
})
