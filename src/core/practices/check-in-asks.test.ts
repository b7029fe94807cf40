import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Notebook } from '../notebook.ts'
import type { Person, PersonId } from '../person.ts'
import type { PrivateAnswers, PrivateQuestion } from '../mode.ts'
import { privateQuestions } from '../mode.ts'
import { asksForNeed, domainsOfNeed, whatNow, whoCanBeTold } from './check-in-asks.ts'
import { blank } from '../records/fold.ts'
import { domains } from '../step.ts'
import { instant } from '../../lib/time.ts'
import { limit, nextSteps } from '../ladder.ts'
import { heldBack } from '../pause.ts'
import { needs } from './check-in.ts'
import { ties } from '../person.ts'

const now = instant(1000)
const answers = fc
  .record(
    Object.fromEntries(
      Object.entries(privateQuestions).map(([question, all]) => [question, fc.constantFrom(undefined, ...all)]),
    ) as { readonly [Q in PrivateQuestion]: fc.Arbitrary<(typeof privateQuestions)[Q][number] | undefined> },
  )
  .map((all): PrivateAnswers => ({ ...Object.fromEntries(Object.entries(all).filter(([, one]) => one)), at: now }))
const mara: Person = {
  id: 'mara' as PersonId,
  name: 'Mara',
  tie: 'friend',
  card: { afraid: 'no', saidNo: 'fine' },
  added: now,
  ratherNot: [],
  resting: false,
}
const cards = fc.constantFrom<Person['card']>(
  { afraid: 'no', saidNo: 'fine' },
  { afraid: 'yes', saidNo: 'fine' },
  { afraid: 'no', saidNo: 'punished' },
  { afraid: 'no', saidNo: 'fine', afterHelp: 'owed' },
  {},
)
const notebooks = fc
  .record({ answers, paused: fc.boolean(), card: cards, ownLimit: fc.constantFrom(undefined, 1, 2, 3, 5) })
  .map(({ answers: privateAnswers, paused, card, ownLimit }): Notebook => ({
    ...blank.notebook,
    privateAnswers,
    people: new Map([[mara.id, { ...mara, card }]]),
    settings: {
      ...blank.notebook.settings,
      ...(ownLimit && { ownLimit }),
      ...(paused && { pausedUntil: instant(2000) }),
    },
  }))

test('every need is answered by three different fields of life', () => {
  for (const need of needs) {
    const fields = domainsOfNeed(need)
    assert.equal(new Set(fields).size, 3)
    assert.ok(fields.every((field) => domains.includes(field)))
  }
})

test('a need gives three asks from its own fields, one of each, easiest first', () => {
  const circle = ties.map((tie): Person => ({ ...mara, id: tie as string as PersonId, tie }))
  const notebook: Notebook = { ...blank.notebook, people: new Map(circle.map((one) => [one.id, one])) }
  for (const need of needs) {
    const asks = asksForNeed(notebook, now, need)
    assert.deepEqual(new Set(asks.map(({ step }) => step.domain)), new Set(domainsOfNeed(need)), need)
    const difficulties = asks.map(({ step }) => step.difficulty)
    assert.deepEqual(
      difficulties,
      difficulties.toSorted((a, b) => a - b),
    )
  }
})

test('nothing is offered that the next steps would not offer, whatever the mode and the circle', () => {
  fc.assert(
    fc.property(notebooks, fc.constantFrom(undefined, ...needs), (notebook, need) => {
      for (const { step, kind, who } of asksForNeed(notebook, now, need)) {
        const same = nextSteps(notebook, now, { kind, limit: 1000 }).find((one) => one.step.id === step.id)
        assert.deepEqual(who, same?.who)
        assert.ok(step.level <= limit(notebook, now).level)
        assert.ok(need === undefined || domainsOfNeed(need).includes(step.domain))
      }
    }),
  )
})

test('in the mode "not now", and while everything is paused, there is no ask and nobody to tell, but rest and help', () => {
  fc.assert(
    fc.property(notebooks, fc.constantFrom(undefined, ...needs), (notebook, need) => {
      const held = heldBack(notebook, now) !== undefined
      const choices = whatNow(notebook, now)
      assert.equal(choices.includes('help'), held)
      assert.ok(choices.includes('rest') && choices.includes('nothing'))
      if (!held) return
      assert.ok(!choices.includes('ask') && !choices.includes('tell'))
      assert.deepEqual(asksForNeed(notebook, now, need), [])
      assert.deepEqual(whoCanBeTold(notebook, now), [])
    }),
  )
})

test('who is told passes the same gate as who is asked: nobody frightening, nobody who made help cost something', () => {
  fc.assert(
    fc.property(notebooks, (notebook) => {
      const card = notebook.people.get(mara.id)?.card
      const told = whoCanBeTold(notebook, now).length > 0
      assert.ok(!told || (card?.afraid === 'no' && card.saidNo === 'fine' && card.afterHelp === undefined))
    }),
  )
})
