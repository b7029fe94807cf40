// How hard a text is to read: sentences, words, syllables, and the Flesch–Kincaid grade made of them.
// Kincaid et al. 1975: 0.39 · words per sentence + 11.8 · syllables per word − 15.59. English only, and the syllables are a rule of thumb.

/** The sentences of a text. An ending mark inside quotes ends one only when a capital or the end follows. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.?!…][”’"')]*)\s+(?=[“‘"'(]?[\p{Lu}\d])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0)
}

/** The words of a text. Numbers count as words, marks don't. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
}

/** Syllables of one English word, by its groups of vowels; at least 1. A number counts as one. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters.replace(/(?:[^laeiouy]es|[^taeiouyd]ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  const groups = spoken.match(/[aeiouy]{1,2}/g)
  return Math.max(1, groups === null ? 1 : groups.length)
}

/** The Flesch–Kincaid grade of texts taken together: roughly the school year that reads them with ease. */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}
