// Cases of the ways in: slots, and the twelve words.

import { toBase64url } from '../../src/lib/base64url.ts'
import { concat, fourBytes } from '../../src/lib/bytes.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import { stretch } from '../../src/seal/argon2.ts'
import { sealPaddedOnDevice } from '../../src/seal/device.ts'
import { passphraseBytes } from '../../src/seal/passphrase.ts'
import type { SlotName } from '../../src/seal/slot.ts'
import { slotKey } from '../../src/seal/slots.ts'
import { wordsOf } from '../../src/seal/words.ts'
import { count, hex, turned } from './case.ts'
import type { Case } from './case.ts'

type Way = Exclude<SlotName, 'device'>
type Row = readonly [name: string, note: string, given: Readonly<Record<string, string>>, expect: Case['expect']]

const root = count(0x40, 32)
const salt = count(9, 16)
const cheapest = { salt, memory: 19_456, passes: 1 }

/** All cases of slots and words. */
export async function slotCases(): Promise<readonly Case[]> {
  return [...(await slots()), ...words()]
}

async function slots(): Promise<readonly Case[]> {
  const secret = count(0x10, 16)
  const text = wordsOf(secret).join(' ')
  const byWords = await slot('words', secret, {})
  const byPasskey = await slot('passkey', count(0x60, 32), { v: 1, credential: toBase64url(count(1, 16)) })
  const passphrase = 'café in the rain'
  const notes = { v: 1, ...cheapest, salt: toBase64url(salt) }
  const stretched = (await stretch(passphraseBytes(passphrase), cheapest)) ?? new Uint8Array(0)
  const byPassphrase = (more: object) => slot('passphrase', stretched, { ...notes, ...more })
  const planted = async (more: object) => ({
    way: 'passphrase',
    secret: passphrase,
    slot: hex(await byPassphrase(more)),
  })
  const opens = { root: hex(root) }
  const rows: readonly Row[] = [
    ['words', 'as it should be', { way: 'words', secret: text, slot: hex(byWords) }, opens],
    [
      'words-cut',
      'the sealed key cut',
      { way: 'words', secret: text, slot: hex(byWords.subarray(0, 311)) },
      { error: 'frame' },
    ],
    [
      'words-other',
      'other words',
      { way: 'words', secret: wordsOf(count(0x11, 16)).join(' '), slot: hex(byWords) },
      { error: 'commit' },
    ],
    [
      'words-altered',
      'a bit of the sealed key',
      { way: 'words', secret: text, slot: hex(turned(byWords, 40)) },
      { error: 'seal' },
    ],
    ['words-moved', 'the slot of a passkey', { way: 'words', secret: text, slot: hex(byPasskey) }, { error: 'commit' }],
    [
      'words-short',
      'a key of 31 bytes',
      { way: 'words', secret: text, slot: hex(await slot('words', secret, {}, root.subarray(1))) },
      { error: 'pad' },
    ],
    ['passkey', 'as it should be', { way: 'passkey', secret: hex(count(0x60, 32)), slot: hex(byPasskey) }, opens],
    ['passphrase', 'as it should be', await planted({}), opens],
    [
      'passphrase-composed',
      'letters put together in another way',
      { ...(await planted({})), secret: passphrase.normalize('NFD') },
      opens,
    ],
    [
      'passphrase-other',
      'another passphrase',
      { ...(await planted({})), secret: 'cafe in the rain' },
      { error: 'commit' },
    ],
    [
      'passphrase-dear',
      'more memory than is ever asked for',
      await planted({ memory: 262_145 }),
      { error: 'parameters' },
    ],
    ['passphrase-cheap', 'less memory than is ever used', await planted({ memory: 19_455 }), { error: 'parameters' }],
    ['passphrase-long', 'more passes than are ever asked for', await planted({ passes: 13 }), { error: 'parameters' }],
    ['passphrase-half', 'half a pass', await planted({ passes: 1.5 }), { error: 'parameters' }],
    [
      'passphrase-salt',
      'a salt of 15 bytes',
      await planted({ salt: toBase64url(salt.subarray(1)) }),
      { error: 'parameters' },
    ],
    ['passphrase-later', 'another version', await planted({ v: 2 }), { error: 'parameters' }],
  ]
  return rows.map(([name, note, given, expect]) => ({ name: `slot-${name}`, kind: 'slot', note, given, expect }))
}

function words(): readonly Case[] {
  const text = wordsOf(count(0, 16))
  const identity = 'AGE-SECRET-KEY-12VSS3TYZ8K7003JXSCUUU56KEXRR3TPUGE2DLC2LW30TUJHAVGHQ7J3KYP'
  const rows: readonly Row[] = [
    ['valid', 'as it should be', { text: text.join(' ') }, { secret: hex(count(0, 16)), identity }],
    [
      'typed',
      'as people type them',
      { text: text.map((word, i) => `${i + 1}. ${word.toUpperCase()},`).join('\n') },
      { secret: hex(count(0, 16)), identity },
    ],
    ['eleven', 'one is missing', { text: text.slice(1).join(' ') }, { error: 'count' }],
    ['unknown', 'one is in no list', { text: ['abandonment', ...text.slice(1)].join(' ') }, { error: 'unknown' }],
    ['swapped', 'two are swapped', { text: text.toReversed().join(' ') }, { error: 'checksum' }],
  ]
  return rows.map(([name, note, given, expect]) => ({ name: `words-${name}`, kind: 'words', note, given, expect }))
}

async function slot(way: Way, secret: Bytes, notes: object, key: Uint8Array = root): Promise<Bytes> {
  const padded = concat(fourBytes(key.length), key, new Uint8Array(252 - key.length))
  const sealed = await sealPaddedOnDevice(await slotKey(way, secret), `slot/${way}`, padded, count(3, 24))
  return concat(sealed, new TextEncoder().encode(JSON.stringify(notes)))
}
