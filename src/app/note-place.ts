/** The place of a note of the store under the seal. */
export function notePlace(name: string): string {
  return `note/${name}`
}
