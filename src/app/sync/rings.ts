// The keyring on the server: reading this device's own places, and writing those of every way back.

import { fromBase64url, toBase64url } from '../../lib/base64url.ts'
import { concat, sameBytes } from '../../lib/bytes.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import { type Instant, later } from '../../lib/time.ts'
import type { Slot as KeptSlot } from '../../core/notebook.ts'
import { epochRights, ownRights } from '../../seal/epoch.ts'
import type { OwnRights } from '../../seal/epoch.ts'
import { compareEpochs, openPlace, placesOf, readPlace, sealPlace } from '../../seal/keyring.ts'
import type { PlaceContent, Pointer, Slot } from '../../seal/keyring.ts'
import { create, readLog, remove } from '../../sync/client.ts'
import type { LogServer } from '../../sync/client.ts'
import type { Came, Given, Trouble } from './state.ts'

/** One place: nothing there, what it says, or why that can't be read. */
type Found = {
  readonly rights: OwnRights
  readonly holds: PlaceContent | 'nothing' | 'damaged'
  readonly why?: Trouble
  /** The server's clock, if it told. */
  readonly date: Instant | undefined
}

/** What the two places of `secret` say, the one to follow if they differ; `undefined` if there is neither. */
export async function readRing(server: LogServer, secret: Bytes): Given<Pointer | undefined> {
  const pointers: Pointer[] = []
  let damage: Trouble | undefined
  for (const admin of await placesOf(secret)) {
    const found = await look(server, admin)
    if (!found.ok) return found
    const { rights, holds } = found.value
    if (holds === 'damaged') damage = found.value.why ?? 'seal'
    if (typeof holds === 'string') continue
    const opened = await openPlace(secret, rights.keys, holds)
    const fits = opened.ok && sameBytes((await epochRights(opened.value.key)).keys.id, opened.value.id)
    if (opened.ok && fits) pointers.push(opened.value)
    else damage = opened.ok ? 'seal' : opened.error
  }
  const [best] = pointers.sort(compareEpochs)
  return best || !damage ? ok(best) : fail(damage)
}

/** How many times another device's writing of the same slot is given way to. */
const mostTries = 5

/**
 * Makes a slot say `pointer`: the free place is written, then the other deleted, so there is one at any moment. Where it leads to
 * a log already that comes before this one, it stays, and the number of that is given.
 *
 * @param lasts after how many milliseconds the server lets it go; as long as it keeps such things, if left out.
 */
export async function writeRing(
  server: LogServer,
  slot: Slot,
  pointer: Pointer,
  lasts?: number,
): Given<'written' | number> {
  for (let tries = 0; tries < mostTries; tries++) {
    const [a, b] = [await look(server, slot.places[0]), await look(server, slot.places[1])]
    if (!a.ok) return a
    if (!b.ok) return b
    const both = [a.value, b.value]
    const first = both.find(({ holds }) => typeof holds !== 'string' && compareEpochs(holds, pointer) < 0)
    if (first && typeof first.holds !== 'string') return ok(first.holds.epoch)
    const order = both.map(({ holds }) => (typeof holds === 'string' ? 1 : compareEpochs(holds, pointer)))
    const there = order.indexOf(0)
    if (there >= 0) {
      const other = both[1 - there]
      const trouble = other && other.holds !== 'nothing' ? await drop(server, other.rights) : undefined
      return trouble ? fail(trouble) : ok('written')
    }
    const trouble = await writeFree(server, slot, pointer, { both, lasts })
    if (trouble) return fail(trouble)
  }
  return fail('busy')
}

/** Deletes the places of a way back that is to lead nowhere. */
export async function dropPlace(server: LogServer, admin: Bytes): Came {
  return drop(server, await ownRights(admin))
}

/** A slot as it stands in the record; `undefined` if it is damaged. */
export function slotFrom({ places, publicPoint, sealedPrivate }: KeptSlot): Slot | undefined {
  const [both, point, sealed] = [places, publicPoint, sealedPrivate].map(fromBase64url)
  if (both?.length !== 64 || !point || !sealed) return undefined
  return { places: [both.subarray(0, 32), both.subarray(32)], publicPoint: point, sealedPrivate: sealed }
}

/** A slot as the record keeps it. */
export function slotFields(slot: Slot) {
  return {
    places: toBase64url(concat(...slot.places)),
    publicPoint: toBase64url(slot.publicPoint),
    sealedPrivate: toBase64url(slot.sealedPrivate),
  }
}

type Wish = { readonly both: readonly Found[]; readonly lasts: number | undefined }

/** Writes the place that is free. Where none is, the one that is further behind goes first: the other still stands. */
async function writeFree(server: LogServer, slot: Slot, pointer: Pointer, { both, lasts }: Wish): Came {
  let free = both.findIndex(({ holds }) => holds === 'nothing')
  if (free < 0) {
    free = worse(both)
    const gone = both[free]
    const trouble = gone && (await drop(server, gone.rights))
    if (trouble) return trouble
  }
  const admin = slot.places[free]
  const sealed = admin && (await sealPlace(slot, admin, pointer))
  if (!sealed?.ok) return 'seal'
  const { rights, frame } = sealed.value
  const date = both[free]?.date
  const end = lasts !== undefined && date !== undefined && { expiresAt: later(date, lasts) }
  const place = { useHash: rights.useHash, class: 'm', firstFrame: frame, ...end } as const
  const made = await create(server, rights.adminBearer, place)
  return made.ok || made.error === 'conflict' ? undefined : made.error
}

function worse([a, b]: readonly Found[]): 0 | 1 {
  if (!a || typeof a.holds === 'string') return 0
  if (!b || typeof b.holds === 'string') return 1
  return compareEpochs(a.holds, b.holds) > 0 ? 0 : 1
}

async function look(server: LogServer, admin: Bytes): Promise<Result<Found, Trouble>> {
  const rights = await ownRights(admin)
  const log = await readLog(server, rights.useBearer)
  const { date } = log
  if (!log.ok) return log.error === 'gone' ? ok({ rights, holds: 'nothing', date }) : log
  const content = await readPlace(rights.keys, log.value.frames)
  return ok(
    content.ok ? { rights, holds: content.value, date } : { rights, holds: 'damaged', why: content.error, date },
  )
}

async function drop(server: LogServer, rights: OwnRights): Came {
  const removed = await remove(server, rights.adminBearer)
  return removed.ok || removed.error === 'gone' ? undefined : removed.error
}
