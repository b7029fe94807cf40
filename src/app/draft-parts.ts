/** The parts of a draft that holds more than words, as JSON. Empty for whatever is not as it should be; each part is still to be checked. */
export function draftParts(text: string | undefined): { readonly [part: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
