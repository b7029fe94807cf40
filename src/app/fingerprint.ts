import type { Environment } from './environment.ts'

/**
 * The fingerprint of the pages this device uses: the first 128 bits of the SHA-256 of the build's list of files, in groups of four signs. The
 * command `tendril verify-deployment` prints the same of a source. `undefined` if the list can't be reached. It says what was sent, not that it is honest.
 */
export async function fingerprint({
  fetch,
  origin,
}: Pick<Environment, 'fetch' | 'origin'>): Promise<string | undefined> {
  try {
    const list = await fetch?.(`${origin}/hashes.txt`)
    if (!list?.ok) return undefined
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await list.arrayBuffer()))
    const signs = [...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return signs.replace(/(.{4})(?=.)/g, '$1 ')
  } catch {
    return undefined
  }
}
