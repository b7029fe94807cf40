// Hiding who people are in texts that somebody else will read.

import type { Notebook } from './notebook.ts'

/**
 * A text in which people of the circle stand by their initial: "Mara" becomes "M.". Whole names in any case, parts of them with their capital,
 * either with an s. Nicknames, and people who were deleted, are not known here: the person looks the preview over. `others`: names that are
 * hidden too. `found` takes each name that was.
 */
export function withoutNames(
  { people }: Pick<Notebook, 'people'>,
  others: readonly string[] = [],
  found: Set<string> = new Set(),
): (text: string) => string {
  const names = [...[...people.values()].map(({ name }) => name), ...others].map((name) => name.normalize('NFC').trim())
  const parts = names.flatMap((name) => name.split(/[\s\-\u2010\u2011]+/u).filter(isName))
  const known = [...new Set([...names, ...parts])].filter((name) => name !== '').sort((a, b) => b.length - a.length)
  if (known.length === 0) return (text) => text
  const wholeNames = new Set(names.map((name) => plainQuotes(name.toLowerCase())))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${known.map(patternOf).join('|')})(?:s?)(?![\\p{L}\\p{N}])`, 'giu')
  const isMeant = (name: string): boolean =>
    isName(name) || (wholeNames.has(plainQuotes(name.toLowerCase())) && !everyday.has(name))
  const initial = (whole: string, name: string): string => {
    if (!isMeant(name)) return whole
    found.add(name)
    return `${[...name.toUpperCase()][0]}.`
  }
  return (text) => text.normalize('NFC').replace(pattern, initial)
}

/** Names that are words of every sentence when they have no capital. */
const everyday: ReadonlySet<string> = new Set([
  'will',
  'may',
  'mark',
  'hope',
  'grace',
  'joy',
  'rose',
  'art',
  'bill',
  'grant',
  'dawn',
  'guy',
])

function patternOf(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’ʼ]/gu, "['’ʼ]")
}

function plainQuotes(text: string): string {
  return text.replace(/['ʼ]/gu, '’')
}

// A part of a name that is one by itself: "Lind" of "Mara Lind", not "the" of "the neighbour".
function isName(part: string): boolean {
  return /^\p{Lu}./u.test(part)
}
