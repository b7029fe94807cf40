import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { unusedWords } from './unused-words.ts'

/** The names of the entries of one table that one screen leaves unread. */
function left(table: string, screen: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'unused-words-'))
  const [words, reader] = [join(folder, 'words.ts'), join(folder, 'screen.ts')]
  writeFileSync(words, `export const words = ${table} as const`)
  writeFileSync(reader, `import { words } from './words.ts'\ndeclare const kind: 'a' | 'b'\n${screen}`)
  const found = unusedWords([words], [words, reader])
  rmSync(folder, { recursive: true })
  return found.map((entry) => entry.replace(`${words} words.`, ''))
}

const table = `{ title: 'T', foot: (n: number) => \`\${n}\`, part: { a: 'A', b: 'B' } }`

test('an entry that nothing reads is found, also below another and if it is a function', () => {
  assert.deepEqual(left(table, 'export const shown = words.title + words.part.a'), ['foot', 'part.b'])
})

test('an entry is read under another name too: shortened, taken apart, or renamed', () => {
  const screen = `const { part, foot: below } = words
    const { title } = words
    const inner = kind === 'a' ? part : undefined
    export const shown = [title, below(1), inner?.a, part['b']]`
  assert.deepEqual(left(table, screen), [])
})

test('a part that is looked up by a variable, or given away as a whole, counts as read', () => {
  assert.deepEqual(left(table, `export const shown = [words.part[kind], words.title]`), ['foot'])
  assert.deepEqual(left(table, `const { part } = words; export const shown = part[kind]`), ['title', 'foot'])
  assert.deepEqual(left(table, `export const shown = Object.values(words.part)`), ['title', 'foot'])
  assert.deepEqual(left(table, `export const shown = { ...words }`), [])
})
