// What an append costs beside the server's own CPU: the database's CPU, bytes that are written, and bytes that stay.

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { talksFor } from './appends.ts'
import type { Kind } from './appends.ts'
import type { Cell } from './cell.ts'
import type { BenchDatabase } from './database.ts'
import { load } from './sockets.ts'

/** For one append: bytes handed to the system, and bytes that stay on the disk. `undefined` where nobody tells. */
export type Cost = { readonly written: number | undefined; readonly kept: number }

/** How it is measured: under which load, for how long (milliseconds), in which empty folder. */
export type Trial = { readonly kind: Kind; readonly ms: number; readonly data: string }

/** On one file. What the last checkpoint writes (16 MB at most) is not among what was written. */
export async function costOnFile(cell: Cell, { kind, ms, data }: Trial): Promise<Cost> {
  const running = await cell.start(data)
  const talks = await talksFor(running, kind)
  const { done } = await load(running.port, talks, ms)
  const { written } = await running.usage()
  await running.stop()
  const files = readdirSync(data).map((name) => statSync(join(data, name)).size)
  return { written: written && written / done, kept: files.reduce((sum, one) => sum + one, 0) / done }
}

/** On PostgreSQL: what its own processes do, and their CPU for one append, in microseconds. */
export async function costOnDatabase(
  database: BenchDatabase,
  { kind, ms, data }: Trial,
): Promise<Cost & { readonly cpu: number | undefined }> {
  const from = await database.written()
  const running = await database.cell.start(data)
  const talks = await talksFor(running, kind)
  const before = database.cpu()
  const { done } = await load(running.port, talks, ms)
  const after = database.cpu()
  await running.stop()
  const each = (first: number | undefined, last: number | undefined) =>
    first === undefined || last === undefined ? undefined : (last - first) / done
  return {
    cpu: each(before, after),
    written: each(from, await database.written()),
    kept: (await database.kept()) / done,
  }
}
