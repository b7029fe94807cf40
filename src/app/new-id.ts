import { toBase64url } from '../lib/base64url.ts'
import type { Environment } from './environment.ts'

/** A new name for a thing of the record: 12 random bytes, so that two devices never choose the same. */
export function newId<Id extends string>(environment: Environment): Id {
  return toBase64url(environment.random(12)) as Id
}
