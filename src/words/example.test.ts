import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agains, channels, says } from '../core/says.ts'
import { chances, fears, felts, hards } from '../core/guess.ts'
import { receivedThings } from '../core/notebook.ts'
import { ties } from '../core/person.ts'
import { exampleAsks, exampleName, examplePeople, exampleReceived } from './example.ts'
import { stepWords } from './steps.ts'

const people = new Map(examplePeople.map((person) => [person.name, person]))

test('every value is one that core knows', () => {
  const known = (list: readonly string[], values: readonly (string | undefined)[]): void => {
    for (const value of values) assert.ok(value === undefined || list.includes(value), `${value}`)
  }
  for (const { tie, channel, guess, answer, after } of exampleAsks) {
    known(ties, [tie])
    known(channels, [channel])
    known(says, [answer?.says])
    known(agains, [answer?.again])
    known(felts, [guess.felt, answer?.felt])
    known(hards, [guess.hard, after?.hard])
    known(fears, guess.fears ?? [])
  }
  for (const { what, tie } of exampleReceived) {
    known(receivedThings, [what])
    known(ties, [tie])
  }
})

test('nobody in the circle bears the name of whoever keeps the month', () => {
  assert.ok(!people.has(exampleName))
})

test('everybody who is asked belongs to the circle, with the same tie', () => {
  for (const { person, tie } of [...exampleAsks, ...exampleReceived]) {
    if (person === undefined) assert.equal(tie, 'stranger')
    else assert.equal(people.get(person)?.tie, tie, person)
  }
})

test('every ask is one of the library, made in the last month, and the oldest stands first', () => {
  const days = exampleAsks.map(({ daysAgo }) => daysAgo)
  assert.deepEqual(
    days,
    days.toSorted((a, b) => b - a),
  )
  for (const { step, daysAgo } of exampleAsks) assert.ok(step in stepWords && daysAgo > 0 && daysAgo <= 31, step)
})

test('an ask has an answer, or says how it stands without one', () => {
  for (const { step, answer, without, after } of exampleAsks) {
    assert.notEqual(answer === undefined, without === undefined, step)
    assert.ok(answer !== undefined || after === undefined, step)
  }
})

test('every guess is one of the seven steps', () => {
  const steps: readonly number[] = chances
  for (const { guess, after } of exampleAsks) {
    assert.ok(steps.includes(guess.chance))
    assert.ok(after?.nextChance === undefined || steps.includes(after.nextChance))
  }
})

test('the month shows every kind of answer, a silence, and one that is still open', () => {
  assert.deepEqual(
    new Set(exampleAsks.map(({ answer }) => answer?.says)),
    new Set(['yes', 'part', 'no', 'never', undefined]),
  )
  assert.deepEqual(new Set(exampleAsks.map(({ without }) => without)), new Set(['rested', 'waiting', undefined]))
})

test('of seven friends asked by voice six said yes, where three were expected', () => {
  const asked = exampleAsks.filter(({ tie, channel, answer }) => tie === 'friend' && channel === 'by-voice' && answer)
  assert.equal(asked.length, 7)
  assert.equal(asked.filter(({ answer }) => answer?.says === 'yes').length, 6)
  assert.equal(Math.round(asked.reduce((sum, { guess }) => sum + guess.chance, 0)), 3)
})
