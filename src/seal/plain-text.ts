import { fromUtf8, utf8 } from './utf8.ts'

/** A text without what JSON writes with six bytes: control characters but tab and line feed; U+FFFD stands for half of a surrogate pair. */
export function plainText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return (fromUtf8(utf8(text)) ?? '').replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
}

/**
 * A text that a stranger wrote, as it is shown: every line break a line feed, at most one empty line after another, and nothing that can't be
 * seen but turns or pushes about what stands around it. U+200C and U+200D stay: they join and part letters.
 */
export function strangersText(text: string): string {
  return plainText(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n'))
    .replace(/[\x80-\x9f]|(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/[\u115f\u1160\u2800\u3164\uffa0]/g, ' ')
    .replace(/\s*\n\s*\n\s*/g, '\n\n')
    .trim()
}

/** The same of a line: of line breaks that follow one another only one is left. */
export function strangersLine(text: string): string {
  return strangersText(text).replace(/\s*\n\s*/g, '\n')
}
