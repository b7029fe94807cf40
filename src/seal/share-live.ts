// What a share shows where its owner keeps it current: the items it began with, and what the owner changed since. Whoever holds the link may
// append, so a change counts only with the owner's signature, and an old one that is put there again does nothing. docs/protocol.md, "The
// life of a share".

import { fromBase64url } from '../lib/base64url.ts'
import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { importVerifier, isSigned } from './primitives.ts'
import type { Content } from './record.ts'
import { itemId, parseChange, shareRecord } from './share-content.ts'
import { fromJson, utf8 } from './utf8.ts'

/** What is shown, by the name of each item and in the order of the page; `value` is `undefined` once it was taken out. */
export type Shown = ReadonlyMap<string, { readonly at: number; readonly value: unknown }>

/** Bytes of a signature, which stand before the JSON that is signed. */
const signatureLength = 64

/** What a share began with. An item without a name of its own can't be changed later. */
export function shownFirst(items: readonly unknown[]): Shown {
  return new Map(items.map((value, i) => [itemId(value) ?? `${i}`, { at: 0, value }]))
}

/**
 * What is shown after one more record of changes. One that the owner of `verifier` did not sign for this log (`id`), that can't be read, or
 * that is no later than what stands already, changes nothing.
 */
async function shownAfter(shown: Shown, verifier: CryptoKey, id: Bytes, body: Bytes): Promise<Shown> {
  const [signature, json] = [body.subarray(0, signatureLength), body.subarray(signatureLength)]
  const change = parseChange(fromJson(json))
  if (!change || change.at <= (shown.get(change.id)?.at ?? 0)) return shown
  if (!(await isSigned(verifier, signature, signedBytes(id, json)))) return shown
  return new Map(shown).set(change.id, { at: change.at, value: change.item })
}

/** What is shown after all changes among `records`, in their order. */
export async function shownThrough(
  shown: Shown,
  verifier: CryptoKey,
  id: Bytes,
  records: readonly Pick<Content, 'type' | 'body'>[],
): Promise<Shown> {
  let after = shown
  for (const { type, body } of records)
    if (type === shareRecord.change) after = await shownAfter(after, verifier, id, body)
  return after
}

/** The key behind the part `live` of an offer; `undefined` if it is none. */
export async function verifierOf(live: string): Promise<CryptoKey | undefined> {
  const point = fromBase64url(live)
  return point && importVerifier(point)
}

/** The items that are shown now. */
export function itemsOf(shown: Shown): readonly unknown[] {
  return [...shown.values()].flatMap(({ value }) => (value === undefined ? [] : [value]))
}

/** When the owner last changed something, in milliseconds since 1970; 0 if never. */
export function changedAt(shown: Shown): number {
  return Math.max(0, ...[...shown.values()].map(({ at }) => at))
}

/** What is signed: the JSON of a change, for one log only. */
export function signedBytes(id: Bytes, json: Bytes): Bytes {
  return concat(utf8('tendril/1/change'), id, json)
}
