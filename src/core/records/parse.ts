import type { Fields, Json, Op } from './op.ts'
import { mineId } from './op.ts'
import { upgrade } from './upgrade.ts'
import { parseStamp } from './stamp.ts'

// Far above anything we write; only against a damaged or hostile file.
const deepest = 8
const kindShape = /^[a-z][a-z-]{0,31}$/
const idShape = /^[A-Za-z0-9_.-]{1,80}$/
const fieldShape = /^[a-z][A-Za-z0-9]{0,39}(\.[A-Za-z0-9_-]{1,40})?$/

/**
 * What was stored, as an operation; `undefined` if it isn't one. Never throws. Values inside it are those of `stored`, looked at
 * and found to be plain: no key can reach a prototype.
 */
export function parseOp(stored: unknown): Op | undefined {
  if (!isPlain(stored) || !isObject(stored)) return undefined
  const { v, at, kind, id, ...rest } = stored
  const stamp = parseStamp(at)
  if (typeof v !== 'number' || !Number.isSafeInteger(v) || v < 1 || stamp === undefined) return undefined
  if (typeof kind !== 'string' || !kindShape.test(kind) || typeof id !== 'string' || !idShape.test(id)) return undefined
  if (v > 1) return { ...rest, v, at: stamp, kind, id }
  return upgrade(parseBody({ v: 1, at: stamp, kind, id }, rest))
}

type Head = Pick<Extract<Op, { set: Fields }>, 'v' | 'at' | 'kind' | 'id'>

function parseBody(head: Head, { set, gone, ...more }: Fields): Op | undefined {
  if (Object.keys(more).length > 0) return undefined
  // Of the records of which there is one, none is ever deleted: deleting wins for ever, and it could never be written again.
  if (gone === true && set === undefined) return head.id === mineId ? undefined : { ...head, gone }
  if (gone !== undefined || !isObject(set) || !Object.keys(set).every((field) => fieldShape.test(field)))
    return undefined
  return { ...head, set }
}

function isPlain(stored: unknown): stored is Json {
  try {
    return isJson(stored, deepest)
  } catch {
    return false // a getter that throws: nothing that JSON could have written
  }
}

function isJson(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth === 0) return false
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth - 1))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  for (const [key, part] of Object.entries(value)) if (key === '__proto__' || !isJson(part, depth - 1)) return false
  return true
}

/** Is it an object, not a list? */
export function isObject(json: Json | undefined): json is Fields {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
