// Reading a log in order. Every record is checked alone (record.ts) and then against the history: what the server may not do unnoticed
// is drop, reorder or exchange anything that a later writer had seen. docs/protocol.md, "Reading".

import { toBase64url } from '../lib/base64url.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import { firstHead, nextHead } from './keys.ts'
import type { LogKeys } from './keys.ts'
import { sha256 } from './primitives.ts'
import { openRecord } from './record.ts'
import type { Content, Place, RecordFault } from './record.ts'

/** How far a log was read. Plain data: JSON keeps it whole. Only `readRecord` and `passOver` change it. */
export type Chain = {
  /** First 16 bytes of `h_0` to `h_n`, base64url: what a record at each place must name. There is one more than records read. */
  readonly heads: string[]
  /** `h_n` whole, as its 32 numbers. */
  head: readonly number[]
  /** Per writer (base64url), the fingerprints of its accepted records; their index is the record's `seq`. */
  readonly writers: Record<string, string[]>
}

/** What can be wrong with a record in its log. `replay` is a copy, dropped without a word. */
export type ChainFault = RecordFault | 'replay' | 'fork' | 'gap' | 'clone'

/** The state before the first record. */
export async function startChain(id: Bytes): Promise<Chain> {
  const head = await firstHead(id)
  return { heads: [short(head)], head: [...head], writers: {} }
}

/** How many records were read. */
export function recordsRead(chain: Chain): number {
  return chain.heads.length - 1
}

/** Where the next record stands: how many were read, and the first 16 bytes of the head after them. */
export function endOf(chain: Chain): Pick<Place, 'at' | 'head'> {
  return { at: recordsRead(chain), head: Uint8Array.from(chain.head).subarray(0, 16) }
}

/**
 * Reads the next record. The checks come in this order, and `chain` changes only if all pass: length `frame`, first byte `version`,
 * `commit`, tag `seal`, shape `pad`, same bytes as before `replay`, another history `fork`, number of its writer `gap` or `clone`.
 * After a fault the log stands still until `passOver`.
 */
export async function readRecord(keys: LogKeys, chain: Chain, record: Bytes): Promise<Result<Content, ChainFault>> {
  const opened = await openRecord(keys, record)
  if (!opened.ok) return opened
  const { writer, seq, at, head } = opened.value.place
  const name = toBase64url(writer)
  const fingerprint = short(await sha256(record))
  const accepted = Object.hasOwn(chain.writers, name) ? (chain.writers[name] ?? []) : []
  if (accepted[seq] === fingerprint) return fail('replay')
  // `at` beyond what was read finds no head to compare with.
  if (chain.heads[at] !== toBase64url(head)) return fail('fork')
  if (seq !== accepted.length) return fail(seq > accepted.length ? 'gap' : 'clone')
  await passOver(chain, record)
  if (seq === 0) chain.writers[name] = accepted
  accepted.push(fingerprint)
  return opened
}

/** Steps over a record without accepting it: the running head covers every record, readable or not. */
export async function passOver(chain: Chain, record: Bytes): Promise<void> {
  const head = await nextHead(Uint8Array.from(chain.head), record)
  chain.head = [...head]
  chain.heads.push(short(head))
}

/** A record that was accepted, and the how-manieth of the log it is, from 0. */
export type Accepted = Content & { readonly n: number }

/** Why a record was not. A copy of one is no problem: it is stepped over. */
export type ProblemCode = Exclude<ChainFault, 'replay'>

/** A record that was not accepted, the how-manieth it is, and why. */
export type Problem = { readonly n: number; readonly code: ProblemCode }

/**
 * Reads the records of a linked log: a bad one is stepped over and named, since nobody who holds the link may be able to jam it.
 * Copies are dropped and not named.
 */
export async function readLinked(
  keys: LogKeys,
  chain: Chain,
  records: readonly Bytes[],
): Promise<{ readonly accepted: readonly Accepted[]; readonly problems: readonly Problem[] }> {
  const accepted: Accepted[] = []
  const problems: Problem[] = []
  for (const record of records) {
    const n = recordsRead(chain)
    const read = await readRecord(keys, chain, record)
    if (read.ok) {
      accepted.push({ n, ...read.value })
      continue
    }
    if (read.error !== 'replay') problems.push({ n, code: read.error })
    await passOver(chain, record)
  }
  return { accepted, problems }
}

/**
 * Reads the records of an own log: the first fault stops it, to be healed by a new log from what is kept on the device.
 * Copies are stepped over.
 */
export async function readOwn(
  keys: LogKeys,
  chain: Chain,
  records: readonly Bytes[],
): Promise<{ readonly accepted: readonly Accepted[]; readonly problem?: Problem }> {
  const accepted: Accepted[] = []
  for (const record of records) {
    const n = recordsRead(chain)
    const read = await readRecord(keys, chain, record)
    if (read.ok) accepted.push({ n, ...read.value })
    else if (read.error === 'replay') await passOver(chain, record)
    else return { accepted, problem: { n, code: read.error } }
  }
  return { accepted }
}

function short(hash: Bytes): string {
  return toBase64url(hash.subarray(0, 16))
}
