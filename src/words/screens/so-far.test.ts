import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { kindWords } from './so-far.ts'

test('where part of it came, the sentence says so, and sets the guess against what both make', () => {
  const { sentence, withPart } = kindWords.yes
  assert.equal(sentence('By voice', 6, 7, 3), 'By voice: 6 of 7 got a yes. You had guessed 3.')
  assert.equal(
    withPart('By voice', { yes: 1, part: 6, of: 8, guessed: 2 }),
    'By voice: 1 of 8 got a yes, and 6 part of it. Part counts half: that makes 4. You had guessed 2.',
  )
})

test('how near the guesses came never has a minus in it', () => {
  const { skillBy } = kindWords.guesses
  assert.equal(
    skillBy(-0.2, -0.35, 0.05),
    'Beside one fixed guess: 20 % further off. Likely between 35 % further off and 5 % nearer.',
  )
  assert.equal(
    skillBy(0.001, -0.1, 0.1),
    'Beside one fixed guess: as near. Likely between 10 % further off and 10 % nearer.',
  )
})
