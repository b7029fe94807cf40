// Figures for the host's own monitoring, in the text that Prometheus reads. On this machine only, on a port of its own; nothing in them
// is about anybody.

import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'

import { namesThisMachine } from './address.ts'
import { listening } from './connections.ts'

/** What is counted while the server runs. */
export type Metrics = {
  /** One request was answered: its route's name, the status, and how long it took, in milliseconds. */
  answered(route: string, status: number, milliseconds: number): void
  /** All figures as text. `more` are those that are looked up at this moment. */
  text(more: Readonly<Record<string, number>>): string
  /** Ends the counting: measuring how late the event loop is wakes the process a hundred times a second. */
  stop(): void
}

type Count = { requests: number; seconds: number }

/** Starts counting. */
export function metrics(): Metrics {
  const counts = new Map<string, Count>()
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  return {
    answered: (route, status, milliseconds) => {
      const labels = `route="${route}",status="${status}"`
      const count = counts.get(labels) ?? { requests: 0, seconds: 0 }
      counts.set(labels, count)
      count.requests += 1
      count.seconds += milliseconds / 1000
    },
    text: (more) => {
      const all = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
      const now = {
        ...more,
        resident_bytes: process.memoryUsage.rss(),
        event_loop_delay_seconds: delay.percentile(99) / 1e9,
      }
      delay.reset()
      return [
        '# TYPE tendril_requests_total counter',
        ...all.map(([labels, { requests }]) => `tendril_requests_total{${labels}} ${requests}`),
        '# TYPE tendril_request_seconds_total counter',
        ...all.map(([labels, { seconds }]) => `tendril_request_seconds_total{${labels}} ${seconds.toFixed(6)}`),
        ...Object.entries(now).flatMap(([name, value]) => [`# TYPE tendril_${name} gauge`, `tendril_${name} ${value}`]),
        '',
      ].join('\n')
    },
    stop: () => void delay.disable(),
  }
}

/** Serves them at `/metrics` on 127.0.0.1, to whoever asks for this machine by a name of its own. Rejects if the port is taken. */
export async function serveMetrics(
  port: number,
  text: () => Promise<string>,
  log: (line: string) => void,
): Promise<Server> {
  const server = createServer((request, response) => {
    const meant = request.method === 'GET' && request.url === '/metrics' && namesThisMachine(request.headers.host)
    if (!meant) return void response.writeHead(404).end()
    text().then(
      (all) => response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }).end(all),
      () => response.writeHead(503).end(),
    )
  })
  server.requestTimeout = 5000
  await listening(server, { port, host: '127.0.0.1' }, log)
  return server
}
