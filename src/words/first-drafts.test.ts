import assert from 'node:assert/strict'
import { test } from 'node:test'
import { library } from '../core/library.ts'
import { firstDrafts } from './first-drafts.ts'
import { stepWords } from './steps.ts'

const all = Object.entries(firstDrafts)

test('where something can be received, and nothing asked, there is no draft', () => {
  for (const { id, receiving } of library) if (receiving) assert.equal(firstDrafts[id], undefined, id)
})

test('what somebody known can answer has a draft, and a draft that takes a no asks for something', () => {
  for (const { id, answerable } of library) {
    const say = firstDrafts[id]
    if (answerable) assert.equal(say === undefined, stepWords[id]?.titleWith === undefined, id)
    else assert.doesNotMatch(say?.('Mara') ?? '', /\bNo is\b/, id)
  }
})

test('every draft says that another answer is fine, and is addressed to the person', () => {
  for (const [id, say] of all) {
    assert.match(say('Mara'), /\bfine\b/, id)
    assert.match(say('Mara'), /^Mara, /, id)
  }
})

test('a draft is only there where a known person can be asked', () => {
  for (const [id] of all) assert.notEqual(stepWords[id]?.titleWith, undefined, id)
})

test('no draft stands twice', () => {
  const texts = all.map(([, say]) => say('Mara'))
  assert.equal(new Set(texts).size, texts.length)
})
