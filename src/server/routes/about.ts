import type { House } from '../house.ts'
import { serveJson } from '../served.ts'
import type { Served } from '../served.ts'

/** For a page about finding somebody: what the people who run this copy say of themselves, as they set it. */
export function about(house: House): Served {
  return serveJson(house.config.about)
}
