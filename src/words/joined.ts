/** Sentences one after the other, the empty ones left out. */
export function joined(sentences: readonly (string | undefined)[]): string {
  return sentences
    .map((sentence) => sentence?.trim())
    .filter(Boolean)
    .join(' ')
}
