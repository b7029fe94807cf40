// Keeps slow and silent connections from holding the server: explicit timeouts, since Node's own are minutes.

import type { Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

import type { Limits } from './limits.ts'

/** Sets every timeout and cap, and answers what is not HTTP. */
export function setTimeouts(server: Server): void {
  server.headersTimeout = 10_000
  server.requestTimeout = 15_000
  server.keepAliveTimeout = 5_000
  server.maxConnections = 2_000
  server.maxRequestsPerSocket = 1_000
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Too Large' : '400 Bad Request'
    if (!socket.writable || error.code === 'ECONNRESET') socket.destroy()
    else socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  })
}

/** Settings that Node takes only when the server is made. */
export const serverOptions = { maxHeaderSize: 8192, connectionsCheckingInterval: 5_000 }

/** Watches answers on their way out. */
export type SlowReaders = {
  /** Begin to watch this one. */
  watch(response: ServerResponse): void
  stop(): void
}

/** Cuts readers off that leave too much unread for too long, or take too long for a whole answer. */
export function slowReaders(limits: Limits): SlowReaders {
  const leaving = new Map<ServerResponse, { stuckSince: number; endedAt: number }>()
  const look = setInterval(
    () => {
      const now = performance.now()
      for (const [response, seen] of leaving) {
        const unread = response.socket?.writableLength ?? 0
        seen.stuckSince = unread > limits.unread ? Math.min(seen.stuckSince, now) : Number.POSITIVE_INFINITY
        seen.endedAt = response.writableEnded ? Math.min(seen.endedAt, now) : Number.POSITIVE_INFINITY
        if (now - seen.stuckSince > limits.slowFor || now - seen.endedAt > limits.leaving) response.destroy()
      }
    },
    Math.min(1000, limits.slowFor / 4),
  ).unref()
  return {
    watch: (response) => {
      leaving.set(response, { stuckSince: Number.POSITIVE_INFINITY, endedAt: Number.POSITIVE_INFINITY })
      response.once('close', () => leaving.delete(response))
    },
    stop: () => clearInterval(look),
  }
}
