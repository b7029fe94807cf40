// Reads a stretch of a log, whole appends only.

import type { Bytes } from '../../lib/bytes.ts'
import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import type { Statements } from './sqlite-statements.ts'
import type { LogHead, Page } from './storage.ts'

/** See `Storage.read`. */
export function readPage(
  statements: Statements,
  log: LogHead,
  asked: number | 'now',
  most: number,
): Result<Page, 'bad-request'> {
  const from = asked === 'now' ? log.tail : Math.min(asked, log.tail)
  const appends: Bytes[] = []
  let next = from
  if (from === log.tail) return ok({ log, from, next, appends })
  for (const row of statements.appendsFrom.iterate(log.n, from)) {
    const data = row['data'] as Bytes
    if (next === from && row['at'] !== from) return fail('bad-request')
    if (appends.length > 0 && next - from + data.length > most) break
    appends.push(data)
    next += data.length
  }
  return appends.length > 0 ? ok({ log, from, next, appends }) : fail('bad-request')
}
