import { openBackupWords as words } from '../../words/screens/backup.ts'

/** "12 asks, 3 people and 1 letter". Pages of which there is only one are counted together; empty where there is nothing. */
export function thingsSaid(counted: ReadonlyMap<string, number>): string {
  const counts = new Map<keyof typeof words.things, number>()
  for (const [kind, many] of counted) {
    const thing = kind in words.things ? (kind as keyof typeof words.things) : 'page'
    counts.set(thing, (counts.get(thing) ?? 0) + many)
  }
  const parts = [...counts].map(([thing, many]) => words.counted(many, words.things[thing]))
  const last = parts.pop()
  return last === undefined ? '' : parts.length === 0 ? last : `${parts.join(', ')} ${words.and} ${last}`
}
