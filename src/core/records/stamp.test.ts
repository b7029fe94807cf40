import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { laterStamp, nextStamp, parseDevice, parseStamp } from './stamp.ts'

const device = parseDevice('device01') ?? assert.fail()
const stamp = (text: string) => parseStamp(text) ?? assert.fail(text)

test('stamps only go up, whatever the clock does', () => {
  const clocks = fc.array(fc.oneof(fc.maxSafeNat(), fc.double(), fc.constantFrom(0, 1, 253_402_300_799_999)), {
    minLength: 1,
  })
  fc.assert(
    fc.property(clocks, (readings) => {
      let last = nextStamp(undefined, 1_700_000_000_000, device)
      for (const now of readings) {
        const next = nextStamp(last, now, device)
        assert.ok(next > last)
        assert.equal(next.length, last.length)
        last = next
      }
    }),
  )
})

test('a clock that falls back years keeps counting from the last stamp', () => {
  assert.equal(nextStamp(stamp('018bcfe56800-0007-another1'), 5, device), '018bcfe56800-0008-device01')
  assert.equal(nextStamp(stamp('018bcfe56800-ffff-another1'), 5, device), '018bcfe56801-0000-device01')
})

test('texts that are no stamps or devices are refused', () => {
  for (const text of ['', '018bcfe56800-0007', 'ffffffffffff-0000-device01', '018BCFE56800-0007-device01', 7, null]) {
    assert.equal(parseStamp(text), undefined)
  }
  assert.equal(parseDevice('short'), undefined)
})

test('the later of two stamps', () => {
  const [a, b] = [stamp('018bcfe56800-0000-device01'), stamp('018bcfe56800-0001-device01')]
  assert.equal(laterStamp(a, b), b)
  assert.equal(laterStamp(b, a), b)
  assert.equal(laterStamp(undefined, a), a)
})
