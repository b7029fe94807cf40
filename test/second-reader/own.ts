// The own log and the keyring, read a second way.

import { gunzipSync } from 'node:zlib'
import { openHpke } from './ask.ts'
import { hkdf, Refused, useKeys } from './capability.ts'
import { gcm, readFrames, readLog } from './log.ts'

const text = (value: string) => Buffer.from(value)
const hex = (buffer: Buffer) => buffer.toString('hex')

function ownUse(admin: Buffer): Buffer {
  return hkdf(admin, text('tendril/1/use'), 32)
}

/** What a log of an epoch says. */
export function readList(key: Buffer, held: Buffer) {
  const read = readLog(ownUse(hkdf(key, text('tendril/1/vault'), 32)), readFrames(held), 'own')
  const result = { lists: [] as unknown[], ready: false, closed: false, problem: read.problems[0]?.code ?? null }
  const waiting = new Map<string, Buffer>()
  for (const { n, type, body, place } of read.accepted) {
    if ((n === 0) !== (type === 15) || (type === 15 && (body[0] ?? 0) > 1)) return { ...result, problem: 'version' }
    result.ready ||= type === 18
    result.closed ||= type === 19
    if (type !== 16 && type !== 17) continue
    const whose = `${place.toString('hex', 0, 8)} ${type}`
    const whole = Buffer.concat([waiting.get(whose) ?? Buffer.alloc(0), body.subarray(1)])
    waiting.delete(whose)
    if (body[0] === 1) waiting.set(whose, whole)
    else {
      const list: unknown = JSON.parse(String(type === 17 ? gunzipSync(whole) : whole))
      if (!Array.isArray(list)) return { ...result, problem: 'version' }
      result.lists.push(list)
    }
  }
  return result
}

/** What place `a` of a slot says to whoever has `secret`. */
export function openPlace(slot: Buffer, secret: Buffer, held: Buffer) {
  const use = ownUse(hkdf(slot, text('tendril/1/keyring/a'), 32))
  const [first] = readLog(use, readFrames(held).slice(0, 1), 'linked').accepted
  if (!first) throw new Refused('rollback')
  const { body, place } = first
  if (first.type !== 24 || body.length !== 322) throw new Refused('version')
  const [epoch, id, sealedPrivate] = [body.readUInt32BE(0), body.subarray(4, 20), body.subarray(85, 173)]
  const label = Buffer.concat([text('tendril/1/record'), Buffer.alloc(16)])
  const derived = hkdf(hkdf(secret, text('tendril/1/kek'), 32), label, 48, sealedPrivate.subarray(0, 24))
  if (!derived.subarray(32).equals(sealedPrivate.subarray(24, 40))) throw new Refused('commit')
  const additional = Buffer.concat([label, Buffer.of(1), sealedPrivate.subarray(0, 40)])
  const scalar = gcm(derived.subarray(0, 32), Buffer.alloc(12), additional, sealedPrivate.subarray(40))
  const info = Buffer.concat([text('tendril/1/slot'), useKeys(use).id, body.subarray(0, 20)])
  const plain = scalar && openHpke(scalar, { info, place }, body.subarray(173))
  if (!plain) throw new Refused('seal')
  return {
    epoch,
    n: plain.readUInt32BE(32),
    key: hex(plain.subarray(0, 32)),
    id: hex(id),
    head: hex(plain.subarray(36)),
  }
}
