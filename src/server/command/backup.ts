import { chmodSync, constants, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

import { codeWithout, foundAt, whyClosed } from '../found.ts'
import { isDamage } from '../storage/group-commit.ts'
import { type Command, type CommandParts, refuses } from './command.ts'
import { copyDatabase, databaseFile, isEmpty, isSound, notOurs, putInPlace } from './sqlite-file.ts'

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
  if (!file) return refuses(parts, 'Where to? Name a file that is not there yet.')
  const why = whyNotTo(file) ?? whyClosed(from)
  if (why !== undefined) return refuses(parts, why)
  if (isEmpty(from)) return refuses(parts, `There is no data in ${config.dataFolder}: is TENDRIL_DATA right?`)
  const part = `${file}.part`
  rmSync(part, { force: true })
  try {
    await copyDatabase(from, part)
    chmodSync(part, 0o600)
  } catch (error) {
    rmSync(part, { force: true })
    return refuses(parts, whyNotMade(file, config.dataFolder, error))
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

/** Why no file can be made under this name. */
function whyNotTo(file: string): string | undefined {
  if (foundAt(file).is === 'there') return `${file} is there already, and stays as it is. Name another file.`
  const folder = dirname(file)
  const found = foundAt(folder)
  if (found.is === 'nothing') return `The folder ${folder} is not there: make it first.`
  if (found.is === 'there' && !found.stats.isDirectory()) return `${folder} is no folder: name a file in one.`
  const code = found.is === 'closed' ? found.code : codeWithout(folder, constants.W_OK | constants.X_OK)
  if (code !== undefined) return `This account can’t write to ${folder} (${code}): name a file in another folder.`
  const part = foundAt(`${file}.part`)
  if (part.is === 'closed') return `${file} can’t be made (${part.code}): name another file.`
  return part.is === 'there' && !part.stats.isFile()
    ? `${file}.part is in the way, and no file. Name another file.`
    : undefined
}

function whyNotMade(file: string, dataFolder: string, error: unknown): string {
  if (isDamage(error)) return `The data in ${dataFolder} is damaged, so no copy was made: tendril doctor looks at it.`
  return `${file} could not be written (${error instanceof Error ? error.message : 'no reason given'}).`
}
