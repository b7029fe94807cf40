// The HTTP of a log, as the app and the friend's page speak it. docs/protocol.md, "HTTP".
// Plain functions, so that the friend's page carries only the two that it uses.
// A bearer is the whole value of the `Authorization` header, as `formatBearer` and src/seal write it.
// Nothing that a network does makes these throw: whatever is not plainly our server's answer is `offline`.

import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import { instant } from '../lib/time.ts'
import type { Instant } from '../lib/time.ts'
import { toBase64url } from '../lib/base64url.ts'
import { isServerCode } from '../protocol/errors.ts'
import type { ServerCode } from '../protocol/errors.ts'
import { logLimits } from '../protocol/limits.ts'
import type { LogClass } from '../protocol/limits.ts'
import { framesType, fromStart, header, logPath, offsetParameter } from '../protocol/log-api.ts'

/**
 * Where logs live, and the `fetch` that goes there. `patience`: how long one answer may take, in milliseconds (20 s if left out). `pay`: what
 * creating costs there; whoever makes no logs needs none.
 */
export type LogServer = {
  readonly origin: string
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>
  readonly patience?: number
  readonly pay?: Pay
}

/**
 * Gives the pass for a log that the bearer is to make, as its header says it; `undefined` where none is needed, or none is at hand. `refused` is
 * the server's clock, if it told, when it took no creation without one, or not with the one it was shown.
 */
export type Pay = (
  admin: string,
  logClass: LogClass,
  refused?: { readonly date: Instant | undefined },
) => Promise<string | undefined>

/**
 * Why a request came to nothing. `gone`: our server said that there is no such log (closed and deleted, expired, never there).
 * `offline`: no answer, or one that is not our server's, such as a hotel's sign-in page. All others are the server's own codes.
 */
export type Refusal = Exclude<ServerCode, 'none'> | 'offline' | 'gone'

/**
 * What came back. `date` is the server's clock, `undefined` if it told none; `wait` is how many seconds it asks to be left alone, 0 if it
 * doesn't.
 */
export type FromServer<T> = Result<T, Refusal> & { readonly date: Instant | undefined; readonly wait: number }

/** A stretch of a log: whole frames, and where to go on reading. `closed`: nothing will follow. */
export type Stretch = {
  readonly frames: Bytes
  readonly next: string
  readonly upToDate: boolean
  readonly closed: boolean
}

/** What a new log is made of. `useHash` is SHA-256 of its use token; `expiresAt` absent means as long as its class allows. */
export type NewLog = {
  readonly useHash: Uint8Array
  readonly class: LogClass
  readonly expiresAt?: Instant
  readonly firstFrame: Bytes
}

/** Reads from `offset` (the start, if left out): at most 262,176 bytes; `upToDate` is false while there is more. Changes nothing there. */
export function readLog(server: LogServer, bearer: string, offset: string = fromStart): Promise<FromServer<Stretch>> {
  return ask(server, bearer, { method: 'GET', query: from(offset) }, readStretch)
}

/**
 * A full log comes in seventeen answers at most, since two in a row hold more than one may: a server that gives little at a time is not
 * asked thousands of times.
 */
const mostAnswers = 24

/** Reads a log to its end, from the start: whole frames, at most as many as its class may hold. Changes nothing there. */
export async function readWhole(server: LogServer, bearer: string): Promise<FromServer<Stretch>> {
  let read = await readLog(server, bearer)
  for (let answers = 1; read.ok && !read.value.upToDate && read.value.frames.length < logLimits.m.bytes; answers++) {
    const before = read.value
    const more = await readLog(server, bearer, before.next)
    if (!more.ok) return more
    if (more.value.frames.length === 0 || answers === mostAnswers)
      return { ...fail('offline'), date: more.date, wait: 0 }
    read = { ...more, value: { ...more.value, frames: concat(before.frames, more.value.frames) } }
  }
  return read
}

/** Adds whole frames, all or none. Gives the offset behind them. Whoever repeats one must expect both to be there. */
export function append(server: LogServer, bearer: string, frames: Bytes): Promise<FromServer<string>> {
  return ask(server, bearer, { method: 'POST', body: frames }, readNext)
}

/**
 * Makes a log with its first frame, in one step, and pays what that costs. The same again succeeds again; `conflict` is another log at this id,
 * `pass` a server that takes only whom it knows.
 */
export async function create(server: LogServer, admin: string, log: NewLog): Promise<FromServer<string>> {
  const { pay } = server
  const shown = await pay?.(admin, log.class)
  const made = await put(server, admin, log, shown)
  if (!pay || made.ok || made.error !== 'pass') return made
  // The price may be new, or this device's clock be days off: the server's counts.
  const pass = await pay(admin, log.class, { date: made.date })
  return pass === undefined || pass === shown ? made : put(server, admin, log, pass)
}

function put(server: LogServer, admin: string, log: NewLog, pass?: string): Promise<FromServer<string>> {
  const headers: Record<string, string> = { [header.use]: toBase64url(log.useHash), [header.class]: log.class }
  if (log.expiresAt !== undefined) headers[header.expires] = new Date(log.expiresAt).toISOString()
  if (pass !== undefined) headers[header.pass] = pass
  return ask(server, admin, { method: 'PUT', headers, body: log.firstFrame }, readNext)
}

/** Ends a log, optionally with last frames in the same step: it can be read but takes nothing more. Closing a closed one succeeds. */
export function close(server: LogServer, admin: string, frames: Bytes = concat()): Promise<FromServer<string>> {
  return ask(server, admin, { method: 'POST', headers: { [header.closed]: 'true' }, body: frames }, readNext)
}

/** Deletes a log and all that is in it. `gone` means that there was none: as good. */
export function remove(server: LogServer, admin: string): Promise<FromServer<true>> {
  return ask(server, admin, { method: 'DELETE' }, async (response) => (response.status === 204 ? true : undefined))
}

/** What a request to our server is: never from a cache, without cookies, to no other place, and not saying from which page. */
export const bare = {
  cache: 'no-store',
  credentials: 'omit',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit

/** Milliseconds that one answer may take: a slow phone network, not a dead one. */
const usualPatience = 20_000

/** What one request adds to the common ones. `query` begins with `?`. */
type Request = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Bytes
}

/** Sends one request and reads what comes back, within the server's patience. `read` gives `undefined` for what is not ours. */
async function ask<T>(
  server: LogServer,
  bearer: string,
  request: Request,
  read: (response: Response) => Promise<T | undefined>,
): Promise<FromServer<T>> {
  // Written with a timer: AbortSignal.timeout is younger than the phones that open links.
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), server.patience ?? usualPatience)
  try {
    const { fetch } = server // called by itself: a browser's own refuses to be called as somebody's method
    const address = server.origin + logPath + (request.query ?? '')
    const response = await fetch(address, inFull(request, bearer, stop.signal))
    const result = await understand(response, read)
    return { ...result, date: readDate(response), wait: readWait(response) }
  } catch {
    return { ...fail('offline'), date: undefined, wait: 0 }
  } finally {
    clearTimeout(timer)
  }
}

function from(offset: string): string {
  return `?${offsetParameter}=${encodeURIComponent(offset)}`
}

function inFull(request: Request, bearer: string, signal: AbortSignal): RequestInit {
  const headers: Record<string, string> = { ...request.headers, [header.authorization]: bearer }
  if (request.body) headers[header.contentType] = framesType
  return { ...bare, method: request.method, headers, signal, body: request.body ?? null }
}

async function understand<T>(
  response: Response,
  read: (response: Response) => Promise<T | undefined>,
): Promise<Result<T, Refusal>> {
  if (!response.ok) return fail(await readRefusal(response))
  const value = await read(response)
  return value === undefined ? fail('offline') : ok(value)
}

/** The server's code, if it is one of ours and comes as our server writes it. */
async function readRefusal(response: Response): Promise<Refusal> {
  if (!isOfType(response, 'application/json')) return 'offline'
  const code: unknown = Object(await response.json()).error
  if (!isServerCode(code)) return 'offline'
  return code === 'none' ? 'gone' : code
}

async function readStretch(response: Response): Promise<Stretch | undefined> {
  const next = response.headers.get(header.nextOffset)
  if (!next || !isOfType(response, framesType)) return undefined
  return {
    frames: new Uint8Array(await response.arrayBuffer()),
    next,
    upToDate: response.headers.get(header.upToDate) === 'true',
    closed: response.headers.get(header.closed) === 'true',
  }
}

// Only our server sends this header: a sign-in page that answers 200 to everything is not taken for a success.
async function readNext(response: Response): Promise<string | undefined> {
  return response.headers.get(header.nextOffset) ?? undefined
}

function isOfType(response: Response, type: string): boolean {
  return Boolean(response.headers.get(header.contentType)?.startsWith(type))
}

/** The server's clock, if it told. */
export function readDate(response: Response): Instant | undefined {
  const date = Date.parse(response.headers.get('date') ?? '')
  return Number.isNaN(date) ? undefined : instant(date)
}

/** For how many seconds the server asks to be left alone; 0 if it doesn't. */
export function readWait(response: Response): number {
  const seconds = Number(response.headers.get('retry-after'))
  return seconds > 0 && seconds < 86_400 ? seconds : 0
}
