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
  const why = await refusal(wait, house)
  if (why) return refuse(why)
  const encoding = isText(wait.log.type) ? [] : [['Stream-SSE-Data-Encoding', 'base64'] as const]
  return serveEvents(encoding, async (out) => {
    try {
      await follow(wait, { house, out, gone: asked.gone })
    } finally {
      wait.watch.stop()
    }
  })
}

/** Whether something begins there; a look at one append. */
async function refusal({ log, from, watch }: Wait, house: House) {
  try {
    const page = await house.storage.read(log, from, 1)
    if (page.ok) return undefined
    watch.stop()
    return page.error
  } catch (why) {
    watch.stop()
    throw why
  }
}

type To = { readonly house: House; readonly out: Outlet; readonly gone: Asked['gone'] }

async function follow(wait: Wait, { house, out, gone }: To): Promise<void> {
  const until = performance.now() + house.config.limits.eventStream
  for (let [from, quiet] = [wait.from, false]; ; quiet = true) {
    const told = await tell(wait, from, { house, out }, quiet)
    if (told === undefined) return
    from = told.next
    if (told.upToDate && (await Promise.race([wait.watch.next(until - performance.now()), gone])) !== 'changed') return
  }
}

/** Where to go on; nothing when it is over. In a call of its own, so that no page is held while nothing happens. */
async function tell({ log, cursor }: Wait, from: number, { house, out }: Omit<To, 'gone'>, quiet: boolean) {
  const page = await house.storage.read(log, from, maxBody)
  if (!page.ok || !isAlive(page.value.log, house.clock())) return undefined
  const { next, log: now, appends } = page.value
  const upToDate = next === now.tail
  const ended = now.closed && upToDate
  if (!quiet || appends.length > 0 || ended) {
    if (!(await out.send(eventsOf(page.value, cursor)))) return undefined
  }
  return ended ? undefined : { next, upToDate }
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
