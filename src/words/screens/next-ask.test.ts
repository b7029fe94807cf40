import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { decidesWords } from './next-ask.ts'

test('what is known of the answers is a sentence that somebody would say, however few they are', () => {
  const said = [
    [0, 0],
    [1, 1],
    [1, 0],
    [4, 0],
    [4, 3],
  ].map(([answers = 0, yes = 0]) => decidesWords.answers(answers, yes))
  assert.deepEqual(said, [
    'No answer is known yet.',
    'One answer is known, and it was a yes.',
    'One answer is known.',
    '4 answers are known.',
    '4 answers are known, 3 of them a yes.',
  ])
})
