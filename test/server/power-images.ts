// What a disk may hold after the power went, made from two moments of the server's files with one burst of writes between them.
//
// The crash it stands for: what was written before a sync that came back is there. Of what was written after it, each piece of
// 512 bytes is there or not, whatever order they were written in; the file ends where it ended before, or anywhere in what came;
// and what never came is zeros, what stood there before, or noise. So it goes for the write-ahead file after each commit, and for
// the database file while a checkpoint writes into it, as long as the write-ahead file still has all of it.
// What it does not show: a disk that says a sync is done and forgets it, bytes that rot after their sync, a folder that loses a file.
// That no answer leaves before its sync is seen in order.test.ts.

import { concat } from '../../src/lib/bytes.ts'
import type { Dice } from './dice.ts'

/** Both files at one moment, with nothing under way. */
export type Files = { readonly db: Buffer; readonly wal: Buffer }

/** What may be on the disk, and how it came about. */
export type Image = Files & { readonly kind: Kind }

/** `cut`, `half`, `pieces` and `noise` say what follows the last synced byte of the write-ahead file; the others are about checkpoints. */
export type Kind = (typeof kinds)[number]

/** All of them. */
export const kinds = ['cut', 'stale', 'half', 'pieces', 'noise', 'checkpoint', 'new beginning'] as const

// SQLite's write-ahead file: docs at sqlite.org/fileformat2.html#walformat
const headerSize = 32
const frameHeader = 24
const sector = 512

/** Where each commit of the newest generation ends; the first number is where its header does. Only whole commits count. */
export function commitsOf(wal: Buffer): readonly number[] {
  if (wal.length < headerSize) return []
  const size = frameHeader + pageSizeOf(wal)
  const ends = [headerSize]
  for (let at = headerSize; at + size <= wal.length && saltOf(wal, at + 8) === saltOf(wal, 16); at += size)
    if (wal.readUInt32BE(at + 4) > 0) ends.push(at + size)
  return ends
}

/** How many pages the commits of the newest generation hold. */
export function pagesIn(wal: Buffer): number {
  const [end] = commitsOf(wal).slice(-1)
  return end === undefined ? 0 : (end - headerSize) / (frameHeader + pageSizeOf(wal))
}

function pageSizeOf(wal: Buffer): number {
  return wal.readUInt32BE(8)
}

function saltOf(wal: Buffer, at: number): string {
  return wal.subarray(at, at + 8).toString('hex')
}

/** Every kind of image that fits what happened between the two: for each sync, and for a checkpoint if there was one. */
export function imagesBetween(before: Files, after: Files, dice: Dice): readonly Image[] {
  const ends = commitsOf(after.wal)
  const old = commitsOf(before.wal).at(-1) ?? 0
  const goesOn = ends.length > 0 && before.wal.length > 0 && saltOf(before.wal, 16) === saltOf(after.wal, 16)
  const synced = goesOn ? ends.filter((end) => end >= old) : ends
  // What a new generation has written over by now was still there at the moment of the checkpoint.
  const fullest = goesOn ? after.wal : concatenated(before.wal.subarray(0, old), after.wal.subarray(old))
  const db = goesOn ? before.db : after.db
  const torn = synced
    .slice(0, -1)
    .flatMap((end, i) =>
      tornAt({ db, wal: goesOn ? before.wal : fullest }, after.wal, [end, synced[i + 1] ?? end], dice),
    )
  // Over a database file that holds what came after it, an older write-ahead file would make a mixture that no disk ever held.
  if (!holdsAllBetween(fullest, before.db, after.db)) return torn
  const checkpoint = before.db.equals(after.db) ? [] : duringCheckpoint(before, after, fullest, dice)
  return [...torn, ...checkpoint, ...(goesOn || ends.length === 0 ? [] : newBeginning(after, fullest, dice))]
}

/**
 * Does this write-ahead file hold every page in which the database files differ, so that one checkpoint of it made the one of the other?
 * Between two looks the server may have emptied it, scrubbed pages, and emptied it again: what it held meanwhile nobody saw, and images of
 * that can't be made.
 */
function holdsAllBetween(wal: Buffer, before: Buffer, after: Buffer): boolean {
  if (before.equals(after)) return true
  if (wal.length < headerSize) return false
  const size = pageSizeOf(wal)
  const held = new Set<number>()
  for (let at = headerSize; at < (commitsOf(wal).at(-1) ?? 0); at += frameHeader + size) held.add(wal.readUInt32BE(at))
  const pageOf = (db: Buffer, n: number) => db.subarray((n - 1) * size, n * size)
  const pages = Array.from({ length: Math.ceil(after.length / size) }, (_, i) => i + 1)
  return pages.every((n) => held.has(n) || pageOf(before, n).equals(pageOf(after, n)))
}

/** The write-ahead file as it was synced up to `from`, and what may have come of the commit that ends at `to`. */
function tornAt(base: Files, wal: Buffer, [from, to]: readonly [number, number], dice: Dice): readonly Image[] {
  const [synced, coming, stale] = [wal.subarray(0, from), wal.subarray(from, to), base.wal.subarray(from)]
  const { db } = base
  const image = (kind: Kind, ...rest: readonly Buffer[]): Image => ({ kind, db, wal: concatenated(synced, ...rest) })
  const reached = 1 + dice.below(coming.length - 1)
  // To open one takes half a second: so one of three at each sync, by lot.
  const torn = dice.oneOf([
    () => image('half', coming.subarray(0, reached), stale.subarray(reached)),
    () => image('pieces', piecesOf(stale, coming, dice)),
    () => image('noise', noise(Math.min(reached, 2 * frameHeader + pageSizeOf(wal)), dice)),
  ])
  return [image('cut'), ...(stale.length > 0 ? [image('stale', stale)] : []), torn()]
}

/** The database file while a checkpoint writes into it, and before the write-ahead file may be written over. */
function duringCheckpoint(before: Files, after: Files, wal: Buffer, dice: Dice): readonly Image[] {
  const image = (db: Buffer): Image => ({ kind: 'checkpoint', db, wal })
  return [image(piecesOf(before.db, after.db, dice)), image(piecesOf(before.db, after.db, dice)), image(after.db)]
}

/** The write-ahead file begins anew: its new header came in part, or nothing but it. */
function newBeginning({ db, wal }: Files, old: Buffer, dice: Dice): readonly Image[] {
  const image = (header: Buffer): Image => ({
    kind: 'new beginning',
    db,
    wal: concatenated(header, old.subarray(header.length)),
  })
  return [image(wal.subarray(0, headerSize)), image(wal.subarray(0, 1 + dice.below(headerSize - 1)))]
}

/** Of `coming`, each piece is there or not; where it is not, what stood there before, or zeros. */
function piecesOf(before: Buffer, coming: Buffer, dice: Dice): Buffer {
  const chance = dice.oneOf([0.1, 0.5, 0.9])
  const result = Buffer.alloc(Math.max(before.length, coming.length))
  before.copy(result)
  for (let at = 0; at < coming.length; at += sector)
    if (dice.happens(chance)) coming.copy(result, at, at, Math.min(at + sector, coming.length))
  return result
}

function noise(length: number, dice: Dice): Buffer {
  return Buffer.from(Array.from({ length }, () => dice.below(256)))
}

function concatenated(...parts: readonly Buffer[]): Buffer {
  return Buffer.from(concat(...parts).buffer)
}
