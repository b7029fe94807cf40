import { type Instant } from '../../lib/time.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { exportFormat, exportVersion } from './exported.ts'
import type { Json, Op } from './op.ts'
import { isObject, parseOp } from './parse.ts'
import { portable } from './portable.ts'
import { moment, nameOf, text } from './read.ts'

// Reads a document that `exported` made, from a file that anybody may have written.

/**
 * Why a document can't be taken. `not-ours`: something else. `damaged`: ours, and not as we wrote it. `newer`: of a version to come.
 * `too-large`: more than we would ever write.
 */
export type ImportFault = 'not-ours' | 'damaged' | 'newer' | 'too-large'

/** A sound of a document, still as base64url. */
export type ImportedSound = { readonly id: string; readonly type: string; readonly data: string }

/** What a document holds that can be taken. Keys that we don't know are left out. */
export type Imported = {
  readonly made: Instant
  /** Parts that were missing already when it was made. */
  readonly unreadable: number
  readonly ops: readonly Op[]
  readonly sounds: readonly ImportedSound[]
}

/** Most operations. Ten years of daily use are about 60,000. */
export const mostOps = 200_000
/** Longest text of a record, in UTF-16 units. Our own longest, a letter, is 20,000; the first frame of a link 50,000. */
const longestText = 100_000
/** Most sounds: one a day for ten years. */
const mostSounds = 4_000
/** Longest sound, as base64url: what a recording may be at most, and a little more. */
const longestSound = 17_000_000
/** How deep lists and objects may stand in one another. We write 7. */
const deepest = 24
/** The year 5000: a stamp beyond it would leave later ones no room. */
const latestStamp = '56f6b420ec00'

/** The document in `text`, checked from end to end: all of it, or why not. Never throws. */
export function imported(source: string): Result<Imported, ImportFault> {
  if (isTooDeep(source)) return fail('damaged')
  const document = parsed(source)
  if (!isObject(document) || document['format'] !== exportFormat) return fail('not-ours')
  const { version, ops, sounds = [] } = document
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) return fail('damaged')
  if (version > exportVersion) return fail('newer')
  const made = moment(document['made'])
  if (made === undefined || !Array.isArray(ops) || !Array.isArray(sounds)) return fail('damaged')
  if (ops.length > mostOps || sounds.length > mostSounds) return fail('too-large')
  const readOps = every(ops, opIn)
  const readSounds = every(sounds, soundIn)
  if (!readOps || !readSounds) return fail('damaged')
  const { unreadable } = document
  return ok({
    made,
    unreadable: typeof unreadable === 'number' && unreadable > 0 ? Math.trunc(unreadable) : 0,
    ops: portable(readOps),
    sounds: readSounds,
  })
}

function parsed(source: string): Json | undefined {
  try {
    return JSON.parse(source) as Json // a parser: every part is checked below
  } catch {
    return undefined
  }
}

/** Counted before anything is built: a file of nothing but brackets must cost no more than reading it. */
function isTooDeep(source: string): boolean {
  let depth = 0
  let isInText = false
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i)
    if (isInText) {
      if (unit === backslash) i++
      else if (unit === quote) isInText = false
    } else if (unit === quote) isInText = true
    else if (unit === openBracket || unit === openBrace) {
      if (++depth > deepest) return true
    } else if (unit === closeBracket || unit === closeBrace) depth--
  }
  return false
}

const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace] = [34, 92, 91, 93, 123, 125]

function every<T>(list: readonly Json[], read: (value: Json) => T | undefined): readonly T[] | undefined {
  const all: T[] = []
  for (const value of list) {
    const one = read(value)
    if (one === undefined) return undefined
    all.push(one)
  }
  return all
}

function opIn(value: Json): Op | undefined {
  const op = hasLongText(value) ? undefined : parseOp(value)
  return op && op.at < latestStamp ? op : undefined
}

function hasLongText(value: Json): boolean {
  if (typeof value === 'string') return value.length > longestText
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, part]: [string, Json]) => key.length > 200 || hasLongText(part))
}

function soundIn(value: Json): ImportedSound | undefined {
  if (!isObject(value)) return undefined
  const [id, type, data] = [nameOf<string>()(value['id']), text(80)(value['type']), value['data']]
  if (id === undefined || type === undefined || typeof data !== 'string' || data.length > longestSound) return undefined
  return { id, type, data }
}
