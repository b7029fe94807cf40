import { fromUtf8, utf8 } from './utf8.ts'

/** A text without what JSON writes with six bytes: control characters but tab and line feed; U+FFFD stands for half of a surrogate pair. */
export function plainText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return (fromUtf8(utf8(text)) ?? '').replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
}

// Joiners between letters, and marks: alone they show nothing. Tag characters, which the flags of countries end with, are such too.
const unseen = /^[\s\p{M}\u{e0020}-\u{e007f}\u200c\u200d]+$/gmu
// Signs of the category Cf but for those, and for Arabic ones that are seen.
const turning = /(?![\u0600-\u0605\u06dd\u{e0020}-\u{e007f}\u200c\u200d])\p{Cf}/gu
const blanks = /[\u115f\u1160\u2800\u3164\uffa0]/g

/**
 * A text that a stranger wrote, as it is shown: every line break a line feed, at most one empty line after another, and nothing unseen that
 * turns or pushes about what stands around it.
 */
export function strangersText(text: string): string {
  return plainText(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n'))
    .replace(/[\x80-\x9f]/g, '')
    .replace(turning, '')
    .replace(blanks, ' ')
    .replace(unseen, '')
    .replace(/\s*\n\s*\n\s*/g, '\n\n')
    .trim()
}

/** The same of a line: each run of line breaks, with the blanks around it, is one line feed. */
export function strangersLine(text: string): string {
  return strangersText(text).replace(/\s*\n\s*/g, '\n')
}
