import { chmodSync, existsSync, rmSync, statSync } from 'node:fs'

import { type Command, type CommandParts, refuses } from './command.ts'
import { copyDatabase, databaseFile, isSound, notOurs, putInPlace } from './sqlite-file.ts'

/** Copies all data into one file while the server runs, and looks whether the copy is whole. */
export const backup: Command = {
  usage: 'backup FILE',
  does: 'copies all data into FILE, also while the server runs, and checks the copy',
  run: copy,
}

async function copy(parts: CommandParts): Promise<number> {
  const { config, words, say } = parts
  const [file] = words
  const from = databaseFile(config)
  if (from === undefined) return refuses(parts, notOurs)
  if (file === undefined) return refuses(parts, 'Where to? Name a file that is not there yet.')
  if (existsSync(file)) return refuses(parts, `${file} is there already, and stays as it is. Name another file.`)
  if (!existsSync(from)) return refuses(parts, `There is no data in ${config.dataFolder}: is TENDRIL_DATA right?`)
  const part = `${file}.part`
  rmSync(part, { force: true })
  try {
    await copyDatabase(from, part)
    chmodSync(part, 0o600)
  } catch (error) {
    rmSync(part, { force: true })
    return refuses(
      parts,
      `${file} could not be written (${error instanceof Error ? error.message : 'no reason given'}).`,
    )
  }
  if (!isSound(part)) {
    rmSync(part, { force: true })
    return refuses(
      parts,
      'The copy is not whole, so it was not kept. Look at the disk, and at the data: tendril doctor.',
    )
  }
  putInPlace(part, file)
  say(`${file} holds everything, ${(statSync(file).size / 1e6).toFixed(1)} MB, and is whole.`)
  say(
    'Delete it within 30 days: what people erase from now on stays in it, and they are told that it does for a while only.',
  )
  return 0
}
