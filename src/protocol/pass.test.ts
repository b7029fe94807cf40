import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { instant } from '../lib/time.ts'
import { beginsWithZeros, dayNamed, formatInvitation, formatWork, isInvitation, parsePass, workBytes } from './pass.ts'

const nonce = fc.uint8Array({ minLength: 8, maxLength: 8 }).map((bytes) => new Uint8Array(bytes))
const moment = fc.integer({ min: 0, max: 250_000_000_000_000 }).map(instant)
const secret = fc.string({ minLength: 16, maxLength: 100, unit: fc.integer({ min: 33, max: 126 }).map(letter) })

function letter(code: number): string {
  return String.fromCharCode(code)
}

test('a pass reads back as it was written, of any day and with any nonce or invitation', () => {
  fc.assert(
    fc.property(moment, nonce, secret, (now, bytes, word) => {
      const work = { date: dayNamed(now), nonce: bytes }
      assert.deepEqual(parsePass(formatWork(work)), { is: 'work', ...work })
      assert.deepEqual(parsePass(formatInvitation(word)), { is: 'invite', secret: word })
    }),
  )
})

test('no header makes the reader throw, and what it takes is written as it would write it', () => {
  const near = fc.string({ unit: fc.constantFrom(...'work:invite:20261126:00000000000039a5 AF') })
  fc.assert(
    fc.property(fc.oneof(fc.string(), near), (text) => {
      const pass = parsePass(text)
      if (pass) assert.equal(pass.is === 'work' ? formatWork(pass) : formatInvitation(pass.secret), text)
    }),
  )
})

test('an invitation that could be guessed, or does not fit a header, is none', () => {
  for (const text of [
    '',
    'fifteen-letters',
    'a'.repeat(101),
    'sixteen letters!',
    'sixteen-lettersé',
    'sixteen-letters\n',
  ])
    assert.ok(!isInvitation(text), text)
  for (const text of ['sixteen-letters!', 'a'.repeat(100)]) assert.ok(isInvitation(text))
})

test('a day ends at midnight in UTC, wherever the device is', () => {
  const midnight = 1_795_651_200_000 // 26 November 2026
  assert.equal(dayNamed(instant(midnight - 1)), '20261125')
  assert.equal(dayNamed(instant(midnight)), '20261126')
})

test('the zeros of a hash are counted bit by bit', () => {
  for (let bits = 0; bits < 32; bits++) {
    const hash = new Uint8Array(32).fill(255)
    new DataView(hash.buffer).setUint32(0, 0xffff_ffff >>> bits)
    assert.ok(beginsWithZeros(hash, bits) && !beginsWithZeros(hash, bits + 1), `${bits}`)
  }
})

test('what is hashed fits one block of SHA-256, so that finding it costs the same everywhere', () => {
  assert.equal(workBytes(new Uint8Array(16), { date: '20261126', nonce: new Uint8Array(8) }).length, 46)
})
