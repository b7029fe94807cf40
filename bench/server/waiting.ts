// People's devices that wait for news: what an idle one costs, and how soon three of them have heard of an append.

import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

import type { Running } from './cell.ts'
import { syncFile } from './probe.ts'
import { appendRequest, connected, openLine, percentile } from './sockets.ts'

/**
 * Resident bytes of the server for one of `count` devices that wait and hear nothing, five at a log, beside a thousand that were there
 * before: with the first ones the program's own heap grows to its working size, once.
 */
export async function bytesPerSubscriber(running: Running, count: number): Promise<number> {
  const first = await waitingDevices(running, 1000)
  const before = (await running.usage(true)).resident
  const more = await waitingDevices(running, count)
  const after = (await running.usage(true)).resident
  for (const socket of [...first, ...more]) socket.destroy()
  return (after - before) / count
}

async function waitingDevices(running: Running, count: number): Promise<Socket[]> {
  const sockets: Socket[] = []
  for (let i = 0; i < count / 5; i++) {
    const { follow } = await running.makeLog()
    for (let j = 0; j < 5; j++) sockets.push(await waitingAt(running.port, follow))
  }
  await pause(500)
  return sockets
}

/** Milliseconds from the sending of an append to the moment when the last of three devices has heard; and what a sync took meanwhile. */
export type Delivery = { readonly p50: number; readonly p99: number; readonly syncP99: number }

/** Appends one after the other, each followed by a sync of our own for comparison. */
export async function delivery(running: Running, folder: string, appends: number): Promise<Delivery> {
  const log = await running.makeLog()
  const devices = [1, 2, 3].map(() => waitingAt(running.port, log.follow))
  const sockets = await Promise.all(devices)
  const body = randomBytes(516)
  body.writeUInt32BE(512)
  const request = appendRequest(log.append, body)
  const [times, syncs]: [number[], number[]] = [[], []]
  const writer = await openLine(running.port)
  const disk = syncFile(folder)
  for (let i = 0; i < appends; i++) {
    const began = performance.now()
    const heard = Promise.all(sockets.map(nextNews)).then(() => performance.now() - began)
    await new Promise((resolve) => {
      writer.ask(request, resolve)
    })
    times.push(await heard)
    syncs.push(disk.sync())
  }
  disk.close()
  writer.hangUp()
  for (const socket of sockets) socket.destroy()
  times.sort((a, b) => a - b)
  syncs.sort((a, b) => a - b)
  return { p50: percentile(times, 50), p99: percentile(times, 99), syncP99: percentile(syncs, 99) }
}

/** A device whose stream has begun. */
async function waitingAt(port: number, request: string): Promise<Socket> {
  const socket = await connected(port)
  const begun = new Promise<void>((resolve, reject) => {
    socket.once('data', (part: Buffer) => {
      if (part.toString('latin1').startsWith('HTTP/1.1 200')) resolve()
      else reject(new Error(`no stream: ${part.toString('latin1').slice(0, 40)}`))
    })
  })
  socket.write(request)
  await begun
  socket.resume()
  return socket
}

function nextNews(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const look = (part: Buffer) => {
      if (!/event: (data|tail)/.test(part.toString('latin1'))) return
      socket.off('data', look)
      resolve()
    }
    socket.on('data', look)
  })
}
