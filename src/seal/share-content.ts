// What the offer of a share and a note left on it say, and how they are read when a stranger wrote them. docs/protocol.md, "The life of a
// share". What an item says is not the seal's business: it is JSON, and the link fixes it byte by byte.

import { fromBase64url } from '../lib/base64url.ts'
import { askNameMost, shareItemsMost, shareNoteMost, shareStepMost } from '../protocol/limits.ts'
import { isMoment, isText, part } from './json-parts.ts'
import { strangersLine, strangersText } from './plain-text.ts'

/** Kinds of records in a share, beside those of every link: a copy of something chosen, and what its owner changed of it later. */
export const shareRecord = { item: 3, change: 8 } as const

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
  /** The point that tells changes of the owner from those of others, 65 bytes as base64url. Absent: what it shows never changes. */
  readonly live?: string
}

/** A change of what a share shows: the item `item` stands under `id` from now on, or, where it is `undefined`, nothing does. */
export type ShareChange = {
  /** Milliseconds since 1970, by the owner's clock; of two changes of one id the later counts. */
  readonly at: number
  /** 16 characters of base64url that name the item in this share. */
  readonly id: string
  /** A value that JSON can write; its part `id` is the same. */
  readonly item: unknown
}

/** What is left on a share: a note `t`, one suggested step `s`, or both. `t: null` takes back what was left before. */
export type NoteContent = { readonly t?: string; readonly s?: string } | { readonly t: null }

/** The offer in a value that came out of JSON, with nothing else in it; `undefined` unless every part is as it should be. */
export function parseShareOffer(value: unknown): ShareOffer | undefined {
  const [k, by, until, n, of] = ['k', 'by', 'until', 'n', 'of'].map((name) => part(value, name))
  if (k !== 'share' || !isText(by, askNameMost) || !isMoment(until)) return undefined
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 1 || n > shareItemsMost) return undefined
  if (!isText(of, 43) || !/^[A-Za-z0-9_-]{43}$/.test(of)) return undefined
  const live = part(value, 'live')
  if (live === undefined) return { k, by, until, n, of }
  return isText(live, 87) && fromBase64url(live)?.length === 65 ? { k, by, until, n, of, live } : undefined
}

/** The name of an item of a share that goes on; `undefined` if it has none. */
export function itemId(item: unknown): string | undefined {
  const id = part(item, 'id')
  return isText(id, 16) && /^[A-Za-z0-9_-]{16}$/.test(id) ? id : undefined
}

/** The change in a value that came out of JSON; `undefined` unless it says when, and either puts one item or takes one out. */
export function parseChange(value: unknown): ShareChange | undefined {
  const [at, put, gone] = ['at', 'put', 'gone'].map((name) => part(value, name))
  const id = gone === undefined ? itemId(put) : itemId({ id: gone })
  if (!Number.isSafeInteger(at) || Number(at) < 1 || id === undefined) return undefined
  return gone === undefined || put === undefined ? { at: Number(at), id, item: put } : undefined
}

/** What is written and signed of a change. */
export function changeJson({ at, id, item }: ShareChange): object {
  return item === undefined ? { at, gone: id } : { at, put: item }
}

/**
 * The note in a value that came out of JSON; `undefined` unless every part is as it should be, and something is said. Unknown parts are
 * left out, and signs that nobody writes.
 */
export function parseNote(value: unknown): NoteContent | undefined {
  const [t, s] = [part(value, 't'), part(value, 's')]
  if (t === null) return { t }
  if ((t !== undefined && !isText(t, shareNoteMost)) || (s !== undefined && !isText(s, shareStepMost))) return undefined
  const [note, step] = [strangersText(t ?? ''), strangersLine(s ?? '').replaceAll('\n', ' ')]
  return note || step ? { ...(note && { t: note }), ...(step && { s: step }) } : undefined
}
