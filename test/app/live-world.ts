// For tests of the live stream: tabs of one device over a network of which a test says what it answers, with a clock that a test moves.

import type { TestContext } from 'node:test'
import { onlyTab, type Tabs } from '../../src/app/tabs.ts'
import type { Environment } from '../../src/app/environment.ts'
import type { AwaitedLog } from '../../src/app/live-stream.ts'
import { testEnvironment } from '../../src/app/testing.ts'
import { later } from '../../src/lib/time.ts'
import { memoryStore } from '../../src/store/memory.ts'

/** A stream that was asked for. */
export type Asked = {
  /** The bearers and offsets that it names. */
  readonly lines: readonly string[]
  /** The server says something on it. */
  readonly say: (text: string) => void
  /** The server ends it. */
  readonly end: () => void
  isOpen: boolean
}

/** One tab. */
export type Tab = {
  readonly environment: Environment
  /** Moves its clock, and runs what is due on the way, in its order. */
  readonly pass: (milliseconds: number) => Promise<void>
  readonly setSeen: (seen: boolean) => Promise<void>
  readonly comesOnline: () => Promise<void>
}

/** A device: its tabs share one seat. `answer` says how the server answers instead, if it does. After the test its streams end. */
export function device(t: TestContext, answer: () => Response | undefined = () => undefined) {
  const asked: Asked[] = []
  t.after(() => asked.forEach((one) => one.end()))
  const seat = oneSeat()
  const fetch: typeof globalThis.fetch = async (_address, request) => {
    const refusal = answer()
    if (refusal) return refusal
    const stream = streamOf(String(request?.body), request?.signal ?? undefined)
    asked.push(stream.asked)
    return stream.response
  }
  return {
    asked,
    open: () => asked.filter(({ isOpen }) => isOpen),
    tab: (isSeen = true, own = seat) => tab(fetch, own, isSeen),
  }
}

/** A log that is waited for, and what was done about it. */
export function log(name: string, rank = 0) {
  const reads: (string | undefined)[] = []
  const one: AwaitedLog = { bearer: `Bearer ${name}`, offset: () => '-1', rank, read: async (tail) => reads.push(tail) }
  return { ...one, reads }
}

/** Lets everything that waits for nothing but its turn come about. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 5; turns++) await new Promise((resolve) => setImmediate(resolve))
}

function streamOf(body: string, signal?: AbortSignal): { readonly asked: Asked; readonly response: Response } {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const source = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) })
  const asked: Asked = {
    lines: body.split('\n'),
    say: (text) => controller?.enqueue(new TextEncoder().encode(text)),
    end() {
      if (asked.isOpen) controller?.close()
      asked.isOpen = false
    },
    isOpen: true,
  }
  signal?.addEventListener('abort', () => {
    if (asked.isOpen) controller?.error(signal.reason)
    asked.isOpen = false
  })
  return { asked, response: new Response(source, { headers: { 'content-type': 'text/event-stream' } }) }
}

function tab(fetch: typeof globalThis.fetch, seat: Tabs['seat'], isSeen: boolean): Tab {
  const { setNow, ...plain } = testEnvironment(memoryStore(), { origin: 'https://example.org', fetch })
  const timers = new Set<{ readonly at: number; readonly work: () => void }>()
  let [seen, onSeen, onOnline] = [isSeen, (): void => {}, (): void => {}]
  const tabs: Tabs = {
    ...onlyTab,
    seat,
    isSeen: () => seen,
    onSeen(listener) {
      onSeen = listener
      return () => {}
    },
  }
  const environment: Environment = {
    ...plain,
    tabs: async () => tabs,
    later(milliseconds, work) {
      const timer = { at: plain.now() + milliseconds, work }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    onOnline(listener) {
      onOnline = listener
      return () => {}
    },
  }
  const next = (until: number) => [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
  return {
    environment,
    async pass(milliseconds) {
      await settled()
      const until = later(plain.now(), milliseconds)
      for (let due = next(until); due; due = next(until)) {
        timers.delete(due)
        setNow(later(plain.now(), Math.max(0, due.at - plain.now())))
        due.work()
        await settled()
      }
      setNow(until)
    },
    async setSeen(isNow) {
      seen = isNow
      onSeen()
      await settled()
    },
    async comesOnline() {
      onOnline()
      await settled()
    },
  }
}

/** As the browser's locks have it: one has it, others wait in line, and whoever takes it ends the one who had it. */
function oneSeat(): Tabs['seat'] {
  type Place = { readonly begin: () => void; readonly rob: () => void }
  let holder: Place | undefined
  const line: Place[] = []
  const leaves = (place: Place): void => {
    if (holder !== place) return
    holder = line.shift()
    holder?.begin()
  }
  return (work, take, leave) =>
    new Promise<void>((resolve) => {
      const taken = new AbortController()
      const done = (): void => {
        leaves(place)
        resolve()
      }
      const place: Place = {
        begin: () => void work(taken.signal).then(done),
        rob() {
          taken.abort()
          resolve()
        },
      }
      leave.addEventListener('abort', () => {
        const at = line.indexOf(place)
        if (at < 0) return
        line.splice(at, 1)
        resolve()
      })
      if (holder && !take) return void line.push(place)
      holder?.rob()
      holder = place
      place.begin()
    })
}
