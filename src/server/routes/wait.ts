// What long-poll and event stream share.

import type { Instant } from '../../lib/time.ts'
import { cursorParameter } from '../../protocol/log-api.ts'
import type { Asked } from '../asked.ts'
import { admit, comesFrom } from '../gate.ts'
import type { House } from '../house.ts'
import type { Watch } from '../hub.ts'
import { refuse } from '../served.ts'
import type { Served } from '../served.ts'
import type { LogHead } from '../storage/log.ts'
import { readOffset } from './read.ts'

/** A wait at a log, from a place on: as it was asked for, so perhaps past the end. */
export type Wait = { readonly log: LogHead; readonly from: number; readonly watch: Watch; readonly cursor: string }

/** Checks the right and the place and begins to watch, or says why not. Whoever gets a wait must stop its watch. */
export async function beginWait(asked: Asked, house: House): Promise<Wait | Served> {
  const log = await admit(asked, house, 'use')
  if (!log) return refuse('none')
  const from = readOffset(asked.query, undefined)
  if (from === undefined) return refuse('bad-request')
  const watch = house.hub.watch(log.n, comesFrom(asked, house))
  if (!watch) return refuse('busy')
  // The end as it is known here may be older than what was read just now, while an append is being answered: only a read says whether a
  // place is past it. Going back to it would tell that append twice.
  const start = from === 'now' ? log.tail : from
  return { log, from: start, watch, cursor: nextCursor(asked.query.get(cursorParameter), house.clock()) }
}

// A number that never repeats, so that a cache between could not answer for us. Twenty-second steps, as the protocol has it.
function nextCursor(given: string | null, now: Instant): string {
  const current = Math.max(0, Math.floor(now / 20_000))
  const after = /^[0-9]{1,15}$/.test(given ?? '') ? Number(given) + 1 : 0
  return String(Math.max(current, after))
}
