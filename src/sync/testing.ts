// A server for tests: the HTTP of docs/protocol.md over memory, without limits on the rate. What our real one does with the same requests is
// compared in test/server/devices.test.ts.

import { toBase64url } from '../lib/base64url.ts'
import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { errorBody, serverErrors } from '../protocol/errors.ts'
import type { ServerCode } from '../protocol/errors.ts'
import { splitFrames } from '../protocol/frame.ts'
import { logLimits, maxBody } from '../protocol/limits.ts'
import type { LogClass } from '../protocol/limits.ts'
import { formatOffset, framesType, header, parseOffset } from '../protocol/log-api.ts'
import { parseBearer } from '../protocol/capability.ts'

/** One log as that server has it. A test may do with it what a server could. */
export type FakeLog = {
  readonly admin: string
  readonly use: string
  readonly class: LogClass
  appends: Bytes[]
  closed: boolean
}

/** The server: its logs by id (base64url), and the `fetch` that reaches it. */
export type FakeServer = { readonly logs: Map<string, FakeLog>; readonly fetch: typeof fetch; requests: number }

/** A server without any log. */
export function fakeServer(): FakeServer {
  const logs = new Map<string, FakeLog>()
  const server: FakeServer = {
    logs,
    requests: 0,
    fetch: async (address, request = {}) => {
      server.requests += 1
      return answer(logs, new Request(new URL(String(address)), { ...request, redirect: 'follow' }))
    },
  }
  return server
}

async function answer(logs: Map<string, FakeLog>, request: Request): Promise<Response> {
  const bearer = parseBearer(request.headers.get(header.authorization) ?? undefined)
  const body = new Uint8Array(await request.arrayBuffer())
  if (!bearer) return refuse('none')
  const id = toBase64url(bearer.id)
  const token = await hashOf(bearer.token)
  const log = logs.get(id)
  if (body.length > maxBody) return refuse('too-large')
  if (request.method === 'PUT') return create(logs, request, { id, token, body })
  if (request.method === 'GET') {
    if (log?.use !== token) return refuse('none')
    return read(log, new URL(request.url))
  }
  if (request.method === 'DELETE') {
    if (log?.admin !== token) return refuse('none')
    logs.delete(id)
    return new Response(null, { status: 204 })
  }
  const closes = request.headers.get(header.closed) === 'true'
  if (!log || (closes ? log.admin : log.use) !== token) return refuse('none')
  return append(log, body, closes)
}

type Creation = { readonly id: string; readonly token: string; readonly body: Bytes }

function create(logs: Map<string, FakeLog>, request: Request, { id, token, body }: Creation): Response {
  const there = logs.get(id)
  const use = request.headers.get(header.use) ?? ''
  const kind = (request.headers.get(header.class) ?? 's') as LogClass
  if (there && there.admin !== token) return refuse('none')
  if (!splitFrames(body).ok) return refuse('frame')
  if (!there) logs.set(id, { admin: token, use, class: kind, appends: [body], closed: false })
  const same = !there || (there.use === use && String(there.appends[0]) === String(body))
  return same ? done(there ? 200 : 201, body.length) : refuse('conflict')
}

function read({ appends, closed }: FakeLog, { searchParams }: URL): Response {
  const asked = parseOffset(searchParams.get('offset') ?? '-1')
  if (asked === undefined) return refuse('bad-request')
  const tail = lengthOf(appends)
  const from = asked === 'now' ? tail : Math.min(asked, tail)
  let at = 0
  const page: Bytes[] = []
  for (const one of appends) {
    if (at > from && page.length === 0) return refuse('bad-request')
    if (at >= from && lengthOf(page) > 0 && lengthOf(page) + one.length > maxBody) break
    if (at >= from) page.push(one)
    at += one.length
  }
  const next = from + lengthOf(page)
  const headers = new Headers({ [header.contentType]: framesType, [header.nextOffset]: formatOffset(next) })
  if (next === tail) headers.set(header.upToDate, 'true')
  if (next === tail && closed) headers.set(header.closed, 'true')
  return new Response(concat(...page), { headers })
}

function append(log: FakeLog, body: Bytes, closes: boolean): Response {
  const tail = lengthOf(log.appends)
  if (log.closed) return closes && body.length === 0 ? done(204, tail) : refuse('closed')
  if (body.length === 0 && !closes) return refuse('bad-request')
  if (!splitFrames(body).ok) return refuse('frame')
  const { bytes, appends } = logLimits[log.class]
  if (body.length > 0 && (tail + body.length > bytes || log.appends.length + 1 > appends)) return refuse('full')
  if (body.length > 0) log.appends.push(body)
  log.closed = closes
  return done(204, tail + body.length)
}

function done(status: number, tail: number): Response {
  return new Response(null, { status, headers: { [header.nextOffset]: formatOffset(tail) } })
}

function refuse(code: ServerCode): Response {
  const headers = { [header.contentType]: 'application/json' }
  return new Response(errorBody(code), { status: serverErrors[code], headers })
}

function lengthOf(parts: readonly Bytes[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

async function hashOf(token: Bytes): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', token)))
}
