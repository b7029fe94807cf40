import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { betaQuantile, meanBand, meanOf, nearlySure, rateBand } from './bands.ts'

const times = process.env['LONG'] ? 200_000 : 20_000

/** Numbers from 0 to below 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A random division of 1 into parts, all equally likely. */
function division(parts: number, random: () => number): readonly number[] {
  const raw = Array.from({ length: parts }, () => -Math.log(1 - random()))
  const sum = raw.reduce((all, one) => all + one, 0)
  return raw.map((one) => one / sum)
}

function drawn(weights: readonly number[], random: () => number): number {
  let left = random()
  return Math.max(
    0,
    weights.findIndex((weight) => (left -= weight) < 0),
  )
}

test('the bands of a rate are those of Beta(1, 1)', () => {
  const rounded = (hits: number, of: number) =>
    Object.values(rateBand(hits, of)).map((rate) => Math.round(rate * 1000) / 1000)
  assert.deepEqual(rounded(6, 7), [0.594, 0.931])
  assert.deepEqual(rounded(0, 5), [0, 0.235])
  assert.deepEqual(rounded(5, 5), [0.765, 1])
  assert.deepEqual(rounded(0, 0), [0, 0.8])
  assert.equal(Math.round(betaQuantile(0.5, 3, 3) * 1e9) / 1e9, 0.5)
})

test('a rate always lies in its band, and a surer band holds the other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
      const hits = Math.round(part * of * 2) / 2
      const [band, wide] = [rateBand(hits, of), rateBand(hits, of, nearlySure)]
      assert.ok(band.low <= hits / of && hits / of <= band.high, `${hits} of ${of}`)
      assert.ok(wide.low <= band.low && band.high <= wide.high && wide.low >= 0 && wide.high <= 1)
    }),
  )
})

// One fixed rate at few asks can only be covered in leaps (a rate of 0.9 in 5 asks, in 92 of 100 cases). So: over all rates.
test('of rates drawn anywhere, 80 % bands hold 75 to 85 in 100, at every number of asks that is shown', () => {
  const random = generator(20_261_126)
  for (const many of [5, 6, 7, 9, 10, 15, 30, 60, 200]) {
    let held = 0
    const bands = Array.from({ length: many + 1 }, (_, hits) => rateBand(hits, many))
    for (let i = 0; i < times; i++) {
      const rate = random()
      let hits = 0
      for (let ask = 0; ask < many; ask++) hits += random() < rate ? 1 : 0
      const { low = 1, high = 0 } = bands[hits] ?? {}
      held += low <= rate && rate <= high ? 1 : 0
    }
    assert.ok(held / times > 0.75 && held / times < 0.85, `${many} asks: ${held / times}`)
  }
})

test('of mean gaps between five steps, drawn any way, 80 % bands hold 75 to 85 in 100', () => {
  const random = generator(4)
  for (const many of [5, 6, 7, 10, 20, 60]) {
    let held = 0
    const rounds = times / 10
    for (let i = 0; i < rounds; i++) {
      const [guesses, truths] = [division(5, random), division(5, random)]
      const gap = meanOf([0, 1, 2, 3, 4].map((step) => step * 5 * ((truths[step] ?? 0) - (guesses[step] ?? 0))))
      const seen = Array.from({ length: many }, () => drawn(truths, random) - drawn(guesses, random))
      const { low, high } = meanBand(seen, 1)
      held += low <= gap && gap <= high ? 1 : 0
    }
    assert.ok(held / rounds > 0.75 && held / rounds < 0.85, `${many} asks: ${held / rounds}`)
  }
})

test('five gaps that are all the same leave some doubt, and more of them less', () => {
  const width = (of: number) => {
    const { low, high } = meanBand(Array(of).fill(1), 1)
    return high - low
  }
  assert.ok(width(5) > 0.3 && width(40) < width(5) / 2)
})
