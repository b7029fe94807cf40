// Opens the place for logs that the settings name, or says in one sentence why it can't.

import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import type { Config } from '../config.ts'
import type { Pokes } from '../pokes.ts'
import { openSqlite } from './sqlite.ts'
import type { OpenError } from './sqlite.ts'
import type { StepFault } from './steps.ts'
import type { Storage } from './storage.ts'

/** An open place. */
export type OpenStorage = {
  readonly storage: Storage
  /** The way to other processes, if the place may have some. */
  readonly pokes: Pokes | undefined
  /** What an answer promises, in one sentence for the host. */
  readonly durability: string
}

/** Opens it. `broken` is told when its disk can't be trusted any more: the process must end then. */
export function openStorage(config: Config, broken: (why: unknown) => void): Promise<Result<OpenStorage, string>> {
  return config.databaseUrl === undefined ? openFolder(config, broken) : openDatabase(config.databaseUrl, config)
}

async function openFolder(config: Config, broken: (why: unknown) => void): Promise<Result<OpenStorage, string>> {
  const { dataFolder: folder, mostMegabytes, limits } = config
  try {
    const opened = await openSqlite({ folder, mostMegabytes, writesWaiting: limits.writesWaiting, broken })
    if (!opened.ok) return fail(whyNot(opened.error, folder))
    return ok({ storage: opened.value, pokes: undefined, durability: fullSync })
  } catch (error) {
    return fail(`Tendril can’t write to ${folder} (${codeOf(error)}): set TENDRIL_DATA to a folder it may write to.`)
  }
}

async function openDatabase(url: string, { limits }: Config): Promise<Result<OpenStorage, string>> {
  try {
    // Only here: a server on one file needs no package.
    const { openPostgres, postgresDurability, postgresPokes } = await import('./postgres.ts')
    const opened = await openPostgres({ url, writesWaiting: limits.writesWaiting })
    if (!opened.ok) return fail(whyNot(opened.error, 'TENDRIL_DATABASE_URL'))
    const durability = await postgresDurability(url)
    return ok({ storage: opened.value, pokes: postgresPokes(url), durability })
  } catch (error) {
    return fail(
      `Tendril can’t use the database of TENDRIL_DATABASE_URL (${codeOf(error)}): is it there, and may it make tables?`,
    )
  }
}

const fullSync = 'Every change is on the disk before it is answered (SQLite, synchronous = full).'

/** A short code, never a message: that could hold an address. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? `${error.code}` : 'no code'
}

function whyNot(error: OpenError | StepFault, where: string): string {
  switch (error) {
    case 'in-use':
      return `Another Tendril is using ${where}: end it first, or set TENDRIL_DATA.`
    case 'newer':
      return `The database in ${where} was made by a later version of Tendril: please update.`
    case 'edited':
      return `A step that made the tables in ${where} was edited after its release: bring back this program as it was released.`
  }
}
