import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

import { foundAt, whyClosed } from '../found.ts'
import { fileStanding, whyNot, whyNotWritten } from '../storage/open.ts'
import { lockName, takeLock } from '../storage/sqlite.ts'
import { type Command, type CommandParts, refuses } from './command.ts'
import { setAside } from './set-aside.ts'
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
  if (!file) return refuses(parts, 'Which copy? Name a file that tendril backup made.')
  const why = whyNoFile(file)
  if (why !== undefined) return refuses(parts, why)
  if (!isSound(file)) return refuses(parts, `${file} is no whole copy of Tendril’s data. Nothing was changed.`)
  const tables = fileStanding(file)
  if (tables === 'newer' || tables === 'edited') return refuses(parts, `${whyNot(tables, file)} Nothing was changed.`)
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

/** Why nothing can be brought back from there, as far as that can be seen without reading it. */
function whyNoFile(file: string): string | undefined {
  const found = foundAt(file)
  if (found.is === 'nothing') return `There is no file ${file}. Nothing was changed.`
  if (found.is === 'there' && found.stats.isDirectory()) return `${file} is a folder. Name a file in it.`
  if (file.endsWith('.part'))
    return `${file} was left by a copy that was broken off. Give it another name first. Nothing was changed.`
  return whyClosed(file)
}

/** The lock of the folder, which is made if it is missing; or why it can't be had. */
function lockOf(folder: string): DatabaseSync | string {
  const file = join(folder, lockName)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
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
