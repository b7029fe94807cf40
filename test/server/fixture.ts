// A server for a test, on a temporary folder, with a clock that the test moves; and a caller that knows a log's rights.

import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

import { instant } from '../../src/lib/time.ts'
import type { Instant } from '../../src/lib/time.ts'
import { readConfig } from '../../src/server/config.ts'
import type { Limits } from '../../src/server/limits.ts'
import { startServer } from '../../src/server/server.ts'
import { openStorage } from '../../src/server/storage/open.ts'
import type { Storage } from '../../src/server/storage/storage.ts'

/** The moment at which every test begins. */
export const begin = instant(Date.UTC(2026, 10, 23, 9, 0, 0))

/** The content type of sealed frames. */
export const frames = 'application/vnd.tendril.frames'

/** What a test may change. */
export type Wishes = {
  readonly limits?: Partial<Limits>
  readonly environment?: Readonly<Record<string, string>>
  readonly mostMegabytes?: number
  readonly siteFolder?: string
  /** Stands between the server and its storage: a disk that fails. */
  readonly through?: (storage: Storage) => Storage
  /** The origin of a push service that the test runs: devices can be woken through it. */
  readonly pushService?: string
  /** Data that is there already, and stays; otherwise it is a folder that is empty and goes at the stop. */
  readonly folder?: string
}

/** A running server and what a test needs to know of it. */
export type Fixture = {
  readonly url: string
  readonly folder: string
  /** Where figures are, if `TENDRIL_METRICS_PORT` is among the wishes. */
  readonly metricsUrl: string | undefined
  /** Every line it logged. */
  readonly lines: string[]
  /** Sets the server's clock. */
  setClock(now: Instant): void
  stop(): Promise<void>
}

// A test that failed half-way leaves its server behind: without this the run would never end.
const running = new Set<Fixture>()
after(() => Promise.all([...running].map((server) => server.stop())))

/** All that a line of the log may hold: the route's template, a status, and two coarse steps. */
const lineGrammar =
  /^(?:(?:[A-Z]+ [a-z0-9/-]+(?: (?:closing|long-poll|sse))?|unknown|refused) (?:\d{3} (?:0|≤\d+k|more) (?:≤\d+m?s|more)|failed \w+)|sweep (?:failed|waits)|accept failed|push (?:taken|gone|useless|later|failed))$/

/** Starts it. Stop it at the end, or the folder stays until the whole file is done. */
export async function startFixture(wishes: Wishes = {}): Promise<Fixture> {
  const folder = wishes.folder ?? mkdtempSync(join(tmpdir(), 'tendril-server-'))
  const config = readConfig({ TENDRIL_PORT: '0', TENDRIL_DATA: folder, ...wishes.environment })
  if (!config.ok) throw new Error(config.error)
  const limits = { ...config.value.limits, ...wishes.limits }
  const broken = (why: unknown) => {
    throw new Error('the disk failed', { cause: why })
  }
  // A proxy that a test makes up changes nothing of what a log costs: that is asked for by an address or an invitation.
  const { price } = config.value
  const free = price.is === 'work' && wishes.environment?.['TENDRIL_PUBLIC_URL'] === undefined
  const settings = {
    ...config.value,
    limits,
    mostMegabytes: wishes.mostMegabytes ?? 100,
    price: free ? ({ is: 'none' } as const) : price,
  }
  const opened = await openStorage(settings, broken)
  if (!opened.ok) throw new Error(opened.error)
  let now = begin
  const lines: string[] = []
  const server = await startServer({
    config: settings,
    ...opened.value,
    storage: wishes.through?.(opened.value.storage) ?? opened.value.storage,
    clock: () => now,
    siteFolder: wishes.siteFolder ?? join(folder, 'nothing-here'),
    ...(wishes.pushService !== undefined && { testPushService: wishes.pushService }),
    log: (line) => lines.push(line),
  })
  const fixture: Fixture = {
    url: server.address,
    metricsUrl: server.metricsAddress,
    folder,
    lines,
    setClock: (moment) => {
      now = moment
    },
    stop: async () => {
      if (!running.delete(fixture)) return
      await server.stop()
      for (const line of lines) assert.match(line, lineGrammar, 'a line of the log says more than it may')
      if (wishes.folder === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
  running.add(fixture)
  return fixture
}

/** A caller with both rights to one log that need not exist. */
export type Caller = {
  readonly id: Buffer
  readonly admin: string
  readonly use: string
  readonly useHash: string
}

/** New rights, random. */
export function newCaller(): Caller {
  const id = randomBytes(16)
  const useToken = randomBytes(32)
  const bearer = (token: Buffer) => `Bearer ${id.toString('base64url')}.${token.toString('base64url')}`
  const useHash = createHash('sha256').update(useToken).digest('base64url')
  return { id, admin: bearer(randomBytes(32)), use: bearer(useToken), useHash }
}

/** A frame of random bytes with its length before it: of one of the four sizes that devices send, an ask's unless told otherwise. */
export function aFrame(size: 512 | 2048 | 8192 | 32768 = 2048): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(size + 4)
  new DataView(frame.buffer).setUint32(0, size)
  frame.set(randomBytes(size), 4)
  return frame
}

/** Makes the caller's log. */
export function put(url: string, caller: Caller, body?: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const own = { authorization: caller.admin, 'tendril-use': caller.useHash, 'content-type': frames }
  return fetch(`${url}/v1/log`, { method: 'PUT', headers: { ...own, ...headers }, ...(body ? { body } : {}) })
}

/** Appends to it. */
export function post(url: string, caller: Caller, body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const own = { authorization: caller.use, 'content-type': frames }
  return fetch(`${url}/v1/log`, { method: 'POST', headers: { ...own, ...headers }, body })
}

/** Reads it. */
export function get(url: string, caller: Caller, query = '', headers: Record<string, string> = {}) {
  return fetch(`${url}/v1/log${query}`, { headers: { authorization: caller.use, ...headers } })
}

/** Asks how it stands. */
export function head(url: string, caller: Caller) {
  return fetch(`${url}/v1/log`, { method: 'HEAD', headers: { authorization: caller.use } })
}

/** Deletes it. */
export function remove(url: string, caller: Caller) {
  return fetch(`${url}/v1/log`, { method: 'DELETE', headers: { authorization: caller.admin } })
}

/** The code of a refusal. */
export async function codeOf(reply: Response): Promise<string> {
  const body = (await reply.json()) as { error: string }
  return `${reply.status} ${body.error}`
}
