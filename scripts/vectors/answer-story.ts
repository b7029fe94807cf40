// What the cases of an ask's log are told with: a log that grows, and what its owner makes of it.

import { toBase64url } from '../../src/lib/base64url.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import type { Link } from './ask-maker.ts'
import { unhex } from './case.ts'

/** Fills a log; gives what its owner finds there. */
export type Story = (link: Link) => Promise<{
  readonly replies: readonly (readonly [n: number, writer: number, seq: number, reply: unknown, order?: number])[]
  readonly problems?: readonly { readonly n: number; readonly code: string }[]
  /** If not the end of the log as it is. */
  readonly seenBefore?: { readonly n: number; readonly head: string }
  readonly seen?: { readonly n: number; readonly head: string }
  readonly log?: Bytes
}>

/** A story by its name and a note. */
export type Told = readonly (readonly [name: string, note: string, Story])[]

/** How far a log has come. */
export function seenOf(link: Link) {
  return { n: link.log.records.length, head: toBase64url(unhex(link.log.head())) }
}
