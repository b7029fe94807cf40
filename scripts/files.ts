// Which files lie under a folder. Used by the guards.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Folders that hold nothing of ours. */
export const notOurs: ReadonlySet<string> = new Set(['node_modules', '.git', '.types', '.cache', 'dist', 'data'])

/** The files under a folder with one of these endings, in order of their paths. None if there is no such folder. */
export function filesUnder(folder: string, endings: readonly string[]): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesUnder(join(folder, entry.name), endings)
      return endings.some((ending) => entry.name.endsWith(ending)) ? [join(folder, entry.name)] : []
    })
}
