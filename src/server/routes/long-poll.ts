import { concat } from '../../lib/bytes.ts'
import { maxBody } from '../../protocol/limits.ts'
import { formatOffset } from '../../protocol/log-api.ts'
import type { HeaderList } from '../headers.ts'
import type { Asked } from '../asked.ts'
import { isAlive } from '../gate.ts'
import type { House } from '../house.ts'
import { refuse, serveApi } from '../served.ts'
import type { Served } from '../served.ts'
import { beginWait } from './wait.ts'
import type { Wait } from './wait.ts'
import { pageHeaders } from './read.ts'

/** GET with `live=long-poll`: as a read, but at the end it waits a while for more. */
export async function longPoll(asked: Asked, house: House): Promise<Served> {
  const wait = await beginWait(asked, house)
  if ('status' in wait) return wait
  try {
    return await poll(wait, house, asked.gone)
  } finally {
    wait.watch.stop()
  }
}

async function poll({ log, from: asked, watch, cursor }: Wait, house: House, gone: Asked['gone']): Promise<Served> {
  const until = performance.now() + house.config.limits.longPoll
  const extra: HeaderList = [['Stream-Cursor', cursor]]
  let from = asked
  for (let last = false; ;) {
    const page = await house.storage.read(log, from, maxBody)
    if (!page.ok) return refuse(page.error)
    if (!isAlive(page.value.log, house.clock())) return refuse('none')
    const { appends, log: now } = page.value
    from = page.value.from
    if (appends.length > 0) return serveApi(200, pageHeaders(page.value, extra), concat(...appends))
    if (last || now.closed) {
      const closed: HeaderList = now.closed ? [['Stream-Closed', 'true']] : []
      return serveApi(204, [
        ['Stream-Next-Offset', formatOffset(now.tail)],
        ['Stream-Up-To-Date', 'true'],
        ...closed,
        ...extra,
      ])
    }
    last = (await Promise.race([watch.next(until - performance.now()), gone])) !== 'changed'
  }
}
