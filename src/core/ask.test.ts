import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { Ask, AskId, AskState, Outcome } from './ask.ts'
import type { Change, Fields } from './records/op.ts'
import type { Noted, Refusal } from './ask-steps.ts'
import type { Notebook } from './notebook.ts'
import type { PersonId } from './person.ts'
import type { StepId } from './step.ts'
import { arrived, asksByState, cameWhileAway, closedWhileAway, waiting } from './ask-lists.ts'
import { askState, counts, outcomeOf } from './ask.ts'
import * as steps from './ask-steps.ts'
import { blank, fold } from './records/fold.ts'
import { chances, isGuessed } from './guess.ts'
import { hour, instant, later } from '../lib/time.ts'
import { parseDevice } from './records/stamp.ts'
import { stamped } from './records/op.ts'

const device = parseDevice('device01') ?? assert.fail()
const start = instant(1_700_000_000_000)
const at = (hours: number) => later(start, hours * hour)
const id = 'a1' as AskId

/** A notebook that takes one change after the other, as the program would. */
function book() {
  let folded = blank
  const note = (changes: readonly Change[]) => {
    folded = fold(stamped(changes, folded.last, start, device), folded)
  }
  const ask = () => folded.notebook.asks.get(id) ?? assert.fail()
  return {
    ask,
    note,
    notebook: (): Notebook => folded.notebook,
    take: (noted: Noted) => (noted.ok ? note(noted.value) : assert.fail(noted.error)),
    state: (hours: number): [AskState, Outcome] => [askState(ask(), at(hours)), outcomeOf(ask(), at(hours))],
    reply: (place: number, hours: number, reply: { readonly [key: string]: string | null }) =>
      note([
        { kind: 'reply', id: `l.${place}`, set: { ask: id, link: 'l', place, at: at(hours), purpose: 'ask', reply } },
      ]),
  }
}

function made() {
  const it = book()
  it.note(steps.makeAsk(id, at(0), { step: null, title: 'A lift', tie: 'friend' }))
  return it
}

function asked(until?: number, about: Fields = {}) {
  const it = made()
  it.note([{ kind: 'ask', id, set: about }])
  it.take(steps.sealGuess(it.ask(), { chance: chances[2] ?? assert.fail(), felt: 'burden' }, at(1)))
  it.take(steps.markAsked(it.ask(), at(2), { channel: 'by-voice', ...(until !== undefined && { until: at(until) }) }))
  return it
}

function refused(noted: Noted, error: Refusal) {
  assert.deepEqual(noted, { ok: false, error })
}

test('the life of an ask, from choosing to what was learnt', () => {
  const it = made()
  assert.deepEqual(it.state(0), ['draft', 'open'])
  it.take(steps.reword(it.ask(), { words: 'Could you take me on Saturday?', size: 2 }))
  it.take(steps.draftGuess(it.ask(), { chance: chances[1] ?? assert.fail() }))
  assert.equal(it.ask().guess.chance, 0.1)
  assert.deepEqual([it.ask().guess, {}, { fears: [] }, { ownFear: 'No word.' }].map(isGuessed), [
    true,
    false,
    false,
    true,
  ])
  it.take(steps.sealGuess(it.ask(), { chance: chances[2] ?? assert.fail() }, at(1)))
  assert.deepEqual(it.state(1), ['guessed', 'open'])
  it.take(steps.markAsked(it.ask(), at(2), { channel: 'in-writing', until: at(300) }))
  assert.deepEqual(it.state(3), ['waiting', 'open'])
  it.reply(0, 4, { a: 'yes' })
  assert.deepEqual(it.state(4), ['arrived', 'yes'])
  it.take(steps.openAnswer(it.ask(), at(5)))
  assert.deepEqual(it.state(5), ['answered', 'yes'])
  it.take(steps.finishAsk(it.ask(), { came: 'yes', hard: 'somewhat' }, at(6)))
  assert.deepEqual(it.state(6), ['finished', 'yes'])
  it.take(steps.noteAfterwards(it.ask(), { came: null, nextSelf: 'He laughed.' }))
  assert.deepEqual(it.ask().after, { hard: 'somewhat', nextSelf: 'He laughed.' })
})

test('the life of something that is only said: nobody has to answer, and it is done at once', () => {
  const it = book()
  it.note(steps.makeAsk(id, at(0), { step: 'LIS2b' as StepId, tie: 'friend' }))
  const chance = chances[2] ?? assert.fail()
  it.take(steps.draftGuess(it.ask(), { chance, felt: 'burden', hard: 'hard', fears: ['no', 'awkward'] }))
  assert.deepEqual(it.ask().guess, { hard: 'hard', fears: ['awkward'] })
  it.take(steps.sealGuess(it.ask(), { chance, hard: 'hard', fears: ['no'] }, at(1)))
  assert.deepEqual(it.ask().guess, { hard: 'hard' })
  it.take(steps.markAsked(it.ask(), at(2), { channel: 'in-person' }))
  assert.deepEqual(it.state(9999), ['done', 'done'])
  refused(steps.tellAnswer(it.ask(), { says: 'yes' }, at(3)), 'nothing-to-answer')
  refused(steps.remind(it.ask(), at(99)), 'not-waiting')
  refused(steps.letRest(it.ask(), at(3)), 'not-waiting')
  it.take(steps.finishAsk(it.ask(), { hard: 'easy' }, at(4)))
  assert.deepEqual(it.state(4), ['finished', 'done'])
})

test('with another step, title or person the guess begins anew; with other words it stays', () => {
  const it = book()
  it.note(steps.makeAsk(id, at(0), { step: 'PRA2b' as StepId, tie: 'friend' }))
  it.take(steps.draftGuess(it.ask(), { hard: 'hard' }))
  it.take(steps.reword(it.ask(), { step: 'PRA2b' as StepId, words: 'Milk?' }))
  assert.deepEqual(it.ask().guess, { hard: 'hard' })
  it.take(steps.reword(it.ask(), { step: null, title: 'Milk' }))
  assert.deepEqual(it.ask().guess, {})
  for (const other of [{ title: '200 euros' }, { person: 'robin' as PersonId }]) {
    it.take(steps.draftGuess(it.ask(), { hard: 'hard' }))
    it.take(steps.reword(it.ask(), other))
    assert.deepEqual(it.ask().guess, {}, JSON.stringify(other))
  }
})

test('a sealed guess can be neither sealed again nor redrafted', () => {
  const it = asked()
  refused(steps.sealGuess(it.ask(), {}, at(3)), 'already-sealed')
  refused(steps.draftGuess(it.ask(), {}), 'already-sealed')
  refused(steps.reword(it.ask(), { words: 'Other words' }), 'already-asked')
  refused(steps.markAsked(it.ask(), at(3)), 'already-asked')
})

test('nothing can be sealed: an empty guess is a guess too', () => {
  const it = made()
  it.take(steps.sealGuess(it.ask(), {}, at(1)))
  assert.deepEqual(it.ask().guess, {})
  assert.equal(askState(it.ask(), at(1)), 'guessed')
})

test('what needs asking first is refused before', () => {
  const it = made()
  refused(steps.markAsked(it.ask(), at(1)), 'not-sealed')
  refused(steps.tellAnswer(it.ask(), { says: 'yes' }, at(1)), 'not-asked')
  refused(steps.noteAfterwards(it.ask(), {}), 'not-asked')
  refused(steps.finishAsk(it.ask(), {}, at(1)), 'not-asked')
  refused(steps.letRest(it.ask(), at(1)), 'not-waiting')
  refused(steps.withdraw(it.ask(), at(1)), 'not-waiting')
  refused(steps.remind(it.ask(), at(1)), 'not-waiting')
  refused(steps.openAnswer(it.ask(), at(1)), 'nothing-new')
  assert.deepEqual(steps.reword(it.ask(), {}), { ok: true, value: [] })
})

test('silence is its own outcome, never a no: by time, or by letting it rest', () => {
  const it = asked(100)
  assert.deepEqual(it.state(99), ['waiting', 'open'])
  assert.deepEqual(it.state(100), ['silent', 'silence'])
  const other = asked()
  assert.deepEqual(other.state(9999), ['waiting', 'open'])
  other.take(steps.letRest(other.ask(), at(5)))
  assert.deepEqual(other.state(5), ['silent', 'silence'])
  refused(steps.letRest(other.ask(), at(6)), 'not-waiting')
  it.take(steps.letRest(it.ask(), at(101)))
  it.take(steps.finishAsk(it.ask(), { nextSelf: 'I will ask by voice.' }, at(102)))
  assert.deepEqual(it.state(103), ['finished', 'silence'])
})

test('an answer that comes after all is shown, even to an ask that rests or was taken back', () => {
  const rests = asked()
  rests.take(steps.letRest(rests.ask(), at(5)))
  rests.reply(0, 6, { a: 'part' })
  assert.deepEqual(rests.state(7), ['arrived', 'part'])
  const back = asked()
  back.take(steps.withdraw(back.ask(), at(5)))
  assert.deepEqual(back.state(5), ['withdrawn', 'withdrawn'])
  refused(steps.tellAnswer(back.ask(), { says: 'yes' }, at(6)), 'withdrawn')
  refused(steps.finishAsk(back.ask(), {}, at(6)), 'withdrawn')
  back.reply(0, 6, { a: 'yes' })
  assert.deepEqual(back.state(7), ['arrived', 'yes'])
  assert.equal(counts(back.ask()), false)
})

test('a sealed ask can be taken back before it is asked, and is then not asked', () => {
  const it = made()
  it.take(steps.sealGuess(it.ask(), {}, at(1)))
  it.take(steps.withdraw(it.ask(), at(2)))
  refused(steps.markAsked(it.ask(), at(3)), 'withdrawn')
})

test('a changed answer arrives anew, and one that was taken back leaves the ask waiting', () => {
  const it = asked(500)
  it.reply(0, 3, { a: 'yes' })
  refused(steps.finishAsk(it.ask(), {}, at(4)), 'not-opened')
  it.take(steps.openAnswer(it.ask(), at(4)))
  it.reply(1, 5, { a: null })
  assert.deepEqual(it.state(5), ['waiting', 'open'])
  assert.equal(it.ask().takenBack, true)
  it.reply(2, 6, { a: 'no' })
  assert.deepEqual(it.state(6), ['arrived', 'no'])
  it.take(steps.openAnswer(it.ask(), at(7)))
  assert.deepEqual(it.state(7), ['answered', 'no'])
  assert.equal(it.ask().opened, at(4))
})

test('a told answer needs no opening, and what is sent later counts instead', () => {
  const it = asked()
  it.take(steps.tellAnswer(it.ask(), { says: 'part', line: 'On Sunday.' }, at(3)))
  assert.deepEqual(it.state(3), ['answered', 'part'])
  it.reply(0, 4, { a: 'yes' })
  assert.deepEqual(it.state(4), ['arrived', 'yes'])
  // Told now, it would hide what waits for good, a wish in it too.
  refused(steps.tellAnswer(it.ask(), { says: 'yes' }, at(5)), 'not-opened')
})

test('whoever answers was asked, though the page did not live to note it', () => {
  const it = made()
  it.take(steps.sealGuess(it.ask(), {}, at(1)))
  it.reply(0, 3, { a: 'yes' })
  assert.deepEqual([it.ask().asked, ...it.state(3)], [at(3), 'arrived', 'yes'])
  it.take(steps.openAnswer(it.ask(), at(4)))
  it.take(steps.finishAsk(it.ask(), { hard: 'hard' }, at(5)))
  assert.deepEqual(it.state(5), ['finished', 'yes'])
})

test('a link that was gone before anybody looked is no silence: nobody knows, until it is let rest', () => {
  const it = asked(48)
  it.note([{ kind: 'ask', id, set: { unheard: true } }])
  assert.deepEqual(it.state(50), ['silent', 'open'])
  it.take(steps.letRest(it.ask(), at(50)))
  assert.deepEqual(it.state(50), ['silent', 'silence'])
})

test('what needs nobody to answer is done when it is finished', () => {
  const it = asked()
  it.take(steps.finishAsk(it.ask(), { hard: 'easy' }, at(3)))
  assert.deepEqual(it.state(3), ['finished', 'done'])
})

test('one reminder ever, after 48 hours and while waiting', () => {
  const it = asked(100)
  refused(steps.remind(it.ask(), at(49)), 'too-soon')
  it.take(steps.remind(it.ask(), at(50)))
  refused(steps.remind(it.ask(), at(60)), 'reminded')
  refused(steps.remind(it.ask(), at(100)), 'not-waiting')
})

test('who was asked for what stands once the guess is sealed, whatever another device notes that has not heard of it', () => {
  const about = { person: 'p1', step: 'COM3a', title: null }
  const other = {
    person: 'p2',
    step: 'PRA2b',
    title: 'Another',
    tie: 'kin',
    words: 'Robin, it is back.',
    plan: 'At his door.',
  }
  for (const isMoved of [false, true]) {
    const it = asked(undefined, about)
    if (isMoved) it.note([{ kind: 'ask', id, set: other }])
    it.take(steps.tellAnswer(it.ask(), { says: 'no' }, at(3)))
    const { person, step, title, tie, guess, words, plan } = it.ask()
    assert.deepEqual([person, step, title, tie, guess.felt], ['p1', 'COM3a', undefined, 'friend', 'burden'])
    assert.deepEqual([words, plan], [undefined, undefined], 'what was written to another does not go to them')
  }
  const guessed = made()
  guessed.take(steps.sealGuess(guessed.ask(), {}, at(1)))
  refused(steps.reword(guessed.ask(), { person: 'p2' as PersonId }), 'already-sealed')
})

test('a forgotten ask is gone, and a wish not to be asked stays', () => {
  const about = { person: 'p1', step: 'COM3a' }
  const it = asked(undefined, about)
  it.note([{ kind: 'person', id: 'p1', set: { added: at(0), name: 'Mara' } }])
  it.take(steps.tellAnswer(it.ask(), { says: 'never' }, at(3)))
  it.note(steps.forgetAsk(it.notebook(), it.ask(), at(5)))
  assert.equal(it.notebook().asks.size, 0)
  assert.deepEqual([...it.notebook().people.values()][0]?.ratherNot, ['COM3a'])
  const taken = asked(undefined, about)
  taken.note([{ kind: 'person', id: 'p1', set: { added: at(0), name: 'Mara' } }])
  taken.note([{ kind: 'ask', id, set: { withdrawn: at(4), told: { says: 'never', at: 3 } } }])
  taken.note(steps.forgetAsk(taken.notebook(), taken.ask(), at(5)))
  assert.deepEqual([...taken.notebook().people.values()][0]?.ratherNot, ['COM3a'], 'taken back, and still said')
  const plain = asked()
  assert.deepEqual(steps.forgetAsk(plain.notebook(), plain.ask(), at(5)), [{ kind: 'ask', id, gone: true }])
})

test('trials and answers that were not from them do not count', () => {
  const it = asked()
  assert.equal(counts(it.ask()), true)
  it.reply(0, 3, { a: 'yes' })
  it.take(steps.openAnswer(it.ask(), at(3)))
  it.take(steps.markNotFromThem(it.ask(), true))
  assert.equal(counts(it.ask()), false)
  // Opened on another device too, it stays marked; what comes after the mark may be from them.
  it.take(steps.openAnswer({ ...it.ask(), seen: 0 }, at(3)))
  assert.equal(counts(it.ask()), false)
  it.reply(1, 4, { a: 'never' })
  assert.equal(counts(it.ask()), true)
  it.take(steps.openAnswer(it.ask(), at(4)))
  assert.equal(counts(it.ask()), true)
  // So is what they say aloud since, and how it was for somebody else is not theirs.
  it.reply(2, 5, { a: 'no', f: 'burden' })
  it.take(steps.openAnswer(it.ask(), at(6)))
  it.take(steps.markNotFromThem(it.ask(), true))
  assert.deepEqual([counts(it.ask()), it.ask().felt], [false, undefined])
  it.take(steps.tellAnswer(it.ask(), { says: 'yes' }, at(7)))
  assert.deepEqual([counts(it.ask()), it.ask().felt, it.ask().answer?.says], [true, undefined, 'yes'])
  const [trial] = steps.makeAsk('t', at(0), {}, true)
  assert.deepEqual(trial, { kind: 'ask', id: 't', set: { made: at(0), trial: true } })
})

function listed(asks: readonly Ask[]): Notebook {
  return { ...blank.notebook, asks: new Map(asks.map((ask) => [ask.id, ask])) }
}

test('lists: what waits, what arrived, and what happened while somebody was away, oldest first', () => {
  const base = asked(100).ask()
  const named = (name: string, more: Partial<Ask>): Ask => ({ ...base, id: name as AskId, ...more })
  const answer = (hours: number) => ({ answerCount: 1, answer: { says: 'no', from: 'link', at: at(hours) } as const })
  const { until: _, ...open } = base
  const notebook = listed([
    named('late', answer(60)),
    named('early', answer(10)),
    named('seen', { ...answer(20), seen: 1 }),
    named('closed-b', { until: at(65) }),
    named('closed-a', { until: at(64) }),
    named('rested', { until: at(64), rested: at(66) }),
    named('trial', { until: at(64), trial: true }),
    named('long-closed', { until: at(3) }),
    named('waits-b', { asked: at(50) }),
    { ...open, id: 'waits-a' as AskId },
  ])
  const ids = (asks: readonly Ask[]) => asks.map((ask) => ask.id)
  const now = at(70)
  assert.deepEqual(ids(waiting(notebook, now)), ['waits-a', 'waits-b'])
  assert.deepEqual(ids(arrived(notebook, now)), ['early', 'late'])
  assert.deepEqual(ids(cameWhileAway(notebook, at(30), now)), ['late'])
  assert.deepEqual(ids(closedWhileAway(notebook, at(30), now)), ['closed-a', 'closed-b'])
  const states = asksByState(notebook, now)
  assert.deepEqual([...states.keys()].sort(), ['answered', 'arrived', 'silent', 'waiting'])
  assert.deepEqual(ids(states.get('answered') ?? []), ['seen'])
})
