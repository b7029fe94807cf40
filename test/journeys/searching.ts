// Looking for words and bytes, byte by byte, in all files that a program keeps somewhere.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A few short pieces of `part`, none of which can be elsewhere by chance. */
export function slicesOf(part: Buffer): readonly Buffer[] {
  return [0.2, 0.5, 0.8]
    .map((place) => part.subarray(Math.floor(part.length * place)).subarray(0, 24))
    .filter((slice) => slice.length === 24 && new Set(slice).size > 12)
}

/** Which files under `place` hold one of the slices. */
export function holding(place: string, slices: readonly Buffer[]): readonly string[] {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => {
      const bytes = readFileSync(path)
      return slices.some((slice) => bytes.includes(slice))
    })
    .map((path) => relative(place, path))
}

/** In which files under `place` which words stand: as UTF-8, as UTF-16, or inside base64, wherever in it they begin. */
export function found(place: string, words: readonly string[]): readonly string[] {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  assert.ok(files.length > 0, `nothing is in ${place}`)
  return files.flatMap((file) => {
    const path = join(file.parentPath, file.name)
    return inBytes(readFileSync(path), words).map((word) => `${word} in ${relative(place, path)}`)
  })
}

/** Which words stand in a text. */
export function inText(text: string, words: readonly string[]): readonly string[] {
  return inBytes(Buffer.from(text), words)
}

function inBytes(bytes: Buffer, words: readonly string[]): readonly string[] {
  return words.filter((word) => looks(word).some((look) => bytes.includes(look)))
}

/** How a word may stand in bytes. */
function looks(word: string): readonly Buffer[] {
  const inBase64 = [0, 1, 2].map((ahead) => {
    const whole = Buffer.concat([Buffer.alloc(ahead), Buffer.from(word)]).toString('base64')
    // Letters that depend on what stands ahead of or after the word are left out.
    return Buffer.from(whole.slice(ahead === 0 ? 0 : ahead + 1, -4))
  })
  return [Buffer.from(word), Buffer.from(word, 'utf16le'), ...inBase64]
}
