// What SQLite leaves behind although it is told to overwrite what is deleted (`secure_delete`): when it moves rows to another page, the page
// that they left may keep a copy between its list of rows and its first row, where nothing is. A later removal does not find that copy. So
// after removals all pages of the file are looked through, and where that gap is not empty the page is filled with zeros once. The index of the
// logs' ids leaves copies in the same way; its rows can't be made to fill a page, so it is written anew. Decision 0046. The format of a page: https://www.sqlite.org/fileformat2.html#b_tree_pages

import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

import type { Bytes } from '../../lib/bytes.ts'

/**
 * Bytes of a page in a file that is made anew: measured best for single appends and for backlogs. A file keeps the size that it was made with, once
 * 4,096.
 */
export const newPageSize = 16_384
/** A page of rows, of a table that has row numbers. */
const rowsPage = 13
/** A page of an index; and how the index of the logs' ids says that sixteen bytes are an id. */
const indexPage = 10
const idKind = 12 + 2 * 16
const headSize = 8
/** The most bytes of a row that lie in its page if the whole of it does. */
const mostLocal = (pageSize: number) => pageSize - 35
/** The fewest that stay in its page if it is longer. */
const leastLocal = (pageSize: number) => Math.floor(((pageSize - 12) * 32) / 255) - 23
/** So much of a gap may not be reached: a row that fills a page of its own has no more than `mostLocal`. */
const slack = 24

/** Looks through the pages of a database, some at a time, in a circle. */
export type PageLook = {
  /** From now on every page is to be looked at once more. */
  again(): void
  /** Looks at so many bytes of pages at most, and gives the pages with something in their gaps. `undefined` when there is nothing left to look at. */
  next(most: number): readonly Stale[] | undefined
  /** Only when nobody in this process has the database open: the system would let go of their locks as well. */
  close(): void
}

/** Looks at the file itself, so at pages as the last checkpoint left them. */
export function lookAtPages(file: string, pageSize: number): PageLook {
  const opened = openSync(file, 'r')
  let [at, left] = [1, 0]
  return {
    again: () => (left = Math.floor(fstatSync(opened).size / pageSize)),
    next: (most) => {
      if (left <= 0) return undefined
      const pages = new Uint8Array(Math.min(Math.ceil(most / pageSize), left) * pageSize)
      const read = Math.floor(readWhatCan(opened, pages, at * pageSize, pageSize) / pageSize)
      // At the end of the file it goes on at the beginning. The first page holds no rows of ours.
      at = read * pageSize < pages.length ? 1 : at + read
      left -= Math.max(read, 1)
      const found = Array.from({ length: read }, (_, i) => staleIn(pages.subarray(i * pageSize, (i + 1) * pageSize)))
      return found.filter((stale) => stale !== undefined)
    },
    close: () => closeSync(opened),
  }
}

/** How many bytes were read. A page that the disk can't read counts as read and empty: a fault in one place must not end the whole server. */
function readWhatCan(file: number, into: Bytes, at: number, pageSize: number): number {
  try {
    return readSync(file, into, 0, into.length, at)
  } catch (why) {
    if (!(why instanceof Error && 'code' in why && why.code === 'EIO')) throw why
    if (into.length <= pageSize) return into.fill(0).length
    let read = 0
    for (let page = 0; page < into.length; page += pageSize)
      read += readWhatCan(file, into.subarray(page, page + pageSize), at + page, pageSize)
    return read
  }
}

/** Writes the index of the logs' ids anew: what its pages were is overwritten. */
export const renewIds = 'reindex sqlite_autoindex_log_1'

/**
 * The tables that are scrubbed, known by how many columns a row has (fewer if it was written before there were more), and the column that can
 * be made longer. Tables without row numbers, and other indexes, can't be.
 */
const tables = [
  { name: 'rec', key: 'pos', columns: [4, 6], column: 3, of: 'data' },
  { name: 'log', key: 'n', columns: [10], column: 4, of: 'type' },
] as const
type Table = (typeof tables)[number]

/** A page whose gap is not empty: a row of it, and how many bytes fill the page if they are in one column of that row. Or one of the ids. */
export type Stale = StaleRows | 'ids'
/** One of a table. */
export type StaleRows = { readonly table: Table['name']; readonly row: number; readonly fill: number }

/** Looks at one page as it lies in the file; `undefined` if its gap is empty, or if it is no page of these tables. */
function staleIn(page: Bytes): Stale | undefined {
  if (page[0] !== rowsPage && page[0] !== indexPage) return undefined
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  const [count, content] = [view.getUint16(3), view.getUint16(5)]
  const listEnd = headSize + 2 * count
  if (count === 0 || content < listEnd || content > page.length) return undefined
  if (page[0] === indexPage) {
    const isStale = !isEmpty(page, afterPointers(view, listEnd, content), content)
    return isStale && isOfIds(page, view.getUint16(headSize)) ? 'ids' : undefined
  }
  if (isEmpty(page, listEnd + slack, content)) return undefined
  const cells = Array.from({ length: count }, (_, i) => cellAt(page, view.getUint16(headSize + 2 * i)))
  const [first] = cells
  if (!first?.table) return undefined
  const others = cells.slice(1).reduce((sum, { size }) => sum + size, 0)
  const most = Math.min(mostLocal(page.length), page.length - listEnd - others - first.before)
  return { table: first.table, row: first.row, fill: Math.max(0, lengthIn(most - first.beside)) }
}

/**
 * Makes the row as long as the page has room for, and gives it its own bytes back: what it was then is overwritten with zeros like all that is
 * deleted. Inside a transaction: only what the page is in the end is written.
 */
export function scrubber(db: DatabaseSync): (stale: StaleRows) => void {
  const ways = tables.map(({ name, key, of }) => ({
    name,
    find: db.prepare(`select ${of} as own from ${name} where ${key} = ?`),
    set: db.prepare(`update ${name} set ${of} = ? where ${key} = ?`),
  }))
  return ({ table, row, fill }) => {
    const way = ways.find(({ name }) => name === table)
    const own = way?.find.get(row)?.['own']
    if (own === undefined) return // it has gone meanwhile
    way?.set.run(typeof own === 'string' ? '0'.repeat(fill) : new Uint8Array(fill), row)
    way?.set.run(own, row)
  }
}

/** Where the places of entries that have gone end, behind the list of those there are: they tell nothing, and a new index has them too. */
function afterPointers(view: DataView, listEnd: number, content: number): number {
  let at = listEnd
  while (at + 1 < content && view.getUint16(at) > 0 && view.getUint16(at) <= view.byteLength) at += 2
  return at + 1 < content ? at : content
}

function isEmpty(page: Bytes, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (page[at] !== 0) return false
  return true
}

/** An entry is an id and the number of its log, and nothing else is so. */
function isOfIds(page: Bytes, start: number): boolean {
  const [, head] = varint(page, start)
  const [headLength, kinds] = varint(page, head)
  return headLength === 3 && page[kinds] === idKind
}

/** One row: its number, the bytes it takes in the page, those before it, and those in it beside the column that can be made longer. */
type Cell = {
  readonly table: Table['name'] | undefined
  readonly row: number
  readonly size: number
  readonly before: number
  readonly beside: number
}

function cellAt(page: Bytes, start: number): Cell {
  const [length, afterLength] = varint(page, start)
  const [row, body] = varint(page, afterLength)
  const local = length <= mostLocal(page.length) ? length : localOf(length, page.length) + 4
  const [kindsEnd, first] = varint(page, body)
  const kinds: number[] = []
  // In a damaged page the length of its head may be any number.
  for (let at = first; at < Math.min(body + kindsEnd, page.length) && kinds.length < 16;) {
    const [kind, next] = varint(page, at)
    kinds.push(kind)
    at = next
  }
  // Its own number is not kept twice, so its first column is empty.
  const table = tables.find(({ columns }) => columns.some((count) => count === kinds.length) && kinds[0] === 0)
  // From 12 on a kind says how long bytes are (even) or a text is (odd).
  const kind = kinds[table?.column ?? 0] ?? 0
  // When it is written again, a row from before there were more columns gets those too: each a number that its kind says by itself.
  const added = Math.max(kinds.length, ...(table?.columns ?? [])) - kinds.length
  const beside = length - Math.floor((kind - 12) / 2) - varintSize(kind) + added
  const before = body - start
  return { table: table?.name, row, size: before + local, before: before + (length < 128 ? 1 : 0), beside }
}

/** How long a column may be in so much room, in which its kind stands as well. */
function lengthIn(room: number): number {
  return room - ([1, 2].find((size) => varintSize(12 + 2 * (room - size)) <= size) ?? 3)
}

/** How many bytes of a long row lie in its page; the rest has pages of its own, which are overwritten when it goes. */
function localOf(length: number, pageSize: number): number {
  const least = leastLocal(pageSize)
  const local = least + ((length - least) % (pageSize - 4))
  return local <= mostLocal(pageSize) ? local : least
}

/** How many bytes a number of SQLite's takes; ours here have at most three. */
function varintSize(value: number): number {
  return value < 128 ? 1 : value < 16_384 ? 2 : 3
}

/** A number of SQLite's, seven bits a byte, and where it ends. Ours have at most eight bytes. */
function varint(page: Bytes, start: number): readonly [value: number, end: number] {
  let value = 0
  for (let at = start; at < start + 8; at++) {
    const byte = page[at] ?? 0
    value = value * 128 + (byte & 127)
    if (byte < 128) return [value, at + 1]
  }
  return [value, start + 8]
}
