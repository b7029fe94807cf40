import { fingerprintText } from '../lib/fingerprint.ts'
import { bare } from '../sync/client.ts'
import type { Environment } from './environment.ts'

/**
 * The fingerprint of the pages this device uses, made of the SHA-256 of the build's list of files. The command `tendril
 * verify-deployment` prints the same of a source. `undefined` if the list can't be reached. It says what was sent, not that it is honest.
 */
export async function fingerprint({
  fetch,
  origin,
}: Pick<Environment, 'fetch' | 'origin'>): Promise<string | undefined> {
  try {
    const list = await fetch?.(`${origin}/hashes.txt`, bare)
    if (!list?.ok) return undefined
    return fingerprintText(new Uint8Array(await crypto.subtle.digest('SHA-256', await list.arrayBuffer())))
  } catch {
    return undefined
  }
}
