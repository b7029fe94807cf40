import type { Link } from '../core/notebook.ts'
import { formatLink } from '../protocol/capability.ts'

/** The link as it is given to a friend. */
export function addressOf(link: Link, base: string): string {
  return formatLink(base, 'a', link.fragment)
}
