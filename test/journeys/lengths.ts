// Which journeys every `npm test` walks, and which only a long run: docs/decisions/0040-two-lengths-of-tests.md.

import { test } from 'node:test'
import type { TestContext } from 'node:test'

/** Whether this is a long run. `LONG=1 npm run journeys -- NAME` walks all of one file. */
export const isLong = process.env['LONG'] === '1'

/** What the name of each journey ends with that waits for a long run: scripts/journeys.ts finds them by it, without the rest of their files. */
export const longMark = '(long run)'

/** A journey of which `npm test` walks the like elsewhere: it waits for a long run. */
export function inLongRun(name: string, walk: (t: TestContext) => Promise<void>): void {
  if (isLong) test(`${name} ${longMark}`, walk)
}
