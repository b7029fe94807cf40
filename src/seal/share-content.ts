// What the offer of a share and a note left on it say, and how they are read when a stranger wrote them. docs/protocol.md, "The life of a share".
// What an item says is not the seal's business: it is JSON, and the link fixes it byte by byte.

import { askNameMost, shareItemsMost, shareNoteMost, shareStepMost } from '../protocol/limits.ts'
import { isMoment, isText, part } from './json-parts.ts'
import { strangersText } from './plain-text.ts'

/** What the owner of a share says to whoever opens it, before the items. */
export type ShareOffer = {
  readonly k: 'share'
  /** The person's first name, at most 40 UTF-16 units. */
  readonly by: string
  /** When it can be read no more, in whole seconds since 1970. */
  readonly until: number
  /** How many items there are, 1 to 100. */
  readonly n: number
  /** Fixes the items: 43 characters, see `digestOf`. */
  readonly of: string
}

/** What is left on a share: a note `t`, one suggested step `s`, or both. `t: null` takes back what was left before. */
export type NoteContent = { readonly t?: string; readonly s?: string } | { readonly t: null }

/** The offer in a value that came out of JSON, with nothing else in it; `undefined` unless every part is as it should be. */
export function parseShareOffer(value: unknown): ShareOffer | undefined {
  const [k, by, until, n, of] = ['k', 'by', 'until', 'n', 'of'].map((name) => part(value, name))
  if (k !== 'share' || !isText(by, askNameMost) || !isMoment(until)) return undefined
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 1 || n > shareItemsMost) return undefined
  return isText(of, 43) && /^[A-Za-z0-9_-]{43}$/.test(of) ? { k, by, until, n, of } : undefined
}

/** The note in a value that came out of JSON; `undefined` unless every part is as it should be, and something is said. Unknown parts are left out, and signs that nobody writes. */
export function parseNote(value: unknown): NoteContent | undefined {
  const [t, s] = [part(value, 't'), part(value, 's')]
  if (t === null) return { t }
  if ((t !== undefined && !isText(t, shareNoteMost)) || (s !== undefined && !isText(s, shareStepMost))) return undefined
  const [note, step] = [strangersText(t ?? ''), strangersText(s ?? '')]
  return note || step ? { ...(note && { t: note }), ...(step && { s: step }) } : undefined
}
