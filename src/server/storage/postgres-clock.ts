// What PostgreSQL remembers of the clock that things expire by. Processes share it: one whose clock is ahead is at odds with the others.

import { instant } from '../../lib/time.ts'
import type { Instant } from '../../lib/time.ts'
import { believes } from './clock-rules.ts'
import type { ClockNoted } from './clock-rules.ts'
import type { Database, Query } from './postgres-connection.ts'

/** Judges the clock by what is remembered in this database, and remembers what it saw. */
export async function believesOn(db: Database, now: Instant): Promise<boolean> {
  const rows = await db.ask(read)
  const moments = new Map(rows.map((row) => [row['key'], row['value'] === null ? undefined : Number(row['value'])]))
  const moment = (key: string) => {
    const value = moments.get(key)
    return value === undefined ? undefined : instant(value)
  }
  const before = { seen: moment('clock-seen'), doubted: moment('clock-doubted') }
  return believes(before, now, (noted) => db.ask(note(noted)))
}

const read: Query = { name: 'clock', text: `select key, value from meta where key like 'clock-%'`, values: [] }

function note({ seen, doubted }: ClockNoted): Query {
  const text = `insert into meta (key, value) values ('clock-seen', $1), ('clock-doubted', $2)
    on conflict (key) do update set value = excluded.value`
  return { name: 'note clock', text, values: [seen ?? null, doubted ?? null] }
}
