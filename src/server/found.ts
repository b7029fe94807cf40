// What stands at a path. An account that may not look is not told that nothing is there.

import { statSync } from 'node:fs'
import type { Stats } from 'node:fs'

/** What was found: something, nothing, or a closed way, with the system's code for it: most often EACCES, or ENOTDIR. */
export type Found =
  | { readonly is: 'there'; readonly stats: Stats }
  | { readonly is: 'nothing' }
  | { readonly is: 'closed'; readonly code: string }

/** Looks, and follows links. */
export function foundAt(path: string): Found {
  try {
    return { is: 'there', stats: statSync(path) }
  } catch (error) {
    const code = codeOf(error)
    return code === 'ENOENT' ? { is: 'nothing' } : { is: 'closed', code }
  }
}

/** Whether there is surely nothing. What can't be seen may be there: reading it then throws, and says why. */
export function isNothing(path: string): boolean {
  return foundAt(path).is === 'nothing'
}

/** The system's code of an error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? `${error.code}` : 'no reason given'
}
