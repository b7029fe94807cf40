// Opens the place for logs that the settings name, or says in one sentence why it can't.

import { existsSync } from 'node:fs'

import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import type { Config } from '../config.ts'
import { codeOf, isNothing, whyClosed } from '../found.ts'
import type { Pokes } from '../pokes.ts'
import { diskFull, isDamage, sqliteCodeOf } from './group-commit.ts'
import { sqliteStanding } from './schema.ts'
import { openToRead } from './sqlite-look.ts'
import { databaseIn, NoLock, openSqlite } from './sqlite.ts'
import type { OpenError } from './sqlite.ts'
import type { Standing, StepFault } from './steps.ts'
import type { Storage } from './storage.ts'
import { whyNoDatabase } from './why-no-database.ts'

/** An open place. */
export type OpenStorage = {
  readonly storage: Storage
  /** The way to other processes, if the place may have some. */
  readonly pokes: Pokes | undefined
  /** What an answer promises, in one sentence for the host. */
  readonly durability: string
}

/**
 * Opens it. `broken` is told when its disk can't be trusted any more: the process must end then.
 * @param instead what else a host may do where another has the folder, such as `, or set TENDRIL_DATA`
 */
export function openStorage(
  config: Config,
  broken: (why: unknown) => void,
  instead = '',
): Promise<Result<OpenStorage, string>> {
  return config.databaseUrl === undefined
    ? openFolder(config, broken, instead)
    : openDatabase(config.databaseUrl, config)
}

/** A place that was looked at. */
export type SeenStorage = { readonly tables: Exclude<Standing, StepFault>; readonly durability: string }

/** Looks at it and changes nothing: the tables are brought forward by a start of the server alone. Or says why it can't be used. */
export async function lookAtStorage({ dataFolder, databaseUrl }: Config): Promise<Result<SeenStorage, string>> {
  const where = databaseUrl === undefined ? dataFolder : 'TENDRIL_DATABASE_URL'
  const closed = databaseUrl === undefined ? whyClosed(databaseIn(dataFolder)) : undefined
  if (closed !== undefined) return fail(closed)
  try {
    const { tables, durability } =
      databaseUrl === undefined
        ? { tables: fileStanding(databaseIn(dataFolder)), durability: fullSync }
        : await lookAtDatabase(databaseUrl)
    return tables === 'newer' || tables === 'edited' ? fail(whyNot(tables, where)) : ok({ tables, durability })
  } catch (error) {
    if (databaseUrl !== undefined) return fail(`Tendril can’t look at the data of ${where} ${whyNoDatabase(error)}`)
    if (isFull(error) || isDamage(error)) return fail(whyNotWritten(where, error))
    return fail(`Tendril can’t look at the data of ${where} (${codeOf(error)}): is it there, and whole?`)
  }
}

async function lookAtDatabase(url: string) {
  const { postgresDurability, postgresStanding } = await import('./postgres.ts')
  return { tables: await postgresStanding(url), durability: await postgresDurability(url) }
}

/** How the tables in this file stand; `none` if it is not there. Throws if it is damaged, or may not be read. */
export function fileStanding(file: string): Standing {
  if (isNothing(file)) return 'none'
  const db = openToRead(file)
  try {
    return sqliteStanding(db)
  } finally {
    db.close()
  }
}

async function openFolder(
  config: Config,
  broken: (why: unknown) => void,
  instead: string,
): Promise<Result<OpenStorage, string>> {
  const { dataFolder: folder, mostMegabytes, limits } = config
  try {
    const opened = await openSqlite({ folder, mostMegabytes, writesWaiting: limits.writesWaiting, broken })
    if (!opened.ok) return fail(whyNot(opened.error, folder, instead))
    return ok({ storage: opened.value, pokes: undefined, durability: fullSync })
  } catch (error) {
    return fail(whyNotWritten(folder, error))
  }
}

/** Why nothing can be opened for writing in a data folder, for the host; a full disk is called so, and damage too. */
export function whyNotWritten(folder: string, error: unknown): string {
  if (error instanceof NoLock)
    return `${error.file} is damaged, and nothing is lost with it: see that no Tendril runs on ${folder}, and delete it.`
  if (isDamage(error))
    return `The data in ${folder} is damaged: tendril doctor looks at it, and tendril restore FILE brings back a copy.`
  if (isFull(error)) return `The disk of ${folder} is full: make room, and try again. What is there stays as it is.`
  const hint = existsSync(databaseIn(folder)) ? ' There is data in it: tendril doctor says more.' : ''
  return `Tendril can’t write to ${folder} (${codeOf(error)}): set TENDRIL_DATA to a folder it may write to.${hint}`
}

/** The system's codes for a disk, or somebody's share of one, without room. */
export const noRoom: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT'])

function isFull(error: unknown): boolean {
  return sqliteCodeOf(error) === diskFull || noRoom.has(codeOf(error))
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
    return fail(`Tendril can’t use the database of TENDRIL_DATABASE_URL ${whyNoDatabase(error)}`)
  }
}

const fullSync = 'Every change is on the disk before it is answered (SQLite, synchronous = full).'

/** One sentence for the host. @see openStorage for `instead` */
export function whyNot(error: OpenError, where: string, instead = ''): string {
  switch (error) {
    case 'in-use':
      return `Another Tendril is using ${where}: end it first${instead}.`
    case 'newer':
      return `The database in ${where} was made by a later version of Tendril: please update.`
    case 'edited':
      return `A step that made the tables in ${where} was edited after its release: bring back this program as it was released.`
  }
}
