// The rights to a log that only the person's own devices hold, and the secret that one epoch of it begins with.
// docs/protocol.md, "The own log".

import { formatBearer } from '../protocol/capability.ts'
import type { Bytes } from '../lib/bytes.ts'
import { deriveOwn } from './keys.ts'
import type { LogKeys } from './keys.ts'
import { hkdf, sha256 } from './primitives.ts'
import { utf8 } from './utf8.ts'

/** All that a device may do with an own log. It lives in memory only: everything follows from the admin secret. */
export type OwnRights = {
  readonly keys: LogKeys
  /** `Authorization` of who makes, closes and deletes. */
  readonly adminBearer: string
  /** `Authorization` of who reads and appends. */
  readonly useBearer: string
  /** SHA-256 of the use token, which the server must be given at creation. */
  readonly useHash: Bytes
}

/** The rights that follow from an admin secret `A`, 32 bytes. */
export async function ownRights(admin: Bytes): Promise<OwnRights> {
  const own = await deriveOwn(admin)
  return {
    keys: { id: own.id, content: own.content },
    adminBearer: formatBearer({ id: own.id, token: own.adminToken }),
    useBearer: formatBearer(own),
    useHash: await sha256(own.token),
  }
}

/** The rights to the log of one epoch, from its key `VK` (32 random bytes): `A = H(VK, "tendril/1/vault", 32)`. */
export async function epochRights(epochKey: Bytes): Promise<OwnRights> {
  return ownRights(await hkdf(epochKey, utf8('tendril/1/vault'), 32))
}
