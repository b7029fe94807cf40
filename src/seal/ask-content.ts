// What an ask's offer and a reply to it say, and how they are read when a stranger wrote them: never throwing, never trusting.
// docs/protocol.md, "The life of an ask".

import { askNameMost, askWordsMost, replyLineMost } from '../protocol/limits.ts'
import { isMoment, isText, part } from './json-parts.ts'

/** What the owner of a link says to whoever opens it. `ask` waits for an answer; `after` asks only how it was to be asked. */
export type OfferContent = {
  readonly k: 'ask' | 'after'
  /** The words, at most 500 UTF-16 units. */
  readonly w: string
  /** The asker's first name, at most 40 UTF-16 units. */
  readonly by: string
  /** When it stops taking answers, in whole seconds since 1970. */
  readonly until: number
  /** What is poked after an answer, so that the asker's devices are woken: at most 120 characters. */
  readonly box?: string
}

/** How it was to be asked, 0 the worst of five words to 4 the best. */
export type FeltIndex = 0 | 1 | 2 | 3 | 4

/** An answer to an ask. `t` is a line of at most 300 UTF-16 units, `g` whether they would want to be asked again. */
export type Answered = {
  readonly a: 'yes' | 'part' | 'no' | 'never'
  readonly t?: string
  readonly f?: FeltIndex
  readonly g?: 'yes' | 'smaller' | 'not-now'
}

/** The answer to an after-link: how it was, and a line. */
export type AnsweredAfter = { readonly f: FeltIndex; readonly t?: string }

/** Takes back what was answered before. */
export type TakenBack = { readonly a: null }

/**
 * What a sealed reply says: whatever a friend sends. The last valid one of a log counts, unless it was held up behind a later one of its
 * page.
 */
export type ReplyContent = Answered | AnsweredAfter | TakenBack

/**
 * The offer in a value that came out of JSON, with nothing else in it; `undefined` unless every part is as it should be. Unknown parts
 * are left out.
 */
export function parseOffer(value: unknown): OfferContent | undefined {
  const k = part(value, 'k')
  const w = part(value, 'w')
  const by = part(value, 'by')
  const until = part(value, 'until')
  const box = part(value, 'box')
  if (k !== 'ask' && k !== 'after') return undefined
  if (!isText(w, askWordsMost) || !isText(by, askNameMost) || !isMoment(until)) return undefined
  if (box === undefined) return { k, w, by, until }
  return isText(box, boxMost) ? { k, w, by, until, box } : undefined
}

/**
 * The reply in a value that came out of JSON, for a link of kind `k`; `undefined` unless every part is as it should be. Unknown parts are
 * left out.
 */
export function parseReply(k: OfferContent['k'], value: unknown): ReplyContent | undefined {
  const a = part(value, 'a')
  const t = part(value, 't')
  const f = part(value, 'f')
  const g = part(value, 'g')
  if (a === null) return { a }
  if (t !== undefined && !isText(t, replyLineMost)) return undefined
  if (f !== undefined && !isFelt(f)) return undefined
  const line = t === undefined ? {} : { t }
  if (k === 'after') return f === undefined ? undefined : { f, ...line }
  if (a !== 'yes' && a !== 'part' && a !== 'no' && a !== 'never') return undefined
  if (g !== undefined && g !== 'yes' && g !== 'smaller' && g !== 'not-now') return undefined
  return { a, ...line, ...(f === undefined ? {} : { f }), ...(g === undefined ? {} : { g }) }
}

const boxMost = 120
function isFelt(value: unknown): value is FeltIndex {
  return value === 0 || value === 1 || value === 2 || value === 3 || value === 4
}
