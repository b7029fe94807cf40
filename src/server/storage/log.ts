// What a log is to the server, apart from its bytes and from any database.

import type { Bytes } from '../../lib/bytes.ts'
import type { Instant } from '../../lib/time.ts'
import type { LogClass } from '../../protocol/limits.ts'

/** What is fixed when a log is made. Hashes are SHA-256 of the two tokens. */
export type NewLog = {
  readonly id: Bytes
  readonly adminHash: Bytes
  readonly useHash: Bytes
  /** Content type, in lower case. */
  readonly type: string
  readonly class: LogClass
  readonly closed: boolean
  readonly expires: Instant
  /** The moment that was asked for, before the class's limit; `undefined` if none was. */
  readonly expiresAsked: Instant | undefined
}

/** What an engine finds a log by: the id alone may by now be another log's, made after this one was gone. */
export type LogRef = Pick<LogHead, 'n' | 'id'>

/** A log as it stands, without its bytes. */
export type LogHead = NewLog & {
  /** The engine's own number for it; never given to another log. */
  readonly n: number
  /** Bytes in it. */
  readonly tail: number
  /** Appends in it. */
  readonly count: number
  /** The last `Stream-Seq`; empty text before the first. */
  readonly sequence: string
}
