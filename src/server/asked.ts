// A request as the routes see it: no sockets, so a test can make one by hand.

import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import type { From, Room } from './shares.ts'

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
  /** The body, at most `most` bytes. `bad-request` if the connection ended before it was whole, `busy` if too much of others is on its way. */
  body(most: number): Promise<Result<Bytes, NoBody>>
  /** Settles when the other end is no longer there to answer to. */
  readonly gone: Promise<'gone'>
}

/** Why there is no body, as the code of the refusal. */
type NoBody = 'too-large' | 'bad-request' | 'busy'

/** Room in memory for bodies that are still coming, over all requests, and whose part of it a request takes. */
export type BodyRoom = { readonly room: Room; readonly from: (asked: Asked) => From }

/** What each part that comes costs beside its bytes: Node keeps it as an object of its own, were it of one byte. */
const ofPart = 512
/** Bytes of each body that need no room: an ask, an answer, in a few parts. Whoever fills the room with large ones keeps nobody from these. */
const small = 4096 + 4 * ofPart

/** The request that Node received. */
export function askedBy(request: IncomingMessage, response: ServerResponse, room: BodyRoom): Asked {
  return new Received(request, response, room)
}

// A class, so that a request costs one object, and what few of them need is made when it is asked for.
class Received implements Asked {
  readonly method: string
  readonly path: string
  readonly urlLength: number
  readonly #request: IncomingMessage
  readonly #response: ServerResponse
  readonly #room: BodyRoom

  constructor(request: IncomingMessage, response: ServerResponse, room: BodyRoom) {
    const url = request.url ?? ''
    const mark = url.indexOf('?')
    const path = mark < 0 ? url : url.slice(0, mark)
    this.method = request.method ?? ''
    this.path = path.startsWith('/') ? path : ''
    this.urlLength = url.length
    this.#request = request
    this.#response = response
    this.#room = room
  }

  get query(): URLSearchParams {
    const url = this.#request.url ?? ''
    const mark = url.indexOf('?')
    return new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1))
  }

  get socketAddress(): string {
    return this.#request.socket.remoteAddress ?? ''
  }

  header(name: string): string | undefined {
    const value = this.#request.headers[name]
    return Array.isArray(value) ? value.join(', ') : value
  }

  body(most: number): Promise<Result<Bytes, NoBody>> {
    const { room, from } = this.#room
    return readBody(this.#request, most, room, () => from(this))
  }

  get gone(): Promise<'gone'> {
    return new Promise((resolve) => {
      if (this.#response.closed) resolve('gone')
      else this.#response.once('close', () => resolve('gone'))
    })
  }
}

// Bytes beyond the limit, or for which there is no room, are thrown away as they come, so that the answer can still reach the sender.
function readBody(
  request: IncomingMessage,
  most: number,
  room: Room,
  whose: () => From,
): Promise<Result<Bytes, NoBody>> {
  return new Promise((resolve) => {
    const parts: Buffer<ArrayBuffer>[] = []
    let [size, taken, over] = [0, 0, false]
    // Asked once: a connection that has ended tells no address any more.
    let from: From
    const end = (came: Result<Bytes, NoBody>) => {
      over = true
      if (taken > 0) room.giveBack(from, taken)
      taken = 0
      parts.length = 0
      resolve(came)
    }
    if (Number(request.headers['content-length'] ?? 0) > most) end(fail('too-large'))
    const take = (part: Buffer<ArrayBuffer>) => {
      if (over) return
      size += part.length
      const more = Math.max(0, size + (parts.length + 1) * ofPart - small) - taken
      if (size > most) return end(fail('too-large'))
      if (more > 0) {
        if (taken === 0) from = whose()
        if (!room.fits(from, more)) return end(fail('busy'))
        room.take(from, more)
        taken += more
      }
      parts.push(part)
    }
    const cut = () => over || end(fail('bad-request'))
    request.on('data', take)
    request.on('error', cut)
    request.on('close', cut)
    request.once('end', () => {
      if (!over) end(ok(joined(parts, size)))
      // An answer may stay open for minutes: it need not hold on to this.
      request.off('data', take).off('error', cut).off('close', cut)
    })
  })
}

// One by one: there may be more of them than a function takes arguments.
function joined(parts: readonly Buffer<ArrayBuffer>[], size: number): Bytes {
  const [only] = parts
  if (only && parts.length === 1) return only
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
