import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CheckIn, CheckInId } from './practices/check-in.ts'
import type { Letter, LetterId, Rung } from './practices/letter.ts'
import type { LocalTime } from './letter-gate.ts'
import type { Notebook } from './notebook.ts'
import type { PrivateAnswers, PrivateQuestion } from './mode.ts'
import type { Rehearsal, RehearsalId } from './practices/rehearsal.ts'
import { blank } from './records/fold.ts'
import { day, hour, instant, later, minute, type Instant } from '../lib/time.ts'
import { exercises, isTooMuch, lockedUntil, wasSatDownTo } from './dose.ts'
import { allowed, privateQuestions } from './mode.ts'
import { isLate, letterGate, whyClosed, writingGate } from './letter-gate.ts'
import { rungs } from './practices/letter.ts'
import { calmAnswers } from '../../test/core/calm-answers.ts'

const now = instant(1_800_000_000_000)
const at = (hourOfDay: number): LocalTime => ({ now, dayStart: later(now, -hourOfDay * hour), hour: hourOfDay })
const afternoon = at(15)
const calm: PrivateAnswers = { ...calmAnswers, at: later(now, -20 * day) }

function letter(id: string, ago: number, rest: Partial<Letter> = {}): Letter {
  const made = later(now, -ago * day)
  return { id: id as LetterId, made, begun: made, rung: 'R1', numb: false, mayReturn: false, closed: made, ...rest }
}

function book(letters: readonly Letter[], rest: Partial<Notebook> = {}): Notebook {
  const received = [{ id: 'r', at: later(now, -40 * day), what: 'time', tie: 'kin' } as const]
  const map = new Map(letters.map((one) => [one.id, one]))
  return { ...blank.notebook, privateAnswers: calm, received, letters: map, ...rest }
}

function checkIn(ago: number, rest: Partial<CheckIn>): CheckIn {
  return { id: `c${ago}` as CheckInId, at: later(now, -ago * hour), ...rest }
}

function gates(notebook: Notebook, time = afternoon): Record<Rung, string> {
  return Object.fromEntries(rungs.map((rung) => [rung, letterGate(notebook, rung, time)])) as Record<Rung, string>
}

const open = { R0: 'open', R1: 'open', R2: 'open', R3: 'open', R5: 'open' }

test('on an ordinary afternoon, with the questions answered and two weeks gone by, every rung is open', () => {
  assert.deepEqual(gates(book([])), open)
})

test('a look and three lines are open from the first day; the rest waits for two weeks, then for the questions', () => {
  const fresh = { ...blank.notebook, privateAnswers: {} }
  const early = { R2: 'first-weeks', R3: 'first-weeks', R5: 'first-weeks' }
  assert.deepEqual(gates(fresh), { ...open, ...early })
  assert.deepEqual(gates({ ...fresh, privateAnswers: calm }), { ...open, ...early })
  const unasked = { R2: 'questions', R3: 'questions', R5: 'questions' }
  assert.deepEqual(gates(book([], { privateAnswers: {} })), { ...open, ...unasked })
})

test('going gently or not now there are no letters; fear alone closes none', () => {
  for (const answers of [{ loss: 'yes' }, { dying: 'plan' }, { dying: 'thoughts', someone: 'no' }] as const)
    assert.ok(Object.values(gates(book([], { privateAnswers: { ...calm, ...answers } }))).every((g) => g === 'mode'))
  assert.deepEqual(gates(book([], { privateAnswers: { ...calm, afraid: 'yes' } })), open)
})

test('one letter a day; a look at a photo costs nothing and is never too many', () => {
  const one = { R0: 'open', R1: 'once-a-day', R2: 'once-a-day', R3: 'once-a-day', R5: 'once-a-day' }
  assert.deepEqual(gates(book([letter('a', 0.1)])), one)
  assert.deepEqual(gates(book([letter('a', 0.1, { rung: 'R0' })])), open)
  assert.deepEqual(gates(book([letter('a', 1)])), open)
  const { begun: _, closed: __, ...looked } = letter('a', 0.1)
  assert.deepEqual(gates(book([looked])), open, 'nobody sat down to it')
})

test('not within two hours of bedtime, nor in the night', () => {
  const hours = (bedtime: number) => Array.from({ length: 24 }, (_, i) => i).filter((clock) => isLate(clock, bedtime))
  assert.deepEqual(hours(23), [0, 1, 2, 3, 4, 21, 22, 23])
  assert.deepEqual(hours(1), [0, 1, 2, 3, 4, 5, 6, 23])
  assert.deepEqual(gates(book([]), at(22)), { ...open, R2: 'late', R3: 'late' })
  assert.deepEqual(gates(book([], { settings: { ...blank.notebook.settings, bedtime: 2 } }), at(22)), open)
})

test('not on a day on which something very heavy was noted; the day after it is open again', () => {
  const noted = (ago: number, feelings: CheckIn['feelings'] = ['sad', 'worthless']) => {
    const one = checkIn(ago, { ...(feelings && { feelings }) })
    return book([], { checkIns: new Map([[one.id, one]]) })
  }
  assert.deepEqual(gates(noted(2)), { ...open, R2: 'heavy-day', R3: 'heavy-day' })
  assert.deepEqual(gates(noted(16)), open)
  assert.deepEqual(gates(noted(2, ['sad', 'tired'])), open)
})

test('after three within a week, none of the longer ones for twenty-eight days', () => {
  const three = (last: number) => book([letter('a', last + 6), letter('b', last + 3), letter('c', last)])
  assert.deepEqual(gates(three(2)), { ...open, R2: 'rest-a-while', R3: 'rest-a-while' })
  assert.deepEqual(gates(three(27)), { ...open, R2: 'rest-a-while', R3: 'rest-a-while' })
  assert.deepEqual(gates(three(28)), open)
  assert.deepEqual(gates(book([letter('a', 20), letter('b', 10), letter('c', 2)])), open)
})

test('from seven on, and far away whatever the number, it is too much to begin with', () => {
  assert.equal(isTooMuch({ much: 6 }), false)
  assert.equal(isTooMuch({ much: 7 }), true)
  assert.equal(isTooMuch({ much: 0, numb: true }), true)
  assert.equal(isTooMuch({}), false)
})

test('two in a row that ended higher, or far away, close that rung and those above for seven days', () => {
  const hard = { rung: 'R2', before: 3, after: 6 } as const
  const locked = (ago: number, second: Partial<Letter> = hard) =>
    gates(book([letter('a', ago + 9, hard), letter('b', ago, second)]))
  const low = { R0: 'open', R1: 'open', R2: 'dose-lock', R3: 'dose-lock', R5: 'dose-lock' }
  assert.deepEqual(locked(2), low)
  assert.deepEqual(locked(7), open)
  assert.deepEqual(locked(2, { rung: 'R3', numb: true }), low)
  assert.deepEqual(locked(2, { rung: 'R3', before: 6, after: 6 }), open)
  assert.deepEqual(locked(2, { rung: 'R1', numb: true }).R1, 'dose-lock')
})

test('a calm one between does not end a lock, and one that says nothing is passed over', () => {
  const hard = { before: 3, after: 6 } as const
  const silent = letter('between', 5)
  const since = letter('since', 1, { before: 5, after: 2 })
  const all = [letter('a', 6, hard), silent, letter('b', 4, hard), since]
  assert.equal(lockedUntil(book(all), 'R1', now), later(now, 3 * day))
  assert.equal(lockedUntil(book(all), 'R0', now), undefined)
})

test('rehearsals and the page on where it was learned count for the dose too', () => {
  const made = later(now, -2 * day)
  const rehearsal: Rehearsal = { id: 'x' as RehearsalId, made, of: 'talk', before: 2, after: 5 }
  const origin = { at: later(now, -1 * day), before: 4, after: 8 }
  const notebook = book([], { rehearsals: new Map([[rehearsal.id, rehearsal]]), origin })
  assert.equal(exercises(notebook).length, 2)
  assert.deepEqual(gates(notebook), { ...open, R2: 'dose-lock', R3: 'dose-lock', R5: 'dose-lock' })
})

test('a sitting is not ended by the clock, but by what weighs more; a later one obeys every gate', () => {
  const here = letter('a', 0, { rung: 'R3', begun: later(now, -20 * minute), made: later(now, -3 * day) })
  const notebook = book([here])
  assert.equal(writingGate(notebook, here, at(21)), 'open')
  assert.equal(writingGate({ ...notebook, privateAnswers: { ...calm, loss: 'yes' } }, here, at(21)), 'mode')
  const before = letter('a', 0, { rung: 'R3', begun: later(now, -2 * hour) })
  assert.equal(writingGate(book([before]), before, at(21)), 'late')
  assert.equal(writingGate(book([before]), before, afternoon), 'open', 'it is no second letter')
})

// ---- any notebook

const numRuns = process.env['LONG'] ? 100_000 : 2000
const questions = Object.keys(privateQuestions) as PrivateQuestion[]
const mild = questions.map((question) => [question, calm[question]] as const)
const moments = fc.integer({ min: -45 * 24 * 4, max: 8 }).map((quarters) => later(now, (quarters * hour) / 4))
const dose = fc.option(fc.nat(10), { nil: undefined })
const anyAnswers = fc
  .record(
    Object.fromEntries(
      mild.map(([question, answer]) => {
        const other = fc.constantFrom(...privateQuestions[question])
        return [question, fc.oneof({ weight: 30, arbitrary: fc.constant(answer) }, { weight: 1, arbitrary: other })]
      }),
    ),
    { requiredKeys: questions.slice(1) },
  )
  .chain((answers) => fc.constantFrom(5, 30, 60).map((ago) => ({ ...answers, at: later(now, -ago * day) })))
const anyLetter = fc
  .record({
    made: moments,
    rung: fc.constantFrom(...rungs),
    begun: fc.option(moments, { nil: undefined }),
    closed: fc.option(moments, { nil: undefined }),
    stopped: fc.option(moments, { nil: undefined, freq: 1 }),
    before: dose,
    after: dose,
    numb: fc.constantFrom(true, false, false, false),
  })
  .map((one) => Object.fromEntries(Object.entries(one).filter(([, part]) => part !== undefined)))
const anyNotebook = fc
  .record({
    letters: fc.array(anyLetter, { maxLength: 6 }),
    checkIns: fc.array(fc.record({ at: moments, feelings: fc.constantFrom(['sad'], ['okay', 'empty'], ['tired']) }), {
      maxLength: 3,
    }),
    rehearsals: fc.array(fc.record({ made: moments, before: fc.nat(10), after: fc.nat(10) }), { maxLength: 2 }),
    answers: anyAnswers,
    bedtime: fc.nat(23),
    since: fc.option(moments, { nil: undefined }),
  })
  .map(({ letters, checkIns, rehearsals, answers, bedtime, since }): Notebook => {
    const named = <T>(list: readonly object[]) => new Map(list.map((one, i) => [`${i}`, { id: `${i}`, ...one }])) as T
    return {
      ...blank.notebook,
      letters: named<Notebook['letters']>(letters.map((one) => ({ mayReturn: false, ...one }))),
      checkIns: named<Notebook['checkIns']>(checkIns),
      rehearsals: named<Notebook['rehearsals']>(rehearsals.map((one) => ({ of: 'talk', ...one }))),
      privateAnswers: answers as PrivateAnswers,
      settings: { ...blank.notebook.settings, bedtime },
      received: since === undefined ? [] : [{ id: 'r', at: since, what: 'time', tie: 'kin' }],
    }
  })

/** The rules once more, told another way: what must be so while a rung is open. */
function mustHold(notebook: Notebook, rung: Rung, { now: moment, dayStart, hour: clock }: LocalTime): void {
  const letters = [...notebook.letters.values()]
  assert.ok(allowed(notebook.privateAnswers, moment).rungs.includes(rung), 'the mode allows it')
  assert.equal(lockedUntil(notebook, rung, moment), undefined)
  if (rung === 'R0') return
  const sat = letters
    .filter((one) => one.rung !== 'R0' && wasSatDownTo(one))
    .map((one) => one.begun ?? one.made)
    .sort((a, b) => a - b)
  assert.ok(
    sat.every((start) => start < dayStart),
    'it is the first of the day',
  )
  if (rung === 'R1') return
  const all: readonly Instant[] = [...letters, ...notebook.rehearsals.values()].map(({ made }) => made)
  assert.ok(
    [...all, ...notebook.received.map((one) => one.at), ...[...notebook.checkIns.values()].map((one) => one.at)].some(
      (first) => moment - first >= 14 * day,
    ),
    'use began two weeks ago',
  )
  if (rung === 'R5') return
  const today = [...notebook.checkIns.values()].filter((one) => one.at >= dayStart)
  assert.ok(today.every(({ feelings = [] }) => !feelings.includes('empty')))
  const { bedtime } = notebook.settings
  for (let ahead = -6; ahead <= 2; ahead++) if (ahead > -6) assert.notEqual((clock + ahead + 24) % 24, bedtime)
  for (const last of sat) {
    const before = sat.filter((one) => one <= last && last - one <= 7 * day)
    if (before.length >= 3) assert.ok(Math.abs(moment - last) >= 28 * day, 'a month of rest')
  }
}

test('in any notebook and at any hour, no gate is passed that another rule forbids, and every reason is one of the list', (t) => {
  const counts = { open: 0, closed: 0 }
  fc.assert(
    fc.property(anyNotebook, fc.nat(23), fc.constantFrom(...rungs), (notebook, clock, rung) => {
      const time = at(clock)
      const gate = letterGate(notebook, rung, time)
      counts[gate === 'open' ? 'open' : 'closed'] += 1
      if (gate === 'open') mustHold(notebook, rung, time)
      else assert.ok(whyClosed.includes(gate))
      for (const letterOf of notebook.letters.values()) {
        const sitting = writingGate(notebook, letterOf, time)
        const alone = letterGate(notebook, letterOf.rung, time, letterOf.id)
        if (sitting !== alone) assert.ok(['late', 'once-a-day', 'rest-a-while'].includes(alone))
      }
    }),
    { numRuns },
  )
  t.diagnostic(`letters that a gate let through against a rule: 0 of ${counts.open} opened, ${counts.closed} closed`)
  assert.ok(counts.open > numRuns / 20 && counts.closed > numRuns / 20)
})

test('a stricter answer or a heavy check-in never opens what was closed', () => {
  fc.assert(
    fc.property(anyNotebook, fc.nat(23), fc.constantFrom(...rungs), (notebook, clock, rung) => {
      const time = at(clock)
      if (letterGate(notebook, rung, time) === 'open') return
      const heavy = checkIn(0, { feelings: ['empty'] })
      const heavier = { ...notebook, checkIns: new Map([...notebook.checkIns, [heavy.id, heavy]]) }
      assert.notEqual(letterGate(heavier, rung, time), 'open')
      const answers = { ...notebook.privateAnswers, unusual: 'yes' } as const
      assert.notEqual(letterGate({ ...notebook, privateAnswers: answers }, rung, time), 'open')
    }),
    { numRuns: numRuns / 2 },
  )
})
