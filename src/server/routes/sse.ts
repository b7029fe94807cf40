import { concat } from '../../lib/bytes.ts'
import { maxBody } from '../../protocol/limits.ts'
import { formatOffset } from '../../protocol/log-api.ts'
import type { Asked } from '../asked.ts'
import { isAlive } from '../gate.ts'
import type { House } from '../house.ts'
import { serveEvents } from '../served.ts'
import type { Outlet, Served } from '../served.ts'
import type { Page } from '../storage/storage.ts'
import { beginWait } from './wait.ts'
import type { Wait } from './wait.ts'

/** GET with `live=sse`: what there is, then what comes, as events. It ends by itself after a while and the client resumes. */
export async function eventStream(asked: Asked, house: House): Promise<Served> {
  const wait = await beginWait(asked, house)
  if ('status' in wait) return wait
  const encoding = isText(wait.log.type) ? [] : [['Stream-SSE-Data-Encoding', 'base64'] as const]
  return serveEvents(encoding, async (out) => {
    try {
      await follow(wait, house, out, asked.gone)
    } finally {
      wait.watch.stop()
    }
  })
}

async function follow(wait: Wait, house: House, out: Outlet, gone: Asked['gone']): Promise<void> {
  const until = performance.now() + house.config.limits.eventStream
  let from = wait.from
  for (let quiet = false; ;) {
    const page = await house.storage.read(wait.log, from, maxBody)
    if (!page.ok || !isAlive(page.value.log, house.clock())) return
    const ended = page.value.log.closed && page.value.next === page.value.log.tail
    if (!quiet || page.value.appends.length > 0 || ended) {
      if (!(await out.send(eventsOf(page.value, wait.cursor)))) return
    }
    from = page.value.next
    if (ended) return
    quiet = true
    if (from < page.value.log.tail) continue
    const woken = await Promise.race([wait.watch.next(until - performance.now()), gone])
    if (woken !== 'changed') return
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
