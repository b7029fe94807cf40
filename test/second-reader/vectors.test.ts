import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import * as v from 'valibot'
import { allCases, caseText, vectorsFolder } from '../../scripts/make-vectors.ts'
import { Refused } from './capability.ts'
import { ourReader } from './ours.ts'
import { secondReader } from './second.ts'

const record = v.record(v.string(), v.unknown())
const shape = v.strictObject({ name: v.string(), kind: v.string(), note: v.string(), given: record, expect: record })
const files = readdirSync(vectorsFolder).filter((file) => file.endsWith('.json'))
const texts = new Map(files.map((file) => [file, readFileSync(new URL(file, vectorsFolder), 'utf8')]))
const cases = [...texts.values()].map((text) => v.parse(shape, JSON.parse(text)))

async function outcome(readers: typeof ourReader, { kind, given }: { kind: string; given: unknown }) {
  const read = readers[kind]
  assert.ok(read, `no reader of ${kind}`)
  try {
    return JSON.parse(JSON.stringify(await read(given)))
  } catch (error) {
    if (error instanceof Refused) return { error: error.code }
    throw error
  }
}

test('our implementation makes of every vector what it says', async () => {
  for (const one of cases) assert.deepEqual(await outcome(ourReader, one), one.expect, one.name)
})

test('a second implementation, written from docs/protocol.md, makes the same of every vector', async () => {
  for (const one of cases) assert.deepEqual(await outcome(secondReader, one), one.expect, one.name)
})

test('making the vectors again gives the same files', async () => {
  const made = new Map((await allCases()).map((one) => [`${one.name}.json`, caseText(one)]))
  assert.deepEqual([...made.keys()].toSorted(), files.toSorted())
  for (const [file, text] of made) assert.ok(texts.get(file) === text, `${file} differs`)
})

test('there is a vector for every fault that a record, a log, a link, a reply or a pass can have', () => {
  const named = new Set(cases.flatMap((one) => JSON.stringify(one.expect).match(/[a-z-]+/g) ?? []))
  const codes = [
    'cut-link',
    'bad-link',
    'not-this-link',
    'frame',
    'version',
    'commit',
    'seal',
    'pad',
    'fork',
    'gap',
    'clone',
  ]
  for (const code of [...codes, 'rollback', 'answer-seal', 'pass']) assert.ok(named.has(code), code)
  assert.ok(cases.length >= 60)
})

test('the second implementation shares no code with the first', () => {
  for (const file of ['capability.ts', 'log.ts', 'ask.ts', 'share.ts', 'own.ts', 'second.ts']) {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8')
    assert.doesNotMatch(source, /from '\.\.\/|crypto\.subtle|webcrypto/, file)
  }
})
