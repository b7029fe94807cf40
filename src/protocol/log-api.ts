// Names on the wire of the one HTTP endpoint. docs/protocol.md, "HTTP".

/** The one path of every log: the bearer, not the URL, says which. */
export const logPath = '/v1/log'

/** Where one stream tells a device of changes in all the logs it waits for. docs/protocol.md, "Signals". */
export const livePath = '/v1/live'

/** Most lines, and so most logs, of one such stream. */
export const mostLiveLines = 64

/** Where a device says how it can be woken. */
export const wakePath = '/v1/wake'

/** Where whoever was given a box pokes it. */
export const pokePath = '/v1/poke'

/** Content type of every body that is a run of whole frames; the only one a production server accepts. */
export const framesType = 'application/vnd.tendril.frames'

/** Header names, in lower case, as fetch and node:http hand them over. One name each, so that a page carries only those it uses. */
export * as header from './header.ts'

// Names of the query's parameters. None ever holds an id or a token. One name each, so that a page carries only those it uses.

/** From where a log is read. */
export const offsetParameter = 'offset'

/** That what comes is waited for, and how. */
export const liveParameter = 'live'

/** What whoever waits hands back. */
export const cursorParameter = 'cursor'

/** The offset before the first byte, in the query. */
export const fromStart = '-1'

/** The offset after the last byte there is, in the query. */
const fromNow = 'now'

/** Bytes before a place in a log, written with 16 decimal digits, so that text order is number order. `position` is 0 to 2⁵³−1. */
export function formatOffset(position: number): string {
  return String(position).padStart(16, '0')
}

/** The position an offset stands for (`-1` is 0), `now`, or `undefined` if it is not an offset that this protocol writes. */
export function parseOffset(text: string): number | 'now' | undefined {
  if (text === fromStart) return 0
  if (text === fromNow) return 'now'
  const position = /^[0-9]{16}$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(position) ? position : undefined
}
