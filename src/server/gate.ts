// Who may pass. Everything a stranger could learn a log's existence from ends in the same refusal.

import { hash, randomBytes, timingSafeEqual } from 'node:crypto'

import type { Bytes } from '../lib/bytes.ts'
import type { Instant } from '../lib/time.ts'
import { parseBearer } from '../protocol/capability.ts'
import type { Bearer } from '../protocol/capability.ts'
import { header } from '../protocol/log-api.ts'
import { clientAddress, isLoopback, neighbourhood } from './address.ts'
import type { Asked } from './asked.ts'
import type { House } from './house.ts'
import type { From } from './shares.ts'
import type { LogHead } from './storage/log.ts'

/** The two rights to a log: `admin` makes, closes and deletes it, `use` reads and appends. */
export type Right = 'admin' | 'use'

/** Bytes of a body that are not counted: the rate of requests bounds those well enough. */
const uncounted = 4096

/** The log that the request's bearer has this right to, unexpired; else `undefined`, whatever the reason. */
export function admit(asked: Asked, house: House, right: Right): Promise<LogHead | undefined> {
  return admitBearer(asked.header(header.authorization), house, right)
}

/** The same for a bearer that stands elsewhere, as in the header. */
export async function admitBearer(text: string | undefined, house: House, right: Right): Promise<LogHead | undefined> {
  const bearer = parseBearer(text)
  const token = tokenOf(bearer)
  const opens = (log?: LogHead) => {
    const same = isToken(token, right === 'admin' ? log?.adminHash : log?.useHash)
    return log !== undefined && same && isAlive(log, house.clock())
  }
  const log = bearer && (await house.storage.find(bearer.id, opens))
  return opens(log) ? log : undefined
}

/** Whether this bearer has this right to a box that has not expired, whatever the reason if not. */
export async function holdsBox(bearer: Bearer | undefined, house: House, right: 'admin' | 'poke'): Promise<boolean> {
  const box = bearer && (await house.storage.wake.find(bearer.id))
  const same = isToken(tokenOf(bearer), right === 'admin' ? box?.adminHash : box?.pokeHash)
  return box !== undefined && same && house.clock() < box.expires
}

/** The client's address, as far as the host's own proxies tell it. */
export function addressOf(asked: Asked, house: House): string {
  const [forwarded, host] = [asked.header('x-forwarded-for'), asked.header('host')]
  const { proxyHops: hops, publicUrl } = house.config
  return clientAddress(
    { socketAddress: asked.socketAddress, forwarded, host },
    { hops, isPublic: publicUrl !== undefined },
  )
}

/** Whether so many bytes more may come to the disk from where the request came. */
export function mayBring(asked: Asked, house: House, bytes: number): boolean {
  return bytes <= uncounted || house.rates.spend(addressOf(asked, house), 'bytes', bytes)
}

/** Whose part of what all share it is. */
export function comesFrom(asked: Asked, house: House): From {
  const address = addressOf(asked, house)
  return isLoopback(address) ? undefined : neighbourhood(address)
}

/** Whether the log has not expired. Checked on each access; the sweep only tidies up. */
export function isAlive(log: Pick<LogHead, 'expires'>, now: Instant): boolean {
  return now < log.expires
}

// In place of what is not there, so that both ways take the same steps.
const nobody = randomBytes(32)

function tokenOf(bearer: Bearer | undefined): Uint8Array {
  return hashToCompare(bearer?.token ?? nobody)
}

function isToken(token: Uint8Array, known: Bytes | undefined): boolean {
  return timingSafeEqual(token, known ?? nobody)
}

/** SHA-256, as tokens are stored. */
export function hashOf(token: Uint8Array): Bytes {
  return new Uint8Array(hash('sha256', token, 'buffer'))
}

/** The same for a moment's comparison, in half the time. Never to be kept: it may be a small part of a large buffer. */
function hashToCompare(token: Uint8Array): Uint8Array {
  return Buffer.from(hash('sha256', token, 'latin1'), 'latin1')
}

/** Whether two hashes are equal, in constant time. */
export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
