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

async function keepTalking(port: number, talk: Talk, turn: Turn): Promise<void> {
  let next = 0
  for (let line = await openLine(port); (await saysAll(line)) === 'closed'; line = await openLine(port));

  /** Until the time is over, or until the server ends the connection, as it may after so many requests: the next goes over a new one. */
  function saysAll(line: Line): Promise<'over' | 'closed'> {
    return new Promise<'over' | 'closed'>((resolve, reject) => {
      let answered = 0
      const say = (began: number) => {
        const request = talk[next++ % talk.length]
        if (!request || began >= turn.until) return resolve('over')
        line.ask(request, (answer) => {
          const now = performance.now()
          if (answer === 'closed' && answered > 0) return resolve('closed')
          if (answer !== 204 && answer !== 200) return reject(new Error(`an append was answered with ${answer}`))
          answered++
          turn.latencies.push(now - began)
          if (line.isOver()) resolve(now < turn.until ? 'closed' : 'over')
          else say(now)
        })
      }
      say(performance.now())
    }).finally(() => line.hangUp())
  }
}

/** Hears the status of an answer, or that the connection was closed instead. */
type Heard = (answer: number | 'closed') => void

/** One connection, one request at a time on it. What the generator costs is taken from the servers on the same machine, so it does little. */
export type Line = {
  /** Sends one request, and says what its answer was. */
  ask(request: Buffer, heard: Heard): void
  /** Whether the server has said that it takes no more. */
  isOver(): boolean
  hangUp(): void
}

/** Opens one. */
export function openLine(port: number): Promise<Line> {
  return new Promise((resolve, reject) => {
    let heard: Heard = () => {}
    let before: Buffer = Buffer.alloc(0)
    const callback = (length: number, into: Uint8Array) => {
      const part = Buffer.from(into.buffer, into.byteOffset, length)
      const answer = before.length > 0 ? Buffer.concat([before, part]) : part
      const isAll = isWhole(answer)
      before = isAll ? Buffer.alloc(0) : Buffer.from(answer)
      if (!isAll) return true
      if (answer.includes('\r\nConnection: close\r\n')) socket.destroy()
      heard(Number(answer.toString('latin1', 9, 12)))
      return true
    }
    // One buffer for all that comes, in place of a new one for each part.
    const socket = connect({ port, host: '127.0.0.1', onread: { buffer: Buffer.alloc(65_536), callback } }, () => {
      socket.off('error', reject).on('error', () => {})
      resolve({
        ask: (request, then) => {
          heard = then
          socket.write(request)
        },
        isOver: () => socket.destroyed || !socket.writable,
        hangUp: () => void socket.destroy(),
      })
    })
    socket.setNoDelay(true)
    socket.once('error', reject)
    socket.once('close', () => heard('closed'))
  })
}

const [two, zero, four, lineEnd] = [0x32, 0x30, 0x34, 0x0a]

function isWhole(answer: Buffer): boolean {
  const isBodiless = answer[9] === two && answer[10] === zero && answer[11] === four
  if (isBodiless) return answer.at(-1) === lineEnd && answer.at(-3) === lineEnd
  const end = answer.indexOf('\r\n\r\n')
  if (end < 0) return false
  const [, length = '0'] = /content-length: *(\d+)/i.exec(answer.toString('latin1', 0, end)) ?? []
  return answer.length >= end + 4 + Number(length)
}
