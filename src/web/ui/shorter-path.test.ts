import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { shorter } from './shorter-path.ts'

const tenth = fc.integer({ min: -9999, max: 9999 }).map((number) => number / 10)
const points = { M: 1, L: 1, Q: 2, C: 3, S: 2 } as const
const piece = fc
  .constantFrom('M', 'L', 'Q', 'C', 'S', 'Z')
  .chain((letter) => fc.tuple(fc.constant(letter), fc.array(tenth, pointsOf(letter))))
const paths = fc.array(piece, { minLength: 1, maxLength: 20 }).map((pieces) => [['M', [0.1, -0.2]], ...pieces] as const)

test('the shorter path leads to the same places', () => {
  fc.assert(
    fc.property(paths, (pieces) => {
      const long = pieces.map(([letter, numbers]) => letter + numbers.join(' ')).join('')
      const short = shorter(long)
      assert.deepEqual(absolute(short), absoluteOf(pieces))
    }),
  )
})

test('a spot of two arcs is left round, and the next piece sets out from it', () => {
  assert.equal(
    shorter('M10 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0ZM11 12L12 12'),
    'm10 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0zm1 2l1 0',
  )
})

function pointsOf(letter: string): { minLength: number; maxLength: number } {
  const many = 2 * (points[letter as keyof typeof points] ?? 0)
  return { minLength: many, maxLength: many }
}

type Piece = readonly [string, readonly number[]]

function absoluteOf(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map(([letter, numbers]) => [letter, numbers.map((number) => Math.round(number * 10) + 0)])
}

/** Reads a relative path the long way round: one number after the other. */
function absolute(path: string): readonly Piece[] {
  let at = [0, 0]
  let start = [0, 0]
  return [...path.matchAll(/([a-z])([^a-z]*)/g)].map(([, letter = '', rest = '']): Piece => {
    const numbers = [...rest.matchAll(/-?(\d+\.\d+|\d+|\.\d+)/g)].map(([text]) => Math.round(Number(text) * 10))
    const found = numbers.map((number, i) => number + (at[i % 2] ?? 0) + 0)
    if (letter === 'z') at = start
    else at = found.slice(-2)
    if (letter === 'm') start = at
    return [letter.toUpperCase(), found]
  })
}
