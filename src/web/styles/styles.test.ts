import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'

const web = join(import.meta.dirname, '..')
const names = (await readdir(web, { recursive: true })).filter((name) => name.endsWith('.css'))
const sheets = await Promise.all(
  names.map(async (name) => ({
    name,
    text: (await readFile(join(web, name), 'utf8')).replace(/\/\*[\s\S]*?\*\//g, ''),
  })),
)

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
