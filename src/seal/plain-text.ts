import { fromUtf8, utf8 } from './utf8.ts'

/** A text without what JSON writes with six bytes: control characters but tab and line feed; U+FFFD stands for half of a surrogate pair. */
export function plainText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return (fromUtf8(utf8(text)) ?? '').replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
}

/** A text that a stranger wrote: without those, without signs that turn the order of what stands around them and other line breaks than a line feed, and without blanks at its ends. */
export function strangersText(text: string): string {
  return plainText(text)
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u2028\u2029]/g, '\n')
    .trim()
}

/** The same of a line: of line breaks that follow one another only one is left, so that nothing is pushed out of sight. */
export function strangersLine(text: string): string {
  return strangersText(text).replace(/\s*\n\s*/g, '\n')
}
