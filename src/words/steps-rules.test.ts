// What docs/guides/add-an-ask.md asks of every ask, as far as a program can see it; what it can't, people read for.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import { fears } from '../core/guess.ts'
import { needsNobody } from '../core/ladder.ts'
import { library } from '../core/library.ts'
import { ties } from '../core/person.ts'
import { domains, levels, type Step } from '../core/step.ts'
import { stepWords } from './steps.ts'

const flag = v.boolean()
/** One ask of the library, as data. */
const stepSchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[A-Z]{3}[1-5][ab]$/)),
    domain: v.picklist(domains),
    level: v.picklist(levels),
    difficulty: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
    tests: v.pipe(v.array(v.picklist(fears)), v.minLength(1)),
    ties: v.array(v.picklist(ties)),
    needsTrust: flag,
    whole: flag,
    implicit: flag,
    noLikely: flag,
    receiving: flag,
    answerable: flag,
    written: flag,
  }),
  v.check(({ id, domain, level }) => id.startsWith(`${domain}${level}`), 'the id says field and level'),
  v.check(({ level, difficulty }) => Math.ceil(difficulty / 20) === level, 'the difficulty lies within its level'),
  v.check(({ tests, ties: whom }) => isDistinct(tests) && isDistinct(whom), 'nothing stands there twice'),
  v.check(({ receiving, answerable }) => !(receiving && answerable), 'what is received nobody answers'),
  v.check(({ noLikely, answerable }) => !noLikely || answerable, 'a no needs a question'),
  v.check(({ needsTrust, level }) => !needsTrust || level >= 3, 'small ones need no good record'),
)
/** Its words. */
const wordsSchema = v.strictObject({
  title: v.pipe(v.string(), v.check(isOneSentence, 'one sentence of at most 20 words')),
  note: v.pipe(v.string(), v.minLength(8)),
  titleWith: v.optional(v.function()),
})

/** With what an ask begins: one deed. `When` names the moment of it first. */
const deeds = /^(Ask|Show|Sit|Say|Send|Invite|When|Tell|Let|Hand|Take|Keep|Stop|Save|Get|Book|Call) /
/** In no ask, ever: see the guide. */
const never =
  /\b(passwords?|passports?|bank|identity|loan|lend|move in|moving in|court|secretly|trick|prove|babysit|abus\w*|violen\w*)\b|[€$£\d]/i
/** What not everybody has: then the note names another way. */
const notForAll = /\b(partner|a lift|sick day|are ill|day off|medicine|car)\b/i

test('every ask has the shape of an ask', () => {
  for (const step of library) {
    const { issues } = v.safeParse(stepSchema, step)
    assert.equal(issues?.map(({ message }) => message).join() ?? '', '', step.id)
  }
})

test('its words are one deed in one sentence, and a note says what done is or what makes it safe', () => {
  for (const [id, words] of Object.entries(stepWords)) {
    const { issues } = v.safeParse(wordsSchema, words)
    assert.equal(issues?.map(({ message }) => message).join() ?? '', '', id)
    assert.match(words.title, deeds, id)
    const named = words.titleWith?.('Mara')
    assert.ok(named === undefined || (isOneSentence(named) && named.includes('Mara')), id)
  }
})

test('no ask is about papers, passwords, money, a test or a trick, nor brings anybody to somebody who harms', () => {
  for (const step of library) for (const text of textsOf(step)) assert.doesNotMatch(text, never, step.id)
})

test('what needs a partner, a car, a job or good health names another way', () => {
  const seen = library.filter((step) => notForAll.test(stepWords[step.id]?.title ?? ''))
  assert.ok(seen.length > 3)
  for (const { id } of seen) assert.match(stepWords[id]?.note ?? '', /\?/, id)
})

test('there is something to do by oneself: at least three small ones for which nobody has to answer, and with nobody of the circle', () => {
  const alone = library.filter((step) => !step.answerable && !step.receiving && needsNobody(step))
  assert.ok(alone.filter(({ level }) => level === 1).length >= 3)
  for (const { id } of alone) assert.doesNotMatch(stepWords[id]?.title ?? '', /^Ask /, id)
})

test('one that says it is asked in writing is kept as asked in writing', () => {
  for (const step of library) assert.equal(step.written, /in writing/.test(stepWords[step.id]?.title ?? ''), step.id)
})

function textsOf({ id }: Step): readonly string[] {
  const words = stepWords[id]
  return words ? [words.title, words.note ?? '', words.titleWith?.('Mara') ?? ''] : []
}

/** One end of a sentence, outside of what is quoted. */
function isOneSentence(text: string): boolean {
  const plain = text.replaceAll(/“[^”]*”/g, 'this')
  return /^[^.!?]*(\.|\?)?$/.test(plain) && text.split(/\s+/).length <= 20
}

function isDistinct(all: readonly string[]): boolean {
  return new Set(all).size === all.length
}
