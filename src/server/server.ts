// The server: a house of routes behind node:http. It stores sealed bytes and has no means to open them.

import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

import type { Instant } from '../lib/time.ts'
import { askedBy } from './asked.ts'
import type { Asked } from './asked.ts'
import type { Config } from './config.ts'
import { guardedServer, listening, oneOf, slowReaders } from './connections.ts'
import type { SlowReaders } from './connections.ts'
import { comesFrom } from './gate.ts'
import { strictTransport } from './headers.ts'
import type { HeaderList } from './headers.ts'
import type { House } from './house.ts'
import { withHostPages } from './host-pages.ts'
import type { HostPage } from './host-pages.ts'
import { hub } from './hub.ts'
import type { Pokes } from './pokes.ts'
import { tellingOthers } from './pokes.ts'
import { logLine } from './log-line.ts'
import { metrics, serveMetrics } from './metrics.ts'
import type { Metrics } from './metrics.ts'
import { openPush } from './push/push.ts'
import type { Push } from './push/push.ts'
import { rates } from './rates.ts'
import { readiness } from './ready.ts'
import { refuse, send } from './served.ts'
import type { Served } from './served.ts'
import { answer, routeFor } from './router.ts'
import type { Route } from './router.ts'
import { roomFor } from './shares.ts'
import type { From } from './shares.ts'
import { loadSite } from './site.ts'
import type { Storage } from './storage/storage.ts'
import { sweeper } from './sweep.ts'

/** What a server is made of. */
export type ServerParts = {
  readonly config: Config
  /** Closed by the server when it stops. */
  readonly storage: Storage
  /** The way to other processes on the same data, where there may be some. Stopped with the server. */
  readonly pokes?: Pokes | undefined
  readonly clock: () => Instant
  /** The folder with the built app; it may be missing. */
  readonly siteFolder: string
  /** Pages of the host's own; none if absent. */
  readonly hostPages?: readonly HostPage[]
  /** The origin of a push service on this machine, for tests: nobody else is woken then. */
  readonly testPushService?: string
  /** Takes one line per request, without anything that tells who or what. */
  readonly log: (line: string) => void
}

/** A server that listens. */
export type RunningServer = {
  /** Such as `http://127.0.0.1:8787`. */
  readonly address: string
  /** Where the host's monitoring reads figures, if it does. */
  readonly metricsAddress: string | undefined
  /** Ends gently: no new requests, live streams end, those under way have ten seconds; then the database is closed. */
  stop(): Promise<void>
}

/** Starts to listen. Rejects if the port is taken. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const push = await openPush(parts)
  const house = furnish(parts, push)
  const { storage } = house
  const readers = slowReaders(parts.config.limits)
  const { metricsPort } = parts.config
  const counted = metricsPort === undefined ? undefined : metrics()
  const listen = listener(house, readers, parts.log, counted)
  const server = guardedServer(parts.config.limits, (request, response) => void listen(request, response))
  await listening(server, parts.config, parts.log)
  const figures = async ({ text }: Metrics) => {
    const room = house.storage.room()
    const full = { full: Number(room === 'none'), full_for_new: Number(room !== 'enough') }
    return text({ connections: await connectionsOf(server), ...full })
  }
  const monitored = counted && (await serveMetrics(metricsPort ?? 0, () => figures(counted), parts.log))
  const sweep = sweeper(parts)
  let underWay: Promise<void> | undefined
  const sweeping = setInterval(() => (underWay = sweep()), parts.config.limits.sweepEvery).unref()
  return {
    address: addressOf(server),
    metricsAddress: monitored && addressOf(monitored),
    stop: async () => {
      clearInterval(sweeping)
      monitored?.close()
      counted?.stop()
      const { drain: drainFor } = parts.config.limits
      const drained = drain(server, drainFor)
      house.hub.endAll()
      await Promise.all([drained, push?.stop(), Promise.race([underWay, pause(drainFor, undefined, { ref: false })])])
      readers.stop()
      await parts.pokes?.stop()
      await storage.close()
    },
  }
}

/** The parts put together. */
export function furnish(parts: ServerParts, push?: Push): House {
  const { config, storage, pokes, clock, siteFolder, hostPages = [] } = parts
  const { limits } = config
  const live = pokes
    ? tellingOthers(
        hub(limits, () => limits.lookAgain * (1 + Math.random())),
        pokes,
      )
    : hub(limits)
  return {
    config,
    storage,
    clock,
    hub: live,
    rates: rates(limits, clock),
    ready: readiness(storage, clock),
    site: withHostPages(loadSite(siteFolder), hostPages),
    push,
  }
}

/** Answers Node's requests. Never rejects. */
function listener(house: House, readers: SlowReaders, log: (line: string) => void, counted?: Metrics) {
  const always: HeaderList = house.config.publicUrl?.startsWith('https:') ? [strictTransport] : []
  const { coming } = house.config.limits
  const room = { room: roomFor(coming, coming / oneOf), from: (asked: Asked) => comesFrom(asked, house) }
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const began = performance.now()
    const asked = askedBy(request, response, room)
    const route = routeFor(asked)
    const count = countOnce(counted, route)
    try {
      const found = await answer(route, asked, house)
      const own = ownBytes(route, found)
      const from = own > 0 || 'stream' in found ? comesFrom(asked, house) : undefined
      const served = readers.fits(own, from) ? holding(found, readers, from) : refuse('busy')
      const size = 'body' in served ? served.body.length : 0
      const took = performance.now() - began
      log(logLine(route.name, served.status, size, took))
      count(served.status, took)
      const sending = send(served, response, house.clock(), always)
      // What the system took at once has left. Without a socket it waits behind an answer that has not.
      if (sending || response.socket?.writableLength !== 0) readers.watch(response, ownBytes(route, served), from)
      if (sending) await sending
    } catch (why) {
      // A bug, or a disk that failed. Its message could quote what it was working on, so only its kind is kept.
      log(`${route.name} failed ${why instanceof Error ? why.name : 'unknown'}`)
      count(503, performance.now() - began)
      if (response.headersSent) response.destroy()
      else void send(refuse('busy'), response, house.clock(), always)
    }
  }
}

/** Counts the first answer to a request: a stream that fails half-way was counted when it began. */
function countOnce(counted: Metrics | undefined, { name }: Route): (status: number, took: number) => void {
  let isCounted = false
  return (status, took) => {
    if (!isCounted) counted?.answered(name, status, took)
    isCounted = true
  }
}

function holding(served: Served, readers: SlowReaders, from: From): Served {
  return 'stream' in served ? { ...served, stream: (out) => served.stream(readers.holding(out, from)) } : served
}

/** Bytes that are in memory for this answer alone: those of a log. A page's are there in any case. */
function ownBytes({ rate }: Route, served: Served): number {
  return rate !== undefined && rate !== 'file' && 'body' in served ? served.body.length : 0
}

function connectionsOf(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)))
  })
}

function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') return ''
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`
}

async function drain(server: Server, most: number): Promise<void> {
  // A connection that has had its answer idles on: those are closed as they come up.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), most)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  clearInterval(idle)
  clearTimeout(late)
}
