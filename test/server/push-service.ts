// A push company for a test: takes pushes on this machine, answers as it is told, and opens what it got as the browser would.

import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'
import type { ECDH } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One push as it came. */
export type Push = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: Buffer }

/** A running push company. */
export type PushService = {
  readonly origin: string
  /** All that came, oldest first. */
  readonly pushes: Push[]
  /** What it answers from now on, and with which headers. */
  answer(status: number, headers?: Readonly<Record<string, string>>): void
  stop(): Promise<void>
}

/** Starts it. It answers 201. */
export async function startPushService(): Promise<PushService> {
  const pushes: Push[] = []
  let reply: { status: number; headers: Readonly<Record<string, string>> } = { status: 201, headers: {} }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      pushes.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) })
      response.writeHead(reply.status, reply.headers).end()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pushes,
    answer: (status, headers = {}) => {
      reply = { status, headers }
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A browser's side of a subscription. */
export type TestBrowser = { readonly pair: ECDH; readonly auth: Buffer; readonly p256dh: string }

/** A new one. */
export function newBrowser(): TestBrowser {
  const pair = createECDH('prime256v1')
  return { pair, auth: randomBytes(16), p256dh: pair.generateKeys().toString('base64url') }
}

/** What a body says (RFC 8291 over RFC 8188), without its padding. Throws if it was not sealed for this browser. */
export function openMessage(body: Uint8Array | readonly number[], pair: ECDH, auth: Uint8Array): Buffer {
  const bytes = Buffer.from(body)
  const [salt, key, sealed] = [bytes.subarray(0, 16), bytes.subarray(21, 86), bytes.subarray(86)]
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), key])
  const secret = hkdfSync('sha256', pair.computeSecret(key), auth, info, 32)
  const part = (name: string, length: number) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(secret), salt, `Content-Encoding: ${name}\0`, length))
  const decipher = createDecipheriv('aes-128-gcm', part('aes128gcm', 16), part('nonce', 12))
  decipher.setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  return padded.subarray(0, padded.lastIndexOf(2))
}
