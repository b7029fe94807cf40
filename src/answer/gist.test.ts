import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstDrafts } from '../words/first-drafts.ts'
import { gist } from './gist.ts'

test('the sentence to keep is the one that asks, whole, wherever a full stop stands in it', () => {
  const asked = {
    'Could you pick me up at 7.30 on Friday?': 'Could you pick me up at 7.30 on Friday?',
    'Hi Tom! Could you water the plants? Thank you.': 'Could you water the plants?',
    'Hi Tom\nCould you call?\n': 'Could you call?',
    'For the oat milk, on Thursday. Really.': 'For the oat milk, on Thursday.',
    '  ': '',
  }
  for (const [words, kept] of Object.entries(asked)) assert.equal(gist(words), kept)
})

test('a long one is cut at a blank, and shows that it was', () => {
  const kept = gist(`${'a word or '.repeat(30)}?`)
  assert.match(kept, /^a word or .*\S…$/)
  assert.ok(kept.length < 100)
})

test('of each first draft that asks something, what is asked is kept', () => {
  for (const draft of Object.values(firstDrafts)) {
    const words = draft('Tom')
    if (words.includes('?')) assert.match(gist(words), /[?…]$/)
  }
})
