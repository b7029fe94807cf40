// Cases of the own log and of the keyring.

import { concat } from '../../src/lib/bytes.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import { frame } from '../../src/protocol/frame.ts'
import { epochRights, ownRights } from '../../src/seal/epoch.ts'
import { makeSlot, sealPlace } from '../../src/seal/keyring.ts'
import { deriveOwn } from '../../src/seal/keys.ts'
import { openBody, ownRecord } from '../../src/seal/own-log.ts'
import { hkdf, importPoint, importScalar } from '../../src/seal/primitives.ts'
import { openRecord, sealRecord } from '../../src/seal/record.ts'
import { utf8 } from '../../src/seal/utf8.ts'
import { count, hex, turned, unhex } from './case.ts'
import type { Case } from './case.ts'
import { answer, ask } from './frozen.ts'
import { LogMaker } from './log-maker.ts'

const key = count(0x40, 32)
// The JSON list below, as some gzip made it once: others make other bytes of it.
const packed = unhex(
  '1f8b08000000000002ff8b56f254482cce4e4dd15148cc4b5128c9485528ceae54282e49ac4c4d5128cf482d4a55c82c51284f2cd653d2a9562a53b232ac8d050010ff8d7535000000',
)
const items = ['I asked, and the sky stayed where it was.', { v: 1 }]
const none: Bytes = new Uint8Array(0)

/** All cases of them. */
export async function ownCases(): Promise<readonly Case[]> {
  return [await keysCase(), ...(await listCases()), ...(await placeCases())]
}

async function keysCase(): Promise<Case> {
  const { keys, adminBearer, useBearer, useHash } = await epochRights(key)
  const expect = { id: hex(keys.id), content: hex(keys.content), adminBearer, useBearer, useHash: hex(useHash) }
  return {
    name: 'epoch-keys',
    kind: 'epoch-keys',
    note: 'all that follows from the key of an epoch',
    given: { key: hex(key) },
    expect,
  }
}

type Written = readonly [writer: number, seq: number, type: number, body: Uint8Array]

async function logOf(records: readonly Written[]): Promise<string> {
  const { use } = await deriveOwn(await hkdf(key, utf8('tendril/1/vault'), 32))
  const log = await LogMaker.open(use, 512, 0x10)
  for (const [writer, seq, type, body] of records) await log.add(await log.seal(log.place(writer, seq), type, body))
  return hex(log.bytes())
}

async function listCases(): Promise<readonly Case[]> {
  const { open, ops, chunk, ready, closing } = ownRecord
  const opened: Written = [1, 0, open, openBody(3, { id: count(7, 16), n: 5, head: count(9, 32) })]
  const json = utf8(JSON.stringify(items))
  const [front, back] = [json.subarray(0, 20), json.subarray(20)]
  const rows: readonly (readonly [string, string, readonly Written[], unknown])[] = [
    [
      'snapshot',
      'a packed list in two parts, and its end',
      [
        opened,
        [1, 1, chunk, concat([1], packed.subarray(0, 30))],
        [1, 2, chunk, concat([0], packed.subarray(30))],
        [1, 3, ready, none],
      ],
      { lists: [items], ready: true, closed: false, problem: null },
    ],
    [
      'two-writers',
      'parts of two writers between each other',
      [opened, [2, 0, ops, concat([1], front)], [3, 0, ops, concat([0], json)], [2, 1, ops, concat([0], back)]],
      { lists: [items, items], ready: false, closed: false, problem: null },
    ],
    [
      'unfinished',
      'a last part that never came',
      [opened, [2, 0, ops, concat([1], front)], [3, 0, closing, none]],
      { lists: [], ready: false, closed: true, problem: null },
    ],
    [
      'unknown-type',
      'a type that nobody knows is passed by',
      [opened, [2, 0, 99, utf8('later')], [2, 1, ops, concat([0], json)]],
      { lists: [items], ready: false, closed: false, problem: null },
    ],
    [
      'no-open',
      'a log that does not begin with its opening',
      [[2, 0, ops, concat([0], json)]],
      { lists: [], ready: false, closed: false, problem: 'version' },
    ],
    [
      'open-again',
      'a second opening',
      [opened, [1, 1, open, openBody(4, undefined)]],
      { lists: [], ready: false, closed: false, problem: 'version' },
    ],
    [
      'newer',
      'an epoch that asks for newer records',
      [[1, 0, open, turned(openBody(3, undefined), 0, 3)]],
      { lists: [], ready: false, closed: false, problem: 'version' },
    ],
    [
      'no-list',
      'an object instead of a list',
      [opened, [2, 0, ops, concat([0], utf8('{}'))]],
      { lists: [], ready: false, closed: false, problem: 'version' },
    ],
  ]
  const cases: Case[] = []
  for (const [name, note, records, expect] of rows) {
    cases.push({
      name: `own-list-${name}`,
      kind: 'own-list',
      note,
      given: { key: hex(key), log: await logOf(records) },
      expect: Object(expect),
    })
  }
  return cases
}

async function pairOf(scalar: string, point: Bytes): Promise<CryptoKeyPair> {
  const [privateKey, publicKey] = [await importScalar(unhex(scalar), point), await importPoint(point)]
  if (!privateKey || !publicKey) throw new Error('no key')
  return { privateKey, publicKey }
}

async function placeCases(): Promise<readonly Case[]> {
  const secret = count(0x60, 16)
  const slot = await makeSlot(secret, await pairOf(ask.replyPrivate, unhex(ask.replyPublic)), count(5, 24))
  const { keys } = await epochRights(key)
  const pointer = { epoch: 3, key, id: keys.id, n: 4, head: count(0x21, 32) }
  const ephemeral = await pairOf(answer.ephemeralPrivate, unhex(answer.hpke).subarray(0, 65))
  const random = { writer: count(0x31, 8), salt: count(0x51, 24), ephemeral }
  const sealed = await sealPlace(slot, slot.places[0], pointer, random)
  if (!sealed.ok) throw new Error(sealed.error)
  const bodyOf = async (change: (body: Bytes) => Bytes): Promise<string> => {
    const { keys: place } = await ownRights(slot.places[0])
    const content = await openRecord(place, sealed.value.frame.subarray(4))
    if (!content.ok) throw new Error(content.error)
    return hex(frame(await sealRecord(place, { ...content.value, body: change(content.value.body) }, 512, random.salt)))
  }
  const right = hex(sealed.value.frame)
  const { epoch, n } = pointer
  const expect = { epoch, n, key: hex(key), id: hex(keys.id), head: hex(pointer.head) }
  const rows: readonly (readonly [string, string, string, string, Record<string, unknown>])[] = [
    ['valid', 'as it should be', hex(secret), right, expect],
    ['empty', 'nothing in it', hex(secret), '', { error: 'rollback' }],
    ['other-secret', 'the secret of another slot', hex(count(0x61, 16)), right, { error: 'commit' }],
    [
      'other-epoch',
      'another epoch written beside the same seal',
      hex(secret),
      await bodyOf((body) => turned(body, 3)),
      { error: 'seal' },
    ],
    [
      'other-id',
      'another log written beside it',
      hex(secret),
      await bodyOf((body) => turned(body, 4)),
      { error: 'seal' },
    ],
    [
      'private-altered',
      'a bit of the sealed private key',
      hex(secret),
      await bodyOf((body) => turned(body, 85 + 45)),
      { error: 'seal' },
    ],
    ['altered', 'a bit of the tag', hex(secret), await bodyOf((body) => turned(body, -1)), { error: 'seal' }],
    ['longer', 'a byte too many', hex(secret), await bodyOf((body) => concat(body, [0])), { error: 'version' }],
  ]
  return rows.map(([name, note, given, log, wanted]) => ({
    name: `keyring-${name}`,
    kind: 'keyring',
    note,
    given: { secret: given, log },
    expect: wanted,
  }))
}
