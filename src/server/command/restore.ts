import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { takeLock } from '../storage/sqlite.ts'
import { type Command, type CommandParts, refuses } from './command.ts'
import { databaseFile, isSound, notOurs } from './sqlite-file.ts'

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
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
  const lock = takeLock(join(config.dataFolder, 'tendril.lock'))
  if (!lock) return refuses(parts, 'Tendril is running on this data. Stop it first.')
  try {
    const part = `${to}.part`
    copyFileSync(file, part)
    chmodSync(part, 0o600)
    const aside = setAside(to)
    renameSync(part, to)
    say(`The data is now as it was in ${file}. Start Tendril again.`)
    if (aside !== undefined)
      say(
        `What was there before is in ${aside}. Delete it when you no longer need it: it holds what people erased since.`,
      )
    say('Devices will notice that the server remembers less than they do. They keep what they have and write it anew.')
    return 0
  } finally {
    lock.close()
  }
}

/** The database with what is written beside it, under a name that the server never opens. Gives that name, if anything was there. */
function setAside(file: string): string | undefined {
  if (!existsSync(file)) return undefined
  let n = 1
  while (existsSync(`${file}.before-${n}`)) n += 1
  const aside = `${file}.before-${n}`
  renameSync(file, aside)
  for (const ending of ['-wal', '-shm']) {
    if (existsSync(file + ending)) renameSync(file + ending, aside + ending)
    rmSync(file + ending, { force: true })
  }
  return aside
}
