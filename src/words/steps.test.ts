import assert from 'node:assert/strict'
import { test } from 'node:test'
import { library } from '../core/library.ts'
import { domains } from '../core/step.ts'
import { stepTitle, stepWords } from './steps.ts'

const all = Object.entries(stepWords)

test('there are two asks for each of five levels in each of the ten fields', () => {
  const wanted = domains.flatMap((domain) => [1, 2, 3, 4, 5].flatMap((n) => [`${domain}${n}a`, `${domain}${n}b`]))
  assert.deepEqual(Object.keys(stepWords).toSorted(), wanted.toSorted())
})

test('every ask of the library has words, and no words are left over', () => {
  assert.deepEqual(Object.keys(stepWords).toSorted(), library.map(({ id }) => id as string).toSorted())
})

test('an ask to anybody who can be in the circle can be named, and one to strangers or nobody can not', () => {
  for (const { id, ties } of library) {
    const known = ties.some((tie) => tie !== 'stranger' && tie !== 'professional')
    const named = stepWords[id]?.titleWith !== undefined
    if (known || ties.length === 0 || ties.includes('stranger')) assert.equal(named, known, id)
  }
})

test('a title with a name holds the name once', () => {
  for (const [id, { titleWith }] of all) {
    if (titleWith !== undefined) assert.equal(titleWith('Mara').split('Mara').length, 2, id)
  }
})

test('titles and notes end as sentences do', () => {
  for (const [id, { title, note, titleWith }] of all) {
    for (const text of [title, note, titleWith?.('Mara')]) {
      if (text !== undefined) assert.match(text, /[.?”]$/, `${id}: ${text}`)
    }
  }
})

test('no sentence is asked twice: every title is its own', () => {
  const titles = all.map(([, { title }]) => title)
  assert.equal(new Set(titles).size, titles.length)
})

test('a name is used where the step takes one, and left out where it does not', () => {
  assert.equal(stepTitle('PRA2b', 'Mara'), 'Ask Mara to bring you one thing from the shop.')
  assert.equal(stepTitle('PRA2b'), 'Ask someone going to the shop to bring you one thing.')
  assert.equal(stepTitle('INF1a', 'Mara'), 'Ask in a shop where something is.')
})

test('a step from a newer device still has a title', () => {
  assert.equal(stepTitle('ZZZ9z', 'Mara'), 'A small ask.')
})

test('a name that looks like code or is written from right to left is passed on as it is', () => {
  for (const name of ['$&', '<b>', 'نور', '']) assert.ok(stepTitle('PRA2b', name).includes(name))
})
