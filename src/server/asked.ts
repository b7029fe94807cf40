// A request as the routes see it: no sockets, so a test can make one by hand.

import type { IncomingMessage, ServerResponse } from 'node:http'

import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'

/** One request. */
export type Asked = {
  readonly method: string
  /** The path as it came, percent signs and all; it begins with `/`. Empty if the request line held something else. */
  readonly path: string
  readonly query: URLSearchParams
  /** Characters of path and query together. */
  readonly urlLength: number
  /** The other end of the connection. */
  readonly socketAddress: string
  /** A header by its lower-case name. */
  header(name: string): string | undefined
  /** The body, at most `most` bytes. `cut` if the connection ended before it was whole. */
  body(most: number): Promise<Result<Bytes, 'too-large' | 'cut'>>
  /** Settles when the other end is no longer there to answer to. */
  readonly gone: Promise<'gone'>
}

/** The request that Node received. */
export function askedBy(request: IncomingMessage, response: ServerResponse): Asked {
  const url = request.url ?? ''
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  return {
    method: request.method ?? '',
    path: path.startsWith('/') ? path : '',
    query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
    urlLength: url.length,
    socketAddress: request.socket.remoteAddress ?? '',
    header: (name) => {
      const value = request.headers[name]
      return Array.isArray(value) ? value.join(', ') : value
    },
    body: (most) => readBody(request, most),
    gone: new Promise((resolve) => response.once('close', () => resolve('gone'))),
  }
}

// Bytes beyond the limit are thrown away as they come, so that the answer can still reach the sender.
function readBody(request: IncomingMessage, most: number): Promise<Result<Bytes, 'too-large' | 'cut'>> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let size = 0
    if (Number(request.headers['content-length'] ?? 0) > most) resolve(fail('too-large'))
    request.on('data', (part: Buffer) => {
      size += part.length
      if (size > most) {
        parts.length = 0
        resolve(fail('too-large'))
      } else parts.push(part)
    })
    request.on('end', () => resolve(ok(concat(...parts))))
    request.on('error', () => resolve(fail('cut')))
    request.on('close', () => resolve(fail('cut')))
  })
}
