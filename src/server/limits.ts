// Numbers that only the server needs; what both sides must agree on stands in src/protocol/limits.ts.
// docs/self-hosting.md lists those that a host meets. Tests pass smaller ones.

import { minute } from '../lib/time.ts'

/** A bucket of tokens: how many it holds, and how many flow in each minute. */
export type Rate = { readonly holds: number; readonly perMinute: number }

/** What one kind of request costs a neighbourhood of addresses, `file` one of the app's; and the bytes it brings to the disk. */
export type RateKind = 'create' | 'write' | 'read' | 'file' | 'bytes'

/** Every limit the server keeps. Times are milliseconds, sizes are bytes. */
export type Limits = {
  /** Most characters of path and query together. */
  readonly url: number
  readonly rates: Readonly<Record<RateKind, Rate>>
  /** How many reads one refusal costs, so that guessing runs dry soon. */
  readonly refusalCosts: number
  /** Neighbourhoods remembered at once; the longest silent is forgotten first. */
  readonly neighbourhoods: number
  /** Writes waiting for the disk; above this the answer is `busy`. */
  readonly writesWaiting: number
  /** Connections at once; what comes beyond them is closed. One that waits costs about as much memory as ten pages of this text. */
  readonly connections: number
  /** Requests over one connection, after which it is closed: so that no proxy's connection lasts for ever. */
  readonly perConnection: number
  /** Who waits at once, over all logs, by long-poll, stream of events or stream of signals. */
  readonly live: number
  /** The same for one log, by long-poll or stream of events: a household's devices, not a crowd. */
  readonly livePerLog: number
  /** Of the streams of signals that name one log, how many are told of a change at once; the others look with their next sign of life. */
  readonly toldPerLog: number
  /** All of them from one neighbourhood of addresses: a school's devices, or those a mobile company has behind one address; not all there is. */
  readonly livePerNeighbourhood: number
  /** How long a long-poll waits, and how long a stream of events lasts. */
  readonly longPoll: number
  readonly eventStream: number
  /** Where processes share a database: a waiter looks by itself once in this long, up to twice this long, should word of a change be lost. */
  readonly lookAgain: number
  /** Between two signs of life of a stream of signals, and how long it lasts; each a fifth more or less, so that not all come back at once. */
  readonly signOfLife: number
  readonly signals: number
  /** How long the headers of a request, and all of it, may take to come; an idle connection; how often that is looked at. */
  readonly headers: number
  readonly request: number
  readonly idle: number
  readonly lookEvery: number
  /** A reader that leaves more than this unread for `slowFor` is cut off. */
  readonly unread: number
  readonly slowFor: number
  /**
   * Bytes of logs that wait to leave, over all readers; above this a read is answered `busy`, so that nobody can fill the memory by not
   * reading. From one neighbourhood an eighth of it.
   */
  readonly unsent: number
  /**
   * Bytes of bodies that are still coming, over all senders; above this a body is answered `busy`, so that nobody can fill the memory by
   * sending slowly. From one neighbourhood an eighth of it.
   */
  readonly coming: number
  /** The longest a finished answer may take to leave. */
  readonly leaving: number
  /** How long a stop waits for requests under way. */
  readonly drain: number
  /** Between two looks for devices that are to be woken; how late, by chance, each is at most; the least time between two wakings of one. */
  readonly pushEvery: number
  readonly pushWait: number
  readonly pushGap: number
  /** Between two sweeps of what has expired. */
  readonly sweepEvery: number
}

/** The limits a server has unless told otherwise. */
export const usualLimits: Limits = {
  url: 512,
  rates: {
    // A practice behind one address may start a few people at once; a spammer gets one log a minute after that.
    create: { holds: 60, perMinute: 1 },
    write: { holds: 120, perMinute: 60 },
    read: { holds: 300, perMinute: 300 },
    // A first visit takes 114, since all is kept for offline: a class at once, then one each two seconds.
    file: { holds: 6000, perMinute: 3000 },
    // The largest log at once, as when a device makes a new one of a long life; then what fills the usual disk in two weeks and not in a day.
    bytes: { holds: 64 * 1024 ** 2, perMinute: 1024 ** 2 },
  },
  refusalCosts: 10,
  neighbourhoods: 50_000,
  writesWaiting: 512,
  connections: 12_000,
  perConnection: 1_000,
  live: 10_000,
  livePerLog: 8,
  toldPerLog: 64,
  // A twentieth of all: four addresses took every place before. Whoever is refused comes back later, and has missed nothing.
  livePerNeighbourhood: 500,
  // Below the 30 s at which common proxies give up.
  longPoll: 25_000,
  // It ends before proxies and sleeping phones cut it, and the client resumes.
  eventStream: minute,
  lookAgain: 20_000,
  signOfLife: 25_000,
  signals: 10 * minute,
  headers: 10_000,
  request: 15_000,
  idle: 5_000,
  // So a request that never ends is cut 18 seconds after it began at the latest: 20 are promised.
  lookEvery: 3_000,
  unread: 256 * 1024,
  slowFor: 10_000,
  unsent: 256 * 1024 ** 2,
  coming: 64 * 1024 ** 2,
  leaving: 60_000,
  drain: 10_000,
  pushEvery: 5_000,
  pushWait: 600_000,
  pushGap: 600_000,
  sweepEvery: 60_000,
}
