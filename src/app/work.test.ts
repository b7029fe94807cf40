import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { beginsWithZeros, parsePass, type Work, workBytes } from '../protocol/pass.ts'
import { workFor } from './work.ts'

const id = fc.uint8Array({ minLength: 16, maxLength: 16 })
const date = fc.constantFrom('20261126', '20280229', '99991231')

/** Zeros at the beginning, by another SHA-256. */
function isEnough(bytes: Uint8Array, work: Work, bits: number): boolean {
  return beginsWithZeros(createHash('sha256').update(workBytes(bytes, work)).digest(), bits)
}

test('what is found is the first number that fits, by another SHA-256, whatever the id and the day', async () => {
  await fc.assert(
    fc.asyncProperty(id, date, fc.integer({ min: 0, max: 9 }), async (bytes, day, bits) => {
      const pass = parsePass(await workFor(bytes, day, bits))
      assert.ok(pass?.is === 'work' && pass.date === day && isEnough(bytes, pass, bits))
      const found = new DataView(pass.nonce.buffer).getUint32(4)
      for (let number = 0; number < found; number++) {
        const nonce = new Uint8Array(8)
        new DataView(nonce.buffer).setUint32(4, number)
        assert.ok(!isEnough(bytes, { date: day, nonce }, bits))
      }
    }),
  )
})

test('numbers past the first 65,536 are written as they were tried', async () => {
  const bytes = Buffer.from('b288b192ea3b469c63bad23a564e4046', 'hex')
  const found = await workFor(bytes, '20261126', 18)
  assert.equal(found, 'work:20261126:0000000000037da0')
  const pass = parsePass(found)
  assert.ok(pass?.is === 'work' && isEnough(bytes, pass, 18))
})

test('whatever else waits has its turn between', async () => {
  let turns = 0
  const counting = setInterval(() => (turns += 1))
  await workFor(new Uint8Array(16).fill(7), '20261126', 16)
  clearInterval(counting)
  assert.ok(turns > 0)
})

test('no constant of SHA-256 is so near to the next that a browser with rougher roots would round it otherwise', () => {
  const primes = Array.from({ length: 312 }, (_, i) => i).filter(
    (n) => n > 1 && Array.from({ length: n - 2 }, (_, i) => i + 2).every((one) => n % one > 0),
  )
  assert.equal(primes.length, 64)
  for (const root of [...primes.map(Math.cbrt), ...primes.slice(0, 8).map(Math.sqrt)]) {
    const behind = ((root % 1) * 2 ** 32) % 1
    const rough = 8 * root * Number.EPSILON * 2 ** 32 // eight times what a good library may be off
    assert.ok(behind > rough && 1 - behind > rough, `${root}`)
  }
})
