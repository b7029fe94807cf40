import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

import { fileStanding, whyNot, whyNotWritten } from '../storage/open.ts'
import { lockName, takeLock } from '../storage/sqlite.ts'
import { type Command, type CommandParts, refuses } from './command.ts'
import { copyDatabase, databaseFile, giveToOwner, isSound, notOurs, putInPlace } from './sqlite-file.ts'

/** Puts a copy in the place of the data. The server must not run. What was there is set aside, not erased. */
export const restore: Command = {
  usage: 'restore FILE',
  does: 'puts the copy FILE in the place of the data; the server must be stopped',
  run: bringBack,
}

async function bringBack(parts: CommandParts): Promise<number> {
  const { config, words, say } = parts
  const [file] = words
  const to = databaseFile(config)
  if (to === undefined) return refuses(parts, notOurs)
  if (file === undefined || !existsSync(file))
    return refuses(parts, 'Which copy? Name a file that tendril backup made.')
  if (!isSound(file)) return refuses(parts, `${file} is no whole copy of Tendril’s data. Nothing was changed.`)
  const tables = fileStanding(file)
  if (tables === 'newer' || tables === 'edited') return refuses(parts, `${whyNot(tables, file)} Nothing was changed.`)
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
  const lock = lockOf(config.dataFolder)
  if (typeof lock === 'string') return refuses(parts, lock)
  try {
    const part = `${to}.part`
    if (!(await isCopied(file, part)))
      return refuses(parts, `${file} could not be copied: is there room? Nothing was changed.`)
    const aside = setAside(to)
    putInPlace(part, to)
    say(`The data is now as it was in ${file}. Start Tendril again.`)
    if (aside !== undefined)
      say(
        `What was there before is in ${aside}. Delete it when you no longer need it: it holds what people erased since.`,
      )
    say('Devices will notice that the server remembers less than they do. They keep what they have and write it anew.')
    say('Links and shares that people ended since the copy are open again, and their keys are gone: tell people so.')
    say('Whoever still has such a link can give it to you, to be ended for good: tendril erase-log')
    return 0
  } finally {
    lock.close()
  }
}

/** The lock of the folder, or why it can't be had. */
function lockOf(folder: string): DatabaseSync | string {
  const file = join(folder, lockName)
  try {
    const lock = takeLock(file)
    giveToOwner(file)
    return lock ?? 'Tendril is running on this data. Stop it first.'
  } catch (error) {
    return whyNotWritten(folder, error)
  }
}

/** With what stands in the write-ahead file beside it: a database that a restore set aside may have one. */
async function isCopied(file: string, part: string): Promise<boolean> {
  // What an earlier try left; anything but a file is somebody's own, and in the way.
  const clear = () => statSync(part, { throwIfNoEntry: false })?.isFile() && rmSync(part)
  try {
    clear()
    await copyDatabase(file, part)
    chmodSync(part, 0o600)
    giveToOwner(part)
    return true
  } catch {
    clear()
    return false
  }
}

/** A database, and what is written beside it. */
const endings = ['', '-wal', '-shm']

/**
 * The database with what is written beside it, under a name that the server never opens. Gives that name, if anything was there. What
 * stands beside goes even if the database itself is missing: it would be taken for a part of the one that comes.
 */
function setAside(file: string): string | undefined {
  const there = endings.filter((ending) => existsSync(file + ending))
  let n = 1
  while (endings.some((ending) => existsSync(`${file}.before-${n}${ending}`))) n += 1
  const aside = `${file}.before-${n}`
  for (const ending of there) renameSync(file + ending, aside + ending)
  return there.length > 0 ? aside : undefined
}
