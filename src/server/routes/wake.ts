import { fromBase64url } from '../../lib/base64url.ts'
import { concat } from '../../lib/bytes.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { later } from '../../lib/time.ts'
import { parseBearer } from '../../protocol/capability.ts'
import { wakeLife } from '../../protocol/limits.ts'
import { header } from '../../protocol/log-api.ts'
import type { Asked } from '../asked.ts'
import { hashOf, holdsBox, sameHash } from '../gate.ts'
import type { House } from '../house.ts'
import { openerOf, readSubscription, sealSubscription } from '../push/subscription.ts'
import type { BrowserSubscription } from '../push/subscription.ts'
import { refuse, serveApi } from '../served.ts'
import type { Served } from '../served.ts'
import type { Box } from '../storage/wake.ts'

/** Most bytes that say where a device is woken. */
const mostBytes = 4096

/**
 * PUT: this device is to be woken at this address, from now on and for 400 days. Makes the box if it is not there: its id is made of its
 * rights, so it is nobody else's, before and after.
 */
export async function setWake(asked: Asked, house: House): Promise<Served> {
  const bearer = parseBearer(asked.header(header.authorization))
  if (!bearer || !house.push) return refuse('none')
  const slot = slotOf(asked)
  const body = await asked.body(mostBytes)
  if (!body.ok) return refuse(body.error)
  const wish = readWish(body.value)
  if (slot?.length !== 8 || !wish || !house.push.reaches(wish.to.endpoint)) return refuse('bad-request')
  const rights = { adminHash: hashOf(bearer.token), pokeHash: hashOf(wish.poke) }
  if (!sameHash(boxId(rights), bearer.id)) return refuse('none')
  const expires = later(house.clock(), wakeLife)
  const sealed = sealSubscription(openerOf(wish.poke), wish.to)
  const box = { id: bearer.id, ...rights, expires }
  const done = await house.storage.wake.subscribe({ box, subscription: { slot, sealed, expires } })
  return done.ok ? serveApi(204, []) : refuse(done.error)
}

/** What a box with these rights is called: docs/protocol.md, "Waking a device". */
function boxId({ adminHash, pokeHash }: Pick<Box, 'adminHash' | 'pokeHash'>): Bytes {
  return hashOf(concat(Buffer.from('tendril/1/box'), adminHash, pokeHash)).subarray(0, 16)
}

/** DELETE: this device is not woken any more; without a slot, none of the box is, and the box is gone. */
export async function removeWake(asked: Asked, house: House): Promise<Served> {
  const bearer = parseBearer(asked.header(header.authorization))
  const slot = slotOf(asked)
  if (!(await holdsBox(bearer, house, 'admin')) || !bearer) return refuse('none')
  if (slot !== undefined && slot.length !== 8) return refuse('bad-request')
  const gone = await house.storage.wake.unsubscribe(bearer.id, slot)
  return gone.ok ? serveApi(204, []) : refuse(gone.error)
}

/** No bytes if what is given is no slot, `undefined` if nothing is. */
function slotOf(asked: Asked): Bytes | undefined {
  const text = asked.header(header.slot)
  return text === undefined ? undefined : (fromBase64url(text) ?? new Uint8Array(0))
}

function readWish(body: Bytes): { poke: Bytes; to: BrowserSubscription } | undefined {
  try {
    const json: unknown = JSON.parse(Buffer.from(body).toString())
    const parts = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {}
    const poke = typeof parts['poke'] === 'string' ? fromBase64url(parts['poke']) : undefined
    const to = readSubscription(parts)
    return poke?.length === 32 && to ? { poke, to } : undefined
  } catch {
    return undefined
  }
}
