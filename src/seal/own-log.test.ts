import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { concat } from '../lib/bytes.ts'
import { recordSizes, splitFrames } from '../protocol/frame.ts'
import { epochRights } from './epoch.ts'
import { openBody, ownRecord, readOwnLog, sealList, sealMark, standOf, startReading, wentThrough } from './own-log.ts'
import { randomBytes } from './primitives.ts'
import { type Crime, crimes, type Deed, type History, judge, scene } from './testing.ts'

const long = process.env['LONG'] !== undefined
const { keys } = await epochRights(new Uint8Array(32).fill(7))
const deed: fc.Arbitrary<Deed> = fc.record({
  device: fc.nat(2),
  does: fc.constantFrom(...(['write', 'write', 'write', 'sync', 'sync', 'retry'] as const)),
  some: fc.nat(1000),
})
const history: fc.Arbitrary<History> = fc.record({
  deeds: fc.array(deed, { minLength: 3, maxLength: 9 }),
  apart: fc.array(deed, { minLength: 4, maxLength: 8 }),
  cursor: fc.nat(60),
  a: fc.nat(10_000),
  b: fc.nat(10_000),
})

async function opened() {
  const writer = randomBytes(8)
  const open = { type: ownRecord.open, body: openBody(1, undefined) }
  const first = await sealMark(keys, await startReading(keys), { id: writer, seq: 0 }, open)
  return { writer, first }
}

function recordsOf(frames: readonly Uint8Array[]) {
  const records = splitFrames(concat(...frames))
  assert.ok(records.ok)
  return records.value
}

test('a list of any length comes back as it was, in records of the four lengths, packed or not', async () => {
  const items = fc.array(fc.oneof(fc.string({ maxLength: 200 }), fc.nat(), fc.constant('ü'.repeat(60_000))), {
    minLength: 1,
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(items, fc.constantFrom(ownRecord.ops, ownRecord.chunk), async (list, type) => {
      const { writer, first } = await opened()
      const frames = await sealList(keys, await startReading(keys), { id: writer, seq: 1 }, { type, items: list })
      const reading = await startReading(keys)
      const read = await readOwnLog(keys, reading, recordsOf([first, ...frames]))
      assert.equal(read.problem, undefined)
      assert.deepEqual(
        read.lists.flatMap((one) => one.items),
        list,
      )
      assert.ok(frames.every((frame) => recordSizes.some((size) => size === frame.length - 4)))
    }),
    { numRuns: long ? 150 : 30 },
  )
})

test('a list whose last part has not come yet waits for it, over a stop of the program', async () => {
  const { writer, first } = await opened()
  const list = { type: ownRecord.ops, items: ['a'.repeat(100_000)] }
  const [one, ...others] = recordsOf(await sealList(keys, await startReading(keys), { id: writer, seq: 1 }, list))
  assert.ok(one && others.length > 1)
  const reading = await startReading(keys)
  assert.deepEqual((await readOwnLog(keys, reading, [...recordsOf([first]), one])).lists, [])
  const stored = JSON.parse(JSON.stringify(reading))
  assert.deepEqual((await readOwnLog(keys, stored, others)).lists[0]?.items, list.items)
})

test('a log that does not begin with its opening, or asks for newer records, is not read', async () => {
  const reading = await startReading(keys)
  const ops = await sealList(keys, reading, { id: randomBytes(8), seq: 0 }, { type: ownRecord.ops, items: [1] })
  assert.equal((await readOwnLog(keys, await startReading(keys), recordsOf(ops))).problem, 'version')
  const newer = { type: ownRecord.open, body: concat([2], openBody(1, undefined).subarray(1)) }
  const open = await sealMark(keys, reading, { id: randomBytes(8), seq: 0 }, newer)
  assert.equal((await readOwnLog(keys, await startReading(keys), recordsOf([open]))).problem, 'version')
})

test('where a log once stood, it can be seen later whether it went through there', async () => {
  const { writer, first } = await opened()
  const reading = await startReading(keys)
  await readOwnLog(keys, reading, recordsOf([first]))
  const stand = standOf(keys, reading)
  assert.equal(wentThrough(await startReading(keys), stand), undefined)
  const more = await sealMark(keys, reading, { id: writer, seq: 1 }, { type: ownRecord.ready })
  await readOwnLog(keys, reading, recordsOf([more]))
  assert.equal(wentThrough(reading, stand), true)
  assert.equal(wentThrough(reading, { n: 1, head: randomBytes(32) }), false)
})

const runs = long ? 1200 : 40

for (const crime of crimes) {
  test(`evil server, ${crime}: a correct beginning or a named alarm, nothing in silence`, async (t) => {
    const counts = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(history, async (one) => {
        const verdict = await judge(readOwnLog, crime, await scene(crime, one))
        counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
        assert.ok(!verdict.startsWith('silent'), verdict)
      }),
      { numRuns: runs },
    )
    const said = [...counts].map(([verdict, count]) => `${verdict.replace(': ', ' ')} ${count}`)
    t.diagnostic(`evil server, ${crime}: 0 silent of ${runs} (${said.join(', ')})`)
  })
}

/** One check switched off for each class: what is replaced in which file. */
const bugs: Readonly<
  Record<Exclude<Crime, 'drop-tail'>, readonly (readonly [file: string, was: string, is: string])[]>
> = {
  flip: [['chain.ts', "read.error === 'replay'", "['replay', 'commit', 'seal'].includes(read.error)"]],
  downgrade: [['chain.ts', "read.error === 'replay'", "['replay', 'version'].includes(read.error)"]],
  'cross-log': [['chain.ts', "read.error === 'replay'", "['replay', 'commit'].includes(read.error)"]],
  swap: [['chain.ts', "if (chain.heads[at] !== toBase64url(head)) return fail('fork')", '']],
  reorder: [['chain.ts', "if (chain.heads[at] !== toBase64url(head)) return fail('fork')", '']],
  fork: [['chain.ts', "if (chain.heads[at] !== toBase64url(head)) return fail('fork')", '']],
  'drop-middle': [['chain.ts', 'if (seq !== accepted.length) return', 'if (seq < accepted.length) return']],
  replay: [
    ['chain.ts', "if (accepted[seq] === fingerprint) return fail('replay')", ''],
    ['chain.ts', 'if (seq !== accepted.length) return', 'if (seq > accepted.length) return'],
  ],
}

test('a seeded bug of each class is found by the same judge', async (t) => {
  let found = 0
  for (const [name, edits] of Object.entries(bugs)) {
    const crime = crimes.find((one) => one === name) ?? assert.fail()
    const read = await withBug(edits)
    const samples = fc.sample(history, { numRuns: 400, seed: 4 })
    let verdict = ''
    for (const one of samples) {
      verdict = await judge(read, crime, await scene(crime, one))
      if (verdict.startsWith('silent')) break
    }
    assert.match(verdict, /^silent/, crime)
    found += 1
  }
  t.diagnostic(`seeded bugs of the log that were found: ${found} of ${Object.keys(bugs).length}`)
})

/** Our reader from a copy of these rooms in which something was replaced. */
async function withBug(edits: readonly (readonly [string, string, string])[]): Promise<typeof readOwnLog> {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-bug-'))
  try {
    for (const room of ['lib', 'protocol', 'seal']) {
      cpSync(join(import.meta.dirname, '..', room), join(folder, room), { recursive: true })
    }
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    for (const [file, was, is] of edits) {
      const path = join(folder, 'seal', file)
      const source = readFileSync(path, 'utf8')
      assert.ok(source.includes(was), `${file} has no ${was}`)
      writeFileSync(path, source.replace(was, is))
    }
    const copy: { readOwnLog: typeof readOwnLog } = await import(pathToFileURL(join(folder, 'seal', 'own-log.ts')).href)
    return copy.readOwnLog
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
