// Shares, read a second way.

import { readFragment, Refused, sha256 } from './capability.ts'
import { chosen, jsonParts, openOffer, openReplies, text } from './ask.ts'
import type { Owned } from './ask.ts'
import { readFrames, readLog } from './log.ts'

/** What the link of a share shows. */
export function openShare(fragment: string, log: Buffer): { offer: unknown; items: unknown[]; notes: number } {
  const { offer, records, use } = openOffer(fragment, log, readShareOffer)
  const { accepted } = readLog(use, records, 'linked')
  const bodies = accepted.filter(({ type }) => type === 3).map(({ body }) => body)
  const promised = bodies.slice(0, Number(offer['n']))
  if (promised.length < Number(offer['n'])) throw new Refused('rollback')
  const digest = sha256(Buffer.concat(promised.map((body) => sha256(body))))
  if (digest.toString('base64url') !== offer['of']) throw new Refused('not-this-link')
  const items: unknown[] = promised.map((body) => JSON.parse(body.toString()))
  return { offer, items, notes: accepted.filter(({ type }) => type === 2).length }
}

/** What its owner reads of the notes. */
export function readNotes(kept: Owned, log: Buffer) {
  const use = readFragment(kept.fragment)
  const own = readLog(use, readFrames(kept.firstFrame), 'linked')
  const offer = (own.accepted[0]?.body ?? Buffer.alloc(0)).subarray(16)
  const read = readLog(use, readFrames(log), 'linked')
  const replies = openReplies({ use, offer, replyPrivate: kept.replyPrivate }, read, 8100, readNote)
  return { replies, problems: read.problems }
}

function readShareOffer(bytes: Buffer): Record<string, unknown> | undefined {
  const parts = jsonParts(bytes)
  const isWhole = (name: string, least: number, most: number) => {
    const value = parts.get(name)
    return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
  }
  const of = parts.get('of')
  const sound =
    parts.get('k') === 'share' &&
    text(parts.get('by'), 40) &&
    isWhole('until', 0, 8.64e12) &&
    isWhole('n', 1, 100) &&
    typeof of === 'string' &&
    /^[\w-]{43}$/.test(of)
  return sound ? chosen(parts, ['k', 'by', 'until', 'n', 'of']) : undefined
}

function readNote(bytes: Buffer): Record<string, unknown> | undefined {
  const parts = jsonParts(bytes)
  if (parts.get('t') === null) return { t: null }
  const optional = (name: string, most: number) => !parts.has(name) || text(parts.get(name), most)
  if (!optional('t', 1000) || !optional('s', 140)) return undefined
  const said = ['t', 's'].filter((name) => Boolean(parts.get(name)))
  return said.length > 0 ? chosen(parts, said) : undefined
}
