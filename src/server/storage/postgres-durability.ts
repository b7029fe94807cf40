// Asks PostgreSQL how safe a commit is, and says it in one sentence for the host.

import pg from 'pg'

import type { Row } from './postgres-connection.ts'

/** The sentence. Rejects if the database can't be reached. */
export async function postgresDurability(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'synchronous_standby_names']
    const { rows } = await client.query<Row>('select name, setting from pg_settings where name = any($1)', [names])
    return durabilitySentence(new Map(rows.map((row) => [String(row['name']), String(row['setting'])])))
  } finally {
    await client.end()
  }
}

/** What these settings promise of a change that was answered. */
export function durabilitySentence(settings: ReadonlyMap<string, string>): string {
  const commit = settings.get('synchronous_commit')
  if (settings.get('fsync') === undefined || commit === undefined)
    return 'This database does not say how safe a change is once it is answered: ask whoever runs it.'
  if (settings.get('fsync') === 'off')
    return 'DANGER: PostgreSQL has fsync = off, and a power cut can lose or damage everything. Turn it on.'
  if (settings.get('full_page_writes') === 'off')
    return 'CARE: PostgreSQL has full_page_writes = off, and a power cut in the middle of a write can damage what was safe.'
  return `Every change is on the disk before it is answered (PostgreSQL, fsync = on)${standby(settings, commit)}.`
}

function standby(settings: ReadonlyMap<string, string>, commit: string): string {
  if (commit === 'off') return '; its synchronous_commit = off is on for Tendril’s own writes'
  const named = settings.get('synchronous_standby_names') ?? ''
  if (named === '' || commit === 'local') return ', and no second machine has it for sure by then'
  return commit === 'remote_write' ? ', and in the memory of a standby' : ', and on the disk of a standby'
}
