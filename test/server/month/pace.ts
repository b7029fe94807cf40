// A clock that runs faster than the world's, the same in two processes.

import { instant } from '../../../src/lib/time.ts'
import type { Instant } from '../../../src/lib/time.ts'

/** Where it began, when that was by the world's clock, and how many of its milliseconds go by in one. */
export type Pace = { readonly begin: Instant; readonly since: number; readonly factor: number }

/** What it shows now. */
export function shown({ begin, since, factor }: Pace): Instant {
  return instant(begin + Math.round((Date.now() - since) * factor))
}
