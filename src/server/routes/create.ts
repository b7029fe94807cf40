import { fromBase64url } from '../../lib/base64url.ts'
import { concat, sameBytes } from '../../lib/bytes.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import { instant, later } from '../../lib/time.ts'
import type { Instant } from '../../lib/time.ts'
import { parseBearer } from '../../protocol/capability.ts'
import type { Bearer } from '../../protocol/capability.ts'
import { logClasses, logLimits, maxBody } from '../../protocol/limits.ts'
import { framesType, header, logPath } from '../../protocol/log-api.ts'
import { areFrames } from '../../protocol/frame.ts'
import type { Asked } from '../asked.ts'
import { hashOf, isAlive, mayBring, sameHash } from '../gate.ts'
import type { House } from '../house.ts'
import { isPaid } from '../pass.ts'
import { refuse, serveApi } from '../served.ts'
import type { Served } from '../served.ts'
import type { LogHead, NewLog } from '../storage/log.ts'
import { standing, typeOf, wantsClosed } from './log-headers.ts'

/** What a log is of that names no class. */
const usualClass = 's'

/** PUT: makes a log, with its first append if there is a body. Twice the same is the same once. */
export async function create(asked: Asked, house: House): Promise<Served> {
  const bearer = parseBearer(asked.header(header.authorization))
  if (!bearer) return refuse('none')
  const token = hashOf(bearer.token)
  const isOwn = (log: LogHead) => isAlive(log, house.clock()) && sameHash(token, log.adminHash)
  const there = await house.storage.find(bearer.id, isOwn)
  const alive = there !== undefined && isAlive(there, house.clock())
  const own = alive && isOwn(there)
  // Who has not paid hears nothing but that, whatever is there. What was paid for once, and stands, costs nothing again.
  if (!own && !hasPaid(asked, house, bearer)) return refuse('pass')
  if (alive && !own) return refuse('none')
  const wish = readWish(asked, house, bearer)
  // A type that is never taken is still only another setting where a log stands already.
  if (!wish.ok) return refuse(wish.error === 'type' && alive ? 'conflict' : wish.error)
  const body = await asked.body(maxBody)
  if (!body.ok) return refuse(body.error)
  const refusal = checkBody(body.value, wish.value, house.config.openTypes)
  if (refusal) return refuse(refusal)
  if (!mayBring(asked, house, body.value.length)) return refuse('slow-down')

  const made = await house.storage.create(wish.value, body.value, house.clock())
  if (!made.ok) return refuse(made.error)
  const { log } = made.value
  if (!made.value.made && !sameHash(log.adminHash, wish.value.adminHash)) return refuse('none')
  if (!made.value.made && !(await isSame(log, wish.value, body.value, house))) return refuse('conflict')
  const type = ['Content-Type', log.type] as const
  return serveApi(made.value.made ? 201 : 200, [['Location', logPath], type, ...standing(log)])
}

function hasPaid(asked: Asked, house: House, { id }: Bearer): boolean {
  const wanted = { id, class: asked.header(header.class) ?? usualClass, now: house.clock() }
  return isPaid(house.config.price, asked.header(header.pass), wanted)
}

function readWish(asked: Asked, house: House, bearer: Bearer): Result<NewLog, 'bad-request' | 'type'> {
  const useHash = fromBase64url(asked.header(header.use) ?? '')
  const named = asked.header(header.class) ?? usualClass
  const chosen = logClasses.find((name) => name === named)
  if (useHash?.length !== 32 || !chosen || asked.header(header.ttl) !== undefined) return fail('bad-request')
  const expiry = readExpiry(asked.header(header.expires), house.clock(), logLimits[chosen].life)
  if (!expiry) return fail('bad-request')
  const type = typeOf(asked.header(header.contentType)) ?? framesType
  const allowed = house.config.openTypes ? !/^application\/json\b/.test(type) : type === framesType
  if (!allowed || type.length > 128) return fail('type')
  const closed = wantsClosed(asked.header(header.closed))
  return ok({ id: bearer.id, adminHash: hashOf(bearer.token), useHash, type, class: chosen, closed, ...expiry })
}

// Longer than the class allows is cut to it, since a client cannot know this server's clock to the second.
function readExpiry(
  text: string | undefined,
  now: Instant,
  life: number,
): Pick<NewLog, 'expires' | 'expiresAsked'> | undefined {
  const most = later(now, life)
  if (text === undefined) return { expires: most, expiresAsked: undefined }
  const grammar = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/i
  const asked = grammar.test(text) ? Date.parse(text) : Number.NaN
  if (!(asked > now)) return undefined
  return { expires: instant(Math.min(asked, most)), expiresAsked: instant(asked) }
}

function checkBody(body: Bytes, log: NewLog, openTypes: boolean): 'frame' | 'full' | undefined {
  if (!openTypes && !areFrames(body)) return 'frame'
  return body.length > logLimits[log.class].bytes ? 'full' : undefined
}

async function isSame(log: LogHead, wish: NewLog, body: Bytes, house: House): Promise<boolean> {
  const fixed =
    sameHash(log.useHash, wish.useHash) &&
    log.type === wish.type &&
    log.class === wish.class &&
    log.closed === wish.closed &&
    log.expiresAsked === wish.expiresAsked
  if (!fixed || body.length === 0) return fixed
  const page = await house.storage.read(log, 0, body.length)
  return page.ok && sameBytes(concat(...page.value.appends.slice(0, 1)), body)
}
