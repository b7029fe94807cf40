import type { Fields, Json, Op } from './op.ts'
import { upgrade } from './upgrade.ts'
import { parseStamp } from './stamp.ts'

// Far above anything we write; only against a damaged or hostile file.
const deepest = 8
const kindShape = /^[a-z][a-z-]{0,31}$/
const idShape = /^[A-Za-z0-9_.-]{1,80}$/
const fieldShape = /^[a-z][A-Za-z0-9]{0,39}(\.[A-Za-z0-9_-]{1,40})?$/

/**
 * What was stored, as an operation; `undefined` if it isn't one. Never throws. The answer is rebuilt from plain parts:
 * nothing of `stored` is shared with it, and no key can reach a prototype.
 */
export function parseOp(stored: unknown): Op | undefined {
  const json = plainCopy(stored)
  if (!isObject(json)) return undefined
  const { v, at, kind, id, ...rest } = json
  const stamp = parseStamp(at)
  if (typeof v !== 'number' || !Number.isSafeInteger(v) || v < 1 || stamp === undefined) return undefined
  if (typeof kind !== 'string' || !kindShape.test(kind) || typeof id !== 'string' || !idShape.test(id)) return undefined
  if (v > 1) return { ...rest, v, at: stamp, kind, id }
  return upgrade(parseBody({ v: 1, at: stamp, kind, id }, rest))
}

type Head = Pick<Extract<Op, { set: Fields }>, 'v' | 'at' | 'kind' | 'id'>

function parseBody(head: Head, { set, gone, ...more }: Fields): Op | undefined {
  if (Object.keys(more).length > 0) return undefined
  if (gone === true && set === undefined) return { ...head, gone }
  if (gone !== undefined || !isObject(set) || !Object.keys(set).every((field) => fieldShape.test(field)))
    return undefined
  return { ...head, set }
}

function plainCopy(stored: unknown): Json | undefined {
  try {
    return copied(stored, deepest)
  } catch {
    return undefined // a getter that throws: nothing that JSON could have written
  }
}

function copied(value: unknown, depth: number): Json | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'object' || depth === 0) return undefined
  return Array.isArray(value) ? copiedList(value, depth - 1) : copiedObject(value, depth - 1)
}

function copiedList(list: readonly unknown[], depth: number): Json | undefined {
  const parts: Json[] = []
  for (const item of list) {
    const part = copied(item, depth)
    if (part === undefined) return undefined
    parts.push(part)
  }
  return parts
}

function copiedObject(object: object, depth: number): Json | undefined {
  const prototype: unknown = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null) return undefined
  const copy: { [key: string]: Json } = {}
  for (const [key, value] of Object.entries(object)) {
    const part = copied(value, depth)
    if (part === undefined || key === '__proto__') return undefined
    copy[key] = part
  }
  return copy
}

/** Is it an object, not a list? */
export function isObject(json: Json | undefined): json is Fields {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
