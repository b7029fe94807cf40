// Reads every text that modules export, by importing them: strings, what lies in lists and objects, and what functions return.
import { relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { filesUnder } from './files.ts'

/** One string that a person may read, and where it comes from: `steps.ts stepWords.INF1a.title`. */
export type Text = { readonly where: string; readonly text: string }

/** Every text that the modules under a folder export, and a line for each export that could not be read. */
export async function textsUnder(folder: string): Promise<{ texts: Text[]; unread: string[] }> {
  const texts: Text[] = []
  const unread: string[] = []
  for (const file of filesUnder(folder, ['.ts']).filter((each) => !each.endsWith('.test.ts'))) {
    const exports = Object.entries(await import(pathToFileURL(file).href))
    for (const [name, value] of exports) {
      collect(value, `${relative(folder, file)} ${name}`, { texts, unread, depth: 0 })
    }
  }
  return { texts, unread }
}

type Collecting = { readonly texts: Text[]; readonly unread: string[]; readonly depth: number }

function collect(value: unknown, where: string, into: Collecting): void {
  if (into.depth > 12 || (typeof value === 'function' && standIns.has(value))) return
  const deeper = { ...into, depth: into.depth + 1 }
  if (typeof value === 'string') into.texts.push({ where, text: value })
  else if (typeof value === 'function') collectCalls(value, where, deeper)
  else if (typeof value === 'object' && value !== null && !(value instanceof RegExp)) {
    const entries = value instanceof Map ? [...value] : Object.entries(value)
    for (const [key, part] of entries) collect(part, `${where}.${String(key)}`, deeper)
  }
}

const standIns = new WeakSet<object>()

/** What a text function may be called with. Every result is a text; what throws for one of them may do so, for all of them not. */
const samples: readonly (readonly unknown[])[] = [
  ['Mara', 'Mara', 'Mara', 'Mara'],
  ['Mara', 3, 3, 3],
  [1, 1, 1, 1],
  [3, 3, 3, 3],
  [0.5, 0.3, 0.7, 1],
  [['Mara', 'Robin'], 'Mara'],
  [anything(), anything(), anything(), anything()],
]

function collectCalls(call: Function, where: string, into: Collecting): void {
  const seen = new Set<string>()
  let returned = false
  for (const sample of samples) {
    try {
      const result: unknown = call(...sample)
      returned = true
      const found: Text[] = []
      collect(result, `${where}()`, { ...into, texts: found })
      for (const each of found.filter(({ text }) => !seen.has(text) && !/undefined|NaN|\[object/.test(text))) {
        seen.add(each.text)
        into.texts.push(each)
      }
    } catch {
      // This sample does not fit the function; another will.
    }
  }
  if (!returned) into.unread.push(`${where}: no sample could call this function, so its words were not read`)
}

/** Stands in for any object: each of its properties is such a thing again, so is what it returns, and as text it is a name. */
function anything(): unknown {
  const answer = (_: unknown, key: string | symbol): unknown => {
    if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 3 : 'Mara')
    if (key === Symbol.iterator) return () => [][Symbol.iterator]()
    return key === 'length' ? 3 : anything()
  }
  const thing = new Proxy(() => undefined, { get: answer, apply: anything })
  standIns.add(thing)
  return thing
}
