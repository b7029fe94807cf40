import { randomInt } from 'node:crypto'

import { parseBearer } from '../../protocol/capability.ts'
import type { Bearer } from '../../protocol/capability.ts'
import { header } from '../../protocol/log-api.ts'
import type { Asked } from '../asked.ts'
import { holdsBox } from '../gate.ts'
import type { House } from '../house.ts'
import { openerOf } from '../push/subscription.ts'
import { serveApi } from '../served.ts'
import type { Served } from '../served.ts'

/** What every poke is answered with. */
export const poked: Served = serveApi(204, [])

/** Most pokes that are looked at at once; what comes beyond them wakes nobody. */
const most = 256
let underWay = 0

/**
 * POST: whoever holds the box's poke token wants its devices woken. Always the same answer, and it goes out before anything is
 * looked up: neither its bytes nor its time tell whether there is a box.
 */
export function poke(asked: Asked, house: House): Served {
  const bearer = parseBearer(asked.header(header.authorization))
  if (bearer && house.push && underWay < most) {
    underWay++
    setImmediate(() => {
      void makeDue(bearer, house)
        .catch(() => {})
        .finally(() => underWay--)
    })
  }
  return poked
}

async function makeDue(bearer: Bearer, house: House): Promise<void> {
  if (!(await holdsBox(bearer, house, 'poke'))) return
  // So that nobody can tell from when a device is woken which answer came when.
  const wait = randomInt(0, house.config.limits.pushWait + 1)
  await house.storage.wake.poke({ id: bearer.id, key: openerOf(bearer.token), now: house.clock(), wait })
}
