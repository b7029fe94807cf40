// The one generator for all servers: raw sockets that stay open, one request at a time on each, as little work as can be.

import { connect } from 'node:net'
import type { Socket } from 'node:net'

/** What a connection has to say: whole requests, sent in turn. */
export type Talk = readonly Buffer[]

/** What came of it. Latencies in milliseconds, sorted. */
export type Load = { readonly done: number; readonly seconds: number; readonly latencies: readonly number[] }

/** A request that appends `body`, in one buffer. */
export function appendRequest(head: string, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${head}Content-Length: ${body.length}\r\n\r\n`), body])
}

/** Keeps one request under way on each connection for so long. Rejects on any answer that is no success. */
export async function load(port: number, talks: readonly Talk[], ms: number): Promise<Load> {
  const latencies: number[] = []
  const began = performance.now()
  const until = began + ms
  await Promise.all(talks.map((talk) => keepTalking(port, talk, { until, latencies })))
  const seconds = (performance.now() - began) / 1000
  return { done: latencies.length, seconds, latencies: latencies.sort((a, b) => a - b) }
}

/** The value below which so many of a hundred lie. */
export function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return percentile(
    values.toSorted((a, b) => a - b),
    50,
  )
}

/** An open connection. */
export function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.setNoDelay(true)
    socket.once('error', reject)
  })
}

type Turn = { readonly until: number; readonly latencies: number[] }

async function keepTalking(port: number, talk: Talk, { until, latencies }: Turn): Promise<void> {
  let line = new Line(await connected(port))
  let sent = 0
  for (let i = 0; performance.now() < until; i++) {
    const request = talk[i % talk.length]
    if (!request) return
    if (line.isOver()) {
      line = new Line(await connected(port))
      sent = 0
    }
    const began = performance.now()
    const answer = await line.ask(request)
    // A server may end a connection after so many requests: the next one goes over a new one.
    if (answer === 'closed' && sent > 0) continue
    if (answer !== 204 && answer !== 200) throw new Error(`an append was answered with ${answer}`)
    sent++
    latencies.push(performance.now() - began)
  }
  line.hangUp()
}

/** One connection, one request at a time on it. What the generator costs is taken from the servers on the same machine, so it does little. */
export class Line {
  readonly #socket: Socket
  #answer: Buffer | undefined
  #settle: (answer: number | 'closed') => void = () => {}

  constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (part: Buffer) => this.#heard(part))
    socket.on('close', () => this.#settle('closed'))
    socket.on('error', () => {})
  }

  /** Sends one request and waits for its answer: the status. */
  ask(request: Buffer): Promise<number | 'closed'> {
    return new Promise((resolve) => {
      this.#settle = resolve
      this.#socket.write(request)
    })
  }

  isOver(): boolean {
    return this.#socket.destroyed || !this.#socket.writable
  }

  hangUp(): void {
    this.#socket.destroy()
  }

  #heard(part: Buffer): void {
    const answer = this.#answer ? Buffer.concat([this.#answer, part]) : part
    this.#answer = isWhole(answer) ? undefined : answer
    if (this.#answer !== undefined) return
    // A server may say that this was the last one; what is sent after that is not answered.
    if (answer.includes('\r\nConnection: close\r\n')) this.#socket.destroy()
    this.#settle(Number(answer.toString('latin1', 9, 12)))
  }
}

function isWhole(answer: Buffer): boolean {
  const end = answer.indexOf('\r\n\r\n')
  if (end < 0) return false
  if (end + 4 === answer.length && answer.toString('latin1', 9, 12) === '204') return true
  const [, length = '0'] = /content-length: *(\d+)/i.exec(answer.toString('latin1', 0, end)) ?? []
  return answer.length >= end + 4 + Number(length)
}
