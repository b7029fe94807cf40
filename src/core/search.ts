const beyondPlain = /[^\n -~]/

/** What is left of a text when it is looked through: capitals, diacritics and the shapes of quotation marks don't count. */
export function searchable(text: string): string {
  const small = text.toLowerCase()
  // Almost all of what is written is plain already: only the rest is taken apart, for thousands of texts at once.
  return beyondPlain.test(small) ? small.replace(/[^\n -~]+/g, withoutMarks) : small
}

/** The words that somebody typed, each as `searchable` has it. None for an empty line. */
export function wordsOf(typed: string): readonly string[] {
  return [...new Set(searchable(typed).split(/\s+/))].filter((word) => word !== '')
}

/** Does a text, as `searchable` has it, hold every one of these words? Also as a part of a longer word. */
export function holdsAll(plain: string, words: readonly string[]): boolean {
  return words.every((word) => plain.includes(word))
}

/** A piece of a text; `found`: it is one of the words that were looked for. Together the pieces are the text. */
export type Piece = { readonly text: string; readonly found: boolean }

/** A text in pieces, so that what was found in it can be marked, as it was written. */
export function marked(text: string, words: readonly string[]): readonly Piece[] {
  const { plain, placeOf } = lettersOf(text)
  const hits = words.flatMap((word) => hitsOf(plain, word))
  const pieces: Piece[] = []
  let at = 0
  for (const [from, to] of joined(hits)) {
    const [start, end] = [Math.max(at, placeOf(from)), placeOf(to)]
    if (start > at) pieces.push({ text: text.slice(at, start), found: false })
    if (end > start) pieces.push({ text: text.slice(start, end), found: true })
    at = Math.max(at, end)
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false })
  return pieces
}

/** About so many letters before and after what was found, in a text that is longer. */
const around = 40

/**
 * The part of a long text around the first of the words that stands in it, cut between words; `undefined` where none does.
 * `cutBefore`, `cutAfter`: more stands there.
 */
export function partAround(
  text: string,
  words: readonly string[],
): { readonly text: string; readonly cutBefore: boolean; readonly cutAfter: boolean } | undefined {
  const { plain, placeOf } = lettersOf(text)
  const first = Math.min(...words.map((word) => plain.indexOf(word)).filter((place) => place >= 0))
  if (!Number.isFinite(first)) return undefined
  const at = placeOf(first)
  const start = at <= around ? 0 : text.lastIndexOf(' ', at - around) + 1
  const space = text.indexOf(' ', at + around)
  const end = space < 0 ? text.length : space
  return { text: text.slice(start, end), cutBefore: start > 0, cutAfter: end < text.length }
}

// What a letter is after its marks are gone; quotation marks are as a keyboard types them, and a sigma at the end as any other.
function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/ς/g, 'σ')
}

/** The searchable letters of a text, and where in it each of them began. A mark of its own belongs to the letter before. */
function lettersOf(text: string): { readonly plain: string; readonly placeOf: (letter: number) => number } {
  // Where nothing has to be taken apart each letter stays in its place.
  if (!beyondPlain.test(text)) return { plain: searchable(text), placeOf: (letter) => letter }
  let plain = ''
  const origin: number[] = []
  let at = 0
  for (const letter of text) {
    const less = searchable(letter)
    for (let i = 0; i < less.length; i++) origin.push(at)
    plain += less
    at += letter.length
  }
  return { plain, placeOf: (letter) => origin[letter] ?? text.length }
}

type Span = readonly [from: number, to: number]

function hitsOf(plain: string, word: string): readonly Span[] {
  const hits: Span[] = []
  for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length))
    hits.push([at, at + word.length])
  return hits
}

// Hits that touch or lie over one another become one.
function joined(hits: readonly Span[]): readonly Span[] {
  const spans: Span[] = []
  for (const [from, to] of hits.toSorted(([a], [b]) => a - b)) {
    const last = spans.at(-1)
    if (last && from <= last[1]) spans[spans.length - 1] = [last[0], Math.max(last[1], to)]
    else spans.push([from, to])
  }
  return spans
}
