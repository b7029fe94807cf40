// Every number that client and server must agree on, each with its reason. docs/protocol.md lists the same.

import { day } from '../lib/time.ts'

/** What a log of one class may hold and cost. */
export type LogLimits = {
  /** Most bytes, frames included. */
  readonly bytes: number
  /** Most appends, the first one included. */
  readonly appends: number
  /** Longest life from creation or renewal, in milliseconds. */
  readonly life: number
  /** Zero bits that the hash of a pass must begin with, where work is asked for. */
  readonly workBits: number
}

/** The classes of logs, smallest first. */
export const logClasses = ['s', 'm', 'l'] as const

/** `s` an ask, `m` a share, a pair or a keyring, `l` an epoch of a person's own record. */
export type LogClass = (typeof logClasses)[number]

/** Limits per class. */
export const logLimits: Readonly<Record<LogClass, LogLimits>> = {
  // One offer and 15 replies of 2,048 bytes, each in its frame; 60 days for an answer and 30 for an asker who is away.
  s: { bytes: 16 * 2052, appends: 16, life: 90 * day, workBits: 16 },
  // A year and a bit of weekly notes; about three years, so that a keyring outlives a long pause.
  m: { bytes: 2 * 1024 ** 2, appends: 500, life: 1100 * day, workBits: 18 },
  // Ten years of a diary in 32 KiB pieces are about 20 MiB; a new epoch keeps what stands behind the snapshot short.
  l: { bytes: 64 * 1024 ** 2, appends: 20_000, life: 1100 * day, workBits: 20 },
}

/** Most bytes of one request body and of one read: eight of the largest frames, so a page of any log fits a phone's memory. */
export const maxBody = 8 * (32_768 + 4)

/** How long a link takes answers unless the asker chose otherwise, in milliseconds: two weekends. */
export const askOpen = 14 * day

/** How long an ask's log outlives its last moment for answers, in milliseconds: for an asker who is away. */
export const askGrace = 30 * day

/** How long a box for waking devices lives after its last setting, in milliseconds: a year, and a month for who is away. */
export const wakeLife = 400 * day

/** Most devices that one box wakes: a household's, not a crowd. Where one more comes, the one that was set longest ago goes. */
export const wakeSlots = 8

/** Most characters (UTF-16 units) of the words of an ask: what fits the one record of an offer even if each takes three bytes. */
export const askWordsMost = 500

/** Most characters (UTF-16 units) of the name under which an ask is signed. */
export const askNameMost = 40

/** Most characters (UTF-16 units) of the line in an answer: fits the fixed length of a reply even if each takes three bytes. */
export const replyLineMost = 300

/** How long a share may be read, as the person chooses, in milliseconds; the second is what is proposed. */
export const shareLives = [7 * day, 30 * day, 90 * day] as const

/** Most items in a share: about as many as two minutes of reading and a printed page bear. */
export const shareItemsMost = 100

/** What changes of a share leave free in its log, for notes and for what is taken out: bytes, and records. */
export const shareReserve = { bytes: 256 * 1024, records: 100 } as const

/**
 * Most characters (UTF-16 units) of a note that is left on a share. With the step it fits the fixed length of a reply even if each takes
 * six bytes.
 */
export const shareNoteMost = 1000

/** Most characters (UTF-16 units) of the one step that a note may suggest. */
export const shareStepMost = 140
