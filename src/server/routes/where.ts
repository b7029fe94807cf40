import type { House } from '../house.ts'
import { serveJson } from '../served.ts'
import type { Served } from '../served.ts'

/**
 * For the app, whenever it opens: the address to put into links, or null to use its own; what making a log costs here; what the people
 * who run this copy say of themselves; and the key for being woken, if they offer that.
 */
export function where(house: House): Served {
  const { publicUrl = null, about, price } = house.config
  return serveJson({ publicUrl, pass: price.is, about, ...(house.push && { push: house.push.publicKey }) })
}
