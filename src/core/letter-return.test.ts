import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { CheckIn, CheckInId } from './practices/check-in.ts'
import type { Letter, LetterId } from './practices/letter.ts'
import type { Notebook } from './notebook.ts'
import type { PrivateAnswers } from './mode.ts'
import { blank } from './records/fold.ts'
import { day, hour, instant, later } from '../lib/time.ts'
import { returningLetter } from './letter-return.ts'

const now = instant(1_800_000_000_000)
const time = { now, dayStart: later(now, -15 * hour), hour: 15 }

function letter(id: string, ago: number, rest: Partial<Letter> = {}): Letter {
  const made = later(now, -ago * day)
  const words = { text: 'Sit on the step with me.', rung: 'R3', numb: false, mayReturn: true } as const
  return { id: id as LetterId, made, begun: made, closed: made, ...words, ...rest }
}

function checkIn(ago: number, noted: Pick<CheckIn, 'feelings' | 'need'>): CheckIn {
  return { id: `c${ago}` as CheckInId, at: later(now, -ago * day), ...noted }
}

function back(
  letters: readonly Letter[],
  checkIns: readonly CheckIn[],
  privateAnswers: PrivateAnswers = {},
): string | undefined {
  const notebook: Notebook = {
    ...blank.notebook,
    privateAnswers,
    letters: new Map(letters.map((one) => [one.id, one])),
    checkIns: new Map(checkIns.map((one) => [one.id, one])),
  }
  return returningLetter(notebook, time)?.id
}

const then = checkIn(20, { feelings: ['lonely'], need: 'a-pause' })
const tired = letter('tired', 20)

test('a letter comes back when a feeling or a need of its family is noted again', () => {
  assert.equal(back([tired], [then, checkIn(0.1, { feelings: ['homesick'] })]), 'tired')
  assert.equal(back([tired], [then, checkIn(0.1, { need: 'quiet' })]), 'tired')
})

test('it stays where it is with another theme, with none noted, or without leave', () => {
  assert.equal(back([tired], [then, checkIn(0.1, { feelings: ['angry'], need: 'a-plan' })]), undefined)
  assert.equal(back([tired], [then, checkIn(1, { feelings: ['lonely'] })]), undefined)
  assert.equal(back([tired], [checkIn(0.1, { feelings: ['lonely'] })]), undefined)
  assert.equal(back([letter('tired', 20, { mayReturn: false })], [then, checkIn(0.1, { need: 'quiet' })]), undefined)
})

test('one at most, the latest; never one of today, an open one, or one without words', () => {
  const today = checkIn(0.1, { need: 'quiet' })
  const all = [checkIn(9, { need: 'sleep' }), then, today]
  assert.equal(back([tired, letter('later', 9)], all), 'later')
  assert.equal(back([letter('today', 0.1)], [today]), undefined)
  const { closed: _, ...open } = tired
  assert.equal(back([open], all), undefined)
  const { text: __, ...empty } = tired
  assert.equal(back([empty], all), undefined)
})

test('never on a heavy day, and never while the mode of care allows no letters', () => {
  const heavy = checkIn(0.1, { feelings: ['lonely', 'heartbroken'] })
  assert.equal(back([tired], [then, heavy]), undefined)
  const lonely = [then, checkIn(0.1, { feelings: ['lonely'] })]
  assert.equal(back([tired], lonely, { loss: 'yes' }), undefined)
  assert.equal(back([tired], lonely, { dying: 'plan' }), undefined)
  assert.equal(back([tired], lonely, { afraid: 'yes' }), 'tired')
})
