import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { kindWords } from './so-far.ts'

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
