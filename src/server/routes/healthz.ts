import type { House } from '../house.ts'
import { serveJson } from '../served.ts'
import type { Served } from '../served.ts'

/** For the host's watchman: the process answers, and whether its disk took the last write. */
export function healthz(house: House): Served {
  return serveJson({ state: house.storage.full() ? 'full' : 'well' })
}
