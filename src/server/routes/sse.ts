import { concat } from '../../lib/bytes.ts'
import { maxBody } from '../../protocol/limits.ts'
import { formatOffset } from '../../protocol/log-api.ts'
import type { Asked } from '../asked.ts'
import { isAlive } from '../gate.ts'
import type { House } from '../house.ts'
import { refuse, serveEvents } from '../served.ts'
import type { Outlet, Served } from '../served.ts'
import type { Page } from '../storage/storage.ts'
import { beginWait } from './wait.ts'
import type { Wait } from './wait.ts'

/** GET with `live=sse`: what there is, then what comes, as events. It ends by itself after a while and the client resumes. */
export async function eventStream(asked: Asked, house: House): Promise<Served> {
  const wait = await beginWait(asked, house)
  if ('status' in wait) return wait
  // The first page before the answer begins: a place that is none can still be refused.
  const first = await firstPage(wait, house)
  if (!first.ok) return refuse(first.error)
  const encoding = isText(wait.log.type) ? [] : [['Stream-SSE-Data-Encoding', 'base64'] as const]
  return serveEvents(encoding, async (out) => {
    try {
      await follow(wait, first.value, { house, out, gone: asked.gone })
    } finally {
      wait.watch.stop()
    }
  })
}

async function firstPage({ log, from, watch }: Wait, house: House): ReturnType<House['storage']['read']> {
  try {
    const page = await house.storage.read(log, from, maxBody)
    if (!page.ok) watch.stop()
    return page
  } catch (why) {
    watch.stop()
    throw why
  }
}

type To = { readonly house: House; readonly out: Outlet; readonly gone: Asked['gone'] }

async function follow({ log, cursor, watch }: Wait, first: Page, { house, out, gone }: To): Promise<void> {
  const until = performance.now() + house.config.limits.eventStream
  for (let [page, quiet] = [first, false]; isAlive(page.log, house.clock()); quiet = true) {
    const upToDate = page.next === page.log.tail
    const ended = page.log.closed && upToDate
    if (!quiet || page.appends.length > 0 || ended) {
      if (!(await out.send(eventsOf(page, cursor)))) return
    }
    if (ended) return
    if (upToDate && (await Promise.race([watch.next(until - performance.now()), gone])) !== 'changed') return
    const more = await house.storage.read(log, page.next, maxBody)
    if (!more.ok) return
    page = more.value
  }
}

function eventsOf(page: Page, cursor: string): string {
  const upToDate = page.next === page.log.tail
  const closed = upToDate && page.log.closed
  const control = {
    streamNextOffset: formatOffset(page.next),
    ...(closed ? { streamClosed: true } : { streamCursor: cursor }),
    ...(upToDate ? { upToDate } : {}),
  }
  return `${dataEvent(page)}event: control\ndata:${JSON.stringify(control)}\n\n`
}

function dataEvent(page: Page): string {
  if (page.appends.length === 0) return ''
  const bytes = Buffer.from(concat(...page.appends))
  if (!isText(page.log.type)) return `event: data\ndata:${bytes.toString('base64')}\n\n`
  // A line break in the text begins a new data line, so that text can never pose as an event.
  const lines = bytes.toString('utf8').split(/\r\n|\r|\n/)
  return `event: data\n${lines.map((line) => `data:${line.startsWith(' ') ? ' ' : ''}${line}\n`).join('')}\n`
}

function isText(type: string): boolean {
  return type.startsWith('text/')
}
