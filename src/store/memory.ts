import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import { memoryDoor, type MemoryDoor } from './memory-door.ts'
import { sameContents } from './same-contents.ts'
import type { Contents, Row, SoundPart, Store } from './store.ts'

/** A store that forgets everything with the page: for the made-up month, and for tests. */
export function memoryStore(): Store {
  const rows = memoryRows()
  const way = memoryDoor()
  const [months, drafts, notes] = [named(way.isOver), named(way.isOver), named(way.isOver)]
  const sounds = memorySounds(way.isOver)
  const parts = { rows, months, drafts, notes, sounds }
  return {
    door: way.door,
    changeDoor: way.changeDoor,
    contents: async () => ok(contentsOf(parts)),
    sealAnew: async (before, after, by) => {
      if (way.isOver(by)) return fail('unavailable')
      if (!sameContents(before, contentsOf(parts))) return ok(false)
      if (!way.anew(after)) return fail('unavailable')
      putIn(parts, after)
      return ok(true)
    },
    rows: async () => ok(rows.all()),
    append: async (sealed, done, by) => {
      if (way.isOver(by)) return fail('unavailable')
      for (const name of done.drafts ?? []) drafts.all.delete(name)
      for (const id of done.sounds ?? []) sounds.all.delete(id)
      notes.putAll(new Map(Object.entries(done.notes ?? {})))
      for (const [id, sound] of done.brought ?? []) sounds.put({ id, part: 0, sealed: sound })
      return ok(rows.add(sealed))
    },
    replace: async (upTo, sealed, by, rewritten = new Map()) => {
      if (way.isOver(by)) return fail('unavailable')
      if (rows.replace(upTo, sealed)) months.putAll(rewritten)
      return ok(upTo)
    },
    months: async () => ok([...months.all.keys()]),
    allMonths: async () => ok(new Map(months.all)),
    drafts: async () => ok(new Map(drafts.all)),
    keepDraft: drafts.keep,
    keepSound: sounds.keepSound,
    sound: sounds.sound,
    forgetSound: sounds.forgetSound,
    note: async (name) => ok(notes.all.get(name)),
    keepNote: notes.keep,
    erase: async () => {
      rows.set([])
      for (const { all } of [months, drafts, notes, sounds]) all.clear()
      way.erase()
      return ok(undefined)
    },
    onChange: () => () => {},
  }
}

type Parts = {
  readonly rows: ReturnType<typeof memoryRows>
  readonly months: ReturnType<typeof named>
  readonly drafts: ReturnType<typeof named>
  readonly notes: ReturnType<typeof named>
  readonly sounds: ReturnType<typeof memorySounds>
}

function contentsOf({ rows, months, drafts, notes, sounds }: Parts): Contents {
  const copy = ({ all }: Parts['notes']) => new Map(all)
  return {
    rows: rows.all(),
    months: copy(months),
    drafts: copy(drafts),
    notes: copy(notes),
    sounds: sounds.parts(),
  }
}

function putIn({ rows, months, drafts, notes, sounds }: Parts, contents: Contents): void {
  rows.set(contents.rows)
  months.putAll(contents.months)
  drafts.putAll(contents.drafts)
  notes.putAll(contents.notes)
  for (const part of contents.sounds) sounds.put(part)
}

/** Rows by growing number; no number is given twice. */
function memoryRows() {
  let rows: readonly Row[] = []
  let next = 1
  return {
    all: () => rows,
    set(others: readonly Row[]) {
      rows = others
      next = Math.max(next, 1 + (others.at(-1)?.n ?? 0))
    },
    add(sealed: Bytes): number {
      rows = [...rows, { n: next, sealed }]
      return next++
    },
    replace(upTo: number, sealed: Bytes): boolean {
      if (!rows.some((row) => row.n === upTo)) return false
      rows = [{ n: upTo, sealed }, ...rows.filter((row) => row.n > upTo)]
      return true
    },
  }
}

/** Sealed things by name, each in the place of the one before. */
function named(isOver: MemoryDoor['isOver']) {
  const all = new Map<string, Bytes>()
  const keep: Store['keepNote'] = async (name, sealed, by) => {
    if (isOver(by)) return fail('unavailable')
    put(name, sealed)
    return ok(undefined)
  }
  const put = (name: string, sealed: Bytes | undefined) => void (sealed ? all.set(name, sealed) : all.delete(name))
  const putAll = (more: ReadonlyMap<string, Bytes | undefined>) => more.forEach((sealed, name) => put(name, sealed))
  return { all, putAll, keep }
}

/** Sounds by id, each in parts. */
function memorySounds(isOver: MemoryDoor['isOver']) {
  const all = new Map<string, ReadonlyMap<number, Bytes>>()
  const put = ({ id, part, sealed }: SoundPart) => void all.set(id, new Map(all.get(id)).set(part, sealed))
  const parts = () => [...all].flatMap(([id, one]) => [...one].map(([part, sealed]) => ({ id, part, sealed })))
  const keepSound: Store['keepSound'] = async (id, part, sealed, by) => {
    if (isOver(by)) return fail('unavailable')
    put({ id, part, sealed })
    return ok(undefined)
  }
  const sound: Store['sound'] = async (id) =>
    ok([...(all.get(id) ?? [])].sort(([a], [b]) => a - b).map(([, sealed]) => sealed))
  const forgetSound: Store['forgetSound'] = async (id) => ok(void all.delete(id))
  return { all, put, parts, keepSound, sound, forgetSound }
}
