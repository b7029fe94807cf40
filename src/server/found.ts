// What stands at a path. An account that may not look is not told that nothing is there.

import { accessSync, constants, statSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { dirname } from 'node:path'

/** What was found: something, nothing, or a closed way, with the system's code for it: most often EACCES. */
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
    // Below a file there is nothing either.
    return code === 'ENOENT' || code === 'ENOTDIR' ? { is: 'nothing' } : { is: 'closed', code }
  }
}

/** Whether there is surely nothing. What can't be seen may be there: reading it then throws, and says why. */
export function isNothing(path: string): boolean {
  return foundAt(path).is === 'nothing'
}

/** Why this account can’t read what stands at a path, for the host; `undefined` if it can, or if nothing is there. */
export function whyClosed(path: string): string | undefined {
  const found = foundAt(path)
  if (found.is === 'nothing') return undefined
  const code = found.is === 'closed' ? found.code : codeWithout(path, constants.R_OK)
  if (code === undefined) return undefined
  return closedWay(found.is === 'closed' ? dirname(path) : path, code)
}

/** That this account can’t look into a file or a folder, for the host. */
export function closedWay(path: string, code: string): string {
  return `This account can’t look into ${path} (${code}). Ask again as root, or as the account that the server runs as.`
}

/** The system's code for why this account has not these rights at a path, as `fs.constants` has them; `undefined` if it has. */
export function codeWithout(path: string, rights: number): string | undefined {
  try {
    accessSync(path, rights)
    return undefined
  } catch (error) {
    return codeOf(error)
  }
}

/** The system's code of an error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? `${error.code}` : 'no reason given'
}
