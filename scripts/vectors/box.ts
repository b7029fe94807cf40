// The box by which devices are woken: all that follows from its secret.

import { wakeBox, wakeSlot } from '../../src/seal/wake-box.ts'
import { count, hex } from './case.ts'
import type { Case } from './case.ts'

/** What it is, and a device in it. */
export async function boxCases(): Promise<readonly Case[]> {
  const secret = count(16, 32)
  const endpoint = 'https://push.example/one'
  return [
    {
      name: 'box',
      kind: 'box',
      note: 'all that follows from the secret of a box',
      given: { secret: hex(secret) },
      expect: await wakeBox(secret),
    },
    {
      name: 'box-slot',
      kind: 'box-slot',
      note: 'the slot of a device in that box',
      given: { secret: hex(secret), endpoint },
      expect: { slot: await wakeSlot(secret, endpoint) },
    },
  ]
}
