// Lets the Durable Streams suite talk to our server: it names streams by path, we name them by bearer. Nothing else is changed.

import { createHash, hkdfSync } from 'node:crypto'
import { createServer, request } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** A running adapter. */
export type Adapter = { readonly url: string; stop(): Promise<void> }

/** Starts a proxy on this machine in front of `server`, such as `http://127.0.0.1:8787`. */
export async function startAdapter(server: string): Promise<Adapter> {
  const proxy = createServer((asked, answer) => pass(server, asked, answer))
  // On a busy machine a connection that is closed for being idle meets a request that is just being sent on it.
  proxy.keepAliveTimeout = 0
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve)
  })
  const address = proxy.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve())
        proxy.closeAllConnections()
      }),
  }
}

function pass(server: string, asked: IncomingMessage, answer: ServerResponse): void {
  const [path = '', query] = (asked.url ?? '').split(/\?(.*)/s)
  const keys = keysOf(path)
  const admin = asked.method === 'PUT' || asked.method === 'DELETE' || asked.headers['stream-closed'] === 'true'
  const headers: Record<string, string | string[] | undefined> = { ...asked.headers, host: new URL(server).host }
  headers['authorization'] = `Bearer ${keys.id}.${admin ? keys.admin : keys.use}`
  if (asked.method === 'PUT') Object.assign(headers, { 'tendril-use': keys.useHash, 'tendril-class': 'l' })
  const url = `${server}/v1/log${query === undefined ? '' : `?${query}`}`
  const onward = request(url, { method: asked.method, headers, agent: false }, (reply) => {
    // A body that is refused half-way is read to its end here as well: what is left unread would reset the connection, and lose the answer.
    asked.unpipe(onward).resume()
    if (reply.headers.location) reply.headers.location = `http://${asked.headers.host}${path}`
    answer.writeHead(reply.statusCode ?? 502, reply.headers)
    answer.flushHeaders()
    reply.pipe(answer)
  })
  onward.on('error', () => answer.destroy())
  answer.on('close', () => onward.destroy())
  asked.pipe(onward)
}

// docs/protocol.md, "Capabilities": the derivation of an own log, from a name instead of a random A.
function keysOf(path: string) {
  const a = createHash('sha256').update(`conformance${path}`).digest()
  const derive = (from: Uint8Array, label: string, length: number) =>
    Buffer.from(hkdfSync('sha256', from, '', `tendril/1/${label}`, length))
  const w = derive(a, 'use', 32)
  const token = derive(w, 'token', 32)
  const useHash = createHash('sha256').update(token).digest('base64url')
  const text = (bytes: Buffer) => bytes.toString('base64url')
  return { id: text(derive(w, 'id', 16)), admin: text(derive(a, 'admin', 32)), use: text(token), useHash }
}
