import type { House } from '../house.ts'
import { serveJson } from '../served.ts'
import type { Served } from '../served.ts'

/** For the app: the address to put into links, or null to use its own. */
export function where(house: House): Served {
  return serveJson({ publicUrl: house.config.publicUrl ?? null })
}
