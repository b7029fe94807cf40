// The key in the address: taken out of sight at once, and put right where a messenger bent it.

import { repairPath } from '../protocol/capability.ts'

/** The parts of `window` that this needs. */
export type AddressBar = {
  readonly location: Pick<Location, 'pathname' | 'hash'>
  readonly history: Pick<History, 'replaceState'>
}

/**
 * What stood after `#` (without it), also where a messenger wrote `%23` or `%2523` for it; empty if nothing did.
 * Afterwards the address bar shows the bare path. The browser's history may still keep the whole: nobody can promise otherwise.
 */
export function takeFragment({ location, history }: AddressBar, page: '/a' | '/s' = '/a'): string {
  const path = location.pathname.replace(/%25(?=23)/gi, '%')
  const [, fragment = ''] = (repairPath(path) ?? location.hash).split('#')
  history.replaceState(null, '', page)
  return fragment
}
