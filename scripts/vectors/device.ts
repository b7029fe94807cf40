// Cases of the seal on the device.

import { concat, fourBytes } from '../../src/lib/bytes.ts'
import { sealPaddedOnDevice } from '../../src/seal/device.ts'
import { hkdfKey } from '../../src/seal/primitives.ts'
import { count, hex, turned } from './case.ts'
import type { Case } from './case.ts'

/** All cases of the device. */
export async function deviceCases(): Promise<readonly Case[]> {
  const secret = count(0x80, 32)
  const key = await hkdfKey(secret)
  const seal = (padded: Uint8Array, place = 'op/1') => sealPaddedOnDevice(key, place, concat(padded), count(3, 24))
  const words = Buffer.from('I asked, and the sky stayed where it was.')
  const plain = concat(fourBytes(words.length), words, new Uint8Array(252 - words.length))
  const sealed = await seal(plain)
  const rows: readonly (readonly [string, string, Uint8Array, Record<string, string>])[] = [
    ['valid', 'as it should be', sealed, { plaintext: hex(words) }],
    ['empty', 'no bytes', await seal(new Uint8Array(256)), { plaintext: '' }],
    [
      'full',
      'no room for zeros',
      await seal(concat(fourBytes(508), new Uint8Array(508).fill(9))),
      { plaintext: '09'.repeat(508) },
    ],
    ['frame', 'shorter than any', sealed.subarray(0, 311), { error: 'frame' }],
    ['commit-salt', 'a bit of the salt', turned(sealed, 0), { error: 'commit' }],
    ['commit-end', 'the last bit of the commitment', turned(sealed, 39), { error: 'commit' }],
    [
      'commit-other-key',
      'the key of another device',
      await sealPaddedOnDevice(await hkdfKey(count(0x81, 32)), 'op/1', plain, count(3, 24)),
      { error: 'commit' },
    ],
    ['seal-start', 'a bit of the ciphertext', turned(sealed, 40), { error: 'seal' }],
    ['seal-tag', 'a bit of the tag', turned(sealed, -1), { error: 'seal' }],
    ['seal-other-place', 'moved from another place', await seal(plain, 'op/2'), { error: 'seal' }],
    ['seal-cut', 'cut, but long enough', (await seal(new Uint8Array(512))).subarray(0, -1), { error: 'seal' }],
    [
      'pad-length',
      'a length that does not fit',
      await seal(concat(fourBytes(253), new Uint8Array(252))),
      { error: 'pad' },
    ],
    ['pad-zeros', 'the last zero is none', await seal(turned(plain, -1)), { error: 'pad' }],
  ]
  return rows.map(([name, note, bytes, expect]) => ({
    name: `device-${name}`,
    kind: 'device',
    note,
    given: { key: hex(secret), place: 'op/1', sealed: hex(bytes) },
    expect,
  }))
}
