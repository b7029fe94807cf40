// The HTTP of a log, as the app and the friend's page speak it. docs/protocol.md, "HTTP".
// Plain functions, so that the friend's page carries only the two that it uses.
// Nothing that a network does makes these throw: whatever is not plainly our server's answer is `offline`.

import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import { instant } from '../lib/time.ts'
import type { Instant } from '../lib/time.ts'
import { toBase64url } from '../lib/base64url.ts'
import { formatBearer } from '../protocol/capability.ts'
import type { Bearer } from '../protocol/capability.ts'
import { isServerCode } from '../protocol/errors.ts'
import type { ServerCode } from '../protocol/errors.ts'
import { longPoll } from '../protocol/limits.ts'
import type { LogClass } from '../protocol/limits.ts'
import { framesType, fromStart, header, logPath, parameter } from '../protocol/log-api.ts'

/** Where logs live, and the `fetch` that goes there. `patience`: how long one answer may take, in milliseconds (20 s if left out). */
export type LogServer = {
  readonly origin: string
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>
  readonly patience?: number
}

/**
 * Why a request came to nothing. `gone`: our server said that there is no such log (closed and deleted, expired, never there).
 * `offline`: no answer, or one that is not our server's, such as a hotel's sign-in page. All others are the server's own codes.
 */
export type Refusal = Exclude<ServerCode, 'none'> | 'offline' | 'gone'

/** What came back. `date` is the server's clock, `undefined` if it told none; `wait` is how many seconds it asks to be left alone, 0 if it doesn't. */
export type Reply<T> = Result<T, Refusal> & { readonly date: Instant | undefined; readonly wait: number }

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
  /** What creating costs here, as `invite:…` or `work:…`; absent where it costs nothing. */
  readonly pass?: string
}

/** Names one append, so that a repeated one has one effect: 16 random bytes of this run, and its number from 0. */
export type Producer = { readonly id: Uint8Array; readonly sequence: number }

/** Reads from `offset` (the start, if left out): at most 262,176 bytes; `upToDate` is false while there is more. Changes nothing there. */
export function readLog(server: LogServer, bearer: Bearer, offset: string = fromStart): Promise<Reply<Stretch>> {
  return ask(server, bearer, { method: 'GET', query: { [parameter.offset]: offset } }, readStretch)
}

/** Waits, at most 25 s, for something after `offset`. Nothing new is an empty stretch. `signal` ends the waiting as `offline`. */
export function waitForMore(
  server: LogServer,
  bearer: Bearer,
  offset: string,
  signal: AbortSignal,
): Promise<Reply<Stretch>> {
  const query = { [parameter.offset]: offset, [parameter.live]: 'long-poll' }
  return ask(server, bearer, { method: 'GET', query, signal, longer: longPoll }, readStretch)
}

/** Adds whole frames, all or none. Gives the offset behind them. With a `producer` a repetition is harmless, and `gap` means an earlier one is missing. */
export function append(server: LogServer, bearer: Bearer, frames: Bytes, producer?: Producer): Promise<Reply<string>> {
  const names = producer && {
    [header.producerId]: toBase64url(producer.id),
    [header.producerEpoch]: '0',
    [header.producerSequence]: String(producer.sequence),
  }
  return ask(server, bearer, { method: 'POST', headers: names, body: frames }, readNext)
}

/** Makes a log with its first frame, in one step. The same again succeeds again; `conflict` is another log at this id. */
export function create(server: LogServer, admin: Bearer, log: NewLog): Promise<Reply<string>> {
  const headers: Record<string, string> = { [header.use]: toBase64url(log.useHash), [header.class]: log.class }
  if (log.expiresAt !== undefined) headers[header.expires] = new Date(log.expiresAt).toISOString()
  if (log.pass !== undefined) headers[header.pass] = log.pass
  return ask(server, admin, { method: 'PUT', headers, body: log.firstFrame }, readNext)
}

/** Ends a log, optionally with last frames in the same step: it can be read but takes nothing more. Closing a closed one succeeds. */
export function close(server: LogServer, admin: Bearer, frames: Bytes = concat()): Promise<Reply<string>> {
  return ask(server, admin, { method: 'POST', headers: { [header.closed]: 'true' }, body: frames }, readNext)
}

/** Deletes a log and all that is in it. `gone` means that there was none: as good. */
export function remove(server: LogServer, admin: Bearer): Promise<Reply<true>> {
  return ask(server, admin, { method: 'DELETE' }, async (response) => (response.status === 204 ? true : undefined))
}

/** What one request adds to the common ones. */
type Request = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: Bytes
  readonly signal?: AbortSignal
  /** Milliseconds that the server is meant to take. */
  readonly longer?: number
}

/** Sends one request and reads what comes back, within the server's patience. `read` gives `undefined` for what is not ours. */
async function ask<T>(
  server: LogServer,
  bearer: Bearer,
  request: Request,
  read: (response: Response) => Promise<T | undefined>,
): Promise<Reply<T>> {
  // Written with a timer: AbortSignal.timeout and .any are younger than the phones that open links.
  const stop = new AbortController()
  const give = () => stop.abort()
  const timer = setTimeout(give, (server.patience ?? 20_000) + (request.longer ?? 0))
  request.signal?.addEventListener('abort', give)
  if (request.signal?.aborted) give()
  try {
    const { fetch } = server // called by itself: a browser's own refuses to be called as somebody's method
    const response = await fetch(address(server, request), inFull(request, bearer, stop.signal))
    const result = await understand(response, read)
    return { ...result, date: readDate(response), wait: readWait(response) }
  } catch {
    return { ...fail('offline'), date: undefined, wait: 0 }
  } finally {
    clearTimeout(timer)
    request.signal?.removeEventListener('abort', give)
  }
}

function address(server: LogServer, request: Request): string {
  const query = request.query ? `?${new URLSearchParams(request.query).toString()}` : ''
  return `${server.origin}${logPath}${query}`
}

function inFull(request: Request, bearer: Bearer, signal: AbortSignal): RequestInit {
  const headers: Record<string, string> = { ...request.headers, [header.authorization]: formatBearer(bearer) }
  if (request.body) headers[header.contentType] = framesType
  const common = { cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' } as const
  return { ...common, method: request.method, headers, signal, body: request.body ?? null }
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
  const body: unknown = await response.json()
  const code = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined
  if (!isServerCode(code)) return 'offline'
  return code === 'none' ? 'gone' : code
}

async function readStretch(response: Response): Promise<Stretch | undefined> {
  const next = response.headers.get(header.nextOffset)
  const empty = response.status === 204
  if (!next || !(empty || isOfType(response, framesType))) return undefined
  return {
    frames: empty ? concat() : new Uint8Array(await response.arrayBuffer()),
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
  return (response.headers.get(header.contentType) ?? '').split(';')[0]?.trim().toLowerCase() === type
}

function readDate(response: Response): Instant | undefined {
  const date = Date.parse(response.headers.get('date') ?? '')
  return Number.isNaN(date) ? undefined : instant(date)
}

function readWait(response: Response): number {
  const seconds = Number(response.headers.get('retry-after'))
  return seconds > 0 && seconds < 86_400 ? seconds : 0
}
