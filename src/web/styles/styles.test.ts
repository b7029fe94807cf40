import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

const web = join(import.meta.dirname, '..')
const files = await readdir(web, { recursive: true })
const names = files.filter((name) => name.endsWith('.css'))
const sheets = await Promise.all(
  names.map(async (name) => ({
    name,
    text: (await readFile(join(web, name), 'utf8')).replace(/\/\*[\s\S]*?\*\//g, ''),
  })),
)

const parts = files.filter((name) => /\.tsx?$/.test(name))

/** A name that only the running program knows: `css[tone]`. */
const computed = '…'

test('every value that a style uses is declared', () => {
  const declared = new Set(sheets.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)))
  const unknown = sheets.flatMap(({ name, text }) =>
    [...text.matchAll(/var\((--[\w-]+)\s*[,)]/g)]
      .filter(([, value]) => !declared.has(value))
      .map(([, value]) => `${name}: ${value}`),
  )
  assert.deepEqual(unknown, [])
})

test('styles follow the direction of writing: no left, no right', () => {
  const sided =
    /(?:^|[\s;{])((?:margin|padding|border)-(?:left|right|top|bottom)|left|right|float|text-align:\s*(?:left|right))\s*:/gm
  const found = sheets.flatMap(({ name, text }) =>
    [...text.matchAll(sided)].map(([, property]) => `${name}: ${property}`),
  )
  assert.deepEqual(found, [])
})

test('the style of a part lies in its layer, so that order of loading never decides', () => {
  const outside = sheets.filter(
    ({ name, text }) => name.endsWith('.module.css') && !text.trim().startsWith('@layer components {'),
  )
  assert.deepEqual(
    outside.map(({ name }) => name),
    [],
  )
})

test('every class that a part names is in its style, and none of its style is named by nobody', async () => {
  const uses = (await Promise.all(parts.map(usesIn))).flat()
  const faults = sheets.flatMap(({ name, text }) => {
    const named = uses.filter((use) => use.sheet === join(web, name)).map((use) => use.name)
    if (named.length === 0) return [] // one for all
    const there = new Set(
      [...text.replace(/:global\([^)]*\)/g, '').matchAll(/\.([a-z][\w-]*)/gi)].map(([, one = '']) => one),
    )
    const missing = named.filter((one) => one !== computed && !there.has(one)).map((one) => `${name} has no ${one}`)
    const left = named.includes(computed) ? [] : [...there].filter((one) => !named.includes(one))
    return [...missing, ...left.map((one) => `nobody uses ${one} of ${name}`)]
  })
  assert.deepEqual(faults, [])
})

/** Which classes of which style a file names. */
async function usesIn(file: string): Promise<readonly { readonly sheet: string; readonly name: string }[]> {
  const text = await readFile(join(web, file), 'utf8')
  return [...text.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)].flatMap(([, as, from = '']) =>
    [...text.matchAll(new RegExp(`\\b${as}\\[(?:'([\\w-]+)')?`, 'g'))].map(([, name = computed]) => ({
      sheet: join(web, dirname(file), from),
      name,
    })),
  )
}
