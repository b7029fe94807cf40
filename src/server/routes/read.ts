import { randomBytes } from 'node:crypto'

import { toBase64url } from '../../lib/base64url.ts'
import { concat } from '../../lib/bytes.ts'
import { maxBody } from '../../protocol/limits.ts'
import { formatOffset, offsetParameter, parseOffset } from '../../protocol/log-api.ts'
import type { HeaderList } from '../headers.ts'
import type { Asked } from '../asked.ts'
import { admit, hashOf } from '../gate.ts'
import type { House } from '../house.ts'
import { refuse, serveApi } from '../served.ts'
import type { Served } from '../served.ts'
import type { Page } from '../storage/storage.ts'

/** GET with the right to use: whole appends from a place on. Writes nothing, ever. */
export async function read(asked: Asked, house: House): Promise<Served> {
  const log = await admit(asked, house, 'use')
  if (!log) return refuse('none')
  const from = readOffset(asked.query, 0)
  if (from === undefined) return refuse('bad-request')
  const page = await house.storage.read(log, from, maxBody)
  if (!page.ok) return refuse(page.error)
  const tag = entityTag(page.value)
  if (asked.header('if-none-match') === tag) return serveApi(304, [['ETag', tag]])
  return serveApi(200, pageHeaders(page.value, [['ETag', tag]]), concat(...page.value.appends))
}

/** The place asked for; `absent` if the query names none (`undefined` makes that wrong too), `undefined` if it is wrong or named twice. */
export function readOffset<T>(query: URLSearchParams, absent: T): number | 'now' | T | undefined {
  const [text, more] = query.getAll(offsetParameter)
  if (text === undefined) return absent
  return more === undefined ? parseOffset(text) : undefined
}

/** The headers of a stretch: its type, where it ends, whether that is the end, and whether the end is final. */
export function pageHeaders(page: Page, more: HeaderList): HeaderList {
  const { log, next } = page
  const end: [string, string][] = next === log.tail ? [['Stream-Up-To-Date', 'true']] : []
  if (next === log.tail && log.closed) end.push(['Stream-Closed', 'true'])
  return [['Content-Type', log.type], ['Stream-Next-Offset', formatOffset(next)], ...end, ...more]
}

// The bytes between two places of a log never change; but its id may be made again, and then it is another log. Its number would tell how many logs
// there are, so it is hidden by a key of this process; what another process tagged is sent once more.
const tagKey = randomBytes(32).toString('base64url')

function entityTag({ from, next, log }: Page): string {
  const which = hashOf(Buffer.from(`${tagKey} ${log.n}`)).subarray(0, 6)
  return `"${toBase64url(which)}-${from}-${next}-${next === log.tail ? 1 : 0}${log.closed ? 1 : 0}"`
}
