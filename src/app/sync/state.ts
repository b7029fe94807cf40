// What one device keeps of the log that it shares with the person's others: where it is, how far it was read, and which step of a change of
// log is still to be done. It is sealed and stored in the same step as what it describes.

import { fromBase64url } from '../../lib/base64url.ts'
import type { Bytes } from '../../lib/bytes.ts'
import type { Result } from '../../lib/result.ts'
import type { ClientCode } from '../../protocol/errors.ts'
import type { OwnRights } from '../../seal/epoch.ts'
import type { OwnReading } from '../../seal/own-log.ts'
import { fromJson, utf8 } from '../../seal/utf8.ts'
import type { Refusal } from '../../sync/client.ts'
import type { OpenRecord } from '../record.ts'
import type { LogServer } from '../../sync/client.ts'

/** What is kept. Bytes are base64url, times are milliseconds of this device's clock. */
export type SyncState = {
  readonly v: 1
  /** Number of the log, growing by each new one; 0 before the first. */
  readonly epoch: number
  /** Its key; empty before the first. */
  readonly key: string
  /** Bytes of it that were read, and where that leads. */
  readonly position: number
  readonly reading: OwnReading | undefined
  /** The position at which its snapshot was whole. */
  readonly readyAt?: number | undefined
  /** When this device came to it. */
  readonly since: number
  /** This device made it, so it deletes it if the others follow another. */
  readonly made?: boolean | undefined
  /** This device's own way back: its record's id, the stamp of what made it, and its secret. */
  readonly slot: { readonly id: string; readonly at: string; readonly secret: string }
  /** What the keyring said of it: reading must go through there. */
  readonly expect?: { readonly n: number; readonly head: string } | undefined
  /** When something was deleted that still stands in the log: a new one is due. */
  readonly forgetFrom?: number | undefined
  /** The same, where another device did: it makes the new log, if its page lives to do so. */
  readonly forgetTheirsFrom?: number | undefined
  /** When somebody was first seen to have closed it. */
  readonly closedAt?: number | undefined
  /** A new log is being made. */
  readonly move?: Move | undefined
  /** A new log was made: what is left to do. */
  readonly finish?: Finish | undefined
  /** Ways back that are being ended: their slots go first, then comes a new log, then their places go. */
  readonly ended?: readonly Ended[] | undefined
  /** Reading stopped here: the log was altered, or this device's own past was. */
  readonly alarm?: Alarm | undefined
  /** The alarm before, which a new log has healed. */
  readonly healed?: { readonly code: Alarm; readonly at: number } | undefined
  /** A secret that another device may come with, until then. */
  readonly pairing?: { readonly secret: string; readonly until: number } | undefined
  /** The server has nothing of this device any more, or, until all of this is let go, another device ended its way back. */
  readonly unlinked?: boolean | undefined
  /**
   * When the server was found to have nothing of this device any more. That may be its mistake: all is kept for a day at least, and
   * looked for again.
   */
  readonly missedAt?: number | undefined
  /** When all was last known to be the same here and there. */
  readonly freshAt?: number | undefined
}

/** A new log on its way: `closing` is the frame that ends the old one, sent again byte for byte; `key` opens the half-made new one. */
export type Move = {
  readonly epoch: number
  /** Whether the old log is to be closed and read to its end first; not where it is gone, or altered. */
  readonly from: 'open' | 'closed'
  readonly closing?: { readonly frame: string; readonly writer: string } | undefined
  readonly key?: string | undefined
}

/** A way back that is being ended: its slot's id, and the admin secrets of its places. */
export type Ended = { readonly id: string; readonly places: readonly string[] }

/** What follows a new log: say so in the keyring, delete old logs (by their bearers), let go of places (by their admin secrets). */
export type Finish = {
  readonly rings: boolean
  readonly oldLogs: readonly string[]
  readonly places: readonly string[]
}

/** Why a log is not read any further. */
export type Alarm = Extract<
  ClientCode,
  'version' | 'commit' | 'seal' | 'pad' | 'fork' | 'gap' | 'clone' | 'rollback' | 'frame'
>

/**
 * Why something came to nothing. `moving`: another device is just making a new log. `not-kept`: this device could not store it.
 * `unreadable`: this device can't read all of its own record, so it makes no new log of it. `unlinked`: this device's way back was ended.
 * `shared`: it shares a record already, and can't come to another. All others are alarms, or the server's.
 */
export type Trouble = Refusal | Alarm | 'moving' | 'not-kept' | 'unreadable' | 'unlinked' | 'shared'

/** What this run has written to one log: who it is there, and what it has sent and not read back yet. */
export type Writing = {
  readonly key: string
  readonly id: Bytes
  seq: number
  /** Frames in the order of their numbers; `upTo` is the number after the last, `taken` how often the server said that it took them. */
  unsure: { readonly frames: Bytes; readonly upTo: number; taken: number }[]
  /** When it said so last. */
  takenAt: number
  /** Stamps of what stands in `unsure`. */
  stamps: Set<string>
}

/** What one round works on. */
export type Work = {
  readonly record: Pick<OpenRecord, 'shared' | 'notebook' | 'unreadable' | 'older' | 'openOlder' | 'change' | 'drafts'>
  readonly server: LogServer
  readonly now: () => number
  readonly random: (length: number) => Bytes
  state: SyncState
  /** What this run has written to the present log. It is not kept: the next run is another writer. */
  writing: Writing | undefined
  /** The rights to the log of that key, which take a moment to work out. */
  rights?: { readonly key: string; readonly rights: Promise<OwnRights> }
}

/** A round that came to nothing, or `undefined` if it went well. */
export type Came = Promise<Trouble | undefined>
/** What a round gives, or why it gives nothing. */
export type Given<T> = Promise<Result<T, Trouble>>

/** Bytes of the state. Throws for a text that is none: only this program writes there, and a guess at them would be a key that everybody has. */
export function bytesIn(text: string): Bytes {
  const bytes = fromBase64url(text)
  if (!bytes) throw new Error('what is kept of the other devices is damaged')
  return bytes
}

/** The state as it is kept. */
export function stateBytes(state: SyncState): Bytes {
  return utf8(JSON.stringify(state))
}

/** The state that was kept; `undefined` if this is none of ours. */
export function parseState(bytes: Bytes | undefined): SyncState | undefined {
  const stored = bytes && fromJson(bytes)
  return Object(stored).v === 1 ? (stored as SyncState) : undefined
}
