// One push on its way: what it says about itself, and what the push company answers. Its answer is a number; nothing else of it is read.

import { Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent, request } from 'node:https'

import type { Bytes } from '../../lib/bytes.ts'
import { day } from '../../lib/time.ts'
import { publicLookup, reachable } from './reach.ts'

/** What came of it: taken; nobody is there any more; to be tried later, in `after` milliseconds if they said; or of no use. */
export type Delivery = 'taken' | 'gone' | 'useless' | { readonly after: number | undefined }

/** A way to push companies. */
export type Way = {
  /** Where an address leads, `undefined` if it may not be reached. */
  to(endpoint: string): URL | undefined
  /** Sends. Never rejects; takes ten seconds at most. */
  send(to: URL, authorization: string, body: Bytes): Promise<Delivery>
  stop(): void
}

/** How long an answer may take, in milliseconds, and how much of it is let in, in bytes, before it is cut off. */
const [patience, mostRead] = [10_000, 4096]

/**
 * The way to these push companies. `test` is the origin of a push service on this machine, and then nothing else is reached:
 * given by tests only, never by a setting.
 */
export function wayTo(hosts: readonly string[], test?: string): Way {
  const agent =
    test === undefined ? new Agent({ keepAlive: true, maxSockets: 8, lookup: publicLookup() }) : new PlainAgent()
  const open = test === undefined ? request : plainRequest
  return {
    to: (endpoint) => (test === undefined ? reachable(endpoint, hosts) : testUrl(endpoint, test)),
    send: (to, authorization, body) =>
      new Promise((resolve) => {
        const signal = AbortSignal.timeout(patience)
        const sent = open(to, { method: 'POST', agent, headers: headersFor(authorization, body), signal }, (answer) => {
          let read = 0
          answer.on('data', (part: Buffer) => {
            if ((read += part.length) > mostRead) answer.destroy()
          })
          answer.on('error', () => {})
          resolve(deliveryOf(answer.statusCode ?? 0, answer.headers['retry-after']))
        })
        sent.on('error', () => resolve({ after: undefined }))
        sent.end(body)
      }),
    stop: () => agent.destroy(),
  }
}

function testUrl(endpoint: string, origin: string): URL | undefined {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined
  return url?.origin === origin ? url : undefined
}

/** The same for every push. The topic is one word for all: a second one takes the place of the first that still waits. */
function headersFor(authorization: string, body: Bytes) {
  return {
    Authorization: authorization,
    'Content-Encoding': 'aes128gcm',
    'Content-Length': body.length,
    'Content-Type': 'application/octet-stream',
    TTL: day / 1000,
    Topic: 'w',
    Urgency: 'normal',
  }
}

/** What an answer means. A redirect leads nowhere: it is an answer of no use. */
export function deliveryOf(status: number, retryAfter: string | undefined): Delivery {
  if (status >= 200 && status < 300) return 'taken'
  if (status === 404 || status === 410) return 'gone'
  if (status !== 429 && status < 500) return 'useless'
  return { after: /^\d{1,5}$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : undefined }
}
