// The box by which devices are woken: all that follows from its secret.

import { wakeBox } from '../../src/seal/wake-box.ts'
import { count, hex } from './case.ts'
import type { Case } from './case.ts'

/** The one case. */
export async function boxCases(): Promise<readonly Case[]> {
  const secret = count(16, 32)
  const expect = await wakeBox(secret)
  return [
    {
      name: 'box',
      kind: 'box',
      note: 'all that follows from the secret of a box',
      given: { secret: hex(secret) },
      expect,
    },
  ]
}
