import { hour } from '../../lib/time.ts'
import type { App } from '../app.ts'
import { heardAt, idOfDevice, lookedAt, type Way, waysTo } from '../ways-heard.ts'

/**
 * So long after a device heard of a new way it says nothing of it, in milliseconds, and looking does not count. Ours: whoever adds a device
 * in half a minute sees the end of it, and can look at the list too; the next morning somebody else is there.
 */
const quietFor = 12 * hour

/** What Today says of new ways of one kind: how many there are, and the last of them. */
export type NewWays = Pick<Way, 'is' | 'added'> & { readonly count: number }

/** At most a line for devices that were added, and one for recovery words, until they were looked at here. */
export function newWays(app: App): readonly NewWays[] {
  return (['device', 'words'] as const).flatMap((is) => {
    const ways = due(app, is)
    const [last] = ways.toSorted((a, b) => b.added - a.added)
    return last ? [{ is, added: last.added, count: ways.length }] : []
  })
}

/** The page where they can be ended is open: Today says nothing more of those it spoke of. One that is newer still has its day. */
export function lookAtWays(app: App, is: Way['is']): void {
  lookedAt(app, due(app, is))
}

function due(app: App, is: Way['is']): readonly Way[] {
  const { notebook, devices, now } = app
  const own = devices.own.value ?? ''
  // Which device is this one is known once what keeps them the same is loaded; one that was ended lists none.
  if (is === 'device' && (own === '' || devices.status.value.is === 'unlinked')) return []
  return waysTo(notebook.value).filter((way) => {
    const heard = heardAt(app, way)
    // Either way: a clock that was put forward meanwhile, and back again, holds nothing up.
    return way.is === is && way.id !== idOfDevice(own) && heard !== undefined && Math.abs(now() - heard) >= quietFor
  })
}
