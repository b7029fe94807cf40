// The way through the private questions keeps in its address where somebody came from, so that the end leads back there.
import { router } from '../shell/way.ts'

/** Where to go on after the questions: an address of ours, or Today. */
export function cameFrom(): string | undefined {
  const from = new URLSearchParams(location.search).get('from')
  return from !== null && /^\/(?!\/)[\w/.?=&%~-]*$/.test(from) ? from : undefined
}

/** The questions, from the beginning; afterwards they lead back to `from`, or to where the person is now. */
export function questionsHref(from: string = location.pathname + location.search): string {
  return `${router.href('questions')}?from=${encodeURIComponent(from)}`
}

/** A further address of the same way. */
export function alongTheWay(href: string): string {
  const from = cameFrom()
  return from === undefined ? href : `${href}?from=${encodeURIComponent(from)}`
}
