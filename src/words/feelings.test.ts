import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doors, feelingFamilies, feelings, hands, needFamilies, needs, replies } from '../core/practices/check-in.ts'
import {
  doorWords,
  feelingFamilyWords,
  feelingWords,
  handWords,
  needFamilyWords,
  needWords,
  saidWords,
} from './feelings.ts'

test('every word of a check-in has its words, in the same order', () => {
  assert.deepEqual([...Object.keys(saidWords), 'own'], replies)
  assert.deepEqual(Object.keys(doorWords), doors)
  assert.deepEqual(Object.keys(handWords), hands)
  assert.deepEqual(Object.keys(feelingFamilyWords), Object.keys(feelingFamilies))
  assert.deepEqual(Object.keys(feelingWords), feelings)
  assert.deepEqual(Object.keys(needFamilyWords), Object.keys(needFamilies))
  assert.deepEqual(Object.keys(needWords), needs)
})

test('no two feelings are said alike, and each meaning is one or two short sentences', () => {
  const all = Object.values(feelingWords)
  assert.equal(new Set(all.map(({ word }) => word)).size, all.length)
  for (const { word, means } of all) assert.ok(means.length <= 56 && /^[A-Z].*[.]$/.test(means), word)
})
