// Shares, read a second way.

import { createPublicKey, verify } from 'node:crypto'
import { readFragment, Refused, sha256, unbase64, useKeys } from './capability.ts'
import { chosen, jsonParts, openOffer, openReplies, shownLine, shownText, text } from './ask.ts'
import type { Owned } from './ask.ts'
import { readFrames, readLog } from './log.ts'

/** What the link of a share shows. */
export function openShare(fragment: string, log: Buffer) {
  const { offer, records, use } = openOffer(fragment, log, readShareOffer)
  const { accepted } = readLog(use, records, 'linked')
  const bodies = accepted.filter(({ type }) => type === 3).map(({ body }) => body)
  const promised = bodies.slice(0, Number(offer['n']))
  if (promised.length < Number(offer['n'])) throw new Refused('rollback')
  const digest = sha256(Buffer.concat(promised.map((body) => sha256(body))))
  if (digest.toString('base64url') !== offer['of']) throw new Refused('not-this-link')
  const items: unknown[] = promised.map((body) => JSON.parse(body.toString()))
  const notes = accepted.filter(({ type }) => type === 2).length
  if (!('live' in offer)) return { offer, items, notes }
  const changes = accepted.filter(({ type }) => type === 8).map(({ body }) => body)
  return { offer, notes, ...afterChanges(items, changes, { id: useKeys(use).id, live: String(offer['live']) }) }
}

/** What the owner's changes make of the first items. */
function afterChanges(items: unknown[], changes: Buffer[], { id, live }: { id: Buffer; live: string }) {
  const key = pointKey(Buffer.from(live, 'base64url'))
  const standing = new Map(items.map((item, i) => [nameIn(item) ?? i, { at: 0, item }]))
  for (const body of changes) {
    const json = body.subarray(64)
    const signed = Buffer.concat([Buffer.from('tendril/1/change'), id, json])
    if (!verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, body.subarray(0, 64))) continue
    const parts = jsonParts(json)
    const [at, gone] = [parts.get('at'), parts.get('gone')]
    const name = parts.has('gone') ? nameIn({ id: gone }) : nameIn(parts.get('put'))
    if (!Number.isSafeInteger(at) || name === undefined || parts.has('gone') === parts.has('put')) continue
    if (Number(at) > (standing.get(name)?.at ?? 0)) standing.set(name, { at: Number(at), item: parts.get('put') })
  }
  const all = [...standing.values()]
  const shown = all.map(({ item }) => item).filter((item) => item !== undefined)
  return { items: shown, changed: Math.max(...all.map(({ at }) => at)) }
}

/** The public key of a point, if it is one. */
function pointKey(point: Buffer) {
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
  try {
    return createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' } })
  } catch {
    throw new Refused('version')
  }
}

function nameIn(item: unknown): string | undefined {
  const id: unknown = Object(item).id
  return typeof id === 'string' && /^[\w-]{16}$/.test(id) ? id : undefined
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
  const live = parts.get('live')
  const goesOn = typeof live === 'string' && unbase64(live)?.length === 65 && unbase64(live)?.[0] === 4
  return sound && (goesOn || !parts.has('live')) ? chosen(parts, ['k', 'by', 'until', 'n', 'of', 'live']) : undefined
}

function readNote(bytes: Buffer): Record<string, unknown> | undefined {
  const parts = jsonParts(bytes)
  if (parts.get('t') === null) return { t: null }
  const optional = (name: string, most: number) => !parts.has(name) || text(parts.get(name), most)
  if (!optional('t', 1000) || !optional('s', 140)) return undefined
  const said = { t: shownText(String(parts.get('t') ?? '')), s: shownLine(String(parts.get('s') ?? ''), ' ') }
  const shown = Object.entries(said).filter(([, one]) => one !== '')
  return shown.length > 0 ? Object.fromEntries(shown) : undefined
}
