import type { PrivateAnswers } from '../../src/core/mode.ts'

/** All eight private questions answered, and nothing stands against anything. Without the moment, which each test has of its own. */
export const calmAnswers = {
  dying: 'no',
  afraid: 'no',
  watched: 'no',
  unreal: 'never',
  numbing: 'no',
  loss: 'no',
  unusual: 'no',
  someone: 'yes',
} as const satisfies PrivateAnswers
