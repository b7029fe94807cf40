// What a restore puts out of the way: the data that was there before, under names that the server never opens and nobody deletes by itself.

import { constants, existsSync, readdirSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { codeWithout } from '../found.ts'

/** A database, and what is written beside it. */
const endings = ['', '-wal', '-shm']

/**
 * The database with what is written beside it, under a name that the server never opens. Gives that name, if anything was there. What
 * stands beside goes even if the database itself is missing: it would be taken for a part of the one that comes.
 */
export function setAside(file: string): string | undefined {
  const there = endings.filter((ending) => existsSync(file + ending))
  let n = 1
  while (endings.some((ending) => existsSync(`${file}.before-${n}${ending}`))) n += 1
  const aside = `${file}.before-${n}`
  for (const ending of there) renameSync(file + ending, aside + ending)
  return there.length > 0 ? aside : undefined
}

/** One that was set aside. `written`: when anything in it last was, in milliseconds since 1970; it is as the server left it then. */
export type Aside = { readonly file: string; readonly written: number }

/** All that were set aside for this database and are still there, those of the longest ago first; none where this account can’t look. */
export function asidesOf(file: string): readonly Aside[] {
  if (codeWithout(dirname(file), constants.R_OK | constants.X_OK) !== undefined) return []
  const written = new Map<string, number>()
  for (const name of readdirSync(dirname(file))) {
    const [, aside, of] = /^((.+)\.before-\d+)(?:-wal|-shm)?$/.exec(name) ?? []
    if (aside === undefined || of !== basename(file)) continue
    const { mtimeMs } = statSync(join(dirname(file), name))
    written.set(aside, Math.max(mtimeMs, written.get(aside) ?? 0))
  }
  const all = [...written].map(([name, moment]) => ({ file: join(dirname(file), name), written: moment }))
  return all.sort((a, b) => a.written - b.written)
}
