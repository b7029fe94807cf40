import type { House } from '../house.ts'
import { serveJson } from '../served.ts'
import type { Served } from '../served.ts'
import type { Room } from '../storage/room.ts'

const states: Readonly<Record<Room, string>> = { enough: 'well', 'none-for-new': 'full-for-new', none: 'full' }

/** For the host's watchman: the process answers, and whether its disk takes writes, and new logs, as the last of each found it. */
export function healthz(house: House): Served {
  return serveJson({ state: states[house.storage.room()] })
}
