// What is served to a request, as a value, and the way it is put on the wire.

import type { ServerResponse } from 'node:http'

import type { Instant } from '../lib/time.ts'
import { errorBody, serverErrors } from '../protocol/errors.ts'
import type { ServerCode } from '../protocol/errors.ts'
import { apiHeaders } from './headers.ts'
import type { OpenAnswer, SignalStream } from './signal-stream.ts'
import type { HeaderList } from './headers.ts'

/** Where a stream writes to. */
export type Outlet = {
  /** Writes, and waits while the reader is slow. False once the reader is gone. */
  send(text: string): Promise<boolean>
}

/** What the server serves to one request: whole, or a stream that ends when its function does. */
export type Served = {
  readonly status: number
  readonly headers: HeaderList
  /** How many logs were asked for that are none to the sender, where the status does not say it. */
  readonly refused?: number
} & (
  | { readonly body: Uint8Array | string }
  | { readonly stream: (out: Outlet) => Promise<void> }
  | { readonly signals: SignalStream }
)

const noStore = ['Cache-Control', 'no-store'] as const

/** An answer to a program, never cached. */
export function serveApi(status: number, headers: HeaderList, body: Uint8Array | string = ''): Served {
  return { status, headers: [...apiHeaders, noStore, ...headers], body }
}

const eventHeaders: HeaderList = [
  ...apiHeaders,
  ['Cache-Control', 'no-store, no-cache'],
  ['X-Accel-Buffering', 'no'],
  ['Content-Type', 'text/event-stream'],
]

/** A stream of events to a program. */
export function serveEvents(headers: HeaderList, stream: (out: Outlet) => Promise<void>): Served {
  return { status: 200, headers: [...eventHeaders, ...headers], stream }
}

/** An answer in JSON; 200 unless told otherwise. */
export function serveJson(value: object, status = 200): Served {
  return serveApi(status, [['Content-Type', 'application/json']], JSON.stringify(value))
}

/** A stream of signals; `refused` of its lines named no log. */
export function serveSignals(signals: SignalStream, refused: number): Served {
  return { status: 200, headers: eventHeaders, signals, refused }
}

/** A refusal. For one code it is the same to the last byte, whatever the cause, unless `headers` add to it. */
export function refuse(code: ServerCode, headers: HeaderList = []): Served {
  const again: HeaderList = code === 'slow-down' || code === 'busy' ? [['Retry-After', '10']] : []
  return serveApi(serverErrors[code], [['Content-Type', 'application/json'], ...again, ...headers], errorBody(code))
}

/** Puts an answer on the wire. `always` goes last on each, such as the transport's header. A stream gives when it has ended. */
export function send(
  served: Served,
  response: ServerResponse,
  now: Instant,
  always: HeaderList,
): Promise<void> | undefined {
  response.sendDate = false
  const headers = ['Date', dateOf(now)]
  for (const [name, value] of served.headers) headers.push(name, value)
  for (const [name, value] of always) headers.push(name, value)
  if ('stream' in served) {
    response.writeHead(served.status, headers)
    response.flushHeaders()
    return served.stream(outletOf(response)).then(() => void response.end())
  }
  if ('signals' in served) {
    response.writeHead(served.status, headers)
    response.flushHeaders()
    served.signals.open(new OpenResponse(response))
    return undefined
  }
  const body = typeof served.body === 'string' ? Buffer.from(served.body) : served.body
  const bodiless = served.status === 204 || served.status === 304
  // The length of what a GET would bring is not known to a HEAD of a log.
  const unknown = response.req.method === 'HEAD' && body.length === 0
  if (!bodiless && !unknown) headers.push('Content-Length', String(body.length))
  response.writeHead(served.status, headers)
  response.end(bodiless ? undefined : body)
  return undefined
}

class OpenResponse implements OpenAnswer {
  readonly #response: ServerResponse

  constructor(response: ServerResponse) {
    this.#response = response
  }

  write(text: string): void {
    if (!this.#response.destroyed) this.#response.write(text)
  }

  isStuck(): boolean {
    return this.#response.writableNeedDrain
  }

  whenTaken(call: () => void): void {
    this.#response.once('drain', call)
  }

  onGone(call: () => void): void {
    // It may have left while its logs were looked up.
    if (this.#response.closed) call()
    else this.#response.once('close', call)
  }

  end(): void {
    if (this.isStuck()) this.#response.destroy()
    else this.#response.end()
  }
}

let lastSecond = Number.NaN
let lastDate = ''

/** The moment as HTTP writes it; written anew once a second. */
function dateOf(now: Instant): string {
  const second = Math.floor(now / 1000)
  if (second !== lastSecond) lastDate = new Date(now).toUTCString()
  lastSecond = second
  return lastDate
}

function outletOf(response: ServerResponse): Outlet {
  return {
    send: async (text) => {
      if (response.destroyed || response.writableEnded) return false
      if (response.write(text)) return true
      await new Promise<void>((resolve) => {
        const goOn = (): void => {
          response.off('drain', goOn).off('close', goOn)
          resolve()
        }
        response.once('drain', goOn).once('close', goOn)
      })
      return !response.destroyed
    },
  }
}
