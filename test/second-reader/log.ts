// Records and logs, read a second way.

import { createDecipheriv } from 'node:crypto'
import { firstHead, hkdf, Refused, sha256, useKeys } from './capability.ts'

/** An opened record. */
export type Opened = {
  readonly place: Buffer
  readonly type: number
  readonly body: Buffer
}

/** A log as it was read. */
export type ReadLog = {
  readonly accepted: (Opened & { readonly n: number })[]
  readonly problems: { readonly n: number; readonly code: string }[]
  /** `h_0` to the last. */
  readonly heads: Buffer[]
}

const sizes = new Set([512, 2048, 8192, 32768])

/** The records in whole frames. */
export function readFrames(bytes: Buffer): Buffer[] {
  if (bytes.length === 0) return []
  const length = bytes.length < 4 ? 0 : bytes.readUInt32BE(0)
  if (!sizes.has(length) || bytes.length < 4 + length) throw new Refused('frame')
  return [bytes.subarray(4, 4 + length), ...readFrames(bytes.subarray(4 + length))]
}

/** One record by itself. */
export function openRecord(use: Buffer, record: Buffer): Opened {
  if (!sizes.has(record.length)) throw new Refused('frame')
  if (record.readUInt8(0) !== 1) throw new Refused('version')
  const { id, content } = useKeys(use)
  const label = Buffer.concat([Buffer.from('tendril/1/record'), id])
  const derived = hkdf(content, label, 48, record.subarray(1, 25))
  if (!derived.subarray(32).equals(record.subarray(25, 41))) throw new Refused('commit')
  const additional = Buffer.concat([label, record.subarray(0, 41)])
  const plain = gcm(derived.subarray(0, 32), Buffer.alloc(12), additional, record.subarray(41))
  if (!plain) throw new Refused('seal')
  const length = plain.readUInt16BE(33)
  const rest = plain.subarray(35 + length)
  if (35 + length > plain.length || !rest.equals(Buffer.alloc(rest.length))) throw new Refused('pad')
  return { place: plain.subarray(0, 32), type: plain.readUInt8(32), body: plain.subarray(35, 35 + length) }
}

/** AES-256-GCM, or nothing. */
export function gcm(key: Buffer, iv: Buffer, additional: Buffer, sealed: Buffer): Buffer | undefined {
  if (sealed.length < 16) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, iv)
  decipher.setAAD(additional)
  decipher.setAuthTag(sealed.subarray(-16))
  const plain = decipher.update(sealed.subarray(0, -16))
  try {
    decipher.final()
    return plain
  } catch {
    return undefined
  }
}

/** A whole log. An own log stops at the first fault, a linked log steps over it. */
export function readLog(use: Buffer, records: readonly Buffer[], kind: 'own' | 'linked'): ReadLog {
  const log: ReadLog = { accepted: [], problems: [], heads: [firstHead(useKeys(use).id)] }
  const seen = new Map<string, Buffer>()
  const next = new Map<string, number>()
  for (const [n, record] of records.entries()) {
    const code = verdict(log, n, record)
    if (code !== undefined && code !== 'replay') log.problems.push({ n, code })
    if (code !== undefined && code !== 'replay' && kind === 'own') return log
    log.heads.push(sha256(log.heads[n] ?? Buffer.alloc(0), record))
  }
  return log

  function verdict(into: ReadLog, n: number, record: Buffer): string | undefined {
    try {
      const opened = openRecord(use, record)
      const writer = opened.place.toString('hex', 0, 8)
      const seq = opened.place.readUInt32BE(8)
      const at = opened.place.readUInt32BE(12)
      if (seen.get(`${writer} ${seq}`)?.equals(record)) return 'replay'
      const head = at <= n ? into.heads[at]?.subarray(0, 16) : undefined
      if (!head?.equals(opened.place.subarray(16))) return 'fork'
      const expected = next.get(writer) ?? 0
      if (seq !== expected) return seq > expected ? 'gap' : 'clone'
      next.set(writer, seq + 1)
      seen.set(`${writer} ${seq}`, record)
      into.accepted.push({ n, ...opened })
      return undefined
    } catch (error) {
      if (error instanceof Refused) return error.code
      throw error
    }
  }
}
