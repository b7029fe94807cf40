// Keeps slow and silent connections from holding the server: explicit timeouts, since Node's own are minutes.

import { createServer } from 'node:http'
import type { RequestListener, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

import type { Limits } from './limits.ts'
import type { Outlet } from './served.ts'
import { roomFor } from './shares.ts'
import type { From } from './shares.ts'

/** A server with every timeout and cap set, that also answers what is not HTTP. */
export function guardedServer(limits: Limits, listener: RequestListener): Server {
  const server = createServer({ maxHeaderSize: 8192, connectionsCheckingInterval: limits.lookEvery }, listener)
  server.headersTimeout = limits.headers
  server.requestTimeout = limits.request
  server.keepAliveTimeout = limits.idle
  server.maxConnections = limits.connections
  server.maxRequestsPerSocket = limits.perConnection
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const status = refusals[error.code ?? ''] ?? '400 Bad Request'
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    // Node looks after it no longer, and whoever does not close their side would keep it for ever.
    setTimeout(() => socket.destroy(), lastWord).unref()
  })
  return server
}

/** Begins to listen; rejects where that can't be. Later it says so in the log when one more connection could not be taken: those there are go on. */
export async function listening(
  server: Server,
  { port, host }: { readonly port: number; readonly host: string },
  log: (line: string) => void,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject).on('error', () => log('accept failed'))
      resolve()
    })
  })
}

/** Milliseconds in which the answer to what is not HTTP must have left. */
const lastWord = 1000

const refusals: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** Bytes that are let through in any case: refusals, how things stand, and an ask with what was answered. */
const small = 4 * 2052
/** Of the memory that all share, what one neighbourhood may fill. */
export const oneOf = 8

/** Watches answers on their way out. */
export type SlowReaders = {
  /** Begin to watch this one; `bytes` are those it alone keeps in memory. */
  watch(response: ServerResponse, bytes: number, from: From): void
  /** Whether so many bytes more may be kept for those who have not read yet, and who come from there. */
  fits(bytes: number, from: From): boolean
  /** The same way out for a stream, whose parts count while they wait: where one does not fit, the reader is as good as gone. */
  holding(out: Outlet, from: From): Outlet
  stop(): void
}

/** Cuts readers off that leave too much unread for too long, or take too long for a whole answer. */
export function slowReaders(limits: Limits): SlowReaders {
  const room = roomFor(limits.unsent, limits.unsent / oneOf)
  const leaving = new Map<ServerResponse, { unread: number; stuckSince: number; endedAt: number }>()
  const look = setInterval(
    () => {
      const now = performance.now()
      for (const [response, seen] of leaving) {
        const unread = response.socket?.writableLength ?? 0
        // A stream has no end by which its reader would be measured: whoever took nothing since the last look is stuck as well.
        const isStuck = unread > limits.unread || (response.writableNeedDrain && unread === seen.unread)
        seen.unread = unread
        seen.stuckSince = isStuck ? Math.min(seen.stuckSince, now) : Number.POSITIVE_INFINITY
        seen.endedAt = response.writableEnded ? Math.min(seen.endedAt, now) : Number.POSITIVE_INFINITY
        if (now - seen.stuckSince > limits.slowFor || now - seen.endedAt > limits.leaving) response.destroy()
      }
    },
    Math.min(1000, limits.slowFor / 4),
  ).unref()
  const fits = (bytes: number, from: From): boolean => bytes <= small || room.fits(from, bytes)
  return {
    fits,
    holding: (out, from) => ({
      send: async (text) => {
        if (!fits(text.length, from)) return false
        room.take(from, text.length)
        try {
          return await out.send(text)
        } finally {
          room.giveBack(from, text.length)
        }
      },
    }),
    watch: (response, bytes, from) => {
      // Who left while the answer was found leaves no second time.
      if (response.closed) return
      room.take(from, bytes)
      leaving.set(response, { unread: 0, stuckSince: Number.POSITIVE_INFINITY, endedAt: Number.POSITIVE_INFINITY })
      response.once('close', () => {
        leaving.delete(response)
        room.giveBack(from, bytes)
      })
    },
    stop: () => clearInterval(look),
  }
}
