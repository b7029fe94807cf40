import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { holdsAll, marked, partAround, searchable, wordsOf } from './search.ts'

test('capitals, diacritics and the shapes of quotation marks don’t count', () => {
  for (const [written, typed] of [
    ['Zoë said: I’m fine', "zoe i'm FINE"],
    ['Größer als früher', 'großer fruher'],
    ['Öğlen çay İçtik', 'oglen cay ictik'],
    ['ΟΔΟΣ', 'οδος'],
    ['cafe\u0301', 'café'],
    ['Привет', 'ПРИВЕТ'],
    ['नमस्ते', 'नमस्ते'],
  ] as const)
    assert.ok(holdsAll(searchable(written), wordsOf(typed)), `${typed} in ${written}`)
})

test('all words must be there, in any order and also inside longer ones; an empty line asks for nothing', () => {
  const plain = searchable('Noor brought oat milk on Thursday')
  assert.ok(holdsAll(plain, wordsOf('milk  noor')))
  assert.ok(holdsAll(plain, wordsOf('thurs')))
  assert.ok(!holdsAll(plain, wordsOf('milk ruth')))
  assert.deepEqual(wordsOf('  '), [])
  assert.ok(holdsAll(plain, []))
})

const letters = fc.string({ unit: fc.constantFrom(...'abcdeABéÉöÖßñ’“ "\'.Σςσ🌱', '\u0301'), maxLength: 40 })

test('property: what is plain already stays as it is, and a text made searchable twice is the same as once', () => {
  fc.assert(
    fc.property(letters, (text) => {
      assert.equal(searchable(searchable(text)), searchable(text))
    }),
  )
})

test('property: a search finds exactly the texts that hold the words, as looking at every place of each would', () => {
  const naive = (text: string) =>
    [...text.toLowerCase().normalize('NFD')]
      .filter((letter) => !/[\u0300-\u036f]/.test(letter))
      .map((letter) => ({ '’': "'", '“': '"', ς: 'σ' })[letter] ?? letter)
      .join('')
  const isIn = (text: string, word: string) =>
    Array.from({ length: text.length + 1 }, (_, i) => text.slice(i, i + word.length)).includes(word)
  fc.assert(
    fc.property(letters, fc.stringMatching(/^[a-eéΣ’ ]{0,6}$/u), (text, typed) => {
      const words = naive(typed).split(' ').filter(Boolean)
      assert.equal(
        holdsAll(searchable(text), wordsOf(typed)),
        words.every((word) => isIn(naive(text), word)),
      )
    }),
  )
})

test('property: the pieces are the text, what is marked holds the words, and something is marked where they were found', () => {
  fc.assert(
    fc.property(letters, fc.stringMatching(/^[a-eéΣ’ ]{1,6}$/u), (text, typed) => {
      const words = wordsOf(typed)
      const pieces = marked(text, words)
      assert.equal(pieces.map((piece) => piece.text).join(''), text)
      const found = pieces.filter((piece) => piece.found)
      for (const piece of found) assert.ok(words.some((word) => searchable(piece.text).includes(word)))
      for (const piece of pieces.filter((one) => !one.found))
        assert.ok(words.every((word) => !searchable(piece.text).includes(word)))
      if (words.length > 0 && holdsAll(searchable(text), words)) assert.ok(found.length > 0)
    }),
  )
})

test('of a long text the part around the first word is shown, cut between words', () => {
  const long = `${'before '.repeat(20)}the oat milk ${'after '.repeat(20)}`.trim()
  const part = partAround(long, ['milk']) ?? assert.fail()
  assert.match(part.text, /^before .*oat milk after.*after$/)
  assert.deepEqual([part.cutBefore, part.cutAfter], [true, true])
  assert.deepEqual(partAround('oat milk', ['milk']), { text: 'oat milk', cutBefore: false, cutAfter: false })
  assert.equal(partAround('oat milk', ['rice']), undefined)
})
