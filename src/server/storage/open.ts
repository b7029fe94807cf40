// Opens the place for logs that the settings name, or says in one sentence why it can't.

import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import type { Config } from '../config.ts'
import { openSqlite } from './sqlite.ts'
import type { OpenError } from './sqlite.ts'
import type { Storage } from './storage.ts'

/** An open place. */
export type OpenStorage = {
  readonly storage: Storage
  /** What an answer promises, in one sentence for the host. */
  readonly durability: string
}

/** Opens it. `broken` is told when its disk can't be trusted any more: the process must end then. */
export async function openStorage(
  config: Config,
  broken: (why: unknown) => void,
): Promise<Result<OpenStorage, string>> {
  const { dataFolder: folder, mostMegabytes, limits } = config
  try {
    const opened = await openSqlite({ folder, mostMegabytes, writesWaiting: limits.writesWaiting, broken })
    return opened.ok ? ok({ storage: opened.value, durability: fullSync }) : fail(whyNot(opened.error, folder))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? `${error.code}` : `${error}`
    return fail(`Tendril can’t write to ${folder} (${code}): set TENDRIL_DATA to a folder it may write to.`)
  }
}

const fullSync = 'Every change is on the disk before it is answered (SQLite, synchronous = full).'

function whyNot(error: OpenError, where: string): string {
  switch (error) {
    case 'in-use':
      return `Another Tendril is using ${where}: end it first, or set TENDRIL_DATA.`
    case 'newer':
      return `The database in ${where} was made by a later version of Tendril: please update.`
    case 'edited':
      return `A step that made the tables in ${where} was edited after its release: bring back this program as it was released.`
  }
}
